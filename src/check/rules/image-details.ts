/** Pictures that imports could not bring along, and pictures that do not say whose they are. */
import type { Finding } from '../../lib/finding.ts';
import { readFileReference } from '../../lib/file-reference.ts';
import type { Body } from '../body.ts';
import { atField, atLine } from '../findings.ts';
import type { AnyEntry, EntryRule } from '../context.ts';

interface ListedImage {
  src?: unknown;
  caption?: unknown;
  credit?: unknown;
}

export const imageDetails: EntryRule = ({ content, bodyOf }) => [
  ...content.articles.flatMap((entry) => [
    ...captionsAlone(entry),
    ...withoutCredit(entry),
    ...inBodyWithoutCredit(entry, bodyOf(entry)),
  ]),
];

function listOf(entry: AnyEntry): ListedImage[] {
  const items = entry.typed['images'];
  return Array.isArray(items) ? items.map((item: unknown) => (item ?? {}) as ListedImage) : [];
}

function captionsAlone(entry: AnyEntry): Finding[] {
  return listOf(entry).flatMap(({ src, caption }, index) => {
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
function withoutCredit(entry: AnyEntry): Finding[] {
  const images = listOf(entry);
  const first = images.findIndex(({ src, credit }) => src && !credit);
  if (first < 0) return [];
  const count = images.filter(({ src, credit }) => src && !credit).length;
  return [
    atField(entry, ['images', first], {
      severity: 'warning',
      rule: 'image-credit',
      message: `${count} ảnh chưa ghi người chụp hoặc nguồn`,
      mend: 'thêm credit: … cho từng ảnh',
    }),
  ];
}

/** A caption that ends in «Ảnh: Trần Quang», as newspapers write it. */
const CREDITED = /(?:ảnh|nguồn|tư liệu)\s*:/iu;

/** A picture in the text is credited by its caption, by `images`, or by the source of the whole article. */
function inBodyWithoutCredit(entry: AnyEntry, { images }: Body): Finding[] {
  if (entry.typed['source']) return [];
  const listed = new Map(listOf(entry).map(({ src, credit }) => [src, credit]));
  const uncredited = images.filter(
    ({ url, title }) => !CREDITED.test(title) && !listed.has(readFileReference(url).name),
  );
  const [first] = uncredited;
  if (!first) return [];
  return [
    atLine(entry.file, first.line, {
      severity: 'warning',
      rule: 'image-credit',
      message: `${uncredited.length} ảnh trong bài chưa ghi người chụp hoặc nguồn`,
      mend: 'ghi «Ảnh: tên người chụp» ở cuối chú thích, hoặc khai ảnh trong images với credit',
    }),
  ];
}
