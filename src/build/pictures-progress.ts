/** What a terminal or a log is told while pictures are made: nothing where it is quick. */
import { formatNumber } from '../lib/numbers.ts';
import type { PictureProgress } from './pictures.ts';

/** Sooner than this nobody wonders whether anything happens. */
const QUIET_MS = 2000;
/** A log is told in steps, a terminal has one line that changes. */
const LOG_STEP_MS = 20_000;

/**
 * Tells of progress through `write`.
 * @param isTerminal whether `\r` begins the line anew
 * @param clock milliseconds that only ever grow
 */
export function progressTeller(
  write: (text: string) => void,
  isTerminal: boolean,
  clock: () => number = () => performance.now(),
): (progress: PictureProgress) => void {
  const begun = clock();
  let told = begun;
  let isTelling = false;
  return (progress) => {
    const now = clock();
    const isLast = progress.made === progress.total;
    if (isTelling ? !isLast && !isTerminal && now - told < LOG_STEP_MS : isLast || now - begun < QUIET_MS)
      return;
    isTelling = true;
    told = now;
    const text = describe(progress, now - begun);
    write(isTerminal ? `\r\u001B[K${text}${isLast ? '\n' : ''}` : `${text}\n`);
  };
}

function describe({ made, total }: PictureProgress, elapsedMs: number): string {
  const counted = `Đang làm ảnh: ${formatNumber(made)}/${formatNumber(total)}`;
  if (made === 0 || made === total) return counted;
  return `${counted}, còn khoảng ${duration(((total - made) * elapsedMs) / made)}`;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes >= 1
    ? `${formatNumber(minutes)} phút`
    : `${formatNumber(Math.max(1, Math.round(ms / 1000)))} giây`;
}
