/** YAML as staff write it: values, the line of every field, and syntax errors in Vietnamese. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

export interface YamlProblem {
  line: number;
  message: string;
  mend: string;
}

export interface YamlSource {
  /** Plain data; `undefined` where the text cannot be read at all. */
  data: unknown;
  problems: YamlProblem[];
  /** The 1-based line, in the file, of a field or of the nearest field around it. */
  lineOf(path: readonly (string | number)[]): number;
  /** A plain value as it was typed: `0204123456`, which YAML reads as a number without its nought. */
  textAt(path: readonly (string | number)[]): string | undefined;
}

/**
 * Reads YAML with the core schema: dates stay text, `no` stays text.
 * @param firstLine the 1-based line of the file on which `text` begins
 */
export function parseYaml(text: string, firstLine = 1): YamlSource {
  return readPlainYaml(text, firstLine) ?? parseAnyYaml(text, firstLine);
}

/** The same with a whole YAML parser, whatever the text. */
export function parseAnyYaml(text: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  // A warning is a tag that means nothing here: a word of the value would be lost without a trace.
  const problems = [...document.errors, ...document.warnings].map((error) =>
    explainYamlError(error, lineAt(startOf(error, document))),
  );
  problems.push(...findAnchors(document).map((offset) => ({ line: lineAt(offset), ...ANCHOR })));
  return {
    data: problems.length > 0 ? undefined : toPlainData(document, problems, firstLine),
    problems,
    lineOf: (path) => lineAt(findNode(document, path).offset),
    textAt: (path) => {
      const { node } = findNode(document, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function toPlainData(document: Document.Parsed, problems: YamlProblem[], line: number): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    problems.push({
      line,
      message: 'tham chiếu YAML (&, *) lồng nhau quá nhiều',
      mend: 'viết thẳng giá trị, không dùng & và *',
    });
    return undefined;
  }
}

/** An error names the end of a quote that never closes; the line to mend is where it opens. */
function startOf({ code, pos }: YAMLError, document: Document.Parsed): number {
  let start = pos[0];
  if (code !== 'MISSING_CHAR') return start;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] <= pos[0] && pos[0] <= range[2]) start = range[0];
    },
  });
  return start;
}

const ANCHOR = {
  message: 'dấu & hoặc * ở đầu giá trị có nghĩa riêng trong YAML',
  mend: 'đặt cả giá trị trong dấu ngoặc kép "…"',
};

function findAnchors(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, (_key, node) => {
    if (isNode(node) && 'anchor' in node && node.anchor && node.range) offsets.push(node.range[0]);
  });
  return offsets;
}

/** The node at a path, or `undefined`; and where it, or the nearest field around it, begins. */
function findNode(
  document: Document.Parsed,
  path: readonly (string | number)[],
): { node: unknown; offset: number } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(segment),
      );
      if (!pair) return { node: undefined, offset };
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else {
      node = isSeq(node) ? node.items[Number(segment)] : undefined;
      const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
      if (!range) return { node: undefined, offset };
      offset = range[0];
    }
  }
  return { node, offset };
}

const yamlMessages: Partial<Record<YAMLError['code'], Omit<YamlProblem, 'line'>>> = {
  DUPLICATE_KEY: { message: 'trường này đã có ở trên', mend: 'giữ một dòng, xoá dòng kia' },
  TAB_AS_INDENT: { message: 'dòng thụt vào bằng phím Tab', mend: 'thụt vào bằng dấu cách' },
  BAD_INDENT: {
    message: 'dòng thụt vào không khớp với các dòng quanh nó',
    mend: 'cho các trường cùng nhóm thẳng hàng với nhau',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'giá trị có dấu hai chấm nên không đọc được',
    mend: 'đặt cả giá trị trong dấu ngoặc kép "…"',
  },
  MISSING_CHAR: {
    message: 'thiếu một dấu (ngoặc kép, hai chấm hoặc dấu phẩy)',
    mend: 'xem lại dấu mở và dấu đóng trên dòng này và dòng trên nó',
  },
  UNEXPECTED_TOKEN: { message: 'có ký tự không đúng chỗ', mend: 'đặt giá trị trong dấu ngoặc kép "…"' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'thiếu dấu hai chấm sau tên trường',
    mend: 'viết `tên trường: giá trị`',
  },
  TAG_RESOLVE_FAILED: {
    message: 'dấu ! mở đầu một thẻ YAML không được dùng',
    mend: 'đặt giá trị trong dấu ngoặc kép "…"',
  },
};

function explainYamlError(error: YAMLError, line: number): YamlProblem {
  const known = yamlMessages[error.code] ?? {
    message: 'phần khai báo không đọc được',
    mend: 'đặt giá trị trong dấu ngoặc kép "…" và xem lại cách thụt dòng',
  };
  return { line, ...known };
}
