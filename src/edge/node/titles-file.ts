/** The titles of the release that stands at the moment, for the staff's page. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleTitles } from '../staff-page.ts';

/** Under the built site; names that begin with a point are never served. */
export const TITLES_PATH = path.join('.loa', 'titles.json');

/** None where there is no release, or one from before titles were written. */
export function readTitlesFile(outDir: string): ArticleTitles {
  const file = path.join(outDir, TITLES_PATH);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ArticleTitles) : {};
}
