/** What every rule is given: the content, the clock, the files on disk, and each body parsed once. */
import type { LocalTime } from '../lib/local-time.ts';
import type { Finding } from '../lib/finding.ts';
import type { AddressBook } from '../store/address-book.ts';
import { citationIndex } from '../store/citations/citation-index.ts';
import type { Content } from '../store/content.ts';
import type { Entry } from '../store/entry.ts';
import { readBody, type Body } from './body.ts';
import { indexDisk, type DiskFile, type DiskIndex } from './disk.ts';
import { listFileUses, type FileUse } from './file-uses.ts';
import { assembleSite } from '../store/site.ts';
import { readSitePaths, type SitePaths } from './site-paths.ts';

/** An article, a page or an album: rules that do not care which take this. */
export type AnyEntry = Entry<unknown>;

export interface CheckContext {
  content: Content;
  now: LocalTime;
  disk: DiskIndex;
  /** Articles, pages and albums, in this order. */
  entries: readonly AnyEntry[];
  /** The parsed body; the same object each time. */
  bodyOf(entry: AnyEntry): Body;
  paths: SitePaths;
  /** Every place where content names a file; the same list each time. */
  fileUses(): readonly FileUse[];
  /** The addresses of all document pages, those of cited documents too; worked out when first asked for. */
  documentPages(): ReadonlySet<string>;
}

/** A rule is pure: the same content, clock and files give the same findings. */
export type Rule = (context: CheckContext) => Finding[];

export function createContext(
  content: Content,
  now: LocalTime,
  files: readonly DiskFile[],
  addresses: AddressBook,
): CheckContext {
  const bodies = new Map<AnyEntry, Body>();
  const bodyOf = (entry: AnyEntry) => {
    const known = bodies.get(entry);
    if (known) return known;
    const body = readBody(entry.body, entry.format, entry.bodyLine);
    bodies.set(entry, body);
    return body;
  };
  let fileUses: readonly FileUse[] | undefined;
  let documentPages: ReadonlySet<string> | undefined;
  const context: CheckContext = {
    content,
    now,
    disk: indexDisk(files),
    entries: [...content.articles, ...content.pages, ...content.albums],
    bodyOf,
    paths: readSitePaths(content, addresses),
    fileUses: () => (fileUses ??= listFileUses(context)),
    documentPages: () => (documentPages ??= readDocumentPages(content, now, addresses)),
  };
  return context;
}

function readDocumentPages(content: Content, now: LocalTime, addresses: AddressBook): Set<string> {
  if (!content.site) return new Set();
  const site = assembleSite(content, { now, showUnpublished: true }, {}, addresses);
  return new Set(citationIndex(site).documents.map(({ url }) => url));
}
