/** All that rules between files can see, as one short text: while it is the same, they find the same. */
import { digestOf } from '../store/digest.ts';
import { mentionsDigest } from '../store/digests.ts';
import type { DiskFile } from '../store/disk.ts';
import type { Checked } from './context.ts';

export function digestChecked({ content, entries, factsOf, scheduled, files, addresses }: Checked): string {
  const { site, siteDigest, articles } = content;
  return digestOf(
    [
      siteDigest,
      ...entries.map(
        (entry) => `${entry.file} ${factsOf(entry).digest}${scheduled.has(entry) ? ' scheduled' : ''}`,
      ),
      // Which documents have a page.
      ...articles.map((entry) => mentionsDigest(entry, site?.province)),
      ...files.map(stateOf),
      JSON.stringify(addresses),
    ].join('\n'),
  );
}

function stateOf({ path, kind, size, stamp }: DiskFile): string {
  return `${path} ${kind} ${size}${stamp ? ` ${stamp.mtimeMs} ${stamp.ctimeMs}` : ''}`;
}
