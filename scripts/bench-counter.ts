/**
 * `npm run bench:counter [-- --seconds N] [--connections N] [--faults] [--json]`: the three stores under load beside a
 * node:http handler that does nothing, each in its real runtime with every hit another reader's. Figures depend on
 * the machine; the ratios to the bare handler, taken in the same run, are what to compare.
 *   --seconds      of load for each target, in rounds that take turns (15)
 *   --connections  instead: so many readers at a time at the Node server, most of them behind one carrier's address
 *   --faults       instead: kill -9 under load, store by store: what was acknowledged and what is stored
 *   --json         prints one object on the last line
 */
import { parseArgs } from 'node:util';
import { measureConnections } from './bench-counter/connections.ts';
import { measureKills } from './bench-counter/kills.ts';
import { measure, middle, type Measured } from './bench-counter/measure.ts';
import { startTargets } from './bench-counter/targets.ts';

const ROUNDS = 3;
const CLIENTS = 32;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    connections: { type: 'string' },
    faults: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

if (values.connections !== undefined)
  finish(await measureConnections(Number(values.connections), console.log));
else if (values.faults) finish(await measureKills(console.log));
else finish(await compareStores(Number(values.seconds)));

async function compareStores(seconds: number): Promise<Record<string, Measured>> {
  const targets = await startTargets();
  const rounds = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  try {
    // The first second of each is its start: compilers and caches.
    for (const target of targets) await measure(target, 1, CLIENTS);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const target of targets)
        rounds.get(target.name)!.push(await measure(target, seconds / ROUNDS, CLIENTS));
  } finally {
    for (const target of targets) await target.stop();
  }
  const results = Object.fromEntries([...rounds].map(([name, measured]) => [name, middle(measured)]));
  printTable(results);
  return results;
}

function printTable(results: Record<string, Measured>): void {
  const [bare] = Object.values(results);
  console.log(`${CLIENTS} connections, every hit another reader's; the middle of ${ROUNDS} rounds`);
  console.log('');
  console.log('| store | requests/s | ratio | p50 ms | p99 ms | ratio | CPU µs/request | ratio | failed |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const [name, one] of Object.entries(results)) {
    const ratio = (pick: (measured: Measured) => number) => (pick(one) / pick(bare!)).toFixed(2);
    const cells = [
      name,
      one.requestsPerSecond.toFixed(0),
      ratio(({ requestsPerSecond }) => requestsPerSecond),
      one.p50.toFixed(1),
      one.p99.toFixed(1),
      ratio(({ p99 }) => p99),
      one.processor.toFixed(0),
      ratio(({ processor }) => processor),
      one.failed,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function finish(result: unknown): void {
  if (values.json) console.log(JSON.stringify(result));
}
