/** Very many connections at a time to the Node server, most readers behind one carrier's address. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { CrowdPlan, CrowdResult } from '../../src/edge/node/test-crowd.ts';
import { memory, processorSeconds } from './processor.ts';
import { startSqlite } from './targets.ts';

export interface ConnectionsResult extends CrowdResult {
  /** Megabytes of the server before and after. */
  memoryBefore: number;
  memoryAfter: number;
  processorSeconds: number;
  /** The server answers somebody else afterwards. */
  isHealthy: boolean;
}

/** @param print takes the lines that people read */
export async function measureConnections(
  connections: number,
  print: (line: string) => void,
): Promise<ConnectionsResult> {
  // With the limits that a server has by itself.
  const target = await startSqlite({ rateLimit: {} });
  const pid = target.pids[0]!;
  try {
    const memoryBefore = memory(pid);
    const plan: CrowdPlan = { port: target.port, connections, behindCarrier: Math.round(connections * 0.8) };
    const child = fork(path.join(import.meta.dirname, 'crowd.ts'), [JSON.stringify(plan)], { execArgv: [] });
    const [result] = (await once(child, 'message')) as [CrowdResult];
    const { ok } = (await (await fetch(`http://127.0.0.1:${target.port}/_c/health`)).json()) as {
      ok: boolean;
    };
    const whole = {
      ...result,
      memoryBefore,
      memoryAfter: memory(pid),
      processorSeconds: processorSeconds(pid),
      isHealthy: ok,
    };
    for (const line of describe(whole, plan)) print(line);
    return whole;
  } finally {
    await target.stop();
  }
}

function describe(result: ConnectionsResult, { connections, behindCarrier }: CrowdPlan): string[] {
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name}: ${count}`)
      .join(' · ');
  return [
    `${connections} connections, ${behindCarrier} of them behind one carrier's address`,
    `open at a time   ${result.open}, after ${result.secondsToOpen.toFixed(1)} s`,
    `answers          ${list(result.statuses)}, after ${result.secondsToAnswer.toFixed(1)} s`,
    `hits             ${list(result.outcomes)}`,
    `server           ${result.memoryBefore.toFixed(0)} → ${result.memoryAfter.toFixed(0)} MB, ` +
      `${result.processorSeconds.toFixed(1)} s of processor, healthy afterwards: ${result.isHealthy ? 'yes' : 'no'}`,
  ];
}
