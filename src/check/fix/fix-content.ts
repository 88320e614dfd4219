/** `check --fix` on a folder: repairs the texts on disk, each file whole or not at all. */
import { existsSync, lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SITE_FILE, type Content } from '../../store/content.ts';
import { digestOf } from '../../store/digest.ts';
import { findTextFlaw } from '../../store/entry-text.ts';
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
  const fixed = entries.flatMap(({ file, raw, format }) => fixFile(content.root, file, raw, format));
  const site = readSiteText(path.join(content.root, SITE_FILE));
  return site === undefined ? fixed : [...fixed, ...fixFile(content.root, SITE_FILE, site, 'yaml')];
}

/** What is no text would be written back with letters lost; of an entry like that `raw` is empty. */
function readSiteText(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return findTextFlaw(text, digestOf(bytes)) ? undefined : text;
}

function fixFile(root: string, file: string, raw: string, format: TextFormat): FixedFile[] {
  const fixed = fixText(raw, format);
  // A link to a file elsewhere is an error of its own; what it leads to is not ours to change.
  if (fixed === raw || lstatSync(path.join(root, file)).isSymbolicLink()) return [];
  writeWhole(path.join(root, file), fixed);
  return [{ file, changes: compareLines(raw, fixed) }];
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
  return before
    .split('\n')
    .flatMap((row, index) =>
      row === rows[index] ? [] : [{ line: index + 1, before: row, after: rows[index] ?? '' }],
    );
}
