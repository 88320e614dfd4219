/**
 * Words to mark on a page, behind the `#` of its address: no server sees them, no cache keeps such addresses apart, and
 * the page takes them out at once, so that nobody sends them on.
 */

/** `#tu-khoa=d%C3%A2n+v%E1%BA%ADn|…`; `page.ts` knows it too. */
const WORDS_FRAGMENT = '#tu-khoa=';
/** A long question marks nothing but its first words. */
const MOST_WORDS = 12;

/** @param readings ways to read a question; an empty string comes back where there are no words */
export function writeFragment(readings: readonly (readonly string[])[]): string {
  const written = readings
    .filter((words) => words.length > 0)
    .map((words) => words.slice(0, MOST_WORDS).map(encodeURIComponent).join('+'));
  return written.length === 0 ? '' : WORDS_FRAGMENT + written.join('|');
}

/** The readings in a fragment; none if it is another one. */
export function readFragment(hash: string): string[][] {
  if (!hash.startsWith(WORDS_FRAGMENT)) return [];
  try {
    return hash
      .slice(WORDS_FRAGMENT.length)
      .split('|')
      .map((words) => words.split('+').map(decodeURIComponent).filter(Boolean).slice(0, MOST_WORDS));
  } catch {
    // Not written by us: a `%` that begins no character.
    return [];
  }
}
