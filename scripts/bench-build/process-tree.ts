/** What a process and all that it started have cost, as Linux tells it in `/proc`; elsewhere there is nothing to read. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS = 100;

/** All that a process started and that still lives. */
export function descendants(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) => {
    const list = readProcess(`/proc/${pid}/task/${thread}/children`).trim();
    return list === '' ? [] : list.split(' ').map(Number);
  });
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** The most memory that a process ever held, in megabytes; 0 where nobody knows. */
export function peakMegabytes(pid: number): number {
  return toMegabytes(Number(/^VmHWM:\s*(\d+)/m.exec(readProcess(`/proc/${pid}/status`))?.[1] ?? 0));
}

/** The kernel counts in units of 1,024 bytes. */
export function toMegabytes(kilobytes: number): number {
  return (kilobytes * 1024) / 1e6;
}

/** Seconds of processor of a process' own threads, and of those of its children that have ended. */
export function processorSeconds(pid: number): { own: number; ended: number } {
  return parseStat(readProcess(`/proc/${pid}/stat`));
}

/** The name in brackets may hold anything; after it come state, parent … and, from the 12th, the times. */
export function parseStat(stat: string): { own: number; ended: number } {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { own: (user + system) / TICKS, ended: (endedUser + endedSystem) / TICKS };
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch (error) {
    return noProcess(error, []);
  }
}

function readProcess(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return noProcess(error, '');
  }
}

/** A process may end between being seen and being read. */
function noProcess<Nothing>(error: unknown, nothing: Nothing): Nothing {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ESRCH') return nothing;
  throw error;
}
