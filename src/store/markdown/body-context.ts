/** What rendering a body needs to know about the entry around it. */
import path from 'node:path';
import type { Picture } from '../../lib/picture.ts';
import type { Pictures } from '../pictures-manifest.ts';

export interface BodyContext {
  /** The prepared picture that stands beside the entry under this name. */
  pictureOf(src: string): Picture | undefined;
  /** Where a file beside the entry is published; `undefined` for what is no such file. */
  fileUrlOf(href: string): string | undefined;
  /** Credit given in the front matter's `images` for this file. */
  creditOf(src: string): string | undefined;
}

/** The context of an entry's file, `articles/2026/x/index.md`. */
export function createBodyContext(
  file: string,
  pictures: Pictures,
  options: Partial<Pick<BodyContext, 'fileUrlOf' | 'creditOf'>> = {},
): BodyContext {
  const folder = path.posix.dirname(file);
  return {
    pictureOf: (src) => pictures[path.posix.join(folder, decodeName(src))],
    fileUrlOf: options.fileUrlOf ?? (() => undefined),
    creditOf: options.creditOf ?? (() => undefined),
  };
}

/** Markdown may write a name with `%20`; a name that is no valid escape stands as it is. */
function decodeName(src: string): string {
  return URL.canParse(src, 'file:///') && /%[0-9a-f]{2}/i.test(src) ? decodeURIComponent(src) : src;
}
