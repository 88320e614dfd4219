/** Every article and page has an address of its own, which the site does not need for itself. */
import type { Finding } from '../../lib/finding.ts';
import { documentSlug } from '../../lib/document-slug.ts';
import { albumPath, RESERVED_SEGMENTS } from '../../lib/paths.ts';
import { slugify } from '../../lib/vietnamese-text.ts';
import { atField, atLine, type Remark } from '../findings.ts';
import type { AnyEntry, CheckContext, Rule } from '../context.ts';

/** Addresses of the numbered pages of a list. */
const LIST_PAGE = /^trang-\d+$/;

export const addresses: Rule = (context) => [
  ...sectionIds(context),
  ...slugs(context),
  ...sameAlbums(context),
  ...sameDocuments(context),
];

function sectionIds({ content }: CheckContext): Finding[] {
  return (content.site?.sections ?? []).flatMap(({ id }, index) => {
    if (!isReserved(id)) return [];
    return [
      atField(
        content.sitePlaces,
        ['sections', index, 'id'],
        reserved(`mã chuyên mục “${id}”`, 'đặt mã khác cho chuyên mục, ví dụ thêm một chữ'),
      ),
    ];
  });
}

/** One slug stands once on the whole site, so that an article can move between sections and keep its redirect. */
function slugs({ content }: CheckContext): Finding[] {
  const owners = new Map(
    (content.site?.sections ?? []).map(({ id }) => [id, `chuyên mục “${id}” trong site.yaml`]),
  );
  return [...content.pages, ...content.articles].flatMap((entry) => {
    if (isReserved(entry.slug))
      return [atEntry(entry, reserved(`tên “${entry.slug}”`, `đổi tên ${whatToRename(entry)}`))];
    const owner = owners.get(entry.slug);
    if (owner)
      return [
        atEntry(entry, taken(`tên “${entry.slug}” đã dùng cho ${owner}`, `đổi tên ${whatToRename(entry)}`)),
      ];
    owners.set(entry.slug, entry.file);
    return [];
  });
}

/** Folders of albums are named for people: `Hội xuân` and `hoi-xuan` have one address. */
function sameAlbums({ content }: CheckContext): Finding[] {
  const owners = new Map<string, string>();
  return content.albums.flatMap((entry) => {
    const owner = owners.get(entry.slug);
    owners.set(entry.slug, owner ?? entry.file);
    if (!owner) return [];
    const message = `album này trùng địa chỉ ${albumPath(entry.slug)} với ${owner}`;
    return [atEntry(entry, taken(message, 'đổi tên thư mục của một trong hai album'))];
  });
}

/** Two documents that agree in type, number, year and issuer are most likely one that was entered twice. */
function sameDocuments({ content }: CheckContext): Finding[] {
  const owners = new Map<string, string>();
  return content.articles.flatMap((entry) => {
    if (entry.data?.kind !== 'document') return [];
    const identity = `${documentSlug(entry.data)} ${slugify(entry.data.issuer)}`;
    const owner = owners.get(identity);
    owners.set(identity, owner ?? entry.file);
    if (!owner) return [];
    const remark: Remark = {
      severity: 'warning',
      rule: 'duplicate-document',
      message: `văn bản này trùng loại, số, năm và cơ quan ban hành với ${owner}`,
      mend: 'xem lại số, ký hiệu; nếu là cùng một văn bản thì xoá một bài',
    };
    return [atField(entry, ['number'], remark)];
  });
}

function isReserved(name: string): boolean {
  return RESERVED_SEGMENTS.has(name) || LIST_PAGE.test(name);
}

function whatToRename(entry: AnyEntry): string {
  return entry.file.startsWith('pages/') ? 'tệp' : 'thư mục của bài';
}

function atEntry(entry: AnyEntry, remark: Remark): Finding {
  return atLine(entry.file, 1, remark);
}

function reserved(what: string, mend: string): Remark {
  return {
    severity: 'error',
    rule: 'reserved-name',
    message: `${what} là tên mà trang web dành riêng`,
    mend,
  };
}

function taken(message: string, mend: string): Remark {
  return { severity: 'error', rule: 'duplicate-slug', message, mend };
}
