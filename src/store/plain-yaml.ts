/**
 * The YAML that nearly every file of content is written in, read line by line: fields, lists and fields of fields, each
 * value on its line. It costs a tenth of what a whole YAML parser costs. Whatever is beyond doubt only to a whole parser
 * (block texts, flow lists, comments, escapes, anything broken) is left to it; what is read here it reads the same.
 */
import type { YamlSource } from './yaml-source.ts';

interface Line {
  indent: number;
  text: string;
  /** 1-based, in the file. */
  number: number;
}

interface Node {
  value: unknown;
  line: number;
  /** A scalar as it was typed. */
  source?: string;
  fields?: Map<string, Node>;
  items?: Node[];
}

/** Thrown and caught here alone: the text is for the whole parser. */
const NOT_PLAIN = new Error('not plain');

const FIELD = /^([A-Za-z]\w*):(?: (.*))?$/;
// eslint-disable-next-line no-control-regex -- they are what a plain text has none of
const UNUSUAL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/;

/** Reads YAML with the core schema. @returns `undefined` where a whole parser must look */
export function readPlainYaml(text: string, firstLine: number): YamlSource | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    const lines = listLines(text, firstLine);
    const reader = { lines, at: 0 };
    const root = readFields(reader, 0);
    if (reader.at < lines.length || root.fields!.size === 0) return undefined;
    return {
      data: root.value,
      problems: [],
      lineOf: (path) => findNode(root, path, firstLine).line,
      textAt: (path) => findNode(root, path, firstLine).node?.source,
    };
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

function listLines(text: string, firstLine: number): Line[] {
  const rows = text.split('\n');
  if (rows.at(-1) === '') rows.pop();
  return rows.map((row, index) => {
    const indent = row.search(/[^ ]/);
    if (indent < 0) throw NOT_PLAIN;
    return { indent, text: row.slice(indent), number: firstLine + index };
  });
}

interface Reader {
  lines: Line[];
  /** The next line to read; what nobody reads is not plain. */
  at: number;
}

/** Fields that stand one below the other. @param indent of the first of them */
function readFields(reader: Reader, indent: number): Node {
  const fields = new Map<string, Node>();
  const line = reader.lines[reader.at]?.number ?? 0;
  for (let next = reader.lines[reader.at]; next?.indent === indent; next = reader.lines[reader.at]) {
    const [, name, written] = FIELD.exec(next.text) ?? [];
    if (name === undefined) break;
    if (fields.has(name) || WORD.test(name)) throw NOT_PLAIN;
    reader.at++;
    const node = written === undefined ? readNested(reader, indent) : readScalar(written, next.number);
    fields.set(name, { ...node, line: next.number });
  }
  return { value: Object.fromEntries([...fields].map(([name, { value }]) => [name, value])), line, fields };
}

/** What stands below a field without a value: fields that are further in, or a list that need not be. */
function readNested(reader: Reader, indent: number): Node {
  const next = reader.lines[reader.at];
  if (!next || next.indent < indent) throw NOT_PLAIN;
  if (next.text.startsWith('- ')) return readItems(reader, next.indent);
  if (next.indent === indent) throw NOT_PLAIN;
  const node = readFields(reader, next.indent);
  if (node.fields!.size === 0) throw NOT_PLAIN;
  return node;
}

function readItems(reader: Reader, indent: number): Node {
  const items: Node[] = [];
  const line = reader.lines[reader.at]!.number;
  for (let next = reader.lines[reader.at]; next?.indent === indent; next = reader.lines[reader.at]) {
    if (!next.text.startsWith('- ')) break;
    items.push(readItem(reader, next));
  }
  return { value: items.map(({ value }) => value), line, items };
}

function readItem(reader: Reader, { indent, text, number }: Line): Node {
  const inner = text.slice(2);
  if (!FIELD.test(inner)) {
    reader.at++;
    return readScalar(inner, number);
  }
  // `- src: a.jpg` begins fields that stand two further in.
  reader.lines[reader.at] = { indent: indent + 2, text: inner, number };
  return readFields(reader, indent + 2);
}

const WORD = /^(?:[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** What the core schema reads as a number, if it begins with a digit. */
const NUMBER = /^(?:0o[0-7]+|0x[\da-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)$/;

function readScalar(written: string, line: number): Node {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(written);
  if (quoted) {
    const text = quoted[1] ?? quoted[2]!;
    return { value: text, source: text, line };
  }
  if (written === 'true' || written === 'false') return { value: written === 'true', source: written, line };
  if (WHOLE_NUMBER.test(written)) return { value: Number(written), source: written, line };
  if (!isPlainText(written)) throw NOT_PLAIN;
  return { value: written, source: written, line };
}

/** Text that stands for itself: no mark of YAML at its head or inside it, nothing that reads as a number. */
function isPlainText(written: string): boolean {
  if (!/^[\p{L}\d“‘«(]/u.test(written) || / #|: |:$|\s$/.test(written)) return false;
  return !WORD.test(written) && !NUMBER.test(written);
}

function findNode(
  root: Node,
  path: readonly (string | number)[],
  firstLine: number,
): { node: Node | undefined; line: number } {
  let node: Node | undefined = root;
  let line = firstLine;
  for (const segment of path) {
    node = node.fields ? node.fields.get(String(segment)) : node.items?.[Number(segment)];
    if (!node) return { node, line };
    line = node.line;
  }
  return { node, line };
}
