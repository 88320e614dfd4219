/** Names under which files lie beside an article: plain letters, so that they open on every machine. */
import path from 'node:path';
import { slugify } from '../../lib/vietnamese-text.ts';

const MAX_LENGTH = 60;

/** A name that nobody in the article has yet; it is added to `taken`. */
export function chooseFileName(
  original: string,
  extension: string,
  fallback: string,
  taken: Set<string>,
): string {
  const stem = slugify(path.basename(original, path.extname(original)), MAX_LENGTH) || fallback;
  let name = `${stem}.${extension}`;
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}.${extension}`;
  taken.add(name);
  return name;
}
