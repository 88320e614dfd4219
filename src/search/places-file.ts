/**
 * Places of a common word's forms, packed tighter than in Pagefind's chunks: they are most of what a question costs. Three
 * runs of numbers a form (pages, how many places in each, places), each as distances from the one before.
 */
import type { Postings } from './pagefind-files.ts';

/** Writes forms and where they stand. */
export function writePlaces(forms: ReadonlyMap<string, Postings>): Uint8Array {
  const bytes: number[] = [];
  for (const [form, postings] of forms) {
    const name = new TextEncoder().encode(form);
    const pages = [...postings.keys()].sort((a, b) => a - b);
    writeNumber(bytes, name.length);
    bytes.push(...name);
    writeNumber(bytes, pages.length);
    writeDistances(bytes, pages);
    for (const page of pages) writeNumber(bytes, postings.get(page)!.length - 1);
    for (const page of pages) writeDistances(bytes, postings.get(page)!);
  }
  return Uint8Array.from(bytes);
}

/** The inverse of `writePlaces`. */
export function readPlaces(bytes: Uint8Array): Map<string, Postings> {
  const forms = new Map<string, Postings>();
  let at = 0;
  const next = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const length = next();
    const form = new TextDecoder().decode(bytes.subarray(at, at + length));
    at += length;
    const pages = readDistances(next, next());
    const counts = pages.map(() => next() + 1);
    forms.set(form, new Map(pages.map((page, index) => [page, readDistances(next, counts[index]!)])));
  }
  return forms;
}

function readDistances(next: () => number, count: number): number[] {
  const numbers: number[] = [];
  for (let last = 0, left = count; left > 0; left--) numbers.push((last += next()));
  return numbers;
}

function writeDistances(bytes: number[], numbers: readonly number[]): void {
  let last = 0;
  for (const number of numbers) {
    writeNumber(bytes, number - last);
    last = number;
  }
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeNumber(bytes: number[], number: number): void {
  let left = number;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  bytes.push(left);
}
