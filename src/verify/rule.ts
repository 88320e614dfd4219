/** What a rule of the verification is. */
import type { Finding } from '../lib/finding.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Looks at one page. */
export type PageRule = (page: BuiltPage, site: BuiltSite) => Finding[];

/** Looks at pages one after another, and says at the end what only all of them together show. */
export interface SurveyRule {
  see(page: BuiltPage): void;
  conclude(): Finding[];
}

/**
 * What content alone can bring about: it is said, and stops nothing, since the check let it pass. Whoever wrote it was told
 * there, by file and line.
 */
export function reminder(rule: string, file: string, message: string, mend: string, line = 1): Finding {
  return { severity: 'warning', rule, file, line, message, mend };
}

/** A finding on a file as a whole; built files are no place for people to work, so lines are seldom told. */
export function finding(rule: string, file: string, message: string, mend: string, line = 1): Finding {
  return { severity: 'error', rule, file, line, message, mend };
}
