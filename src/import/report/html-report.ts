/**
 * `DIR/bao-cao-nhap.html`: the report that a person works through, the articles that need one most first. It says
 * what is so, not what this run did, so that importing again changes nothing in it. The build publishes no such file.
 */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import { formatNumber } from '../../lib/numbers.ts';
import type { FileReport, ImportReport } from '../import-report.ts';
import type { ImportRun } from '../run-import.ts';
import { articleEntry, sourcePath } from './html-article.ts';
import { sortReport, type SortedReport } from './sort-report.ts';

export const REPORT_FILE = 'bao-cao-nhap.html';

/** Self-contained, and nothing in it can run or be fetched, whatever the old pages held. */
const HEAD = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Báo cáo nhập bài</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 1rem auto 4rem; padding: 0 1rem; color: #1b1b1b; background: #fff }
h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid #bbb }
h3 { font-size: 1rem; margin: 0 } .entry { margin: 1.25rem 0; padding: .75rem 1rem; border: 1px solid #ccc; border-left: .35rem solid #999 }
.blocking { border-left-color: #b00020 } .doubtful { border-left-color: #b8860b }
dl { margin: .5rem 0 0 } dt { font-weight: 600 } dd { margin: 0 0 .25rem 1.25rem } ul { margin: .25rem 0; padding-left: 1.25rem }
.file, code { font-family: ui-monospace, monospace; font-size: .875rem; overflow-wrap: anywhere } .muted { color: #555 }
summary { cursor: pointer } table { border-collapse: collapse } td { padding: .1rem 1rem .1rem 0; vertical-align: top }
@media print { .entry { break-inside: avoid } }
</style>
</head>
<body>
`;

/** Writes the report piece by piece; a report that says the same already is not touched. */
export function writeHtmlReport(run: ImportRun, file: string): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
  const handle = openSync(temporary, 'w');
  try {
    for (const piece of htmlReport(run)) writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
  const isSame = existsSync(file) && readFileSync(file).equals(readFileSync(temporary));
  if (isSame) rmSync(temporary);
  else renameSync(temporary, file);
}

export function* htmlReport({ report, articleReportOf }: ImportRun): Generator<string> {
  const sorted = sortReport(report);
  yield HEAD;
  yield overview(report, sorted);
  for (const { id, heading, hint, files } of articleGroups(sorted)) {
    if (files.length === 0) continue;
    yield `<h2 id="${id}">${heading} (${formatNumber(files.length)})</h2>\n<p>${hint}</p>\n`;
    for (const file of files) yield articleEntry(file, articleReportOf(file), report.outDir);
  }
  yield* droppedFiles('trung', 'Trùng, không nhập lần nữa', sorted.duplicates, report.outDir);
  yield* droppedFiles('khong-nhap', 'Không nhập', sorted.refused, report.outDir);
  yield* plainList(
    'dia-chi-thieu',
    'Địa chỉ có trong sitemap mà không có trang nào',
    report.missingAddresses,
  );
  yield* plainList('nguon-mat', 'Tệp nguồn của lần nhập trước không còn ở chỗ cũ', report.missingSources);
  yield* plainList(
    'sach',
    'Bài không có gì phải xem',
    sorted.clean.map(({ path: file, title }) => `${title ?? ''} — ${file ?? ''}`),
  );
  yield '</body>\n</html>\n';
}

function articleGroups({
  blocking,
  doubtful,
  kept,
}: SortedReport): { id: string; heading: string; hint: string; files: FileReport[] }[] {
  return [
    {
      id: 'can-dien',
      heading: 'Phải điền trước khi dựng trang',
      hint: 'Mở từng bài, điền <code>publishedAt</code> (ngày đăng) rồi chuyển thư mục của bài sang thư mục năm.',
      files: blocking,
    },
    {
      id: 'can-xem',
      heading: 'Cần người xem lại',
      hint: 'Bài đã nhập và dựng được; những chỗ sau đây còn ngờ. Bài cần xem nhất đứng trước.',
      files: doubtful,
    },
    {
      id: 'giu-nguyen',
      heading: 'Cán bộ đã sửa, giữ nguyên',
      hint: 'Lệnh nhập không ghi đè các bài này, trừ khi có <code>--force</code>.',
      files: kept,
    },
  ];
}

function overview({ site, ignored, missingAddresses }: ImportReport, sorted: SortedReport): string {
  const rows: [string, string, number][] = [
    ['can-dien', 'bài phải điền ngày đăng', sorted.blocking.length],
    ['can-xem', 'bài cần người xem lại', sorted.doubtful.length],
    ['sach', 'bài không có gì phải xem', sorted.clean.length],
    ['giu-nguyen', 'bài cán bộ đã sửa, giữ nguyên', sorted.kept.length],
    ['trung', 'tệp trùng với bài khác', sorted.duplicates.length],
    ['khong-nhap', 'tệp không nhập', sorted.refused.length],
    ['dia-chi-thieu', 'địa chỉ trong sitemap còn thiếu trang', missingAddresses.length],
  ];
  const lines = rows
    .filter(([, , count]) => count > 0)
    .map(
      ([id, label, count]) =>
        `<tr><td><a href="#${id}">${formatNumber(count)}</a></td><td>${label}</td></tr>`,
    );
  const sections = site.missingSections.map(
    ({ id, name }) => `<li><code>${escapeHtml(id)}</code>: ${escapeHtml(name)}</li>`,
  );
  return [
    '<h1>Báo cáo nhập bài</h1>',
    '<p>Báo cáo này không được đăng lên trang. Xong việc thì xoá tệp.</p>',
    `<table>${lines.join('\n')}</table>`,
    ignored > 0
      ? `<p class="muted">Trong các thư mục còn ${formatNumber(ignored)} tệp không phải trang (ảnh, tài liệu, mã).</p>`
      : '',
    sections.length > 0
      ? `<p>Thêm các chuyên mục sau vào <code>site.yaml</code>:</p><ul>${sections.join('')}</ul>`
      : '',
    '',
  ].join('\n');
}

function* droppedFiles(
  id: string,
  heading: string,
  files: readonly FileReport[],
  outDir: string,
): Generator<string> {
  if (files.length === 0) return;
  yield `<h2 id="${id}">${heading} (${formatNumber(files.length)})</h2>\n<ul>\n`;
  for (const { file, reason } of files)
    yield `<li><span class="file">${escapeHtml(sourcePath(file, outDir))}</span>: ${escapeHtml(reason ?? '')}</li>\n`;
  yield '</ul>\n';
}

function* plainList(id: string, heading: string, items: readonly string[]): Generator<string> {
  if (items.length === 0) return;
  yield `<details id="${id}"><summary><h2>${heading} (${formatNumber(items.length)})</h2></summary>\n<ul>\n`;
  for (const item of items) yield `<li class="file">${escapeHtml(item)}</li>\n`;
  yield '</ul>\n</details>\n';
}
