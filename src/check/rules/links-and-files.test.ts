import { describe, expect, it } from 'vitest';
import type { AddressBook } from '../../store/address-book.ts';
import { readContent } from '../../store/content.ts';
import { checkContent } from '../check-content.ts';
import {
  brief,
  checkBody,
  checkFiles,
  DOCUMENT,
  GREEN,
  news,
  NOW,
  SITE_YAML,
  withFolder,
  type Files,
} from '../testing.ts';

const OTHERS: Files = {
  'articles/2025/ke-hoach/index.md': DOCUMENT,
  'articles/2025/ke-hoach/ke-hoach.pdf': 'x',
  'articles/2026/nhap/index.md': news('bainhap001', 'Chữ.', 'draft: true'),
  'articles/2027/hen-gio/index.md': news('hengio0001', 'Chữ.').replace('2026-05-04', '2027-05-04'),
  'albums/le-hoi/index.md':
    '---\ntitle: Lễ hội\ndate: 2026-01-02\ncredit: Sở Văn hóa\nphotos: [{ src: a.jpg, caption: Rước kiệu }]\n---\n',
  'albums/le-hoi/a.jpg': 'x',
};

/** Besides the remark on the scheduled article itself. */
function rulesFor(body: string, more: Files = {}): string[] {
  return brief(checkBody(body, { ...OTHERS, ...more }))
    .filter((text) => !text.includes('hen-gio'))
    .map((text) => text.replace('articles/2026/bai/index.md:', ''));
}

