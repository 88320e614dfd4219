/** The pages of a built site, as files and as what readers ask for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../store/list-files.ts';

export interface BuiltPage {
  /** `/thong-bao/`, `/404.html` */
  url: string;
  file: string;
  html: string;
}

/** Every HTML page of an output folder. */
export function builtPages(outDir: string): BuiltPage[] {
  return listFiles(outDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      file,
      html: readFileSync(path.join(outDir, file), 'utf8'),
    }));
}
