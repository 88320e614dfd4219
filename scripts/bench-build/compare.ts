/** One round: the same corpus, built by each generator in turn, from nothing and after the same edit. */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateArticle } from '../../src/corpus/article.ts';
import { writeCorpus } from '../../src/corpus/write-corpus.ts';
import type { BuildName, Contestant } from './contestant.ts';
import { isExtra, loa, readMarks, toPhases, withoutExtras, type Phase } from './loa.ts';
import { measure, type Cost } from './measure.ts';
import { countPages, lookAtOutput, writtenFiles } from './output-files.ts';
import { articlesOf } from './peers.ts';

export interface Row extends Cost {
  generator: string;
  build: BuildName;
  /** Files written or written again, and pages there are. */
  written: number;
  pages: number;
  /** Of Loa's builds, whole. */
  phases?: Phase[];
}

export const WHOLE_LOA = 'Loa, whole';

const SEED = 'loa';
/** Of what a generator says as it fails. */
const MOST_LETTERS = 500;

/**
 * @param folder a folder that is this round's alone; at its end it is empty
 * @param onStart told what is built next
 * @throws Error where a build of Loa fails
 */
export async function runRound(
  count: number,
  contestants: readonly Contestant[],
  folder: string,
  onStart: (what: string) => void,
): Promise<Row[]> {
  const corpus = path.join(folder, 'corpus');
  const site = path.join(folder, 'site');
  writeCorpus({ seed: SEED, count, out: corpus });
  // The same for all: the middle one by path, so of a year in the middle.
  const edited = articlesOf(corpus)[Math.floor(count / 2)]!;
  const rows: Row[] = [];
  for (const contestant of contestants) {
    mkdirSync(site);
    contestant.prepare(corpus, site);
    for (const build of contestant.builds) {
      onStart(`${contestant.name}, ${build}`);
      if (build === 'one article edited')
        appendFileSync(path.join(site, contestant.articleFile(edited)), '\nThêm một câu.\n');
      if (build === 'one article added') addArticle(contestant, site, count);
      try {
        rows.push(...(await runBuild(contestant, build, site, path.join(folder, 'build.log'))));
      } catch (error) {
        // Of so many articles another generator may run out of memory: the table has a row less of it.
        if (contestant.name === loa.name) throw error;
        onStart(`${contestant.name} gives up: ${String(error).slice(0, MOST_LETTERS)}`);
        break;
      }
    }
    rmSync(site, { recursive: true });
  }
  rmSync(corpus, { recursive: true });
  return rows;
}

async function runBuild(contestant: Contestant, build: BuildName, site: string, log: string): Promise<Row[]> {
  const output = path.join(site, contestant.output);
  const before = lookAtOutput(output);
  const { env, ...command } = contestant.build(site);
  // What a generator keeps in the machine's temporary folder goes with the site, too.
  const temporary = path.join(site, '.tmp');
  mkdirSync(temporary, { recursive: true });
  const cost = await measure({ ...command, env: { ...env, TMPDIR: temporary } }, log);
  const after = lookAtOutput(output);
  const written = writtenFiles(before, after);
  const row: Row = {
    ...{ generator: contestant.name, build, ...cost },
    written: written.length,
    pages: countPages(after),
  };
  if (contestant.name !== loa.name) return [row];
  const marks = readMarks(site);
  // What the build says of helpers that outlive it is nearer than what was seen from outside.
  const whole = { ...cost, cpu: Math.max(cost.cpu, ...marks.map(({ cpu }) => cpu)) };
  return [
    { ...row, ...withoutExtras(marks, whole), written: written.filter((file) => !isExtra(file)).length },
    { ...row, ...whole, generator: WHOLE_LOA, phases: toPhases(marks, whole) },
  ];
}

/** The article that a corpus one larger would have, as news of today: what is added is nearly always the newest. */
function addArticle({ articleFile }: Contestant, site: string, count: number): void {
  const { file, text } = generateArticle(SEED, count);
  const target = path.join(site, articleFile(file.replace(/\/\d{4}\//, '/2026/')));
  mkdirSync(path.dirname(target), { recursive: true });
  const [, head = '', ...body] = text.split(/^---$/m);
  const kept = head.split('\n').filter((line) => /^(?:id|title|summary|section): /.test(line));
  const fields = [...kept, 'kind: news', 'publishedAt: 2026-11-20 08:00'];
  writeFileSync(target, `---\n${fields.join('\n')}\n---${body.join('---')}`);
}
