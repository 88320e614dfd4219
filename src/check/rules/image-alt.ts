/** Every picture says in words what it shows; a file's name or «ảnh» says nothing. */
import { isEmptyAlt } from '../../lib/alt-text.ts';
import type { Finding } from '../../lib/finding.ts';
import { atField, atLine, type Remark } from '../findings.ts';
import type { AnyEntry, EntryContext, EntryRule } from '../context.ts';

const MEND = 'viết ngắn gọn những gì thấy trong ảnh: có ai, đang làm gì, ở đâu';

export const imageAlt: EntryRule = (context) => [
  ...context.entries.flatMap((entry) => inBody(context, entry)),
  ...context.content.articles.flatMap((entry) => inList(entry, 'images')),
  ...context.content.albums.flatMap((entry) => inList(entry, 'photos')),
];

function inBody({ bodyOf }: EntryContext, entry: AnyEntry): Finding[] {
  return bodyOf(entry).images.flatMap(({ alt, url, line }) => {
    if (alt.trim() === '') return [atLine(entry.file, line, missing(url))];
    return isEmptyAlt(alt, url) ? [atLine(entry.file, line, empty(alt))] : [];
  });
}

function inList(entry: AnyEntry, list: 'images' | 'photos'): Finding[] {
  const items = entry.typed[list];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index) => {
    const { src, alt } = (item ?? {}) as Record<string, unknown>;
    if (typeof src !== 'string') return [];
    // That there is one the schema asks of an article's picture, and the rule on albums of a photo.
    return typeof alt === 'string' && alt.trim() !== '' && isEmptyAlt(alt, src)
      ? [atField(entry, [list, index, 'alt'], empty(alt))]
      : [];
  });
}

function missing(src: string): Remark {
  return { severity: 'error', rule: 'image-alt', message: `ảnh “${src}” thiếu mô tả (alt)`, mend: MEND };
}

function empty(alt: string): Remark {
  return {
    severity: 'error',
    rule: 'image-alt',
    message: `mô tả ảnh “${alt}” không nói trong ảnh có gì`,
    mend: MEND,
  };
}
