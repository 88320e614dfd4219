/** The words of a query in a text as it stands: `dan van` finds `dân vận`. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import { encodeText } from './encode.ts';
import { parseQuery } from './parse-query.ts';

/** Half open, in UTF-16 units of the text: `text.slice(start, end)`. */
export interface TextRange {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}\u200b-\u200d]+(?:[/-][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Where the words of a query stand in a text, ascending and apart; neighbours are joined into one range. With marks typed,
 * words with other marks count only where none has the marks typed. Any text, any query; used on titles, excerpts and
 * on the article that was opened from a result.
 */
export function findMarks(text: string, query: string): TextRange[] {
  const { variants, hasMarks } = parseQuery(query);
  if (variants.length === 0) return [];
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...spellWord(match[0]),
  }));
  const marked = new Set<FoundWord>();
  for (const [at, { encoded }] of variants.entries()) {
    const wanted = encoded.map(withoutZeros);
    const exact = hasMarks ? pick(words, new Set(wanted), 'exact') : [];
    const found =
      exact.length > 0 ? exact : pick(words, new Set(wanted.map((word) => foldMarks(word))), 'folded');
    // Of a spelling that was not typed («ngày 1 tháng 9» for 1/9), single words are no answer.
    const isTyped = at === 0 || encoded.length === 1;
    for (const index of found) {
      const isBeside = found.includes(index - 1) || found.includes(index + 1);
      if (isTyped || isBeside) marked.add(words[index]!);
    }
  }
  return joinNeighbours(
    words.filter((word) => marked.has(word)),
    text,
  );
}

interface FoundWord extends TextRange {
  exact: string;
  folded: string;
}

/** As the index spells it, and the same without marks. */
function spellWord(word: string): Pick<FoundWord, 'exact' | 'folded'> {
  const exact = withoutZeros(encodeText(word).toLowerCase());
  return { exact, folded: foldMarks(exact) };
}

/** `01/09` and `1/9`: whether a zero stands or was added before a figure, it says the same. */
function withoutZeros(encoded: string): string {
  return encoded.replace(/(?<!\d)0\u0338?(?=\d)/g, '');
}

/** Places of the words that are wanted. */
function pick(
  words: readonly FoundWord[],
  wanted: ReadonlySet<string>,
  by: 'exact' | 'folded',
): readonly number[] {
  return [...words.keys()].filter((at) => wanted.has(words[at]![by]));
}

function joinNeighbours(ranges: readonly TextRange[], text: string): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last.end, start))) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
