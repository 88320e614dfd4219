/** Documents and queries as JSON lines. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { foldMarks } from '../../src/lib/vietnamese-text.ts';

export interface Doc {
  id: string;
  title: string;
  body: string;
  abstract?: string;
}

export const TYPINGS = ['query', 'folded', 'mixed', 'telex'] as const;
export type Typing = (typeof TYPINGS)[number];

export interface Query {
  qid: string;
  kind: string;
  typed: Partial<Record<Typing, string>>;
  relevant: ReadonlySet<string>;
  /** Whether the constants may be chosen on it; the others are only reported. */
  isForTuning: boolean;
}

type RawQuery = { qid: string; kind?: string; relevant: string[]; query: string } & Partial<
  Record<Typing, string>
>;

/** Reads the documents, `.gz` or not. */
export function readDocs(file: string, limit = Infinity): Doc[] {
  return readLines<Doc>(file).slice(0, limit);
}

/**
 * More documents of the same kind: each new one has a title of one, and the paragraphs of several. The same again each
 * time; fewer where fewer are asked for.
 */
export function growDocs(docs: readonly Doc[], count: number): Doc[] {
  const paragraphs = docs.flatMap(({ body }) => body.split('\n'));
  const perDoc = Math.max(1, Math.round(paragraphs.length / docs.length));
  return Array.from({ length: count }, (_, at) => {
    const own = docs[at];
    if (own) return own;
    const { title, abstract } = docs[(at * 7) % docs.length]!;
    // A step without a common factor with the number of paragraphs goes through all before it repeats.
    const body = Array.from(
      { length: perDoc },
      (__, part) => paragraphs[((at * perDoc + part) * 7919) % paragraphs.length]!,
    );
    return {
      id: `grown-${at}`,
      title,
      body: body.join('\n'),
      ...(abstract === undefined ? {} : { abstract }),
    };
  });
}

/** Reads the queries that some of the documents answer. Every second one is for tuning. */
export function readQueries(file: string, docs: readonly Doc[]): Query[] {
  const ids = new Set(docs.map((doc) => doc.id));
  return readLines<RawQuery>(file)
    .map((raw, at) => ({
      qid: raw.qid,
      kind: raw.kind ?? 'all',
      typed: {
        query: raw.query,
        folded: raw.folded ?? foldMarks(raw.query).toLowerCase(),
        ...(raw.mixed === undefined ? {} : { mixed: raw.mixed }),
        ...(raw.telex === undefined ? {} : { telex: raw.telex }),
      },
      relevant: new Set(raw.relevant.filter((id) => ids.has(id))),
      isForTuning: at % 2 === 0,
    }))
    .filter((query) => query.relevant.size > 0);
}

function readLines<T>(file: string): T[] {
  const content = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
