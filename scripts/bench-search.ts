/**
 * `npm run bench:search -- --corpus DOCS.jsonl[.gz] --queries Q.jsonl [--limit N] [--json]`: how often the right article
 * stands first or among ten, per kind of query and way of typing, beside plain Pagefind and MiniSearch, with bytes and
 * times. The corpus goes through the code that indexes a site. `--limit` takes the first N documents, and only queries
 * that they answer. `--json` prints one object on the last line: success in per cent, MRR from 0 to 1.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  closeContestants,
  createMiniSearch,
  createPlainPagefind,
  type Contestant,
} from './bench-search/contestants.ts';
import { createLoa } from './bench-search/loa.ts';
import { growDocs, readDocs, readQueries, TYPINGS, type Doc, type Query } from './bench-search/data.ts';
import { askAll, quantile, score, type Outcome, type Scores } from './bench-search/measure.ts';

/** So many visitors come anew; each asks twice. */
const VISITORS = 40;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    limit: { type: 'string' },
    grow: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (values.corpus === undefined || values.queries === undefined) {
  console.error('Cần --corpus DOCS.jsonl[.gz] và --queries Q.jsonl.');
  process.exitCode = 1;
} else {
  const dir = mkdtempSync(path.join(tmpdir(), 'loa-bench-search-'));
  try {
    await main(values.corpus, values.queries, dir);
  } finally {
    await closeContestants();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function main(corpus: string, queryFile: string, dir: string): Promise<void> {
  const docs = readDocs(corpus, values.limit === undefined ? Infinity : Number(values.limit));
  const queries = readQueries(queryFile, docs);
  const report: Record<string, unknown> = {};
  const parts: Record<string, { tuning: Scores; rest: Scores }> = {};
  const costs: Record<string, Cost> = {};
  for (const create of [
    () => createLoa(docs, dir),
    () => createPlainPagefind(docs, dir),
    () => createMiniSearch(docs, false),
    () => createMiniSearch(docs, true),
  ]) {
    const contestant = await create();
    const outcomes = await askAll(contestant.ask, queries);
    const cost = await measureCost(contestant, queries, outcomes);
    costs[contestant.name] = cost;
    report[contestant.name] = score(outcomes);
    show(contestant.name, score(outcomes), cost);
    // Of the others nothing was chosen by these questions: how much harder one part is than the other shows there.
    const tuning = score(outcomes.filter(({ query }) => query.isForTuning));
    const rest = score(outcomes.filter(({ query }) => !query.isForTuning));
    parts[contestant.name] = { tuning, rest };
    show(`${contestant.name}, phần dùng để chọn hằng số`, tuning);
    show(`${contestant.name}, phần còn lại`, rest);
  }
  const growth = await measureGrowth(docs, queries, dir);
  if (values.json) console.log(JSON.stringify({ ...report, parts, costs, growth, documents: docs.length }));
}

/** What visitors download where there are more articles. */
async function measureGrowth(
  docs: readonly Doc[],
  queries: readonly Query[],
  dir: string,
): Promise<Record<string, Record<string, Bytewise>>> {
  const growth: Record<string, Record<string, Bytewise>> = {};
  for (const size of (values.grow ?? '').split(',').filter(Boolean).map(Number)) {
    const grown = growDocs(docs, size);
    const folder = path.join(dir, String(size));
    growth[size] = {};
    for (const create of [createLoa, createPlainPagefind]) {
      const contestant = await create(grown, folder);
      const bytes = await measureBytes(contestant, queries);
      growth[size][contestant.name] = bytes;
      console.log(`\n${contestant.name}, ${grown.length} bài`);
      showBytes(bytes);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return growth;
}

/** Medians over visitors. */
interface Bytewise {
  /** Programs and what comes before the first question. */
  startBytes: number;
  /** From nothing to something useful, to the final answer, and what the next question costs. */
  usefulBytes: number;
  completeBytes: number;
  nextQueryBytes: number;
  nextQueryP90Bytes: number;
}

interface Cost extends Bytewise {
  medianMs: number;
  p95Ms: number;
}

async function measureCost(
  contestant: Contestant,
  queries: readonly Query[],
  outcomes: readonly Outcome[],
): Promise<Cost> {
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    ...(await measureBytes(contestant, queries)),
    medianMs: Math.round(quantile(times, 0.5)),
    p95Ms: Math.round(quantile(times, 0.95)),
  };
}

async function measureBytes(contestant: Contestant, queries: readonly Query[]): Promise<Bytewise> {
  const step = Math.max(1, Math.floor(queries.length / (VISITORS * 2)));
  const asked = queries.filter((_, at) => at % step === 0).slice(0, VISITORS * 2);
  // Half of the visitors type marks.
  const { start, useful, first, next } = await contestant.measureBytes(
    asked.map(({ typed }, at) => (at % 4 < 2 ? typed.query : typed.folded) ?? ''),
  );
  return {
    startBytes: start,
    usefulBytes: start + quantile(useful, 0.5),
    completeBytes: start + quantile(first, 0.5),
    nextQueryBytes: quantile(next, 0.5),
    nextQueryP90Bytes: quantile(next, 0.9),
  };
}

function show(name: string, scores: Scores, cost?: Cost): void {
  console.log(`\n${name}`);
  for (const [kind, typings] of Object.entries(scores)) {
    const cells = TYPINGS.flatMap((typing) => {
      const { s1, s10, mrr, n } = typings[typing] ?? { s1: 0, s10: 0, mrr: 0, n: 0 };
      return n === 0 ? [] : [`${typing} ${s1}/${s10} mrr ${mrr} (${n})`.padEnd(34)];
    });
    console.log(`  ${kind.padEnd(6)} ${cells.join(' ').trimEnd()}`);
  }
  if (!cost) return;
  showBytes(cost);
  console.log(`  trung vị ${cost.medianMs} ms, 95% dưới ${cost.p95Ms} ms`);
}

function showBytes(bytes: Bytewise): void {
  const kb = (count: number) => `${(count / 1024).toFixed(1)} KB`;
  console.log(
    `  khởi động ${kb(bytes.startBytes)}, có gì đó để xem ${kb(bytes.usefulBytes)}, đủ kết quả ${kb(bytes.completeBytes)}, ` +
      `câu sau ${kb(bytes.nextQueryBytes)} (90%: ${kb(bytes.nextQueryP90Bytes)})`,
  );
}
