/** Tells what stands around the text besides it: fields of the article's head, and signatures of documents. */
import type { ClassifiedBlock } from './classify-blocks.ts';
import type { MarkupRole } from './page-evidence.ts';

/** Fields of the article's head that stand in elements of their own; they are read elsewhere. */
const FIELD_ROLES: Partial<Record<MarkupRole, string>> = {
  section: 'chuyên mục',
  views: 'lượt xem',
  clock: 'đồng hồ của trang',
};

/** `KT. GIÁM ĐỐC` over a name: who signed a document did not write the news. */
export function isSignature(before: ClassifiedBlock | undefined): boolean {
  return (
    before !== undefined &&
    before.text.length <= 80 &&
    /^(?:(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG (?:BAN|PHÒNG)|CỤC TRƯỞNG|CHÁNH ÁN)|\(?(?:Đã ký|đã ký))/u.test(
      before.text,
    )
  );
}

/** What the head of a page says besides: the section, the writer's account, empty labels. */
export function fieldReason({ text, markup }: ClassifiedBlock, isAtHead: boolean): string | undefined {
  if (!markup) return undefined;
  const named = markup.role && FIELD_ROLES[markup.role];
  if (named) return named;
  if (!isAtHead) return undefined;
  return /^(?:người đăng|đăng bởi|(?:được )?(?:viết|đăng|gửi) bởi|bởi|đăng (?:trên|trong)|người gửi|chuyên mục|danh mục|tác giả|nguồn|(?:ngày )?hết hạn|posted by|written by|by)\s*:?(?:\s.{0,80})?$/iu.test(
    text,
  )
    ? 'dòng thông tin đầu bài'
    : undefined;
}
