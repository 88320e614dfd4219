/**
 * `npm run bench [-- --count 1000,3000 --rounds 1 --with hugo,eleventy,astro,astro-incremental --eleventy DIR]`: what a
 * build costs, beside other generators that build the same articles into a site of the same pages. Of each: from
 * nothing, and after one article's body was edited; of Loa also with nothing changed and with one article more.
 *
 * Plain Astro is always there. Hugo takes part where the shell finds `hugo`. Eleventy is no dependency: install it in any
 * folder (`npm install --prefix DIR @11ty/eleventy@3`) and name that folder with `--eleventy DIR`. `--with ''` builds Loa
 * alone. With `--rounds 3` each figure is the middle of three.
 *
 * All work is done in a temporary folder, which goes at the end; 10,000 articles take a gigabyte or two there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runRound } from './bench-build/compare.ts';
import type { Contestant } from './bench-build/contestant.ts';
import { EXPLANATION } from './bench-build/explanation.ts';
import { loa } from './bench-build/loa.ts';
import { eleventy, hugo, plainAstro } from './bench-build/peers.ts';
import { comparisonTable, phaseTable, type Rounds } from './bench-build/tables.ts';

const PEERS: Readonly<Record<string, () => Contestant | undefined>> = {
  hugo,
  eleventy: () => eleventy(values.eleventy),
  astro: () => plainAstro(false),
  'astro-incremental': () => plainAstro(true),
};

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '1' },
    with: { type: 'string', default: Object.keys(PEERS).join(',') },
    eleventy: { type: 'string' },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'loa-bench-'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

try {
  const counts = values.count.split(',').map(toCount);
  const rounds = toCount(values.rounds);
  const contestants = [...findPeers(), loa];
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}`);
  for (const count of counts) {
    const results = await runRounds(count, rounds, contestants);
    console.log(`\n## ${count} articles\n`);
    console.log(comparisonTable(count, results, referenceOf(contestants)).join('\n'));
    console.log(`\n${phaseTable(results).join('\n')}`);
  }
  console.log(`\n${EXPLANATION}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function runRounds(count: number, rounds: number, contestants: readonly Contestant[]): Promise<Rounds> {
  const results = [];
  for (let round = 1; round <= rounds; round++)
    results.push(
      await runRound(count, contestants, folder, (what) =>
        console.error(`${count} articles, round ${round}: ${what}`),
      ),
    );
  return results;
}

/** Whose processor time is 1: without Hugo, which builds fastest of all, the next of kin. */
function referenceOf(contestants: readonly Contestant[]): string {
  const named = (start: string) => contestants.find(({ name }) => name.startsWith(start));
  return (named('Hugo') ?? named('Astro') ?? loa).name;
}

function findPeers(): Contestant[] {
  return values.with
    .split(',')
    .filter((name) => name !== '')
    .flatMap((name) => {
      const find = PEERS[name];
      if (!find) throw new Error(`--with ${name}: known are ${Object.keys(PEERS).join(', ')}`);
      const peer = find();
      if (!peer) console.log(`${name}: not installed, left out.`);
      return peer ? [peer] : [];
    });
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${text}: not a whole number from 1 up`);
  return count;
}
