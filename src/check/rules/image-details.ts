/** Pictures that imports could not bring along, and pictures that do not say whose they are. */
import type { Finding } from '../../lib/finding.ts';
import { atField } from '../findings.ts';
import type { AnyEntry, Rule } from '../context.ts';

interface ListedImage {
  src?: unknown;
  caption?: unknown;
  credit?: unknown;
}

export const imageDetails: Rule = ({ content }) => [
  ...content.articles.flatMap((entry) => [...captionsAlone(entry), ...withoutCredit(entry, 'images')]),
  ...content.albums.flatMap((entry) => (entry.typed['credit'] ? [] : withoutCredit(entry, 'photos'))),
];

function listOf(entry: AnyEntry, field: 'images' | 'photos'): ListedImage[] {
  const items = entry.typed[field];
  return Array.isArray(items) ? items.map((item: unknown) => (item ?? {}) as ListedImage) : [];
}

function captionsAlone(entry: AnyEntry): Finding[] {
  return listOf(entry, 'images').flatMap(({ src, caption }, index) => {
    if (src || !caption) return [];
    return [
      atField(entry, ['images', index], {
        severity: 'warning',
        rule: 'image-file-absent',
        message: 'chỉ có chú thích, không có tệp ảnh',
        mend: 'chép ảnh vào cạnh bài, thêm src và alt; không còn ảnh thì để nguyên: trang vẫn hiện chú thích',
      }),
    ];
  });
}

/** One finding a file: whoever knows one photographer knows the others. */
function withoutCredit(entry: AnyEntry, field: 'images' | 'photos'): Finding[] {
  const images = listOf(entry, field);
  const first = images.findIndex(({ src, credit }) => src && !credit);
  if (first < 0) return [];
  const count = images.filter(({ src, credit }) => src && !credit).length;
  return [
    atField(entry, [field, first], {
      severity: 'warning',
      rule: 'image-credit',
      message: `${count} ảnh chưa ghi người chụp hoặc nguồn`,
      mend:
        field === 'photos' ? 'thêm credit: … cho cả album hoặc cho từng ảnh' : 'thêm credit: … cho từng ảnh',
    }),
  ];
}
