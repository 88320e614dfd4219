/** `npm run check [-- --fix] [--json]`: checks the content as staff wrote it; a thin shell around src/check. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check-content.ts';
import { fixContent, type FixedFile } from '../src/check/fix/fix-content.ts';
import { formatFixes } from '../src/check/fix/report-fixes.ts';
import { formatFindings, hasErrors } from '../src/check/report.ts';
import { readContent } from '../src/store/content.ts';
import { readEnvironment } from '../src/store/environment.ts';

const USAGE = 'Cách dùng: npm run check [-- --fix] [--json]';

function main(): void {
  const { fix, json } = readArguments();
  const { contentDir, now } = readEnvironment();
  if (!existsSync(contentDir)) throw new Error(`Không có thư mục nội dung: ${contentDir}`);
  const fixed = fix ? fixContent(readContent(contentDir)) : undefined;
  const findings = checkContent(readContent(contentDir), now);
  process.exitCode = hasErrors(findings) ? 1 : 0;
  process.stdout.write(
    json ? `${JSON.stringify({ findings, fixed }, null, 2)}\n` : printed(fixed, findings, contentDir),
  );
}

function readArguments(): { fix: boolean; json: boolean } {
  try {
    const { values } = parseArgs({ options: { fix: { type: 'boolean' }, json: { type: 'boolean' } } });
    return { fix: values.fix ?? false, json: values.json ?? false };
  } catch (error) {
    throw new Error(USAGE, { cause: error });
  }
}

function printed(
  fixed: FixedFile[] | undefined,
  findings: ReturnType<typeof checkContent>,
  contentDir: string,
): string {
  const relative = path.relative(process.cwd(), contentDir);
  const label = relative === '' || relative.startsWith('..') ? contentDir : relative;
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  return (fixed ? `${formatFixes(fixed, label)}\n` : '') + formatFindings(findings, label, { colour });
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
