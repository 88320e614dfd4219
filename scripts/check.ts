/** `npm run check [-- --fix] [--json|--github|--gitlab]`: checks the content as staff wrote it; a thin shell around src/check. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { toCodeQuality, toGithubAnnotations } from '../src/check/annotations.ts';
import { checkContent } from '../src/check/check-content.ts';
import { fixContent, type FixedFile } from '../src/check/fix/fix-content.ts';
import { formatFixes } from '../src/check/fix/report-fixes.ts';
import { openContent } from '../src/check/open-content.ts';
import { formatFindings, hasErrors } from '../src/check/report.ts';
import { describeError } from '../src/lib/describe-error.ts';
import type { Finding } from '../src/lib/finding.ts';
import { readAddressBook } from '../src/store/address-book.ts';
import { readContent } from '../src/store/content.ts';
import { readEnvironment } from '../src/store/environment.ts';

const USAGE = 'Cách dùng: npm run check [-- --fix] [--json | --github | --gitlab]';

function main(): void {
  const { fix, ...form } = readArguments();
  const { contentDir, cacheDir, now } = readEnvironment();
  if (!existsSync(contentDir)) throw new Error(`Không có thư mục nội dung: ${contentDir}`);
  const fixed = fix ? fixContent(readContent(contentDir)) : undefined;
  const { content, save } = openContent({ contentDir, cacheDir });
  // With the same memory as the build: a document keeps its address, and an article that moved is found.
  const findings = checkContent(content, now, undefined, readAddressBook(cacheDir));
  save();
  process.exitCode = hasErrors(findings) ? 1 : 0;
  process.stdout.write(write({ fixed, findings }, contentDir, form));
}

/** How the findings are told: to people, to a program, or to a code host that shows them on the lines of a change. */
interface Form {
  json?: boolean;
  github?: boolean;
  gitlab?: boolean;
}

function readArguments(): Form & { fix?: boolean } {
  try {
    const flag = { type: 'boolean' } as const;
    return parseArgs({ options: { fix: flag, json: flag, github: flag, gitlab: flag } }).values;
  } catch (error) {
    throw new Error(USAGE, { cause: error });
  }
}

interface Outcome {
  fixed: FixedFile[] | undefined;
  findings: Finding[];
}

function write(outcome: Outcome, contentDir: string, { json, github, gitlab }: Form): string {
  const { fixed, findings } = outcome;
  const relative = path.relative(process.cwd(), contentDir);
  const label = relative === '' || relative.startsWith('..') ? contentDir : relative;
  if (json) return `${JSON.stringify({ findings, fixed }, null, 2)}\n`;
  if (gitlab) return toCodeQuality(findings, label);
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  const told = (fixed ? `${formatFixes(fixed, label)}\n` : '') + formatFindings(findings, label, { colour });
  return github ? toGithubAnnotations(findings, label) + told : told;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 2;
}
