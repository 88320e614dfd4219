/** The report as people read it, in Vietnamese. */
import type { ArticleReport, Candidate } from './article-report.ts';
import type { FileReport, FileStatus, ImportReport } from './import-report.ts';
import { sortReport } from './report/sort-report.ts';
import { BLOCKS_BUILD } from './report/urgency.ts';

const STATUS_LABELS: Record<FileStatus, string> = {
  written: 'đã nhập',
  updated: 'đã cập nhật',
  overwritten: 'đã ghi đè bản sửa tay (--force)',
  unchanged: 'không thay đổi',
  kept: 'giữ nguyên',
  duplicate: 'trùng',
  refused: 'KHÔNG NHẬP',
};

/** Enough to see which lines were dropped without reading a second page. */
const MAX_LISTED = 8;

/**
 * The whole report; lines end with `\n`.
 * @param articleReportOf what was found in an article, where the report itself does not hold it
 */
export function formatReport(
  report: ImportReport,
  articleReportOf: (file: FileReport) => ArticleReport | undefined = ({ article }) => article,
): string {
  const lines = [
    ...report.files.flatMap((file) =>
      formatFile(file, file.status === 'duplicate' ? undefined : articleReportOf(file)),
    ),
    ...formatSite(report),
    ...formatMissing(report),
    formatTotals(report),
  ];
  return `${lines.map(showSafely).join('\n')}\n`;
}

/** For a run of many files: counts, the worst ones, and where the rest is told. @param reportFile the full report */
export function formatSummary(report: ImportReport, reportFile: string): string {
  const { blocking, doubtful, refused } = sortReport(report);
  const worst = [...blocking, ...doubtful].slice(0, MAX_LISTED);
  const lines = [
    ...(worst.length > 0 ? ['Cần người xem trước hết:'] : []),
    ...worst.map(({ path, urgency = 0 }) => `  ${urgency >= BLOCKS_BUILD ? '!' : '?'} ${path}`),
    ...formatRefused(refused),
    ...formatSite(report),
    ...formatMissing(report),
    formatTotals(report),
    `Báo cáo đầy đủ: ${reportFile}`,
  ];
  return `${lines.map(showSafely).join('\n')}\n`;
}

/** Front pages and lists of an old portal are refused by the hundred, for a few reasons. */
function formatRefused(refused: readonly FileReport[]): string[] {
  if (refused.length === 0) return [];
  const byReason = new Map<string, FileReport[]>();
  for (const file of refused)
    byReason.set(file.reason ?? '', [...(byReason.get(file.reason ?? '') ?? []), file]);
  const sorted = [...byReason].sort(([, a], [, b]) => b.length - a.length);
  const rows = sorted
    .slice(0, MAX_LISTED)
    .map(([reason, files]) => `  ${files.length} tệp: ${reason} (ví dụ ${files[0]!.file})`);
  const more = sorted.length > MAX_LISTED ? [`  … và ${sorted.length - MAX_LISTED} lý do khác`] : [];
  return ['Không nhập:', ...rows, ...more];
}

function formatFile(file: FileReport, article: ArticleReport | undefined): string[] {
  const head = `${file.file}: ${STATUS_LABELS[file.status]}${file.path && file.status !== 'refused' ? ` → ${file.path}` : ''}`;
  const reason = file.reason ? [`  Lý do: ${file.reason}`] : [];
  return [head, ...reason, ...(article ? formatArticle(article) : []), ''];
}

function formatArticle({ found, doubts, leftOut, repairs, remarks }: ArticleReport): string[] {
  return [
    ...found.map(
      ({ field, value, line, reason }) =>
        `  ${field}: ${value} — ${line === undefined ? '' : `dòng ${line}, `}${reason}`,
    ),
    ...doubts.flatMap(({ field, line, message, candidates }) => [
      `  ? ${field}: ${line === undefined ? '' : `dòng ${line}, `}${message}`,
      ...(candidates ?? []).map((candidate) => formatCandidate(candidate)),
    ]),
    ...formatList('Đã sửa', repairs),
    ...formatList('Cần xem lại (không tự sửa)', remarks),
    ...(leftOut.length > 0
      ? [`  Bỏ ngoài bài: ${leftOut.length} dòng (${showLines(leftOut.map(({ line }) => line))})`]
      : []),
  ];
}

function formatCandidate({ value, line, reason }: Candidate): string {
  return `      có thể là: ${value} — dòng ${line}, ${reason}`;
}

function formatList(label: string, items: readonly { line: number; message: string }[]): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MAX_LISTED).map(({ line, message }) => `      dòng ${line}: ${message}`);
  const more =
    items.length > MAX_LISTED ? [`      … và ${items.length - MAX_LISTED} chỗ khác (xem --json)`] : [];
  return [`  ${label}: ${items.length} chỗ`, ...shown, ...more];
}

/** `1, 23–33`. */
function showLines(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    // Blank lines between two dropped ones do not break a range.
    if (last && line - last[1] <= 2) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function formatSite({ site }: ImportReport): string[] {
  if (site.status === 'written')
    return [
      'site.yaml: đã ghi các chuyên mục và cơ quan tìm thấy; hãy mở tệp và điền các dòng «cần điền».',
      '',
    ];
  if (site.missingSections.length === 0) return [];
  const rows = site.missingSections.map(({ id, name }) => `  - id: ${id}\n    name: ${JSON.stringify(name)}`);
  return ['site.yaml: do cán bộ viết nên giữ nguyên. Thêm vào `sections`:', ...rows, ''];
}

function formatMissing({ missingSources }: ImportReport): string[] {
  if (missingSources.length === 0) return [];
  const shown = missingSources.slice(0, MAX_LISTED).map((source) => `  ${source}`);
  const more =
    missingSources.length > MAX_LISTED ? [`  … và ${missingSources.length - MAX_LISTED} tệp khác`] : [];
  return [
    `${missingSources.length} tệp nguồn của các lần nhập trước không còn ở chỗ cũ (bài đã nhập vẫn giữ):`,
    ...shown,
    ...more,
    '',
  ];
}

function formatTotals({ files, outDir, ignored, missingAddresses }: ImportReport): string {
  const counts = (Object.keys(STATUS_LABELS) as FileStatus[])
    .map((status) => ({ status, count: files.filter((file) => file.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${STATUS_LABELS[status]}`);
  const undated = files.filter(({ path }) => path?.startsWith('articles/chua-ro-ngay/')).length;
  const doubtful = files.filter(
    ({ article, urgency = 0 }) => urgency > 0 || (article && article.doubts.length > 0),
  ).length;
  return [
    `Tổng cộng ${files.length} tệp: ${counts.join(', ')}.`,
    ...(undated > 0
      ? [`${undated} bài chưa rõ ngày đăng: điền publishedAt rồi chuyển sang thư mục của năm.`]
      : []),
    ...(doubtful > 0 ? [`${doubtful} bài có chỗ cần người xem lại.`] : []),
    ...(ignored > 0 ? [`${ignored} tệp khác trong thư mục không phải trang (ảnh, tài liệu, mã).`] : []),
    ...(missingAddresses.length > 0
      ? [`${missingAddresses.length} địa chỉ trong sitemap không có trang nào trong các nguồn.`]
      : []),
    `Thư mục: ${outDir}`,
  ].join('\n');
}

/** A file's name may hold anything; a terminal must not obey it. */
function showSafely(line: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is replaced
  return line.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '�');
}
