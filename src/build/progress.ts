/** What a terminal or a log is told while pictures or pages are made: nothing where it is quick. */
import { formatNumber } from '../lib/numbers.ts';

export interface Progress {
  /** Of those that must be made: how many are, and how many there are. */
  made: number;
  total: number;
}

/** Sooner than this nobody wonders whether anything happens. */
const QUIET_MS = 2000;
/** Of less than this nothing can be told of the rest: the first page is slow, it loads what makes all the others. */
const LEAST_SHARE = 0.02;
/** A log is told in steps, a terminal has one line that changes. */
const LOG_STEP_MS = 20_000;
const TERMINAL_STEP_MS = 100;

/**
 * Tells of progress through `write`.
 * @param label what is being made: `Đang làm ảnh`
 * @param isTerminal whether `\r` begins the line anew
 * @param clock milliseconds that only ever grow
 */
export function progressTeller(
  label: string,
  write: (text: string) => void,
  isTerminal: boolean,
  clock: () => number = () => performance.now(),
): (progress: Progress) => void {
  let begun: number | undefined;
  let told = 0;
  let isTelling = false;
  return (progress) => {
    const now = clock();
    begun ??= now;
    const isLast = progress.made === progress.total;
    const step = isTerminal ? TERMINAL_STEP_MS : LOG_STEP_MS;
    if (isTelling ? !isLast && now - told < step : isLast || now - begun < QUIET_MS) return;
    isTelling = true;
    told = now;
    const text = describe(label, progress, now - begun);
    write(isTerminal ? `\r\u001B[K${text}${isLast ? '\n' : ''}` : `${text}\n`);
  };
}

function describe(label: string, { made, total }: Progress, elapsedMs: number): string {
  const counted = `${label}: ${formatNumber(made)}/${formatNumber(total)}`;
  if (made === total || elapsedMs < QUIET_MS || made < total * LEAST_SHARE) return counted;
  return `${counted}, còn khoảng ${duration(((total - made) * elapsedMs) / made)}`;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes >= 1
    ? `${formatNumber(minutes)} phút`
    : `${formatNumber(Math.max(1, Math.round(ms / 1000)))} giây`;
}
