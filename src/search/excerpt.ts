/** The passage of a text that answers a question best, with the asked words in it. */
import { findMarks, type TextRange } from './marks.ts';
import { readingsOf } from './parse-query.ts';
import type { Excerpt } from './session.ts';

/** Letters that a reader takes in at a glance; three lines on a telephone. */
const LENGTH = 190;
/** What stands before the first word found, so that it is read in its sentence. */
const BEFORE = 50;

/** Cuts an excerpt from a text around what was asked for; the text's beginning where nothing was found. */
export function cutExcerpt(text: string, query: string): Excerpt {
  const found = findMarks(text, readingsOf(query));
  const start = startAt(text, densest(found));
  const end = endAt(text, start);
  const marks = found
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  const before = start > 0 ? '… ' : '';
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    marks: marks.map((mark) => ({ start: mark.start + before.length, end: mark.end + before.length })),
  };
}

/** Where the passage begins that has the most marked letters; a long mark is a phrase and counts for more. */
function densest(marks: readonly TextRange[]): number {
  const worth = marks.map(({ start, end }) => (end - start) ** 1.5);
  let best = { start: 0, worth: -1 };
  let sum = 0;
  let last = 0;
  for (const [first, mark] of marks.entries()) {
    if (first > 0) sum -= worth[first - 1]!;
    while (last < marks.length && marks[last]!.end - mark.start <= LENGTH - BEFORE) sum += worth[last++]!;
    if (sum > best.worth) best = { start: mark.start, worth: sum };
  }
  return best.start;
}

function startAt(text: string, found: number): number {
  if (found <= BEFORE) return 0;
  const sentence = text.slice(found - BEFORE, found).search(/(?<=[.!?…] )\S/u);
  if (sentence >= 0) return found - BEFORE + sentence;
  const space = text.indexOf(' ', found - BEFORE);
  return space < 0 || space >= found ? found : space + 1;
}

function endAt(text: string, start: number): number {
  if (text.length - start <= LENGTH) return text.length;
  const space = text.lastIndexOf(' ', start + LENGTH);
  return space > start ? space : start + LENGTH;
}
