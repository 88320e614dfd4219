/** Precision and recall of the recogniser, field by field. */
import type { Citation } from '../citation.ts';
import type { Expected } from './passage.ts';

const FIELDS = ['citation', 'type', 'date', 'issuer', 'span'] as const;
type Field = (typeof FIELDS)[number];

interface Count {
  right: number;
  /** Said by the recogniser. */
  said: number;
  /** Said by the passages. */
  meant: number;
}

export interface Score {
  fields: Record<Field, Count>;
  /** What went wrong, in words that name the passage. */
  faults: string[];
}

export function emptyScore(): Score {
  const count = (): Count => ({ right: 0, said: 0, meant: 0 });
  return {
    fields: { citation: count(), type: count(), date: count(), issuer: count(), span: count() },
    faults: [],
  };
}

/**
 * Adds one text to a score. Citations are matched by their number, in order; a field counts as said where the
 * recogniser gives it and as meant where the passage does, so that an invented date costs precision.
 */
export function addToScore(
  score: Score,
  text: string,
  expected: readonly Expected[],
  found: readonly Citation[],
): void {
  const left = [...found];
  for (const one of expected) {
    const at = left.findIndex(({ number }) => number === one.number);
    const [match] = at < 0 ? [] : left.splice(at, 1);
    compare(score, text, one, match);
  }
  for (const extra of left) compare(score, text, undefined, extra);
}

function compare(
  score: Score,
  text: string,
  expected: Expected | undefined,
  found: Citation | undefined,
): void {
  const meant = expected && { ...expected, citation: expected.number };
  const said = found && {
    citation: found.number,
    type: found.type,
    date: found.date,
    issuer: found.issuer?.text,
    // The span is examined only where the passage gives one.
    span: expected?.span === undefined ? undefined : text.slice(found.start, found.end),
  };
  for (const field of FIELDS) {
    const [wanted, got] = [meant?.[field], said?.[field]];
    const count = score.fields[field];
    if (wanted !== undefined) count.meant++;
    if (got !== undefined) count.said++;
    if (wanted === got) count.right += wanted === undefined ? 0 : 1;
    else
      score.faults.push(
        `${field}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)} in «${text.slice(0, 80)}»`,
      );
  }
}

/** The score as a table for people. */
export function formatScore({ fields }: Score): string {
  const rows = FIELDS.map((field) => {
    const { right, said, meant } = fields[field];
    const percent = (part: number, whole: number) =>
      whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
    return `${field.padEnd(9)} ${percent(right, said).padStart(9)} ${percent(right, meant).padStart(9)}   ${right} of ${meant}`;
  });
  return ['field     precision    recall', ...rows].join('\n');
}
