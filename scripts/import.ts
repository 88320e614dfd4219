/** `npm run import -- SOURCE… --out DIR [--json] [--force]`: pages of old portals to articles. */
import path from 'node:path';
import type { ImportReport } from '../src/import/import-report.ts';
import { progressBar } from '../src/import/progress.ts';
import { formatReport, formatSummary } from '../src/import/print-report.ts';
import { HELP, readArguments, type ImportArguments } from '../src/import/read-arguments.ts';
import { REPORT_FILE, writeHtmlReport } from '../src/import/report/html-report.ts';
import { jsonReport } from '../src/import/report/json-report.ts';
import { runImport, type ImportRun } from '../src/import/run-import.ts';

/** More would scroll the first ones off the screen; the whole report is in the file. */
const MAX_SHOWN_WHOLE = 20;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (read.kind === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (read.kind === 'wrong') {
    process.stderr.write(`${read.problems.map((problem) => `Lỗi: ${problem}`).join('\n')}\n`);
    return 2;
  }
  const bar = process.stderr.isTTY
    ? progressBar(
        (text) => process.stderr.write(text),
        () => performance.now(),
      )
    : undefined;
  try {
    return await runImport(
      read.arguments,
      async (result) => {
        bar?.clear();
        await report(result, read.arguments);
        return hasFailed(result.report) ? 1 : 0;
      },
      bar,
    );
  } catch (error) {
    bar?.clear();
    process.stderr.write(`Lỗi: ${(error as Error).message}\n`);
    return 1;
  }
}

/** A list page in a folder is no failure; a file that was named for nothing is, and so is a run without an article. */
function hasFailed({ files }: ImportReport): boolean {
  const refused = files.filter(({ status }) => status === 'refused');
  return refused.some(({ isNamed }) => isNamed) || refused.length === files.length;
}

async function report(result: ImportRun, { json }: ImportArguments): Promise<void> {
  const { files, outDir } = result.report;
  const reportFile = path.join(outDir, REPORT_FILE);
  const hasArticles = files.some(({ path: article }) => article !== undefined);
  if (hasArticles) writeHtmlReport(result, reportFile);
  if (json) for (const piece of jsonReport(result)) await write(piece);
  else if (files.length <= MAX_SHOWN_WHOLE) {
    await write(formatReport(result.report, result.articleReportOf));
    if (hasArticles) await write(`Báo cáo để rà từng bài: ${reportFile}\n`);
  } else await write(formatSummary(result.report, reportFile));
}

/** Waits for a slow reader, so that thousands of articles do not pile up in memory. */
async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
