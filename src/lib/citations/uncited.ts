/** Stretches of a text in which nothing is cited, whatever it looks like: web addresses, e-mail, code. */

const ADDRESS = /(?:https?:\/\/|www\.|mailto:)\S+/giu;
const CODE = /`[^`\n]{1,300}`|<code>[^<]{0,2000}<\/code>/gu;
const FENCE = /(?:^|[\s])(?:```|~~~)/gu;

/** Reads the text once; the answer is asked for rising offsets. */
export function findUncited(text: string): (offset: number) => boolean {
  const stretches = [...matchesOf(ADDRESS, text), ...matchesOf(CODE, text), ...fences(text)].sort(
    (a, b) => a[0] - b[0],
  );
  let at = 0;
  let furthest = -1;
  return (offset) => {
    while (at < stretches.length && stretches[at]![0] <= offset)
      furthest = Math.max(furthest, stretches[at++]![1]);
    return offset < furthest;
  };
}

function matchesOf(pattern: RegExp, text: string): [number, number][] {
  return Array.from(text.matchAll(pattern), (match) => [match.index, match.index + match[0].length]);
}

/** Fenced code runs from one fence to the next, or to the end of the text. */
function fences(text: string): [number, number][] {
  const marks = Array.from(text.matchAll(FENCE), (match) => match.index);
  const stretches: [number, number][] = [];
  for (let at = 0; at < marks.length; at += 2) stretches.push([marks[at]!, marks[at + 1] ?? text.length]);
  return stretches;
}
