/** What a build publishes, what it keeps back, and what it does where the content is broken. */
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { frontMatter } from './attacks/attack.ts';
import { siteYaml } from './attacks/site-config.ts';
import { buildSite, type BuiltSite } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { temporaryFolder } from './support/folders.ts';
import { EMBLEM } from './support/pictures.ts';
import { serveSite } from './support/serve.ts';
import { HIDDEN_WORD, NEWS_URL, SCHEDULED_AT } from './support/small-site-articles.ts';
import { PAGE_TYPES, PAGED_ARTICLES, smallSite, smallSiteFiles } from './support/small-site.ts';

const BUILD_TIME = 120_000;

let site: BuiltSite;
beforeAll(async () => {
  site = await smallSite();
}, BUILD_TIME);

const read = (file: string, from: BuiltSite = site) => readFileSync(path.join(from.outDir, file), 'utf8');
const pageFile = (url: string) => (url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1));

/** Every file in which a word stands, by its name or by its text. */
function filesWith(word: string, { outDir }: BuiltSite): string[] {
  return listFiles(outDir).filter(
    (file) => file.includes(word) || readFileSync(path.join(outDir, file)).includes(word),
  );
}

describe('pages', () => {
  it.each(Object.entries(PAGE_TYPES))('%s stands at %s', (_type, url) => {
    const html = read(pageFile(url));
    expect(/<h1[ >]/.test(html) && html.includes('<html lang="vi"')).toBe(true);
  });

  it.each([
    'rss.xml',
    'tin-hoat-dong/rss.xml',
    'feed.json',
    'sitemap.xml',
    'robots.txt',
    'pagefind/pagefind.js',
    '_tep/hoinghidanvan1/quy-che-phoi-hop.pdf',
    '_tep/kehoach15ubnd/ke-hoach-15.pdf',
    '_tep/duthaogiadat1/du-thao.docx',
  ])('publishes %s', (file) => {
    expect(listFiles(site.outDir)).toContain(file);
  });

  it('shows every article of a section exactly once, over all pages of its list', () => {
    const lists = ['tin-hoat-dong/index.html', 'tin-hoat-dong/trang-1/index.html']
      .map((file) => read(file))
      .join('');
    for (let at = 1; at <= PAGED_ARTICLES; at++) {
      expect(lists.split(`href="/tin-hoat-dong/tin-${at}/"`), `tin-${at}`).toHaveLength(2);
    }
  });

  it('puts documents at /van-ban/ alone', () => {
    expect(listFiles(site.outDir).filter((file) => file.includes('ke-hoach-dan-van'))).toEqual([]);
  });

  it('publishes a picture in its small forms only', () => {
    expect(
      listFiles(site.outDir).filter((file) => file.startsWith('_tep/') && file.endsWith('.png')),
    ).toEqual([]);
  });
});

describe('what is not public', () => {
  it('leaves drafts and scheduled articles out of every file', () => {
    expect(filesWith(HIDDEN_WORD, site)).toEqual([]);
    expect(filesWith('bai-nhap', site)).toEqual([]);
    expect(filesWith('bai-hen-gio', site)).toEqual([]);
  });

  it('publishes no picture of a draft', () => {
    // The draft album's photo is the only one 300 px wide.
    expect(listFiles(site.outDir).filter((file) => /^_anh\/.*-300\./.test(file))).toEqual([]);
  });

  it(
    'brings a scheduled article in when its minute has come',
    async () => {
      const later = await buildSite(await smallSiteFiles(), { LOA_NOW: SCHEDULED_AT });
      expect(later.exitCode, later.stderr).toBe(0);
      const found = filesWith('bai-hen-gio', later);
      for (const file of [
        'index.html',
        'tin-hoat-dong/index.html',
        'tin-hoat-dong/bai-hen-gio/index.html',
        'rss.xml',
        'feed.json',
        'sitemap.xml',
      ]) {
        expect(found).toContain(file);
      }
      expect(filesWith('bai-nhap', later)).toEqual([]);
    },
    BUILD_TIME,
  );
});

