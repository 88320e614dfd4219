/** The staff's view of the numbers as one page without scripts: a chart, its table, and what was read most. */
import { escapeHtml } from '../lib/html.ts';
import { formatNumber } from '../lib/numbers.ts';
import { formatDay } from './policy.ts';
import { STAFF_STYLE } from './staff-style.ts';
import { PERIODS, type Period, type Statistics } from './statistics.ts';

/** By article, its title and address, as the build writes them into `.loa/titles.json`. */
export type ArticleTitles = Readonly<Record<string, readonly [title: string, url: string]>>;

export interface StaffPageData {
  statistics: Statistics;
  /** As readers see it: base and counted together. */
  total: number;
  titles: ArticleTitles;
  /** The site's own address, before the addresses of articles: a page that is kept as a file needs it. */
  origin: string;
  /** Where all counts can be fetched, where the page stands on a server. */
  exportUrl?: string;
}

const PERIOD_NAMES: Record<Period, string> = {
  day: 'Trong ngày',
  week: 'Trong 7 ngày',
  month: 'Trong 30 ngày',
};

/** The page, whole; every text that comes from outside is escaped. */
export function renderStaffPage(data: StaffPageData): string {
  const { statistics, exportUrl } = data;
  const { lastDay } = statistics;
  const body =
    lastDay === undefined
      ? '<p>Chưa có lượt truy cập nào được đếm.</p>'
      : [
          `<p class="soft">Số liệu đến hết ngày ${showDay(lastDay)}, giờ Việt Nam. Máy tìm kiếm và chương trình tự động không được tính.</p>`,
          renderSums(data),
          renderChart(statistics),
          '<div class="lists">',
          ...(Object.keys(PERIODS) as Period[]).map((period) => renderMostRead(period, lastDay, data)),
          '</div>',
        ].join('\n');
  const download = exportUrl
    ? `<p><a href="${escapeHtml(exportUrl)}" download="so-dem.ndjson">Tải toàn bộ số đếm về làm bản sao lưu</a></p>`
    : '';
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Số liệu truy cập</title>
<style>${STAFF_STYLE}</style>
</head>
<body>
<main>
<h1>Số liệu truy cập</h1>
${body}
${download}
</main>
</body>
</html>
`;
}

function renderSums({ statistics: { days, visits }, total }: StaffPageData): string {
  const sum = (count: number) => days.slice(-count).reduce((all, day) => all + day.visits, 0);
  const sums: [string, number][] = [
    ['Trong ngày', sum(1)],
    ['7 ngày qua', sum(7)],
    ['30 ngày qua', sum(30)],
    ['Bộ đếm đã đếm', visits],
    ['Tổng, hiện trên trang', total],
  ];
  const items = sums.map(([name, count]) => `<div><dt>${name}</dt><dd>${formatNumber(count)}</dd></div>`);
  return `<dl class="sums">${items.join('')}</dl>`;
}

/** Bars alone are drawn; every word stands beside them as text, which a narrow screen does not shrink. */
function renderChart({ days }: Statistics): string {
  const most = Math.max(1, ...days.map(({ visits }) => visits));
  const bars = days.map(({ day, visits }, index) => {
    const height = Math.round((visits / most) * 1000) / 10;
    return `<rect x="${index * 10 + 1}" y="${round(100 - height)}" width="8" height="${height}"><title>${showDay(day)}: ${formatNumber(visits)}</title></rect>`;
  });
  const rows = days
    .toReversed()
    .map(
      ({ day, visits }) => `<tr><th scope="row">${showDay(day)}</th><td>${formatNumber(visits)}</td></tr>`,
    );
  const [first, last] = [days[0]!.day, days.at(-1)!.day];
  return `<h2 id="theo-ngay">Lượt truy cập theo ngày</h2>
<p class="scale"><span>Cao nhất: ${formatNumber(most)}</span></p>
<svg role="img" aria-labelledby="theo-ngay" aria-describedby="bang-theo-ngay" viewBox="0 0 ${days.length * 10} 100" preserveAspectRatio="none">${bars.join('')}</svg>
<p class="scale"><span>${showDay(first)}</span><span>${showDay(last)}</span></p>
<details><summary>Bảng số liệu theo ngày</summary>
<table id="bang-theo-ngay"><thead><tr><th scope="col">Ngày</th><th scope="col">Lượt truy cập</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></details>`;
}

function renderMostRead(
  period: Period,
  lastDay: number,
  { statistics, titles, origin }: StaffPageData,
): string {
  const first = lastDay - PERIODS[period] + 1;
  const span = first === lastDay ? showDay(lastDay) : `${showDay(first)} – ${showDay(lastDay)}`;
  const rows = statistics.mostRead[period].map(
    ({ article, views }) =>
      `<tr><td>${renderArticle(article, titles, origin)}</td><td>${formatNumber(views)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? '<p>Chưa có bài nào được xem.</p>'
      : `<table><caption>${span}</caption><thead><tr><th scope="col">Bài</th><th scope="col">Lượt xem</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  return `<section><h2>Xem nhiều: ${PERIOD_NAMES[period].toLowerCase()}</h2>
${table}</section>`;
}

function renderArticle(id: string, titles: ArticleTitles, origin: string): string {
  const known = Object.hasOwn(titles, id) ? titles[id] : undefined;
  if (!known) return `Bài không còn trên trang (mã ${escapeHtml(id)})`;
  const [title, url] = known;
  return `<a href="${escapeHtml(origin + url)}">${escapeHtml(title)}</a>`;
}

/** `20779` → `22/11/2026`. */
function showDay(day: number): string {
  return formatDay(day).split('-').reverse().join('/');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
