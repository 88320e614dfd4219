/** Findings as they are kept with the file that they are about: without its name. */
import type { Finding } from '../lib/finding.ts';

export type FindingInFile = Omit<Finding, 'file'>;

export function withoutFile({ severity, rule, line, field, message, mend }: Finding): FindingInFile {
  return { severity, rule, line, ...(field === undefined ? {} : { field }), message, mend };
}

export function inFile(file: string, finding: FindingInFile): Finding {
  const { severity, rule, line, field, message, mend } = finding;
  return { severity, rule, file, line, ...(field === undefined ? {} : { field }), message, mend };
}
