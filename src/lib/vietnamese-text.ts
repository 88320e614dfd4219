/** Vietnamese text as strings: one spelling, folding of marks, slugs, order. Pure; runs anywhere. */

/** Characters that look like a space, or like nothing, and break search and line ends. */
export const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
export const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Most texts have neither; looking once is faster than replacing twice. */
const INVISIBLE_OR_ODD = new RegExp(`${INVISIBLE.source}|${ODD_SPACE.source}`);

/** Puts text into the one form Loa stores: NFC, plain spaces, no zero-width characters. */
export function normalizeText(text: string): string {
  if (!INVISIBLE_OR_ODD.test(text)) return text.normalize('NFC');
  return text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ').normalize('NFC');
}

/**
 * Drops every Vietnamese mark: `Đảng ủy` → `Dang uy`. `đ` has no decomposition in Unicode,
 * so NFD alone would leave it.
 */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .normalize('NFC');
}

/**
 * The unaccented form used in URLs: `Thông báo số 12/TB-SNV` → `thong-bao-so-12-tb-snv`.
 * @param maxLength cut at a word's end so that the slug is at most this long
 */
export function slugify(text: string, maxLength = 90): string {
  const slug = foldMarks(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength + 1);
  const end = cut.lastIndexOf('-');
  return end > maxLength / 2 ? cut.slice(0, end) : slug.slice(0, maxLength);
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Alphabetical order as Vietnamese sort it: a ă â b c d đ e ê … */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Collapses every run of white space to one space and trims. */
export function squeezeSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The number of words (syllables, as Vietnamese writes them) in a text. */
export function countWords(text: string): number {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Cuts a text at a word's end, adding `…` where something was cut. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength + 1);
  const end = cut.lastIndexOf(' ');
  return (
    cut.slice(0, end > maxLength / 2 ? end : maxLength).replace(/[\s,;:.–-]+$|[\uD800-\uDBFF]$/, '') + '…'
  );
}
