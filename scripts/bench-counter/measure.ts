/** One target under load, for some seconds at a time. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { LoadPlan, LoadResult } from './client.ts';
import { processorSeconds } from './processor.ts';
import type { Target } from './targets.ts';

export interface Measured {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Microseconds of processor for each request, of all processes of the target. */
  processor: number;
  counted: number;
  failed: number;
}

/** Every reader of one run of the benchmark has another number. */
let nextReader = 0;

export async function measure(target: Target, seconds: number, connections: number): Promise<Measured> {
  const { port, addressHeader } = target;
  const before = processorOf(target);
  const load = await runLoad({ port, addressHeader, seconds, connections, firstReader: nextReader });
  nextReader += load.readers;
  const used = processorOf(target) - before;
  const answers = load.answered + load.failed;
  return {
    requestsPerSecond: load.answered / load.seconds,
    p50: load.p50,
    p99: load.p99,
    processor: (used / answers) * 1_000_000,
    counted: load.counted,
    failed: load.failed,
  };
}

export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(path.join(import.meta.dirname, 'client.ts'), [JSON.stringify(plan)], { execArgv: [] });
  const [result] = (await once(child, 'message')) as [LoadResult];
  return result;
}

/** The middle one of each figure, over several rounds. */
export function middle(rounds: readonly Measured[]): Measured {
  const of = (pick: (one: Measured) => number) =>
    rounds.map(pick).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
  const sum = (pick: (one: Measured) => number) => rounds.reduce((total, one) => total + pick(one), 0);
  return {
    requestsPerSecond: of((one) => one.requestsPerSecond),
    p50: of((one) => one.p50),
    p99: of((one) => one.p99),
    processor: of((one) => one.processor),
    counted: sum((one) => one.counted),
    failed: sum((one) => one.failed),
  };
}

function processorOf({ pids }: Target): number {
  return pids.reduce((sum, pid) => sum + processorSeconds(pid), 0);
}
