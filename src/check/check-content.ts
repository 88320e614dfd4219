/** Everything that is wrong with a content folder, in one run. The check prints it; the build refuses its errors. */
import { compareFindings, type Finding } from '../lib/finding.ts';
import type { LocalTime } from '../lib/local-time.ts';
import type { AddressBook } from '../store/address-book.ts';
import type { Content } from '../store/content.ts';
import { listDisk, type DiskFile } from '../store/disk.ts';
import { inFile } from '../store/entry-findings.ts';
import { digestChecked } from './check-key.ts';
import { createContext, type AnyEntry, type Checked } from './context.ts';
import { hideEdits } from './disk.ts';
import { factsOf, type EntryFacts } from './facts.ts';
import { CLOCK_RULES, SITE_RULES } from './site-rules.ts';

/**
 * Checks content and names every problem of every file, in the order of files and lines. The fields themselves were
 * held against their schema on reading.
 * @param disk the files of the folder; as they were when the content was read, if not given
 * @param addresses where articles stood in earlier builds: a document keeps its address
 */
export function checkContent(
  content: Content,
  now: LocalTime,
  disk: readonly DiskFile[] = content.disk ?? listDisk(content.root),
  addresses: AddressBook = {},
): Finding[] {
  const checked = listChecked(content, now, disk, addresses);
  const { entries, factsOf: facts } = checked;
  const remember = content.remember ?? ((_name, _key, workOut) => workOut());
  const between = remember(
    'between-files',
    () => digestChecked(checked),
    () => {
      const context = createContext(checked);
      return SITE_RULES.flatMap((rule) => rule(context));
    },
  );
  return [
    ...content.findings,
    ...entries.flatMap((entry) => findingsIn(entry, facts(entry))),
    ...between,
    ...CLOCK_RULES.flatMap((rule) => rule({ content, factsOf: facts, now })),
  ].sort(compareFindings);
}

function listChecked(
  content: Content,
  now: LocalTime,
  files: readonly DiskFile[],
  addresses: AddressBook,
): Checked {
  const entries: AnyEntry[] = [...content.articles, ...content.pages, ...content.albums];
  const known = new Map(entries.map((entry) => [entry, factsOf(entry, content.site)]));
  const scheduled = new Set<AnyEntry>([
    ...content.articles.filter(({ data }) => data && data.publishedAt > now),
    ...content.albums.filter(({ data }) => data && data.date > now),
  ]);
  return {
    content,
    entries,
    factsOf: (entry) => known.get(entry)!,
    scheduled,
    files: hideEdits(files),
    addresses,
  };
}

/** What the rules about one entry found. */
function findingsIn({ file }: AnyEntry, { findings }: EntryFacts): Finding[] {
  return findings.map((finding) => inFile(file, finding));
}
