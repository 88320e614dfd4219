/** One file of content, read and held against its schema. */
import type { z } from 'astro/zod';
import type { Finding } from '../lib/finding.ts';
import { normalizeText } from '../lib/vietnamese-text.ts';
import { explainIssue } from '../schemas/explain-issue.ts';
import { digestOf } from './digest.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

export interface Entry<Data> {
  /** Path from the content folder, with `/`. */
  file: string;
  absolutePath: string;
  format: 'md' | 'mdx';
  /** The folder's or the file's name: the last part of the URL. */
  slug: string;
  /** Of the file's bytes; see `digest.ts`. */
  digest: string;
  /** What stands on disk, untouched. */
  raw: string;
  /** The validated fields; `undefined` where the schema found errors. */
  data: Data | undefined;
  /** The fields as they were typed, for rules that speak of broken entries too. */
  typed: Readonly<Record<string, unknown>>;
  /** Markdown in NFC, with plain spaces. */
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
  lineOf(path: readonly (string | number)[]): number;
}

export interface EntrySource {
  file: string;
  absolutePath: string;
  slug: string;
  raw: string;
  /** Of the file's bytes, where they are known; else of `raw`. */
  digest?: string;
}

/** Picks the schema by what was typed: the article's kind decides which fields exist. */
export type SchemaChoice<Data> = (typed: Readonly<Record<string, unknown>>) => z.ZodType<Data>;

/** Reads one Markdown file; every problem with its fields goes into `findings`. */
export function readEntry<Data>(
  source: EntrySource,
  choose: SchemaChoice<Data>,
  findings: Finding[],
): Entry<Data> {
  const { file, raw } = source;
  const { body, bodyLine, fields } = openText(raw);
  const base = {
    ...source,
    digest: source.digest ?? digestOf(raw),
    format: formatOf(file),
    body,
    bodyLine,
  };
  if (!fields) {
    findings.push({
      severity: 'error',
      rule: 'front-matter',
      file,
      line: 1,
      message: 'tệp không có phần khai báo ở đầu',
      mend: 'bắt đầu tệp bằng một dòng ---, rồi các trường (title, kind …), rồi một dòng --- nữa',
    });
    return { ...base, data: undefined, typed: {}, lineOf: () => 1 };
  }
  const { typed, problems, lineOf, textAt } = fields();
  for (const problem of problems) findings.push({ severity: 'error', rule: 'yaml', file, ...problem });
  const places = { file, lineOf, textAt };
  const data = problems.length > 0 ? undefined : validate(typed, choose(typed), places, findings);
  return { ...base, data, typed, lineOf };
}

/** Markdown or MDX, by the file's name. */
export function formatOf(file: string): 'md' | 'mdx' {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}

export interface OpenText {
  raw: string;
  /** See `Entry`. */
  body: string;
  bodyLine: number;
  /** Reads the front matter; absent where the file has none. */
  fields: (() => TypedFields) | undefined;
}

export interface TypedFields extends Omit<YamlSource, 'data'> {
  typed: Readonly<Record<string, unknown>>;
}

/** Takes the text of a file apart. */
export function openText(raw: string): OpenText {
  const text = normalizeText(raw);
  const parts = splitFrontMatter(text);
  if (!parts) return { raw, body: text, bodyLine: 1, fields: undefined };
  const { yaml, yamlLine, body, bodyLine } = parts;
  const fields = () => {
    const { data, ...source } = parseYaml(yaml, yamlLine);
    return { ...source, typed: isRecord(data) ? data : {} };
  };
  return { raw, body, bodyLine, fields };
}

/** Where the fields of a value stand: what is needed to report on them. */
export interface FieldPlaces {
  file: string;
  lineOf(path: readonly (string | number)[]): number;
  /** A value as it was typed, where the source says it. */
  textAt?(path: readonly (string | number)[]): string | undefined;
}

/** Holds data against a schema; every issue becomes a finding with its line. */
export function validate<Data>(
  data: unknown,
  schema: z.ZodType<Data>,
  places: FieldPlaces,
  findings: Finding[],
): Data | undefined {
  const result = parseTyped(data, schema, places);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path as (string | number)[];
    for (const explained of explainIssue(issue, knownFieldsAt(schema, path), valueAt(data, path))) {
      const { path: at, ...finding } = explained;
      findings.push({
        severity: 'error',
        file: places.file,
        line: places.lineOf(at),
        field: at.join('.'),
        ...finding,
      });
    }
  }
  return undefined;
}

/** Where text is wanted and YAML saw a number or a truth value, what was typed is the text: `place: 0204` needs no quotes. */
function parseTyped<Data>(
  data: unknown,
  schema: z.ZodType<Data>,
  { textAt }: FieldPlaces,
): z.ZodSafeParseResult<Data> {
  const result = schema.safeParse(data);
  if (result.success || !textAt) return result;
  const texts = result.error.issues.flatMap((issue) => {
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') return [];
    const path = issue.path as (string | number)[];
    const isPlain = ['number', 'bigint', 'boolean'].includes(typeof valueAt(data, path));
    const text = isPlain ? textAt(path) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
  if (texts.length === 0) return result;
  const retyped = structuredClone(data);
  for (const { path, text } of texts) {
    const parent = valueAt(retyped, path.slice(0, -1)) as Record<string | number, unknown>;
    parent[path.at(-1)!] = text;
  }
  return schema.safeParse(retyped);
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined | null)?.[key],
    data,
  );
}

/** The fields that a schema knows at a path, for suggestions; wrappers (optional, transforms) are looked through. */
function knownFieldsAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current: unknown = unwrap(schema);
  for (const segment of path) {
    const { shape, element } = current as { shape?: Record<string, unknown>; element?: unknown };
    current = unwrap(shape ? shape[segment] : element);
  }
  const { shape } = (current ?? {}) as { shape?: Record<string, unknown> };
  return shape ? Object.keys(shape) : [];
}

function unwrap(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown; in?: unknown } } | undefined;
  while (current?.def && (current.def.innerType || current.def.in))
    current = (current.def.innerType ?? current.def.in) as typeof current;
  return current;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
