/** YAML as staff write it: values, the line of every field, and syntax errors in Vietnamese. */
import {
  isAlias,
  isCollection,
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
import { explainTabs } from './yaml-indent.ts';
import { explainMarked, explainYamlError } from './yaml-mend.ts';
import type { YamlProblem } from './yaml-row.ts';

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
  const problems = listProblems(document, text.split(/\r?\n/), lines, firstLine);
  return {
    // Without references nothing can grow on the way.
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lineAt(findNode(document, path).offset),
    textAt: (path) => {
      const { node } = findNode(document, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** One problem a row: where the parser stumbles twice, the second time is because of the first. */
function listProblems(
  document: Document.Parsed,
  rows: readonly string[],
  lines: LineCounter,
  firstLine: number,
): YamlProblem[] {
  const rowAt = (offset: number) => Math.max(1, lines.linePos(offset).line) - 1;
  // A warning is a tag that means nothing here: a word of the value would be lost without a trace.
  const errors = [...document.errors, ...document.warnings];
  // From here on the parser takes nothing for what it is.
  const lost = errors.findIndex(({ message }) => /in YAML stream|^Flow /.test(message));
  const stumbles = errors
    .slice(0, lost < 0 ? errors.length : lost + 1)
    .map((error) => ({ code: error.code, row: rowAt(startOf(error, document)) }));
  // Where one row is indented by a tab, the parser misjudges the rows around it.
  const tabs = stumbles.some(({ code }) => code === 'TAB_AS_INDENT') ? explainTabs(rows) : [];
  const found = [
    ...findMarked(document).map((offset) => explainMarked(rows, rowAt(offset))),
    ...(tabs.length > 0
      ? tabs
      : firstOfRow(stumbles).map(({ code, row }) => explainYamlError(code, rows, row))),
  ];
  return firstOfRow(found).map(({ row, message, mend }) => ({ line: row + firstLine, message, mend }));
}

function firstOfRow<Item extends { row: number }>(items: readonly Item[]): Item[] {
  return items.filter(({ row }, index) => items.findIndex((other) => other.row === row) === index);
}

/** An error names the end of a quote or a list that never closes; the line to mend is where it opens. */
function startOf({ code, pos, message }: YAMLError, document: Document.Parsed): number {
  let start = pos[0];
  const isList = message.startsWith('Flow ');
  if (code !== 'MISSING_CHAR' && !isList) return start;
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range || node.range[0] > pos[0]) return;
    const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (isList ? isCollection(node) && node.flow : isQuoted && pos[0] <= node.range[2]) start = node.range[0];
  });
  return start;
}

/** Where `&` names a value, `*` stands for one, and `!` says nothing: what staff write is a text that begins so. */
function findMarked(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, (_key, node) => {
    const isNamed = isNode(node) && 'anchor' in node && Boolean(node.anchor);
    const isMarked = isAlias(node) || isNamed || (isScalar(node) && node.tag === '!');
    if (isMarked && node.range) offsets.push(node.range[0]);
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
