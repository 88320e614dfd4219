/** UTF-8 that some program once read as windows-1252 and saved again: `Ä\u0090áº£ng á»§y`. */
import { measureLegibility } from './judge-encoding.ts';

const SIGNS = /[ÃÄÅÆÂ][\u0080-\u00BF\u0152-\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122]|á[º»]/;
/** The codes at which windows-1252 differs from ISO 8859-1. */
const HIGH = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
);

/** Text that the wrong reading can have made: no letter beyond its own. */
const RUN = new RegExp(`[\u0000-\u00FF${HIGH.replace(/[\u0080-\u009F]/g, '')}]+`, 'g');

/** Mends what was read twice, line by line; a page may have it in one pasted part only. */
export function mendMojibake(text: string): string {
  if (!SIGNS.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (SIGNS.test(line) ? line.replace(RUN, (run) => meaningOf(run) ?? run) : line))
    .join('\n');
}

/** The text that was meant; `undefined` where the text is what it seems. */
function meaningOf(text: string): string | undefined {
  // `à` ends in a no-break space, which editors like to make a plain one.
  return SIGNS.test(text) ? (decodeTwice(text) ?? decodeTwice(text.replace(/Ã /g, 'Ã\u00A0'))) : undefined;
}

function decodeTwice(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const high = HIGH.indexOf(character);
    if (high < 0 && code > 0xff) return undefined;
    bytes.push(high < 0 ? code : 0x80 + high);
  }
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return measureLegibility(meant).share >= measureLegibility(text).share ? meant : undefined;
  } catch {
    // Not every text with these letters was read wrongly: it stays.
    return undefined;
  }
}
