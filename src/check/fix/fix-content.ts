/** `check --fix` on a folder: repairs the texts on disk, each file whole or not at all. */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SITE_FILE, type Content } from '../../store/content.ts';
import { fixText, type TextFormat } from './fix-text.ts';

export interface FixedFile {
  /** Path from the content folder. */
  file: string;
  changes: FixedLine[];
}

export interface FixedLine {
  line: number;
  before: string;
  after: string;
}

/** Repairs every article, page, album and `site.yaml`; returns what was changed. */
export function fixContent(content: Content): FixedFile[] {
  const entries = [...content.articles, ...content.pages, ...content.albums];
  const texts = entries.map(({ file, raw, format }) => ({ file, raw, format: format }));
  const site = path.join(content.root, SITE_FILE);
  if (existsSync(site)) texts.push({ file: SITE_FILE, raw: readFileSync(site, 'utf8'), format: 'yaml' });
  return texts.flatMap(({ file, raw, format }) => {
    const fixed = fixText(raw, format);
    if (fixed === raw) return [];
    writeWhole(path.join(content.root, file), fixed);
    return [{ file, changes: compareLines(raw, fixed) }];
  });
}

/** Writes beside the file and renames, so that nobody ever reads half a text. */
function writeWhole(file: string, text: string): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { mode: statSync(file).mode });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Repairs never add or remove a line. */
function compareLines(before: string, after: string): FixedLine[] {
  const rows = after.split('\n');
  return before.split('\n').flatMap((row, index) => (row === rows[index] ? [] : [{ line: index + 1, before: row, after: rows[index] ?? '' }]));
}
