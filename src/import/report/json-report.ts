/** The whole report as JSON, article by article, so that thousands of them are never in memory together. */
import type { ImportRun } from '../run-import.ts';

export function* jsonReport({ report, articleReportOf }: ImportRun): Generator<string> {
  const { files, outDir, ...rest } = report;
  yield `{\n  "outDir": ${JSON.stringify(outDir)},\n  "files": [`;
  for (const [index, file] of files.entries()) {
    const article = file.status === 'duplicate' ? undefined : articleReportOf(file);
    const text = JSON.stringify({ ...file, ...(article && { article }) }, null, 2);
    yield `${index === 0 ? '' : ','}\n    ${text.replaceAll('\n', '\n    ')}`;
  }
  yield `${files.length > 0 ? '\n  ' : ''}],${JSON.stringify(rest, null, 2).slice(1)}\n`;
}
