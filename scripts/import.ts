/** `npm run import -- FILE… --out DIR [--json] [--force]`: pages of old portals to articles. */
import { importFiles } from '../src/import/import-files.ts';
import { formatReport } from '../src/import/print-report.ts';
import { HELP, readArguments } from '../src/import/read-arguments.ts';

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): number {
  const read = readArguments(args);
  if (read.kind === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (read.kind === 'wrong') {
    process.stderr.write(`${read.problems.map((problem) => `Lỗi: ${problem}`).join('\n')}\n`);
    return 2;
  }
  try {
    const report = importFiles(read.arguments);
    process.stdout.write(read.arguments.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
    return report.files.some(({ status }) => status === 'refused') ? 1 : 0;
  } catch (error) {
    process.stderr.write(`Lỗi: ${(error as Error).message}\n`);
    return 1;
  }
}
