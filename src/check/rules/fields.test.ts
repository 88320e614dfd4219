import { describe, expect, it } from 'vitest';
import { brief, checkBody, checkFiles, GREEN, news, NOW, SITE_YAML } from '../testing.ts';

/** An article of a kind; the kind's own fields begin on line 7. */
function article(kind: string, fields: string): string {
  return news('baikiemtra1', 'Chữ.', fields).replace('kind: news', `kind: ${kind}`);
}

function rulesFor(text: string, now = NOW): string[] {
  return brief(checkFiles({ ...GREEN, 'articles/2026/bai/index.md': text }, now)).map((found) =>
    found.replace('articles/2026/bai/index.md:', ''),
  );
}

const DOCUMENT = 'documentType: Kế hoạch\nnumber: 1/KH\nissuer: Sở Nội vụ';
const CONSULTATION = 'howToRespond: Gửi thư';
const RECRUITMENT = 'positions: [{ name: Chuyên viên }]\nwhere: Sở Nội vụ';

describe('the order of dates', () => {
  it.each([
    [
      'an update before the publication',
      article('news', 'updatedAt: 2026-05-04 07:59'),
      'error date-order 7',
    ],
    [
      'a correction before the publication',
      article('news', 'corrections:\n  - { at: 2026-05-03, text: Sửa }'),
      'error date-order 8',
    ],
    [
      'an end before its beginning',
      article('notice', 'effectiveFrom: 2026-06-02\neffectiveTo: 2026-06-01'),
      'error date-order 8',
    ],
    [
      'a document that expires before it holds',
      article(
        'document',
        `${DOCUMENT}\nissuedAt: 2026-01-01\neffectiveAt: 2026-03-01\nexpiresAt: 2026-02-01`,
      ),
      'error date-order 12',
    ],
    [
      'a consultation',
      article('consultation', `${CONSULTATION}\nopensAt: 2026-12-02\nclosesAt: 2026-12-01`),
      'error date-order 9',
    ],
    [
      'an intake',
      article('recruitment', `${RECRUITMENT}\nintakeFrom: 2026-12-02\nintakeTo: 2026-12-01`),
      'error date-order 10',
    ],
    ['a deadline before the publication', article('notice', 'deadline: 2026-05-03'), 'warning date-order 7'],
    [
      'a document published before it was issued',
      article('document', `${DOCUMENT}\nissuedAt: 2026-05-05`),
      'warning date-order 10',
    ],
    [
      'effect before issue',
      article('document', `${DOCUMENT}\nissuedAt: 2026-01-02\neffectiveAt: 2026-01-01`),
      'warning date-order 11',
    ],
  ])('%s', (_, text, expected) => {
    expect(rulesFor(text).filter((found) => !found.includes('passed'))).toEqual([expected]);
  });

  it('is judged in an article that has other errors', () => {
    const broken = article('notice', 'effectiveFrom: 2026-06-02\neffectiveTo: 2026-06-01\nsumary: x\nunit:');
    expect(rulesFor(broken)).toEqual(['error date-order 8', 'error unknown-field 9', 'error schema 10']);
    const wrongDate = article(
      'notice',
      'effectiveFrom: 2026-06-02\neffectiveTo: hôm nay\ndeadline: 2026-05-03',
    );
    expect(rulesFor(wrongDate)).toEqual(['error schema 8', 'warning date-order 9']);
    const unknownKind = article('tin', 'updatedAt: 2026-05-03');
    expect(rulesFor(unknownKind)).toEqual(['error schema 3']);
  });

  it('takes a date alone as its whole day', () => {
    expect(rulesFor(article('news', 'updatedAt: 2026-05-04'))).toEqual([]);
  });

  it('holds for units', () => {
    const site = SITE_YAML.replace(
      'name: Sở Nội vụ }',
      'name: Sở Nội vụ, validFrom: 2020-01-01, validTo: 2019-01-01, successor: [{ unit: ubnd-tinh, from: 2018-01-01 }] }',
    );
    expect(brief(checkFiles({ ...GREEN, 'site.yaml': site }))).toEqual([
      'error date-order site.yaml:13',
      'error date-order site.yaml:13',
    ]);
  });
});

describe('passing time', () => {
  it('warns of deadlines from the minute after them', () => {
    const text = article('notice', 'deadline: 2026-06-01');
    expect(rulesFor(text, '2026-06-01T23:59')).toEqual([]);
    expect(rulesFor(text, '2026-06-02T00:00')).toEqual(['warning deadline-passed 7']);
  });

  it('tells of articles whose time has not come', () => {
    expect(rulesFor(article('news', ''), '2026-05-04T07:59')).toContain('warning scheduled 6');
  });

  it('counts thirty days of intake', () => {
    const intake = (to: string) =>
      rulesFor(article('recruitment', `${RECRUITMENT}\nintakeFrom: 2026-12-01\nintakeTo: ${to}`));
    expect(intake('2026-12-30')).toEqual(['warning intake-length 10']);
    expect(intake('2026-12-31')).toEqual([]);
  });
});

