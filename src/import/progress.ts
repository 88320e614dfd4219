/** How far an import is. */
import { formatNumber } from '../lib/numbers.ts';

export interface ProgressPoint {
  step: 'read' | 'write';
  done: number;
  total: number;
}

export type Progress = (point: ProgressPoint) => void;

const LABELS = { read: 'Đọc', write: 'Ghi' };
const BAR_WIDTH = 24;
/** Often enough to see it move. */
const REFRESH_MS = 120;

/**
 * A progress bar on one line of a terminal; the last point of each step is always shown.
 * @param write to the terminal's error stream, so that the report can go to a file
 * @param clock milliseconds that never run backwards
 */
export function progressBar(
  write: (text: string) => void,
  clock: () => number,
): Progress & { clear(): void } {
  let shownAt = -Infinity;
  let step: { name: string; since: number } | undefined;
  const show = ({ step: name, done, total }: ProgressPoint) => {
    const now = clock();
    if (step?.name !== name) step = { name, since: now };
    if (now - shownAt < REFRESH_MS && done < total) return;
    shownAt = now;
    const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    const rate = done / Math.max(0.001, (now - step.since) / 1000);
    const left = done > 0 && done < total ? `, còn ${showSeconds((total - done) / rate)}` : '';
    write(`\r\u001B[K${LABELS[name]} ${bar} ${formatNumber(done)}/${formatNumber(total)} bài${left}`);
  };
  return Object.assign(show, { clear: () => write('\r\u001B[K') });
}

function showSeconds(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} giây` : `${Math.ceil(seconds / 60)} phút`;
}
