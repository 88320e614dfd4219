/** What is wrong with a file as a whole, so that nothing in it can be judged: no UTF-8, or two versions at once. */
import type { FindingInFile } from './entry-findings.ts';
import { digestOf } from './digest.ts';

/**
 * Looks at the text of a file before it is taken apart. Most files cost two searches for a character.
 * @param raw the bytes, decoded as UTF-8
 * @param digest of the bytes
 */
export function findTextFlaw(raw: string, digest: string): FindingInFile | undefined {
  return notUtf8(raw, digest) ?? unresolvedMerge(raw);
}

/** What the decoder puts where bytes are no UTF-8. A text may also hold it by itself: its own bytes come out again. */
const LOST = '\uFFFD';

function notUtf8(raw: string, digest: string): FindingInFile | undefined {
  const isDecodedWrongly = raw.includes(LOST) && digestOf(raw) !== digest;
  if (!isDecodedWrongly && !isUtf16(raw)) return undefined;
  return {
    severity: 'error',
    rule: 'encoding',
    line: lineAt(raw, Math.max(0, raw.indexOf(LOST))),
    message: 'tệp không lưu bằng UTF-8 nên không đọc được chữ có dấu',
    mend: 'mở tệp bằng chương trình đã viết ra nó rồi lưu lại: trong Notepad chọn Save as (Lưu như), ở ô Encoding (Mã hóa) chọn UTF-8',
  };
}

/** Plain letters of UTF-16 without a byte order mark are UTF-8 too, with a zero byte beside each. */
function isUtf16(raw: string): boolean {
  return raw[0] === '\0' || raw[1] === '\0';
}

const [OURS, THEIRS] = ['<<<<<<<', '>>>>>>>'];
const MARKER = /^(?:<{7}|>{7}|\|{7}|={7})(?= |\r?$)/gm;

/** The marks that Git leaves where two people changed the same lines. */
function unresolvedMerge(raw: string): FindingInFile | undefined {
  if (!raw.includes(OURS) && !raw.includes(THEIRS)) return undefined;
  const markers = [...raw.matchAll(MARKER)].filter(({ 0: mark }, at, all) => {
    // Seven of these alone may underline a heading.
    return mark === OURS || mark === THEIRS || (at > 0 && all[at - 1]![0] !== THEIRS);
  });
  const lines = markers.map(({ index }) => lineAt(raw, index));
  if (lines.length === 0) return undefined;
  return {
    severity: 'error',
    rule: 'merge-conflict',
    line: lines[0]!,
    message: 'trong tệp còn hai bản của cùng một đoạn, do Git gộp bài của hai người mà chưa chọn bản nào',
    mend: `giữ lại một bản, xoá bản kia, rồi xoá các dòng đánh dấu <<<<<<<, ======= và >>>>>>> (dòng ${lines.join(', ')})`,
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