describe('redirects', () => {
  it('holds old addresses with their query, and aliases', () => {
    expect(JSON.parse(read('.loa/redirects.json'))).toEqual({
      '/tin/chi-tiet.aspx?id=1204&muc=2': NEWS_URL,
      '/tin-tuc/hoi-nghi-cu/': NEWS_URL,
    });
    expect(read('_redirects')).toBe(`/tin-tuc/hoi-nghi-cu/ ${NEWS_URL} 301\n`);
  });

  it('are answered by the server, whatever the order of the query', async () => {
    const served = await serveSite(site.outDir);
    const locationOf = async (url: string) => {
      const response = await fetch(served.origin + url, { redirect: 'manual' });
      return [response.status, response.headers.get('location')];
    };
    expect(await locationOf('/tin/chi-tiet.aspx?muc=2&id=1204&utm_source=zalo')).toEqual([301, NEWS_URL]);
    expect(await locationOf('/tin-tuc/hoi-nghi-cu/')).toEqual([301, NEWS_URL]);
    expect(await locationOf('/thong-bao')).toEqual([301, '/thong-bao/']);
    expect(await locationOf('/tin/chi-tiet.aspx?id=9')).toEqual([404, null]);
    expect(await locationOf('/.loa/redirects.json')).toEqual([404, null]);
    await served.close();
  });
});

describe('old addresses that would take more than their own', () => {
  it(
    'leave every page that stands today where it is, and are no patterns',
    async () => {
      const claims = [
        'https://cu.example.vn/thong-bao/',
        'https://cu.example.vn/van-ban/',
        'https://cu.example.vn/rss.xml',
        'https://cu.example.vn/*',
        'https://cu.example.vn/:splat',
        'https://cu.example.vn/tin-cu.html',
      ];
      const articles = claims.map((url, at): [string, string] => [
        `articles/2026/bai-${at}/index.md`,
        `${frontMatter(`bai ${at}`, { legacy: `{url: '${url}'}` })}\nNội dung.\n`,
      ]);
      const built = await buildSite({
        'site.yaml': siteYaml(),
        'bieu-trung.svg': EMBLEM,
        ...Object.fromEntries(articles),
      });
      expect(built.exitCode, built.stderr).toBe(0);
      expect(JSON.parse(read('.loa/redirects.json', built))).toEqual({ '/tin-cu.html': '/tin-tuc/bai-5/' });
      expect(read('_redirects', built)).toBe('/tin-cu.html /tin-tuc/bai-5/ 301\n');
    },
    BUILD_TIME,
  );
});

describe('the content policy', () => {
  it.each([{ DEV: '1' }, { NODE_ENV: 'development' }])(
    'stands in published pages even where the shell says %o',
    async (shell) => {
      const built = await buildSite({ 'site.yaml': siteYaml(), 'bieu-trung.svg': EMBLEM }, shell);
      expect(built.exitCode, built.stderr).toBe(0);
      expect(read('index.html', built).includes('http-equiv="Content-Security-Policy"')).toBe(true);
    },
    BUILD_TIME,
  );
});

describe('broken content', () => {
  it.each([
    [
      'a misspelt field',
      {
        'articles/2026/bao-so-1/index.md':
          '---\nid: thongbaobao01\nkind: notice\ntitle: Bão\nsection: thong-bao\npublishAt: 2026-03-09\n---\n\nNội dung.\n',
      },
      /articles\/2026\/bao-so-1\/index\.md:6.*\n.*publishedAt/,
    ],
    [
      'a dead link',
      {
        'articles/2026/loi/index.md':
          '---\nid: loi0000001\nkind: news\ntitle: Bài lỗi\nsection: thong-bao\npublishedAt: 2026-03-09\n---\n\nXem [bài kia](/thong-bao/khong-co/).\n',
      },
      /articles\/2026\/loi\/index\.md:9/,
    ],
    ['a broken site.yaml', { 'site.yaml': 'name: Trang\nurl: honglam\n' }, /site\.yaml:2/],
    ['a picture that is none', { 'albums/le-hoi-xuan/keo-co.png': 'không phải ảnh' }, /keo-co\.png/],
  ])(
    '%s stops the build, is named, and leaves what was published as it was',
    async (_what, broken, named) => {
      const outDir = path.join(temporaryFolder('site'), 'dist');
      cpSync(site.outDir, outDir, { recursive: true });
      const result = await buildSite({ ...(await smallSiteFiles()), ...broken }, { OUT_DIR: outDir });
      expect(result.exitCode).toBe(1);
      expect(result.stdout + result.stderr).toMatch(named);
      expect(result.stdout + result.stderr).toMatch(/Cách sửa: |Mở ảnh xem có hỏng không/);
      // A stack trace tells staff nothing.
      expect(result.stdout + result.stderr).not.toMatch(/^\s+at .*\(.*\.ts:\d+/m);
      const files = listFiles(site.outDir);
      expect(listFiles(outDir)).toEqual(files);
      const changed = files.filter(
        (file) => !readFileSync(path.join(outDir, file)).equals(readFileSync(path.join(site.outDir, file))),
      );
      expect(changed).toEqual([]);
    },
    BUILD_TIME,
  );
});