describe('references', () => {
  it('suggests the section and the unit that were meant', () => {
    const text = article('news', 'unit: so-noi-vuu').replace('section: tin-tuc', 'section: tintuc');
    const found = checkFiles({ ...GREEN, 'articles/2026/bai/index.md': text });
    expect(found.map(({ rule, field, mend }) => `${rule} ${field} ${mend}`)).toEqual([
      'unknown-section section có phải bạn muốn viết `tin-tuc`?',
      'unknown-unit unit có phải bạn muốn viết `so-noi-vu`?',
    ]);
  });

  it('follows successors to their end', () => {
    const unit = (id: string, successor: string) =>
      `  - { id: ${id}, name: ${id}, successor: [{ unit: ${successor}, from: 2025-07-01 }] }\n`;
    const site = `${SITE_YAML}${unit('so-a', 'so-b')}${unit('so-b', 'so-a')}${unit('so-c', 'so-a')}${unit('so-d', 'so-khong-co')}`;
    expect(brief(checkFiles({ ...GREEN, 'site.yaml': site }))).toEqual([
      'error successor-cycle site.yaml:14',
      'error successor-cycle site.yaml:15',
      'error unknown-unit site.yaml:17',
    ]);
  });
});

describe('pictures', () => {
  const files = { 'articles/2026/bai/le-ky.jpg': 'x' };

  it.each([
    'le-ky.jpg',
    'le-ky',
    'DSC_0123.JPG',
    'IMG_20240102',
    'Ảnh',
    'hình ảnh',
    'Hình 1',
    'image',
    'Ảnh minh họa',
    '123',
  ])('are not described by “%s”', (alt) => {
    expect(brief(checkBody(`![${alt}](le-ky.jpg)`, files))).toEqual([
      'error image-alt articles/2026/bai/index.md:9',
    ]);
    expect(
      brief(checkBody('Chữ.', files, 'md', `images:\n  - src: le-ky.jpg\n    alt: "${alt}"\n    credit: A`)),
    ).toEqual(['error image-alt articles/2026/bai/index.md:9']);
  });

  it.each(['Lễ ký kết giữa hai bên', 'Ảnh chân dung Bác Hồ', 'Hình rồng thời Lý'])(
    'are described by “%s”',
    (alt) => {
      expect(brief(checkBody(`![${alt}](le-ky.jpg)`, files))).toEqual([]);
    },
  );

  it('ask for a credit once a file, and tell of captions without a file', () => {
    const fields =
      'images:\n  - { src: le-ky.jpg, alt: Lễ ký kết }\n  - { src: le-ky.jpg, alt: Lễ ký kết }\n  - { caption: Đại biểu }';
    expect(brief(checkBody('Chữ.', files, 'md', fields))).toEqual([
      'warning image-credit articles/2026/bai/index.md:8',
      'warning image-file-absent articles/2026/bai/index.md:10',
    ]);
  });

  it('of albums need alt or caption', () => {
    const album = '---\ntitle: Lễ hội\ndate: 2026-01-02\nphotos:\n  - src: a.jpg\n---\n';
    expect(
      brief(checkFiles({ ...GREEN, 'albums/le-hoi/index.md': album, 'albums/le-hoi/a.jpg': 'x' })),
    ).toEqual(['error image-alt albums/le-hoi/index.md:5', 'warning image-credit albums/le-hoi/index.md:5']);
  });
});

describe('what is unfinished', () => {
  it('is named', () => {
    const { 'pages/lien-he.md': _, ...files } = GREEN;
    const site = SITE_YAML.replace('https://lamson.gov.vn', 'http://localhost:4321').replace(
      'Cổng thông tin tỉnh Lam Sơn',
      'Tên trang (cần điền)',
    );
    expect(
      brief(checkFiles({ ...files, 'site.yaml': site, 'articles/2026/bai/index.md': news(undefined, '') })),
    ).toEqual([
      'warning empty-body articles/2026/bai/index.md:8',
      'warning placeholder-text site.yaml:1',
      'warning required-page site.yaml:1',
      'warning placeholder-url site.yaml:2',
    ]);
  });
});

describe('wording', () => {
  it.each([
    ['text-spaces', 'Hai  dấu cách.'],
    ['split-word', 'Dự Hội ngh\nị chuyên đề.'],
    ['text-punctuation', 'Bí thư ,Chủ tịch.'],
    ['doubled-word', 'Thi đua đua năm nay.'],
    ['doubled-word', 'Phong trào thi **đua** đua năm nay.'],
    ['unbalanced-quote', 'Chủ đề “Cả nước.'],
    ['tight-quote', 'Phong trào“Cả nước” ấy.'],
    ['mixed-tone', 'Văn hóa, xã hội; văn hoá, hóa học.'],
    ['weekday-capital', 'Sáng thứ hai, ngày 25/10/2021.'],
    ['weekday-capital', 'Chủ nhật, 24/10/2021.'],
  ])('%s', (rule, body) => {
    expect(brief(checkBody(body))).toEqual([`warning ${rule} articles/2026/bai/index.md:9`]);
  });

  it('leaves alone what is right', () => {
    const body =
      'Việc thứ hai là luôn luôn hòa nhã; “Chủ đề”, số 7.264.249, lúc 16:45. `a  ,b` https://a.vn/x,y\n\nThứ Hai, 25/10/2021.';
    expect(brief(checkBody(body))).toEqual([]);
  });

  it('judges titles', () => {
    const text = article('news', '').replace(/title: .*/, 'title: HỘI NGHỊ  TRIỂN KHAI NHIỆM VỤ');
    expect(rulesFor(text)).toEqual(['warning text-spaces 4', 'warning title-capitals 4']);
  });

  it('names the line inside a paragraph', () => {
    expect(brief(checkBody('Một.\nHai  ba.\nThi đua đua.\nBốn\u00A0năm.'))).toEqual([
      'warning text-spaces articles/2026/bai/index.md:10',
      'warning doubled-word articles/2026/bai/index.md:11',
      'warning text-nbsp articles/2026/bai/index.md:12',
    ]);
  });
});
