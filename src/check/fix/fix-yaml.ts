/** What may be repaired in front matter or `site.yaml`: the prose in its values; comments, quotes and structure stay. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { isFileField, isProseField, fieldName } from '../fields.ts';
import type { FieldPath } from '../findings.ts';
import { applyEdits, spacingEdits, type Edit } from './edits.ts';
import type { Repairs, Span } from './fix-body.ts';

/** @param text YAML in normal form */
export function repairYaml(text: string): Repairs {
  const before = readData(text);
  if (before === undefined) return { edits: [], kept: [{ start: 0, end: text.length }] };
  const kept: Span[] = [];
  const edits: Edit[] = [];
  visitScalars(parseTree(text).contents, [], (scalar, path) => {
    const [start, end] = scalar.range!;
    if (isFileField(path) || fieldName(path) === 'url') kept.push({ start, end });
    else if (isProseField(path) && typeof scalar.value === 'string')
      edits.push(...keepSafe(scalarEdits(scalar, text), text, before));
  });
  return { edits, kept };
}

/** Reads YAML as a tree with places. */
export function parseTree(text: string) {
  return parseDocument(text, { schema: 'core', prettyErrors: false });
}

/** The data without its white space: what no repair may change; `undefined` where the YAML is broken. */
function readData(text: string): string | undefined {
  const document = parseTree(text);
  if (document.errors.length > 0) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 20 });
    return (
      JSON.stringify(data, (_, value: unknown) =>
        typeof value === 'string' ? value.replace(/\s+/g, '') : value,
      ) ?? ''
    );
  } catch {
    return undefined;
  }
}

/** Visits every value that is no group, with its path. */
export function visitScalars(
  node: unknown,
  path: FieldPath,
  visit: (scalar: Scalar, path: FieldPath) => void,
): void {
  if (isScalar(node) && node.range) visit(node, path);
  else if (isMap(node)) {
    for (const item of node.items)
      if (isPair(item) && isScalar(item.key))
        visitScalars(item.value, [...path, String(item.key.value)], visit);
  } else if (isSeq(node)) node.items.forEach((item, index) => visitScalars(item, [...path, index], visit));
}

function scalarEdits(scalar: Scalar, text: string): Edit[] {
  const [start, end] = scalar.range!;
  const edits = rowsOf(text.slice(start, end), start).flatMap(({ row, at }) =>
    spacingEdits({ text: row, pieces: [{ at: 0, start: at, length: row.length }] }),
  );
  return scalar.type === 'PLAIN' ? quoteIfNeeded(edits, text, { start, end }) : edits;
}

/** The rows of a value without indentation and without the marks around it. */
function rowsOf(value: string, start: number): { row: string; at: number }[] {
  let at = start;
  return value.split('\n').map((line) => {
    const indent = /^[ \t]*["']?/.exec(line)![0].length;
    const place = { row: line.slice(indent).replace(/["']?\s*$/, ''), at: at + indent };
    at += line.length + 1;
    return place;
  });
}

/** `Thông báo :về` becomes `Thông báo: về`, which YAML would read as a field: then the value is quoted. */
function quoteIfNeeded(edits: Edit[], text: string, { start, end }: Span): Edit[] {
  const local = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const value = applyEdits(text.slice(start, end), local);
  if (edits.length === 0 || !/:(?:\s|$)/.test(value)) return edits;
  const quote = /["\\]/.test(value) ? "'" : '"';
  if (value.includes(quote)) return [];
  return [{ start, end: start, insert: quote }, ...edits, { start: end, end, insert: quote }];
}

/** The edits of one value, or none where the data would come out different. */
function keepSafe(edits: Edit[], text: string, before: string): Edit[] {
  return edits.length === 0 || readData(applyEdits(text, edits)) === before ? edits : [];
}
