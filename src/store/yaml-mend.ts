/** Why YAML cannot be read, said of the line that is to be mended; where it can be, with the line as it should be. */
import type { YAMLError } from 'yaml';
import { explainIndent } from './yaml-indent.ts';
import {
  holdsColon,
  inner,
  leadingMark,
  needsQuotes,
  quoted,
  quoteYaml,
  readRow,
  rewrite,
  type RowProblem,
  type WrittenRow,
} from './yaml-row.ts';

/**
 * Explains what the parser stumbled over.
 * @param row index of the row of `rows` on which it did
 */
export function explainYamlError(code: YAMLError['code'], rows: readonly string[], row: number): RowProblem {
  const specific =
    code === 'DUPLICATE_KEY'
      ? undefined
      : (explainIndent(code, rows, row) ??
        explainColon(code, rows, row) ??
        explainValue(code, rows[row], row));
  return specific ?? { row, ...(GENERAL[code] ?? UNREADABLE) };
}

/** `title:Bài`, or no colon at all. */
function explainColon(code: YAMLError['code'], rows: readonly string[], row: number): RowProblem | undefined {
  const written = rows[row] ?? '';
  const above = rows[row - 1];
  const isNoField = code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR';
  if (isNoField || code === 'BLOCK_AS_IMPLICIT_KEY')
    if (/^ *- /.test(written) && readRow(above)?.dash === '') return { row, ...STRAY_ITEM };
  if (!isNoField) return undefined;
  const spaced = spaceColon(written);
  if (spaced !== undefined) return { row, message: 'thiếu dấu cách sau dấu hai chấm', mend: rewrite(spaced) };
  return above?.trim() === '' ? { row, ...PERHAPS_BODY } : undefined;
}

/** A field with a space after its colon, where only that is missing. */
function spaceColon(written: string): string | undefined {
  const [, start, value] = /^( *(?:- +)?[A-Za-z]\w*):(?!\/\/)([^\s:].*)$/.exec(written) ?? [];
  if (start === undefined || value === undefined) return undefined;
  const plain = value.trimEnd();
  return `${start}: ${/^["'[{]/.test(plain) || !needsQuotes(plain) ? plain : quoteYaml(plain)}`;
}

/** Where the closing fence is missing, the first rule in the text is taken for it. */
const PERHAPS_BODY = {
  message: 'dòng này đứng trong phần khai báo mà không phải là một trường',
  mend: 'nếu nội dung bài bắt đầu từ đây thì thêm một dòng --- ngay trên dòng này; nếu là trường thì viết `tên trường: giá trị`',
};

const STRAY_ITEM = {
  message: 'mục của danh sách (dòng bắt đầu bằng dấu -) đứng dưới một trường đã có giá trị',
  mend: 'xoá giá trị của trường ở dòng trên để danh sách là giá trị của nó, hoặc đưa dòng này về đúng danh sách',
};

/** A value that is not what YAML takes it for. */
function explainValue(
  code: YAMLError['code'],
  written: string | undefined,
  row: number,
): RowProblem | undefined {
  const parts = readRow(written);
  if (!parts) return undefined;
  const unclosed = explainUnclosed(code, parts);
  if (unclosed) return { row, ...unclosed };
  const { value } = parts;
  if (code === 'BAD_INDENT' || (code === 'MISSING_CHAR' && !/^[!>|*&]/.test(value))) return undefined;
  if (code === 'BAD_DQ_ESCAPE')
    return {
      row,
      message: 'dấu \\ giữa hai dấu ngoặc kép có nghĩa riêng',
      mend: quoted(parts, inner(value)),
    };
  const quote = /^["']/.exec(value)?.[0];
  if (quote)
    return { row, message: `dấu ${quote} đóng lại trước khi hết giá trị`, mend: quoted(parts, inner(value)) };
  const mark = leadingMark(value);
  if (mark) return { row, message: specialMark(mark), mend: quoted(parts) };
  if (holdsColon(value))
    return { row, message: 'giá trị có dấu hai chấm nên không đọc được', mend: quoted(parts) };
  return undefined;
}

/** A quote or a list that never ends. */
function explainUnclosed(
  code: YAMLError['code'],
  parts: WrittenRow,
): Pick<RowProblem, 'message' | 'mend'> | undefined {
  const [mark] = parts.value;
  const closing = CLOSING[code]?.[mark ?? ''];
  if (mark === undefined || closing === undefined) return undefined;
  return {
    message: `dấu ${mark} mở ở đầu giá trị mà không có dấu ${closing} đóng`,
    mend:
      mark === closing
        ? quoted(parts, parts.value.slice(1))
        : `nếu là danh sách thì thêm dấu ${closing} ở cuối; nếu là chữ thì ${quoted(parts)}`,
  };
}

const CLOSING: Partial<Record<YAMLError['code'], Readonly<Record<string, string>>>> = {
  MISSING_CHAR: { '"': '"', "'": "'" },
  BAD_INDENT: { '[': ']', '{': '}' },
};

function specialMark(mark: string): string {
  return `giá trị bắt đầu bằng dấu ${mark}, dấu này có nghĩa riêng trong phần khai báo`;
}

/** A value that begins with `&`, `*` or `!`: YAML would give it a name, look one up, or pass over the mark. */
export function explainMarked(rows: readonly string[], row: number): RowProblem {
  const parts = readRow(rows[row]);
  const mark = /^[&*!]/.exec(parts?.value ?? '')?.[0];
  return mark
    ? { row, message: specialMark(mark), mend: quoted(parts!) }
    : {
        row,
        message: 'dấu &, * hoặc ! ở đầu giá trị có nghĩa riêng trong phần khai báo',
        mend: 'đặt giá trị đó trong dấu ngoặc kép "…"',
      };
}

const GENERAL: Partial<Record<YAMLError['code'], Omit<RowProblem, 'row'>>> = {
  DUPLICATE_KEY: { message: 'trường này đã có ở trên', mend: 'giữ một dòng, xoá dòng kia' },
  TAB_AS_INDENT: { message: 'có phím Tab ở chỗ thụt dòng', mend: 'thay phím Tab bằng dấu cách' },
  BAD_INDENT: {
    message: 'dòng thụt vào không khớp với các dòng quanh nó',
    mend: 'cho các trường cùng nhóm thẳng hàng với nhau',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'giá trị có dấu hai chấm nên không đọc được',
    mend: `đặt cả giá trị trong dấu ngoặc kép "…"; giá trị đã có dấu " thì đặt trong dấu nháy đơn '…'`,
  },
  MISSING_CHAR: {
    message: 'thiếu một dấu (ngoặc kép, hai chấm hoặc dấu phẩy)',
    mend: 'xem lại dấu mở và dấu đóng trên dòng này và dòng trên nó; mỗi trường viết `tên trường: giá trị`',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'thiếu dấu hai chấm sau tên trường',
    mend: 'viết `tên trường: giá trị`; nếu dòng này nối tiếp dòng trên thì thụt vào hai dấu cách',
  },
  UNEXPECTED_TOKEN: {
    message: 'có ký tự không đúng chỗ',
    mend: `đặt cả giá trị trong dấu ngoặc kép "…"; giá trị đã có dấu " thì đặt trong dấu nháy đơn '…'`,
  },
};

const UNREADABLE = {
  message: 'phần khai báo không đọc được',
  mend: 'xem lại dòng này và cách thụt dòng; giá trị có dấu lạ thì đặt trong dấu ngoặc kép "…"',
};
