/** What a cited document is about, in the words that stand with it. */
import { truncate } from '../vietnamese-text.ts';

export const LONGEST_SUMMARY = 200;
const LONGEST_READ = 320;

const ABOUT = / ?(?:\([^()\n]{1,40}\))? ?,? ?\(?(về việc|về|v\/v) ?:? ?/iuy;
const QUOTE = / ?[,:-]? ?(["“‘«'])/uy;
/** A verb of the document's own title behind the issuer: `của Bộ Tài chính hướng dẫn …`, `… quy định chi tiết …`. */
const TITLE_VERB =
  / (?=(?:quy định|hướng dẫn|phê duyệt|ban hành (?:kèm theo )?(?:Quy|Kế|Đề|Chương|Điều)|sửa đổi|bãi bỏ|công bố|thành lập)[ ,])/uy;
const CLOSING: Readonly<Record<string, string>> = { '"': '"”', '“': '”"', '‘': '’”', '«': '»', "'": "'" };
/** Where the words about a document end: a sentence, a clause with a new date, the next document of a list. */
const END =
  /;|\n|[.!?…](?=[\s"”)]|$)|\.\.\.|,? (?:và |cùng )?(?:các )?(?=(?:Kế hoạch|Nghị quyết|Chỉ thị|Công văn|Kết luận|Hướng dẫn|Quyết định|Thông tư|Nghị định|Luật|Thông báo) số)|(?<!\p{Lu}), (?=[Nn]gày \d)/u;
/** The next document belongs to the words about this one: `về thực hiện Nghị quyết số 110-NQ/TU`. */
const CONTINUES =
  /(?:thực hiện|triển khai|thi hành|sửa đổi|bổ sung|thay thế|của|theo|tại|bãi bỏ|quán triệt|chi tiết|ban hành|phê duyệt)$/iu;

/** The words about the document, from `at` on. */
export function readSummary(text: string, at: number): string | undefined {
  const quoted = startAt(QUOTE, text, at);
  if (quoted) return clean(untilClosing(text, quoted.end, quoted.match[1]!));
  const about = startAt(ABOUT, text, at) ?? startAt(TITLE_VERB, text, at);
  if (!about) return undefined;
  const opening = text[about.end] ?? '';
  if (opening in CLOSING) return clean(untilClosing(text, about.end + 1, opening));
  return clean(untilEnd(text.slice(about.end, about.end + LONGEST_READ)));
}

function startAt(
  pattern: RegExp,
  text: string,
  at: number,
): { match: RegExpExecArray; end: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { match, end: at + match[0].length } : undefined;
}

function untilClosing(text: string, from: number, opening: string): string {
  const stretch = text.slice(from, from + LONGEST_READ);
  const end = Array.from(stretch).findIndex((character) => CLOSING[opening]!.includes(character));
  return end < 0 ? untilEnd(stretch) : stretch.slice(0, end);
}

function untilEnd(stretch: string): string {
  let end = 0;
  for (;;) {
    const match = END.exec(stretch.slice(end));
    if (!match) return stretch;
    end += match.index;
    if (!match[0].startsWith(' ') || !CONTINUES.test(stretch.slice(0, end))) return stretch.slice(0, end);
    end += Math.max(1, match[0].length);
  }
}

function clean(words: string): string | undefined {
  const bare = words.replace(/^(?:về việc|về) /iu, '').trim();
  const unwrapped = /^“[^“”]*”$/.test(bare) ? bare.slice(1, -1) : bare;
  const cut = truncate(unwrapped, LONGEST_SUMMARY);
  return cut === '' ? undefined : cut;
}
