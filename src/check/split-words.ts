/**
 * Words that the end of a line parts, as texts have them that were pasted with their lines: `… Thị Bắc, Ủ` / `y viên …`.
 * Readers see a space there.
 */
import type { Root } from 'mdast';
import { isSplitWord, wordPairs } from '../lib/text-repair.ts';
import { walkTree } from '../store/body-tree.ts';
import type { Edit } from './fix/edits.ts';
import { rowsOf } from './prose-lines.ts';

export interface SplitWord {
  /** The word in one piece. */
  word: string;
  /** Offset in the source at which its first half ends. */
  at: number;
  /** The second half goes up to the first: no line is added or taken away. */
  edits: readonly [Edit, Edit];
}

/** The second half and the marks that stand on it, where more words follow: a line that it leaves empty would end a paragraph. */
const SECOND_HALF = /^([\p{L}\p{M}]+)[.,;:!?…”)]*(?=([ \t]+)[\p{L}\p{N}“(])/u;
const FIRST_HALF = /[\p{L}\p{M}]+$/u;

export function readSplitWords(root: Root, source: string): SplitWord[] {
  const words: SplitWord[] = [];
  let pairs: ReadonlySet<string> | undefined;
  walkTree(root, (node) => {
    if (node.type !== 'text' || !node.value.includes('\n')) return;
    const rows = rowsOf(node, source);
    for (const [index, next] of rows.entries()) {
      const row = rows[index - 1];
      const half = row && SECOND_HALF.exec(next.text);
      if (!half || !isSplitWord(row.text, next.text, (pairs ??= wordPairs(source)))) continue;
      const at = row.start + row.text.length;
      const [insert, letters, space] = half;
      words.push({
        word: FIRST_HALF.exec(row.text)![0] + letters!,
        at,
        edits: [
          { start: at, end: at, insert },
          { start: next.start, end: next.start + insert.length + space!.length, insert: '' },
        ],
      });
    }
  });
  return words;
}
