/** What the cache keeps of one file of content. */
import type { FindingInFile } from '../entry-findings.ts';
import type { Notes } from '../entry-notes.ts';

export interface EntryRecord {
  /** Of the bytes that all else was made of. */
  digest: string;
  bodyLine: number;
  /** The validated fields; absent where the schema found errors. */
  data?: unknown;
  /** What the schema found. */
  findings: FindingInFile[];
  notes: Notes;
}
