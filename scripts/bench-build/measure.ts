/** Runs a command and measures it from outside: processor, time, memory, of all the processes that it starts. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { descendants, peakMegabytes, processorSeconds } from './process-tree.ts';

export interface Command {
  /** The program and its arguments. */
  command: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

export interface Cost {
  /** Seconds of processor, user and system, of the process and all that it started. */
  cpu: number;
  /** Seconds on the clock. */
  wall: number;
  /** Megabytes held at once by all processes together; `undefined` where there is no `/proc`. */
  peak: number | undefined;
}

/** Milliseconds between two looks at the processes. The kernel keeps the peak of each: only its last moments can be missed. */
const LOOK_EVERY = 25;

/** Node tells nothing of what its children cost; every POSIX shell does. */
const SHELL_SCRIPT = '"$@" 3>&-; code=$?; times >&3; exit $code';

/**
 * @param log where the command's output goes
 * @throws Error with the end of that output where the command fails
 */
export async function measure({ command, cwd, env }: Command, log: string): Promise<Cost> {
  const output = openSync(log, 'w');
  const started = performance.now();
  const shell = spawn('sh', ['-c', SHELL_SCRIPT, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output, 'pipe'],
  });
  let times = '';
  shell.stdio[3]!.on('data', (chunk: Buffer) => (times += chunk.toString()));
  const seen = watchProcesses(shell.pid!);
  try {
    const code = await new Promise<number | null>((resolve, reject) =>
      shell.once('error', reject).once('close', resolve),
    );
    const wall = (performance.now() - started) / 1000;
    if (code !== 0)
      throw new Error(`${command.join(' ')}: ${code}\n${readFileSync(log, 'utf8').slice(-3000)}`);
    // The shell knows to the end what was waited for; a helper that outlives its parent is known from being watched.
    return { cpu: Math.max(parseTimes(times), seen.cpu()), wall, peak: seen.peak() };
  } finally {
    seen.stop();
    closeSync(output);
  }
}

function watchProcesses(shell: number) {
  const cpu = new Map<number, number>();
  let peak = 0;
  const look = () => {
    const processes = descendants(shell);
    for (const pid of processes) cpu.set(pid, Math.max(cpu.get(pid) ?? 0, processorSeconds(pid).own));
    const held = processes.reduce((sum, pid) => sum + peakMegabytes(pid), 0);
    peak = Math.max(peak, held);
  };
  const timer = setInterval(look, LOOK_EVERY);
  return {
    cpu: () => [...cpu.values()].reduce((sum, one) => sum + one, 0),
    peak: () => (peak > 0 ? peak : undefined),
    stop: () => clearInterval(timer),
  };
}

/** What `times` says of the shell's children: its second line, `0m1.23s 0m0.45s`. @returns seconds */
export function parseTimes(text: string): number {
  const line = text.trim().split('\n')[1] ?? '';
  const parts = [...line.matchAll(/(\d+)m([\d.,]+)s/g)];
  if (parts.length !== 2) throw new Error(`times said: ${text}`);
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds!.replace(',', '.')),
    0,
  );
}