describe('links inside the site', () => {
  it.each([
    '/',
    '/tin-tuc/',
    '/tin-tuc/tin-mot/',
    '/tin-tuc/trang-2/',
    '/tin-tuc/rss.xml',
    '/van-ban/',
    '/van-ban/ke-hoach-15-kh-ubnd-2025/',
    '/thu-vien-anh/',
    '/thu-vien-anh/le-hoi/',
    '/gioi-thieu/',
    '/luu-tru/',
    '/luu-tru/2025/',
    '/luu-tru/2025/02/',
    '/tim-kiem/',
    '/so-do-trang/',
    '/rss.xml',
    '/feed.json',
    '/sitemap.xml',
    '/_tep/vanban0001/ke-hoach.pdf',
    '/van-ban-cu/ke-hoach/',
    '/van-ban.aspx?id=12',
    '/van-ban.aspx?utm_source=x&id=12',
    'https://lamson.gov.vn/tin-tuc/tin-mot/',
    'http://lamson.gov.vn/',
    '/tin-tuc/tin-mot/#top',
  ])('that are alive: %s', (url) => {
    expect(rulesFor(`[x](${url})`)).toEqual([]);
  });

  it.each([
    '/tin-tuc/khong-co/',
    '/khong-co/',
    '/thong-bao/tin-mot/',
    '/van-ban/ke-hoach/',
    '/luu-tru/2024/',
    '/van-ban.aspx?id=13',
    '/van-ban.aspx',
    '/tin-tuc/nhap/',
    'https://lamson.gov.vn/khong-co/',
    '/_tep/vanban0001/khac.pdf',
    '/gioi-thieu/trang-2/',
    '/..//x',
  ])('that are dead: %s', (url) => {
    expect(rulesFor(`[x](${url})`)).toEqual(['error dead-link 9']);
  });

  it('to an old address or a file are judged by the article that has it', () => {
    const draft = { 'articles/2025/ke-hoach/index.md': DOCUMENT.replace('---\n', '---\ndraft: true\n') };
    const later = {
      'articles/2025/ke-hoach/index.md': DOCUMENT.replace('publishedAt: 2025', 'publishedAt: 2027'),
    };
    for (const url of ['/van-ban-cu/ke-hoach/', '/van-ban.aspx?id=12', '/_tep/vanban0001/ke-hoach.pdf']) {
      expect(rulesFor(`[x](${url})`, draft), url).toEqual(['error dead-link 9']);
      const found = rulesFor(`[x](${url})`, later).filter((text) => !text.includes('ke-hoach/index.md'));
      expect(found, url).toEqual(['warning link-scheduled 9']);
    }
  });

  it('to where an article stood before are told where it went', () => {
    const files = {
      ...GREEN,
      'articles/2026/thu-moi/index.md': news('baithu0001', 'Chữ.'),
      'articles/2026/a/index.md': news('baia000001', '[x](/tin-tuc/thu/) [y](/tin-tuc/b/)'),
    };
    const addresses = { baithu0001: ['/tin-tuc/thu/', '/tin-tuc/thu-moi/'], baia000001: ['/tin-tuc/b/'] };
    const mends = (book: AddressBook) =>
      withFolder(files, (root) => checkContent(readContent(root), NOW, undefined, book))
        .filter(({ rule }) => rule === 'dead-link')
        .map(({ mend }) => mend);
    const unknown = 'sửa địa chỉ cho đúng, hoặc bỏ liên kết';
    expect(mends(addresses)).toEqual(['bài này đã chuyển: viết /tin-tuc/thu-moi/', unknown]);
    // Without the memory of a build nobody knows; the page itself is never what its author meant.
    expect(mends({}).join()).not.toContain('/tin-tuc/a/');
  });

  it('may lead from a draft to a draft', () => {
    const found = brief(checkBody('[x](/tin-tuc/nhap/)', OTHERS, 'md', 'draft: true')).filter((text) =>
      text.startsWith('error'),
    );
    expect(found).toEqual([]);
  });

  it('warns of what is not there yet, and of a missing slash', () => {
    expect(rulesFor('[x](/tin-tuc/hen-gio/)')).toEqual(['warning link-scheduled 9']);
    expect(rulesFor('[x](/tin-tuc/tin-mot)')).toEqual(['warning link-slash 9']);
  });

  it('suggests where an article went, or the nearest address', () => {
    expect(checkBody('[x](/thong-bao/tin-mot/)')[0]?.mend).toContain('/tin-tuc/tin-mot/');
    expect(checkBody('[x](/gioi-thiu/)')[0]?.mend).toContain('/gioi-thieu/');
    expect(checkBody('[x](bao.lamson.vn/tin)')[0]?.mend).toContain('https://bao.lamson.vn/tin');
    expect(checkBody('[x](tin-tuc/tin-mot/)')[0]?.mend).toContain('/tin-tuc/tin-mot/');
  });

  it('finds the heading that a fragment names, as the page spells it', () => {
    const body = '## Đối tượng dự thi\n\n## Hồ sơ\n\n## Hồ sơ\n\n';
    expect(rulesFor(`${body}[x](#doi-tuong-du-thi) [y](#ho-so-2) [z](/tin-tuc/bai/#ho-so)`)).toEqual([]);
    expect(rulesFor(`${body}[x](#đối-tượng)`)).toEqual(['error dead-fragment 15']);
    expect(rulesFor(`${body}[x](/tin-tuc/bai/#ho-so-3)`)).toEqual(['error dead-fragment 15']);
  });

  it('are not held against what cannot be known', () => {
    const broken = { 'articles/2025/hong/index.md': news(undefined, 'Chữ.', 'sumary: x') };
    expect(brief(checkBody('[x](/tin-tuc/hong/)', broken)).map((text) => text.split(' ')[1])).toEqual([
      'unknown-field',
    ]);
    expect(
      brief(checkBody('[x](/tin-tuc/tin-mot/)', { 'site.yaml': 'name: "x' })).map(
        (text) => text.split(' ')[1],
      ),
    ).toEqual(['yaml']);
  });

  it('from old addresses lead to one article', () => {
    const alias = (id: string) => news(id, 'Chữ.', 'aliases: [/cu/, /tin-tuc/tin-mot/]');
    const more = {
      'articles/2026/b/index.md': alias('bainhi0001'),
      'articles/2026/c/index.md': alias('bainhi0002'),
    };
    expect(brief(checkFiles({ ...GREEN, ...more }))).toEqual([
      'error hidden-alias articles/2026/b/index.md:7',
      'warning duplicate-alias articles/2026/c/index.md:7',
      'warning duplicate-alias articles/2026/c/index.md:7',
    ]);
  });

  it('are judged in fields too, but not where an article came from', () => {
    const fields =
      'legacy: { url: "https://lamson.gov.vn/khong-co" }\nsource: { name: Báo, url: "https://lamson.gov.vn/khong-co/" }';
    expect(brief(checkBody('Chữ.', {}, 'md', fields))).toEqual([]);
    const notice = news('thongbao01', 'Chữ.', 'contact:\n  url: /khong-co/').replace(
      'kind: news',
      'kind: notice',
    );
    expect(brief(checkFiles({ ...GREEN, 'articles/2026/tb/index.md': notice }))).toEqual([
      'error dead-link articles/2026/tb/index.md:8',
    ]);
  });
});

