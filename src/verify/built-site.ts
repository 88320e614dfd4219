/** A built site as the verification sees it: its files, and its pages one after another. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../store/list-files.ts';

export interface BuiltSite {
  outDir: string;
  /** Every file by its path with `/`, and its size in bytes. */
  files: ReadonlyMap<string, number>;
  /** `https://sonha.example`, as the home page names it, which in a preview has no canonical address; absent where it says nothing. */
  origin: string | undefined;
}

export interface BuiltPage {
  /** Path from the output folder, with `/`. */
  file: string;
  /** `/thong-bao/`, `/404.html` */
  url: string;
  html: string;
}

/** @throws Error in Vietnamese where there is no built site */
export function openBuiltSite(outDir: string): BuiltSite {
  if (!existsSync(path.join(outDir, 'index.html')))
    throw new Error(`${outDir}: chưa có trang đã dựng. Chạy npm run build trước.`);
  const files = new Map(listFiles(outDir).map((file) => [file, statSync(path.join(outDir, file)).size]));
  const [, address] =
    /<(?:link rel="canonical" href|meta property="og:url" content)="([^"]+)"/.exec(
      readFileSync(path.join(outDir, 'index.html'), 'utf8'),
    ) ?? [];
  return { outDir, files, origin: address && new URL(address).origin };
}

/** Every HTML page, read when it is asked for: an archive's pages together are larger than memory should be. */
export function* readPages({ outDir, files }: BuiltSite): Generator<BuiltPage> {
  for (const file of files.keys()) {
    if (!file.endsWith('.html')) continue;
    yield { file, url: pageUrl(file), html: readFileSync(path.join(outDir, file), 'utf8') };
  }
}

/** The address at which a server shows a file. */
export function pageUrl(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
