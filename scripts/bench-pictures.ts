/**
 * `npm run bench:pictures [-- --count N]`: what photos cost. Makes N photos of twelve million pixels (300; not in the
 * repository), prepares them from nothing, again, and again as on a fresh checkout, where every file is new to the file
 * system; then weighs an article of three photos and an album of sixty on a phone, against plain JPEG.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatNumber } from '../src/lib/numbers.ts';
import { launchBrowser } from '../src/tests/support/browser.ts';
import { serveSite } from '../src/tests/support/serve.ts';
import { writePhotos } from './bench-pictures/photos.ts';
import { weighPage } from './bench-pictures/weigh-pages.ts';

const ALBUM_PHOTOS = 60;
const ARTICLE_PHOTOS = 3;

const { values } = parseArgs({ options: { count: { type: 'string', default: '300' } } });
const count = Number(values.count);
const folder = mkdtempSync(path.join(tmpdir(), 'loa-bench-pictures-'));
const folders = { contentDir: path.join(folder, 'content'), cacheDir: path.join(folder, 'cache') };
const outDir = path.join(folder, 'dist');

const SITE = `name: Trang đo ảnh
url: https://anh.example
unit: tinh
contacts: { address: Số 1 }
sections: [{ id: tin, name: Tin }]
units: [{ id: tinh, name: Tỉnh }]
`;

const ARTICLE = `---
id: bacanh0001
kind: news
title: Hội xuân đón hơn năm nghìn lượt khách trong ba ngày
section: tin
publishedAt: 2026-02-21 17:00
---

${Array.from({ length: ARTICLE_PHOTOS }, (_, at) => `${'Trong ba ngày, hội xuân đã đón khách từ khắp nơi về xem hát, kéo co và đua thuyền. '.repeat(6)}\n\n![Khách đi hội ở sân đình, ảnh ${at + 1}](photo-00${at + 1}.jpg "Ngày hội thứ ${at + 1}.")`).join('\n\n')}
`;

interface Prepared {
  pictures: number;
  made: number;
  wallSeconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
}

/** Albums without any text: folders of photos are enough. */
function photoFolders(): Map<string, number> {
  const article = path.join(folders.contentDir, 'articles/2026/hoi-xuan');
  const inFolders = new Map([[article, Math.min(ARTICLE_PHOTOS, count)]]);
  for (let left = count - ARTICLE_PHOTOS, at = 1; left > 0; left -= ALBUM_PHOTOS, at++)
    inFolders.set(path.join(folders.contentDir, `albums/hoi-xuan-${at}`), Math.min(ALBUM_PHOTOS, left));
  return inFolders;
}

function run(script: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, script)], {
    env: {
      ...process.env,
      CONTENT_DIR: folders.contentDir,
      CACHE_DIR: folders.cacheDir,
      OUT_DIR: outDir,
      LOA_NOW: '2026-11-21T08:00',
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script}: ${stdout}${stderr}`);
  return stdout;
}

function report(name: string): void {
  const { made, wallSeconds, cpuSeconds, peakMegabytes } = JSON.parse(
    run('bench-pictures/prepare.ts'),
  ) as Prepared;
  const columns = [
    made,
    cpuSeconds.toFixed(1),
    wallSeconds.toFixed(1),
    formatNumber(Math.round(peakMegabytes)),
  ];
  console.log([name.padEnd(28), ...columns].join('\t'));
}

/** What a checkout does: the same bytes, other times. */
function touchAll(): void {
  const files = readdirSync(folders.contentDir, { recursive: true, withFileTypes: true });
  for (const file of files.filter((item) => item.isFile()))
    utimesSync(path.join(file.parentPath, file.name), 1, 1);
}

async function weighPages(): Promise<void> {
  run('build.ts');
  const served = await serveSite(outDir);
  const browser = await launchBrowser();
  console.log(
    `\n${['360 px, 2×; bytes'.padEnd(28), 'page', 'unscrolled', 'photos', 'their bytes', 'as JPEG', 'JPEG 1200'].join('\t')}`,
  );
  for (const [name, url] of [
    ['article, 3 photos', '/tin/hoi-xuan/'],
    ['album', '/thu-vien-anh/hoi-xuan-1/'],
  ] as const) {
    const weight = await weighPage(browser, `${served.origin}${url}`, folders);
    const columns = [
      weight.html,
      weight.firstScreen,
      weight.pictures,
      weight.pictureBytes,
      weight.jpegBytes,
      weight.wideJpegBytes,
    ];
    console.log([name.padEnd(28), ...columns.map((value) => formatNumber(value))].join('\t'));
  }
  await browser.close();
  await served.close();
}

try {
  mkdirSync(path.join(folders.contentDir, 'articles/2026/hoi-xuan'), { recursive: true });
  writeFileSync(path.join(folders.contentDir, 'site.yaml'), SITE);
  writeFileSync(path.join(folders.contentDir, 'articles/2026/hoi-xuan/index.md'), ARTICLE);
  await writePhotos(photoFolders());
  console.log(
    [`${formatNumber(count)} photos of 12 MP`.padEnd(28), 'made', 'CPU s', 'wall s', 'peak MB'].join('\t'),
  );
  report('first build');
  report('nothing changed');
  touchAll();
  report('fresh checkout, cache kept');
  await weighPages();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
