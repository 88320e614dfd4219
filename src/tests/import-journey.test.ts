/** From five captured pages of old portals to a site that stands: import, fill in what nobody can know, build. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../store/content.ts';
import { HOSTS } from '../verify/rules/host-limits.ts';
import { verifySite } from '../verify/verify-site.ts';
import { buildSite, runScript, type BuiltSite } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { PROJECT, temporaryFolder } from './support/folders.ts';
import { builtPages, type BuiltPage } from './support/pages.ts';

const SHARED = process.env['LOA_SHARED'];

/** What readers must find on each article's page. */
const ARTICLES: readonly { title: string; texts: readonly string[] }[] = [
  {
    title: 'Viện KSND thành phố Bắc Giang triển khai thực hiện “Tháng Dân vận” năm 2021',
    texts: [
      'Thứ Hai, 25/10/2021, 16:45',
      'Nguyễn Thị Quyên',
      'VKSND Tp. Bắc Giang',
      'Kế hoạch số 2426/KH-VKS ngày 21/9/2021',
      'Chi bộ Viện KSND thành phố tổ chức sinh hoạt chi bộ triển khai “Tháng Dân vận khéo” năm 2021',
    ],
  },
  {
    title: 'Bắc Giang triển khai thực hiện các hoạt động “Tháng Dân vận” năm 2021',
    texts: ['Thứ Ba, 05/10/2021', 'Nguồn: bacgiang.gov.vn', 'Kết luận số 54-KL/TU', 'Chỉ thị số 09-CT/TU'],
  },
  {
    title: 'Hội nghị chuyên đề nâng cao hiệu quả công tác dân vận tại Đảng ủy khối các cơ quan tỉnh',
    texts: [
      'Thứ Ba, 23/08/2022, 16:13',
      'Hoạt động Đảng ủy Khối các cơ quan tỉnh Lạng Sơn',
      'Nguồn: Baolangson.vn',
      'Đồng chí Giáp Thị Bắc, Ủy viên Ban thường vụ Tỉnh ủy, Trưởng ban Dân vận Tỉnh ủy phát biểu chỉ đạo tại hội nghị',
    ],
  },
  {
    title: 'Đảng ủy Sở Tư pháp ban hành Kế hoạch thực hiện “Năm Dân vận khéo” 2020',
    texts: [
      'Thứ Tư, 01/04/2020, 16:41',
      'Diệu Hương',
      'Kế hoạch số 50-KH/ĐU',
      'Đối với các tổ chức đoàn thể',
    ],
  },
  {
    title: 'Hội nghị ký kết giao ước thi đua Cụm 9 – Viện KSND tối cao',
    texts: [
      'Thứ Hai, 29/03/2021, 15:50',
      'Hồ Văn Long',
      'VPTH',
      'Lượt xem: 1.040',
      'Một số hình ảnh tại Hội nghị',
    ],
  },
];

/** Menus, counters, clocks and related lists of the old portals. */
const FURNITURE =
  /Số người truy cập|IP của bạn|Đăng nhập|Gửi cho bạn bè|Liên kết website|Tổng truy cập|Thứ Năm, 2\/2\/2023|19,976,292|7\.264\.249/;

/** The words of a page as readers see them, without its markup. */
function textOf(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name]!)
    .replace(/\s+/g, ' ');
}

describe.skipIf(!SHARED)('five captured pages (in the folder that LOA_SHARED names)', () => {
  const folder = temporaryFolder('import');
  const seeds = () => {
    const from = path.join(SHARED!, 'seeds');
    return listFiles(from)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => path.join(from, file));
  };
  const runImport = () => runScript('scripts/import.ts', [...seeds(), '--out', folder]);
  let site: BuiltSite;
  let articles: BuiltPage[];
  let unfinished: BuiltSite;

  beforeAll(async () => {
    const imported = await runImport();
    expect(imported.exitCode, imported.stderr).toBe(0);
    unfinished = await buildSite({}, { CONTENT_DIR: folder, LOA_NOW: '2026-11-21T08:30' });
    fillMissingDate();
    site = await buildSite({}, { CONTENT_DIR: folder, LOA_NOW: '2026-11-21T08:30' });
    expect(site.exitCode, site.stdout + site.stderr).toBe(0);
    articles = builtPages(site.outDir).filter(({ html }) =>
      html.includes('<meta property="og:type" content="article">'),
    );
  }, 180_000);

  /** As a person would: the one article without a date gets its line. */
  function fillMissingDate(): void {
    const files = listFiles(folder).filter((file) => file.endsWith('index.md'));
    const undated = files.filter(
      (file) => !/^publishedAt:/m.test(readFileSync(path.join(folder, file), 'utf8')),
    );
    expect(undated).toEqual([expect.stringContaining('articles/chua-ro-ngay/')]);
    const file = path.join(folder, undated[0]!);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^section:/m, 'publishedAt: 2021-10-05\nsection:'),
    );
  }

  it('does not build before a person has filled in the date that no page tells', () => {
    expect(unfinished.exitCode).toBe(1);
    expect(unfinished.stdout + unfinished.stderr).toMatch(/articles\/chua-ro-ngay\/[^\n]*publishedAt/);
  });

  it('becomes five articles, each in a list and in the feed', () => {
    expect(articles).toHaveLength(ARTICLES.length);
    const feed = readFileSync(path.join(site.outDir, 'rss.xml'), 'utf8');
    const home = readFileSync(path.join(site.outDir, 'index.html'), 'utf8');
    for (const { url } of articles) {
      expect(feed.includes(url), `${url} in the feed`).toBe(true);
      expect(home.includes(`href="${url}"`), `${url} on the home page`).toBe(true);
    }
  });

  it.each(ARTICLES)('shows “$title” with its date, author and captions', ({ title, texts }) => {
    const page = articles.find(
      ({ html }) => textOf(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').trim() === title,
    );
    expect(articles.map(({ html }) => textOf(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').trim())).toContain(
      title,
    );
    const shown = textOf(page!.html);
    expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
  });

  it('passes the verification that every site passes before it is published', async () => {
    const { findings } = await verifySite(site.outDir, {
      content: readContent(folder),
      now: '2026-11-21T08:30',
      host: HOSTS['cloudflare']!,
      privateFolders: [PROJECT, folder, site.cacheDir],
    });
    expect(findings.map(({ rule, file, message }) => `${rule} ${file}: ${message}`)).toEqual([]);
  });

  it('leaves the old portals’ furniture behind', () => {
    const left = builtPages(site.outDir).flatMap(({ url, html }) => {
      const found = FURNITURE.exec(textOf(html))?.[0];
      return found ? [`${url}: ${found}`] : [];
    });
    expect(left).toEqual([]);
  });

  it('changes nothing when run again, what a person filled in least of all', async () => {
    const isContent = (file: string) => file.startsWith('articles/') || file === 'site.yaml';
    const contents = () =>
      listFiles(folder)
        .filter(isContent)
        .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
    const before = contents();
    const again = await runImport();
    expect(again.exitCode, again.stderr).toBe(0);
    expect(contents()).toEqual(before);
  });
});
