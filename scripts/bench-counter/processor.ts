/** What a process has cost, from outside of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS = 100;

/** Seconds of processor that the process has used, its threads together. */
export function processorSeconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return fromPs(pid);
  // The name in brackets may hold anything; after it come state, parent …; user and system time are 12th and 13th.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Megabytes that the process holds. */
export function memory(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;
}

/** `[[days-]hours:]minutes:seconds[.hundredths]` */
function fromPs(pid: number): number {
  const text = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return text.split(/[-:]/).reduce((sum, part, index, parts) => {
    const unit =
      index === parts.length - 1
        ? 1
        : index === parts.length - 2
          ? 60
          : index === parts.length - 3
            ? 3_600
            : 86_400;
    return sum + Number(part) * unit;
  }, 0);
}
