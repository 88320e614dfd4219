/**
 * `npm run bench:pages [-- --out DIST] [--peer NAME=FOLDER[/page/]]… [--lighthouse] [--runs 3]`: what readers on slow links and
 * cheap phones wait for, page by page, beside pages of others in the same run.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/tests/support/browser.ts';
import { askLighthouse } from './bench-pages/lighthouse.ts';
import { LINKS, measurePage, type Link, type Visit } from './bench-pages/measure-page.ts';
import { serveFolder } from './bench-pages/serve-folder.ts';

interface Contestant {
  name: string;
  folder: string;
  path: string;
}

const DEBUG_PORT = 20_922;
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    peer: { type: 'string', multiple: true, default: [] },
    lighthouse: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
  },
});

const own = ownPages(path.resolve(values.out));
const peers = values.peer.map(toPeer);
const browser = await launchBrowser(values.lighthouse ? [`--remote-debugging-port=${DEBUG_PORT}`] : []);
try {
  for (const link of LINKS) await printTable(browser, link);
  if (values.lighthouse) await printMarks();
} finally {
  await browser.close();
}

/** One page of each type of the built site. */
function ownPages(folder: string): Contestant[] {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`${folder}: chưa có trang, chạy npm run build trước.`);
  const isArticle = (name: string) =>
    /^(?!trang-)/.test(name) && existsSync(path.join(folder, section, name, 'index.html'));
  const section = ['tin-hoat-dong', 'thong-bao', ...readdirSync(folder)].find((name) =>
    existsSync(path.join(folder, name, 'rss.xml')),
  )!;
  const article = readdirSync(path.join(folder, section)).find(isArticle);
  const [album] = readdirSync(path.join(folder, 'thu-vien-anh'), { withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  );
  const pages: [string, string | undefined][] = [
    ['home', '/'],
    ['section', `/${section}/`],
    ['article', article && `/${section}/${article}/`],
    ['album', album && `/thu-vien-anh/${album.name}/`],
    ['search', '/tim-kiem/'],
  ];
  return pages.flatMap(([name, at]) =>
    at === undefined ? [] : [{ name: `Loa: ${name}`, folder, path: at }],
  );
}

/** `govuk=/tmp/govuk` or, for a page inside, `starlight=/tmp/starlight:/guides/example/`. */
function toPeer(text: string): Contestant {
  const [name, folder, at = '/'] = text.split(/[=:]/);
  if (!name || !folder || !existsSync(folder)) throw new Error(`--peer ${text}: cần TÊN=THƯ_MỤC[:/trang/]`);
  return { name, folder: path.resolve(folder), path: at };
}

async function printTable(within: Browser, link: Link): Promise<void> {
  console.log(
    `\n${link.name}, CPU 4× slower; seconds, the middle of ${values.runs} first visits; bytes with headers\n`,
  );
  console.log('| page | bytes | requests | FCP | LCP | load | CLS | repeat: bytes | requests | FCP |');
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const { name, folder, path: at } of [...own, ...peers]) {
    const served = await serveFolder(folder);
    const visits = [];
    for (let run = 0; run < Number(values.runs); run++)
      visits.push(await measurePage(within, served.origin + at, link));
    served.close();
    const first = median(visits.map((one) => one.first));
    const repeat = median(visits.map((one) => one.repeat));
    const cells = [
      name,
      first.bytes,
      first.requests,
      seconds(first.fcp),
      seconds(first.lcp),
      seconds(first.load),
    ];
    console.log(
      `| ${[...cells, first.cls.toFixed(3), repeat.bytes, repeat.requests, seconds(repeat.fcp)].join(' | ')} |`,
    );
  }
}

async function printMarks(): Promise<void> {
  console.log('\nLighthouse, its own slow phone\n');
  for (const [at, { name, folder, path: page }] of [...own, ...peers].entries()) {
    const served = await serveFolder(folder);
    const marks = await askLighthouse(served.origin + page, DEBUG_PORT);
    served.close();
    const names = Object.keys(marks);
    if (at === 0) console.log(`| page | ${names.join(' | ')} |\n|${'---|'.repeat(names.length + 1)}`);
    console.log(`| ${[name, ...Object.values(marks)].join(' | ')} |`);
  }
}

/** Each figure's middle: one slow moment of this machine says nothing of the page. */
function median(visits: readonly Visit[]): Visit {
  const middle = (figure: keyof Visit) =>
    visits.map((one) => one[figure]).sort((a, b) => a - b)[Math.floor(visits.length / 2)]!;
  return {
    bytes: middle('bytes'),
    requests: middle('requests'),
    fcp: middle('fcp'),
    lcp: middle('lcp'),
    load: middle('load'),
    cls: middle('cls'),
  };
}

function seconds(value: number): string {
  return value.toFixed(2);
}
