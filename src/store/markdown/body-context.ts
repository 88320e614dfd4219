/** What rendering a body needs to know about the entry around it. */
import path from 'node:path';
import { readFileReference } from '../../lib/file-reference.ts';
import type { Picture } from '../../lib/picture.ts';
import type { Image } from '../../schemas/image.ts';
import type { Pictures } from '../pictures-manifest.ts';

export interface BodyContext {
  /** The prepared picture that stands beside the entry under this name. */
  pictureOf(src: string): Picture | undefined;
  /** Where a file beside the entry is published; `undefined` for what is no such file. */
  fileUrlOf(href: string): string | undefined;
  /** Credit given in the front matter's `images` for this file. */
  creditOf(src: string): string | undefined;
  /** Where the front matter's `images` has this file stand. */
  placementOf?(src: string): Image['placement'];
  /** A picture of the front matter stands before the body, so none of the body's is the first of the page. */
  isBelowPicture?: boolean;
  /** Links that the words of a paragraph deserve, in order, none overlapping another. */
  linksIn?(text: string): TextLink[];
}

/** A stretch of a paragraph's text that becomes a link. */
export interface TextLink {
  start: number;
  end: number;
  url: string;
}

/** The context of an entry's file, `articles/2026/x/index.md`. */
export function createBodyContext(
  file: string,
  pictures: Pictures,
  options: Partial<
    Pick<BodyContext, 'fileUrlOf' | 'creditOf' | 'placementOf' | 'isBelowPicture' | 'linksIn'>
  > = {},
): BodyContext {
  const folder = path.posix.dirname(file);
  return {
    pictureOf: (src) => pictures[path.posix.join(folder, readFileReference(src).name)],
    fileUrlOf: options.fileUrlOf ?? (() => undefined),
    creditOf: options.creditOf ?? (() => undefined),
    ...(options.placementOf ? { placementOf: options.placementOf } : {}),
    isBelowPicture: options.isBelowPicture ?? false,
    ...(options.linksIn ? { linksIn: options.linksIn } : {}),
  };
}

/**
 * What the front matter's `images` say of a picture that the body shows: `bìa.jpg`, also written `b%C3%ACa.jpg#canh-chu`.
 * @param inBody names of the pictures that the body shows
 */
export function noteImages(
  images: readonly Image[] = [],
  inBody: readonly string[],
): Pick<BodyContext, 'creditOf' | 'placementOf' | 'isBelowPicture'> {
  const named = (src: string) => images.find((image) => image.src === readFileReference(src).name);
  return {
    creditOf: (src) => named(src)?.credit,
    placementOf: (src) => named(src)?.placement,
    isBelowPicture: images.some(
      ({ src, placement }) => src && placement === 'beside' && !inBody.includes(src),
    ),
  };
}