describe('files', () => {
  const files = { 'articles/2026/bai/ke-hoach.pdf': 'x', 'articles/2026/bai/anh/le-ky.jpg': 'x' };

  it('that are used in links and pictures are there', () => {
    expect(
      rulesFor(
        '[x](ke-hoach.pdf) [y](./ke-hoach.pdf#page=2)\n\n![Lễ ký kết](anh/le-ky.jpg "Chú thích")',
        files,
      ),
    ).toEqual([]);
  });

  it('that are missing, outside or misspelt are errors', () => {
    const body =
      '[x](khac.pdf) [y](../tin-mot/a.pdf) [z](KE-HOACH.pdf)\n\n![Lễ ký kết](anh/khac.jpg)\n\n![Lễ ký kết](anh/le-ky.jpg) [x](ke-hoach.pdf)';
    expect(rulesFor(body, files)).toEqual([
      'error file-outside 9',
      'error missing-file 9',
      'error missing-file 9',
      'error missing-file 11',
    ]);
    expect(checkBody('[z](KE-HOACH.pdf)', files).find(({ rule }) => rule === 'missing-file')?.mend).toContain(
      '“ke-hoach.pdf”',
    );
  });

  it('with a decomposed name on disk are explained', () => {
    const name = 'kế.pdf';
    const found = checkBody(`[x](${name})`, { [`articles/2026/bai/${name.normalize('NFD')}`]: 'x' });
    expect(found.find(({ rule }) => rule === 'missing-file')?.mend).toContain('dấu tổ hợp');
  });

  it('with one name in two folders are two files', () => {
    const more = { 'articles/2026/bai/mot/a.pdf': 'x', 'articles/2026/bai/hai/a.pdf': 'x' };
    expect(rulesFor('[x](mot/a.pdf) [x](mot/a.pdf) [y](hai/a.pdf)', more)).toEqual([]);
  });

  it('of the site: emblem and banners may be SVG', () => {
    const site = `${SITE_YAML}appearance: { emblem: bieu-trung.svg }\nlinks:\n  - name: Trung ương\n    items: [{ name: A, url: "https://a.vn", banner: banner/a.tiff }]\n`;
    const more = { 'site.yaml': site, 'bieu-trung.svg': 'x', 'banner/a.tiff': 'x' };
    expect(brief(checkFiles({ ...GREEN, ...more }))).toEqual(['error image-type site.yaml:17']);
  });

  it('that are too large for some hosts are named where they are used', () => {
    const large = new Uint8Array(25 * 1024 * 1024 + 1);
    const found = checkBody('[x](quet.pdf) [y](vua.pdf)', {
      'articles/2026/bai/quet.pdf': large,
      'articles/2026/bai/vua.pdf': large.subarray(1),
    });
    expect(brief(found)).toEqual(['warning large-file articles/2026/bai/index.md:9']);
    expect(found[0]?.message).toContain('“quet.pdf” nặng 26,2 MB');
  });

  it('that nobody uses, and texts that nobody reads, are warnings', () => {
    const more = {
      'articles/2026/bai/cu.pdf': 'x',
      'articles/2026/bai/nhap.md': 'x',
      'articles/2026/le.md': 'x',
      'HUONG-DAN.md': 'x',
      'GHI CHU.txt': 'x',
    };
    const found = brief(checkBody('Chữ.', more));
    expect(found).toEqual([
      'warning unused-file articles/2026/bai/cu.pdf:1',
      'warning stray-text articles/2026/bai/nhap.md:1',
      'warning stray-text articles/2026/le.md:1',
    ]);
  });
});
