/** Helpers for this folder's tests: pages to import, and folders to import into. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportReport } from './import-report.ts';
import { readArticle, type ArticleReading } from './read-article.ts';
import { textCaptureReader } from './read-text-capture.ts';
import { runImport, type ImportRequest } from './run-import.ts';

export const SENTENCE =
  'Sở Tư pháp tổ chức hội nghị triển khai công tác phổ biến pháp luật, có nhiều đại biểu của các đơn vị tham dự.';
export const PARAGRAPH = `${SENTENCE} Hội nghị thống nhất các nhiệm vụ trọng tâm và giao từng đơn vị thực hiện.`;

/** A page: the lines given, then two paragraphs. */
export function page(...head: string[]): string {
  return [
    ...head,
    PARAGRAPH,
    'Các đơn vị báo cáo kết quả, nêu khó khăn, kiến nghị và đề xuất giải pháp cho năm sau.',
  ].join('\n\n');
}

/** Reads a page as the import does, without files. */
export function readPage(text: string): Extract<ArticleReading, { ok: true }> {
  const reading = readArticle(textCaptureReader.read(text));
  if (!reading.ok) throw new Error(`refused: ${reading.reason}`);
  return reading;
}

/** The import with its whole report in memory. */
export function importFiles(request: ImportRequest): Promise<ImportReport> {
  return runImport(request, ({ report, articleReportOf }) => ({
    ...report,
    files: report.files.map((file) => {
      const article = articleReportOf(file);
      return article && file.status !== 'duplicate' ? { ...file, article } : file;
    }),
  }));
}

export interface Workspace {
  /** Writes files below the folder. */
  write(files: Readonly<Record<string, string>>): void;
  /** An absolute path below the folder. */
  at(file: string): string;
  /** Every file below a folder, with its text and its time of change. */
  snapshot(folder: string): Record<string, { text: string; changed: number }>;
  remove(): void;
}

/** A temporary folder of its own. */
export function makeWorkspace(): Workspace {
  const root = mkdtempSync(path.join(tmpdir(), 'loa-import-'));
  const at = (file: string) => path.join(root, file);
  return {
    at,
    write: (files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(at(file)), { recursive: true });
        writeFileSync(at(file), text);
      }
    },
    snapshot: (folder) => {
      const files = readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
        statSync(at(path.join(folder, file))).isFile(),
      );
      return Object.fromEntries(
        files.sort().map((file) => {
          const full = at(path.join(folder, file));
          return [
            file.split(path.sep).join('/'),
            { text: readFileSync(full, 'utf8'), changed: statSync(full).mtimeMs },
          ];
        }),
      );
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
