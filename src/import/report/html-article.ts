/** One article in the report: what is doubtful in it, with candidates and their lines, then what was found where. */
import path from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import type { ArticleReport, Doubt } from '../article-report.ts';
import type { FileReport } from '../import-report.ts';
import { BLOCKS_BUILD, weightOf } from './urgency.ts';

/** A page of a thousand repairs must not fill the report; `--json` has them all. */
const MAX_LISTED = 30;

/** @param outDir the content folder, in which the report lies */
export function articleEntry(file: FileReport, report: ArticleReport | undefined, outDir: string): string {
  const { title, path: article, file: source, reason, urgency = 0 } = file;
  const sourceFile = sourcePath(source, outDir);
  const level = file.status === 'kept' ? '' : urgency >= BLOCKS_BUILD ? ' blocking' : ' doubtful';
  return [
    `<div class="entry${level}">`,
    `<h3>${link(article ?? '', title ?? article ?? '')}</h3>`,
    `<div class="file muted">${escapeHtml(article ?? '')} ← ${link(sourceFile.replace(/#[\w-]+$/, ''), sourceFile)}</div>`,
    reason ? `<p>${escapeHtml(reason)}</p>` : '',
    report ? details(report) : '',
    '</div>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function details({ doubts, found, repairs, remarks, leftOut }: ArticleReport): string {
  const urgent = [...doubts].sort((a, b) => weightOf(b) - weightOf(a));
  return [
    urgent.length > 0 ? `<dl>${urgent.map(doubtEntry).join('')}</dl>` : '',
    folded(
      'Đã tìm thấy',
      found.map(({ field, value, line, reason }) => `${field}: ${value} (${at(line)}${reason})`),
    ),
    folded(
      'Đã sửa',
      repairs.map(({ line, message }) => `${at(line)}${message}`),
    ),
    folded(
      'Nên xem lại câu chữ',
      remarks.map(({ line, message }) => `${at(line)}${message}`),
    ),
    folded(
      'Bỏ ngoài bài',
      leftOut.map(({ line, text, reason }) => `${at(line)}${reason}: ${text}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function doubtEntry({ field, message, line, candidates = [] }: Doubt): string {
  const choices = candidates.map(
    ({ value, line: where, reason }) =>
      `<li><code>${escapeHtml(value.replace('T', ' '))}</code> — ${escapeHtml(`${at(where)}${reason}`)}</li>`,
  );
  const list = choices.length > 0 ? `<ul>${choices.join('')}</ul>` : '';
  return `<dt>${escapeHtml(field)}</dt><dd>${escapeHtml(`${at(line)}${message}`)}${list}</dd>\n`;
}

function folded(label: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length > MAX_LISTED ? [`… và ${items.length - MAX_LISTED} chỗ khác (xem --json)`] : [];
  const list = [...items.slice(0, MAX_LISTED), ...more].map((item) => `<li>${escapeHtml(item)}</li>`);
  return `<details><summary>${label} (${items.length})</summary><ul>${list.join('')}</ul></details>`;
}

function at(line: number | undefined): string {
  return line === undefined ? '' : `dòng ${line}: `;
}

/** From the report's folder: the same however the source was named. */
export function sourcePath(source: string, outDir: string): string {
  return path
    .relative(outDir, path.resolve(source.replace(/#[\w-]+$/, '')))
    .split(path.sep)
    .join('/');
}

/** A relative link to a file on this disk; a name with a colon at its head must not become a scheme. */
function link(target: string, text: string): string {
  const href = target.split('/').map(encodeURIComponent).join('/');
  return `<a href="./${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}
