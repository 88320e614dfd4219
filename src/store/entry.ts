/** One file of content, read and held against its schema. */
import type { z } from 'astro/zod';
import type { Finding } from '../lib/finding.ts';
import { normalizeText } from '../lib/vietnamese-text.ts';
import { explainIssue } from '../schemas/explain-issue.ts';
import { digestOf } from './digest.ts';
import { inFile, type FindingInFile } from './entry-findings.ts';
import { findTextFlaw } from './entry-text.ts';
import { explainNoFields, splitFrontMatter } from './front-matter.ts';
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
  /** What stands on disk, untouched; empty where that is no text to be judged (see `entry-text.ts`). */
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
  const { file } = source;
  const digest = source.digest ?? digestOf(source.raw);
  const { raw, body, bodyLine, fields, flaw } = openText(source.raw, digest);
  const base = { ...source, digest, format: formatOf(file), raw, body, bodyLine };
  if (!fields) {
    findings.push(inFile(file, flaw ?? explainNoFields(raw)));
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
  /** See `Entry`, these three. */
  raw: string;
  body: string;
  bodyLine: number;
  /** Reads the front matter; absent where the file has none. */
  fields: (() => TypedFields) | undefined;
  /** Why the file as a whole cannot be judged; it is then as if it were empty. */
  flaw?: FindingInFile;
}

export interface TypedFields extends Omit<YamlSource, 'data'> {
  typed: Readonly<Record<string, unknown>>;
}

/** Takes the text of a file apart. @param digest of the file's bytes */
export function openText(raw: string, digest: string): OpenText {
  const flaw = findTextFlaw(raw, digest);
  if (flaw) return { raw: '', body: '', bodyLine: 1, fields: undefined, flaw };
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
    const known = knownFieldsAt(schema, path);
    for (const explained of explainIssue(issue, known, valueAt(data, path), isOptionalAt(schema, path))) {
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
  const { shape } = (unwrap(schemaAt(schema, path)) ?? {}) as { shape?: Record<string, unknown> };
  return shape ? Object.keys(shape) : [];
}

/** Whether what stands at a path may as well be left out; an item of a list always may. */
function isOptionalAt(schema: z.ZodType, path: readonly (string | number)[]): boolean {
  if (typeof path.at(-1) === 'number') return true;
  const field = schemaAt(schema, path) as { safeParse?: z.ZodType['safeParse'] } | undefined;
  return field?.safeParse?.(undefined).success ?? false;
}

function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((current, segment) => {
    const { shape, element } = (unwrap(current) ?? {}) as {
      shape?: Record<string, unknown>;
      element?: unknown;
    };
    return shape ? shape[segment] : element;
  }, schema);
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
