/** What rules are given: an entry alone, or the content, the clock and the files on disk. */
import type { LocalTime } from '../lib/local-time.ts';
import type { Finding } from '../lib/finding.ts';
import { documentGroupPath } from '../lib/paths.ts';
import { slugify } from '../lib/vietnamese-text.ts';
import type { SiteConfig } from '../schemas/site.ts';
import type { AddressBook } from '../store/address-book.ts';
import { citationIndex } from '../store/citations/citation-index.ts';
import type { Content } from '../store/content.ts';
import type { DiskFile } from '../store/disk.ts';
import type { Entry } from '../store/entry.ts';
import type { Body } from './body.ts';
import { indexDisk, type DiskIndex } from './disk.ts';
import type { EntryFacts } from './facts.ts';
import { toFileUse, usesInSite, usesOfFolder, type FileUse } from './file-uses.ts';
import { assembleSite } from '../store/site.ts';
import { readSitePaths, type SitePaths } from './site-paths.ts';

/** An article, a page or an album: rules that do not care which take this. */
export type AnyEntry = Entry<unknown>;

/** One entry, as if it were all there is. */
export interface EntryContext {
  /** The entry stands in its list, the other two are empty. */
  content: Pick<Content, 'articles' | 'pages' | 'albums'> & {
    /** Absent where `site.yaml` cannot be read. */
    site: Pick<SiteConfig, 'url'> | undefined;
  };
  entries: readonly AnyEntry[];
  /** The parsed body; the same object each time. */
  bodyOf(entry: AnyEntry): Body;
}

/**
 * A rule about what stands in one file. What it finds is noted with the entry and kept from run to run, so it may look
 * at nothing else: no clock, no other entry, no file on disk. It costs something only where a file changed.
 */
export type EntryRule = (context: EntryContext) => Finding[];

export interface CheckContext {
  content: Content;
  disk: DiskIndex;
  /** Articles, pages and albums, in this order. */
  entries: readonly AnyEntry[];
  /** What was read in an entry's text. The text itself is not to be looked at. */
  factsOf(entry: AnyEntry): EntryFacts;
  /** Whether its time is still to come. */
  isScheduled(entry: AnyEntry): boolean;
  paths: SitePaths;
  /** Every place where content names a file; the same list each time. */
  fileUses(): readonly FileUse[];
  /** The addresses of all document pages, those of cited documents too, and of their lists by type, issuer and year. */
  documentPages(): ReadonlySet<string>;
}

/**
 * A rule about what stands between files, about the disk, or about `site.yaml`; pure, and without a clock. It is asked
 * again whenever something changed that rules like it can see (`check-key.ts` says what that is).
 */
export type Rule = (context: CheckContext) => Finding[];

/** A rule about what the clock says. It is asked in every run, so it must be quick. */
export type ClockRule = (
  context: Pick<CheckContext, 'content' | 'factsOf'> & { now: LocalTime },
) => Finding[];

/** What is checked, and beside what. */
export interface Checked {
  content: Content;
  /** Articles, pages and albums, in this order. */
  entries: readonly AnyEntry[];
  factsOf(entry: AnyEntry): EntryFacts;
  /** What is not public yet because of its time. */
  scheduled: ReadonlySet<AnyEntry>;
  files: readonly DiskFile[];
  addresses: AddressBook;
}

export function createContext({
  content,
  entries,
  factsOf: facts,
  scheduled,
  files,
  addresses,
}: Checked): CheckContext {
  let fileUses: readonly FileUse[] | undefined;
  let documentPages: ReadonlySet<string> | undefined;
  return {
    content,
    disk: indexDisk(files),
    entries,
    factsOf: facts,
    isScheduled: (entry) => scheduled.has(entry),
    paths: readSitePaths(content, facts, addresses),
    fileUses: () =>
      (fileUses ??= [
        ...entries.flatMap((entry) => facts(entry).fileUses.map((use) => toFileUse(entry.file, use))),
        ...content.albums.flatMap((entry) => usesOfFolder(entry, facts(entry).fileUses)),
        ...usesInSite(content),
      ]),
    documentPages: () => (documentPages ??= readDocumentPages(content, addresses)),
  };
}

function readDocumentPages(content: Content, addresses: AddressBook): Set<string> {
  if (!content.site) return new Set();
  // All articles count, whatever their time.
  const site = assembleSite(content, { now: '9999-12-31', showUnpublished: true }, {}, addresses);
  return new Set(
    citationIndex(site).documents.flatMap(({ url, type, issuer, year }) => [
      url,
      documentGroupPath('loai', slugify(type)),
      documentGroupPath('co-quan', slugify(issuer ?? '')),
      documentGroupPath('nam', slugify(year)),
    ]),
  );
}
