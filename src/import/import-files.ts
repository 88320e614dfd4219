/** The import with its whole report in memory: for a handful of files, and for tests. */
import type { ImportReport } from './import-report.ts';
import { runImport, type ImportRequest } from './run-import.ts';

export type { ImportRequest };

/** @throws Error in Vietnamese; see `runImport` */
export function importFiles(request: ImportRequest): Promise<ImportReport> {
  return runImport(request, ({ report, articleReportOf }) => ({
    ...report,
    files: report.files.map((file) => {
      const article = articleReportOf(file);
      return article && file.status !== 'duplicate' ? { ...file, article } : file;
    }),
  }));
}
