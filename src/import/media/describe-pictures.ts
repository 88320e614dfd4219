/** Words for pictures that have none: what the export says, else the caption, else only where the picture belongs. */
import type { Doubt } from '../article-report.ts';
import type { PageImage } from '../page-evidence.ts';
import { isEmptyAlt } from '../../lib/alt-text.ts';
import { normalizeText, squeezeSpaces } from '../../lib/vietnamese-text.ts';
import type { MediaNote } from '../sources/feed-item.ts';

/**
 * Gives every picture that was found a description, and says which of them a person must look at. An import cannot
 * see; it may say to which article a picture belongs, which is true, and no more. Changes the pictures.
 * @param nameOf the picture's file beside the article
 */
export function describePictures(
  images: readonly PageImage[],
  nameOf: (src: string) => string | undefined,
  title: string,
  notes: ReadonlyMap<string, MediaNote>,
): Doubt[] {
  const unseen = new Set<string>();
  const toldOf = new Map<string, string>();
  for (const image of images) {
    const note = notes.get(image.src);
    const caption = image.caption ?? clean(note?.caption);
    if (caption) image.caption = caption;
    const name = nameOf(image.src);
    if (name === undefined) continue;
    const told = [image.alt, note?.alt].map(clean).find((alt) => alt && !saysNothing(alt, image.src, name));
    // A picture that stands twice, once as a thumbnail, is described once.
    const alt = told ?? caption ?? toldOf.get(name);
    if (alt === undefined) unseen.add(name);
    else toldOf.set(name, alt);
    image.alt = alt ?? `Ảnh trong bài: ${title}`;
  }
  if (unseen.size === 0) return [];
  return [
    {
      field: 'images.alt',
      message: `${unseen.size} ảnh chưa có mô tả riêng (alt), tạm ghi tên bài: ${[...unseen].slice(0, 5).join(', ')}`,
    },
  ];
}

function saysNothing(alt: string, src: string, name: string): boolean {
  return isEmptyAlt(alt, src.replace(/[?#].*$/s, '')) || isEmptyAlt(alt, name);
}

function clean(text: string | undefined): string | undefined {
  const line = squeezeSpaces(normalizeText(text ?? '').replace(/<[^>]*>/g, ' '));
  return line === '' ? undefined : line;
}
