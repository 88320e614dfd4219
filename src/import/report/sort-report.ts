/** The sources of a run by what a person has to do about them. */
import type { FileReport, ImportReport } from '../import-report.ts';
import { BLOCKS_BUILD } from './urgency.ts';

export interface SortedReport {
  /** Articles that cannot be published before a person has filled something in. */
  blocking: FileReport[];
  /** Those with doubts, the worst first. */
  doubtful: FileReport[];
  clean: FileReport[];
  /** A person changed them already. */
  kept: FileReport[];
  duplicates: FileReport[];
  /** What was named or failed first. */
  refused: FileReport[];
}

export function sortReport({ files }: ImportReport): SortedReport {
  const byUrgency = [...files].sort((a, b) => (b.urgency ?? 0) - (a.urgency ?? 0));
  const imported = byUrgency.filter(({ status }) => !['kept', 'duplicate', 'refused'].includes(status));
  return {
    blocking: imported.filter(({ urgency = 0 }) => urgency >= BLOCKS_BUILD),
    doubtful: imported.filter(({ urgency = 0 }) => urgency > 0 && urgency < BLOCKS_BUILD),
    clean: imported.filter(({ urgency = 0 }) => urgency === 0),
    kept: files.filter(({ status }) => status === 'kept'),
    duplicates: files.filter(({ status }) => status === 'duplicate'),
    refused: files
      .filter(({ status }) => status === 'refused')
      .sort((a, b) => Number(b.isNamed ?? false) - Number(a.isNamed ?? false)),
  };
}
