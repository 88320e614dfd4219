/** Finds who wrote an article: `Nguyễn Thị Quyên- VKSND Tp. Bắc Giang`, `Diệu Hương`, `Tin, ảnh: …`. */
import { isSyllable } from '../lib/vietnamese-syllable.ts';
import { countWords, foldMarks } from '../lib/vietnamese-text.ts';
import { FAMILY_NAMES } from './family-names.ts';

export interface Byline {
  name: string;
  unit?: string;
  reason: string;
}

const LABELLED =
  /^(?:tác giả(?: bài viết)?|người viết|bút danh|người đăng|đăng bởi|thực hiện|biên soạn|(?:tin|bài)(?:\s*(?:,|và|bài|-|&)?\s*(?:bài|ảnh))*)\s*:\s*(\S.*)$/iu;
const PARTED = /\s*[-–—|]\s*|\s*\(\s*|\s*,\s+/;
const MAX_LENGTH = 120;
const MAX_UNIT_WORDS = 12;
/** Heads of departments and the like that are capitalised as names are. */
const NOT_A_NAME =
  /^(?:ban|phong|so|uy ban|van phong|cong|trung tam|vien|toa|hoi|doan|chi bo|dang|kinh|kinh gui|noi nhan|ket luan|phu luc|dai su|bo|tong cuc|truong)\b/;

/**
 * Reads a byline from a line; `undefined` where the line is none.
 * @param isAtEnd after the text's last sentence, where an unlabelled name can only be the writer's
 */
export function readByline(text: string, isAtEnd: boolean): Byline | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const labelled = LABELLED.exec(text)?.[1];
  if (!labelled && !isAtEnd) return undefined;
  const said = (labelled ?? text)
    .replace(/^\(\s*(.*?)\s*\)$/, '$1')
    .replace(/[.)\s]+$/, '')
    .replace(HONORIFIC, '');
  const [first = '', ...others] = said.split(PARTED);
  const unit = said
    .slice(first.length)
    .replace(/^[\s\-–—|(,]+/, '')
    .trim();
  if (countWords(unit) > MAX_UNIT_WORDS) return undefined;
  if (isPersonName(first)) return toByline(first, unit, labelled !== undefined);
  // Some put the unit first.
  const last = others.length === 1 ? others[0]! : '';
  return isPersonName(last) && hasFamilyName(last)
    ? toByline(last, first, labelled !== undefined)
    : undefined;
}

const WRITER = /^(?:tác giả(?: bài viết)?|người viết|bút danh)\s*:\s*(\S.{2,80})$/iu;
/** Accounts, not writers. */
const ACCOUNT =
  /^(?:admin\w*|administrator|quản trị\p{L}*(?:\s.*)?|bbt|ban biên tập|editor|webmaster|root|user\d*|biên tập viên)$/iu;

/** `Tác giả: Văn phòng Sở`: the label makes a writer of a unit too. */
export function readLabelledUnit(text: string): Byline | undefined {
  const said = WRITER.exec(text)?.[1]?.trim();
  if (!said || ACCOUNT.test(said) || countWords(said) > MAX_UNIT_WORDS) return undefined;
  return { name: said, reason: 'có nhãn người viết, ghi tên đơn vị' };
}

function toByline(name: string, unit: string, isLabelled: boolean): Byline {
  const reason = isLabelled
    ? 'có nhãn người viết'
    : hasFamilyName(name)
      ? 'dòng cuối bài là họ tên'
      : 'dòng cuối bài có dạng tên người, bút danh';
  return { name, ...(unit && { unit }), reason };
}

/** What stands before a writer's name. */
const HONORIFIC =
  /^(?:kỹ sư|bác sĩ|luật sư|thạc sĩ|tiến sĩ|cộng tác viên|phóng viên|ctv|pv|ks|bs|ths|ts|ls)\.?:?\s+(?=\p{Lu})/iu;

/** Two to five Vietnamese syllables, each with a capital. */
export function isPersonName(text: string): boolean {
  const syllables = text.trim().split(/\s+/, 6);
  if (syllables.length < 2 || syllables.length > 5 || NOT_A_NAME.test(foldMarks(text).toLowerCase()))
    return false;
  return syllables.every((syllable) => /^\p{Lu}\p{Ll}*$/u.test(syllable) && isSyllable(syllable));
}

export function hasFamilyName(name: string): boolean {
  return FAMILY_NAMES.has(foldMarks(name.split(/\s/, 1)[0]!).toLowerCase());
}
