/** What the check reads in an entry's text, once: its findings, and what the rules between files ask of it. */
import type { SiteConfig } from '../schemas/site.ts';
import { digestOf } from '../store/digest.ts';
import { noted } from '../store/entry-notes.ts';
import { withoutFile, type FindingInFile } from '../store/entry-findings.ts';
import { readBody, type Body } from './body.ts';
import type { AnyEntry, EntryContext } from './context.ts';
import { ENTRY_RULES } from './entry-rules.ts';
import { toFileUseFact, usesInEntry, type FileUseFact } from './file-uses.ts';
import { linksInEntry, type InternalLink } from './internal-links.ts';
import { formerAddressesOf, type FormerAddress } from './former-addresses.ts';
import { citedIn, type CitedNumber } from './rules/citations.ts';
import { deadlineLineOf } from './rules/passing-time.ts';

/** JSON, since it is noted with the entry. */
export interface EntryFacts {
  findings: FindingInFile[];
  /** What fields say as they were typed, where the schema refused the entry or reads them otherwise; see `typedOf`. */
  typed?: TypedTexts;
  isDraft?: true;
  /** Its fields or its text cannot be read: it may well say what nothing else says. */
  isUnread?: true;
  /** Ids that links to the page can point at. */
  headingIds: string[];
  links: InternalLink[];
  fileUses: FileUseFact[];
  formerAddresses: FormerAddress[];
  deadlineLine?: number;
  cited: CitedNumber[];
  /** Of the whole front matter, its lines included, and of all of the above but the findings. */
  digest: string;
}

/** Fields that rules ask of broken entries too, where they are text. */
export interface TypedTexts {
  id?: string;
  section?: string;
  unit?: string;
  album?: string;
  role?: string;
}

/** What an entry's text says to the check; worked out where it is not noted yet. */
export function factsOf(entry: AnyEntry, site: Pick<SiteConfig, 'url'> | undefined): EntryFacts {
  return noted(entry, 'check', site?.url ?? '', () => readFacts(entry, showAlone(entry, site)));
}

/** Some fields of an entry as they were typed. */
export function typedOf({ data }: AnyEntry, { typed }: EntryFacts): TypedTexts {
  return typed ?? (data as TypedTexts);
}

function readFacts(entry: AnyEntry, context: EntryContext): EntryFacts {
  const seen = readSeen(entry, context);
  const head = entry.raw.split('\n', entry.bodyLine - 1);
  return {
    findings: ENTRY_RULES.flatMap((rule) => rule(context)).map(withoutFile),
    ...seen,
    digest: digestOf(JSON.stringify([head, seen])),
  };
}

/** What rules between files may see. */
function readSeen(entry: AnyEntry, context: EntryContext): Omit<EntryFacts, 'findings' | 'digest'> {
  const { articles, site } = context.content;
  const body = context.bodyOf(entry);
  const typed = textsIn(entry.typed);
  const isAsRead = isRecord(entry.data) && isSame(typed, textsIn(entry.data));
  const [deadlineLine] = articles.map(deadlineLineOf);
  return {
    ...(isAsRead ? {} : { typed }),
    ...(entry.typed['draft'] === true ? { isDraft: true } : {}),
    ...(areFieldsUnread(entry) || body.problem ? { isUnread: true } : {}),
    headingIds: [...body.headingIds],
    links: linksInEntry(entry, body, site?.url).internal,
    fileUses: usesInEntry(entry, body, site?.url).map(toFileUseFact),
    formerAddresses: articles.flatMap(formerAddressesOf),
    ...(deadlineLine === undefined ? {} : { deadlineLine }),
    cited: articles.flatMap((article) => citedIn(context, article)),
  };
}

/** Whether nothing at all is known of an entry's fields. */
function areFieldsUnread({ data, typed }: AnyEntry): boolean {
  return data === undefined && Object.keys(typed).length === 0;
}

function isRecord(data: unknown): data is object {
  return typeof data === 'object' && data !== null;
}

const TYPED = ['id', 'section', 'unit', 'album', 'role'] as const satisfies (keyof TypedTexts)[];

function textsIn(fields: object): TypedTexts {
  const texts: TypedTexts = {};
  for (const name of TYPED) {
    const value = (fields as Record<string, unknown>)[name];
    if (typeof value === 'string') texts[name] = value;
  }
  return texts;
}

function isSame(a: TypedTexts, b: TypedTexts): boolean {
  return TYPED.every((name) => a[name] === b[name]);
}

function showAlone(entry: AnyEntry, site: Pick<SiteConfig, 'url'> | undefined): EntryContext {
  let body: Body | undefined;
  const listed = (folder: string) => (entry.file.startsWith(`${folder}/`) ? [entry as never] : []);
  return {
    content: {
      site: site && { url: site.url },
      articles: listed('articles'),
      pages: listed('pages'),
      albums: listed('albums'),
    },
    entries: [entry],
    bodyOf: () => (body ??= readBody(entry.body, entry.format, entry.bodyLine)),
  };
}
