/** Letters that are gone: a program that did not know them put `�` in their place, and the file keeps that. */
import type { Finding } from '../../lib/finding.ts';
import { atLine } from '../findings.ts';
import type { AnyEntry, EntryRule } from '../context.ts';

const LOST = '\uFFFD';

/** One finding a line. A file that is no UTF-8 at all is not read, and told of elsewhere. */
export const lostLetters: EntryRule = ({ entries }) => entries.flatMap(inEntry);

function inEntry({ file, raw }: AnyEntry): Finding[] {
  if (!raw.includes(LOST)) return [];
  return raw.split('\n').flatMap((row, index) => {
    const at = row.indexOf(LOST);
    if (at < 0) return [];
    return [
      atLine(file, index + 1, {
        severity: 'warning',
        rule: 'lost-letter',
        message: `có chữ đã mất, còn lại ký tự ${LOST}: “${excerpt(row, at)}”`,
        mend: `gõ lại chữ đúng vào chỗ ký tự ${LOST}: máy không biết đó là chữ gì`,
      }),
    ];
  });
}

/** The words around a place. */
function excerpt(row: string, at: number): string {
  const start = row.lastIndexOf(' ', Math.max(0, at - 10)) + 1;
  return row.slice(start, at + 15).trim();
}
