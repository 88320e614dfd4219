import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../store/content.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix/fix-content.ts';
import { brief, checkFiles, GREEN, news, NOW, SITE_YAML, withFolder, type Files } from './testing.ts';

/** Faults that a person must mend … */
const FOR_A_PERSON: Record<string, Files> = {
  'error unknown-section articles/2026/chuyen-muc-la/index.md:5': {
    'articles/2026/chuyen-muc-la/index.md': news('chuyenmucla', 'Nội dung.').replace(
      'section: tin-tuc',
      'section: tin-tucc',
    ),
  },
  'error duplicate-id articles/2026/trung-ma/index.md:2': {
    'articles/2026/trung-ma/index.md': news('tinmot0001', 'Nội dung.'),
  },
  'error duplicate-slug articles/2026/tin-mot/index.md:1': {
    'articles/2025/tin-mot/index.md': news(undefined, 'Nội dung.'),
  },
  'error dead-link articles/2026/lien-ket-hong/index.md:13': {
    'articles/2026/lien-ket-hong/index.md': news(undefined, 'Một.\n\nHai.\n\n[Xem](/tin-tuc/khong-co/).'),
  },
  'error missing-file articles/2026/thieu-tep/index.md:8': {
    'articles/2026/thieu-tep/index.md': news(undefined, 'Nội dung.', 'attachments:\n  - file: ke-hoach.pdf'),
  },
  'error image-alt articles/2026/anh-khong-mo-ta/index.md:9': {
    'articles/2026/anh-khong-mo-ta/index.md': news(undefined, '![](le-ky.jpg "Ảnh: Thu Hằng")'),
    'articles/2026/anh-khong-mo-ta/le-ky.jpg': 'x',
  },
  'error raw-html articles/2026/html/index.md:9': {
    'articles/2026/html/index.md': news(undefined, 'Chữ <b>đậm</b>.'),
  },
  'error unsafe-link articles/2026/lien-ket-xau/index.md:9': {
    'articles/2026/lien-ket-xau/index.md': news(undefined, '[Bấm](&#106;avascript:alert(1))'),
  },
  'error mdx articles/2026/bieu-thuc/index.mdx:9': {
    'articles/2026/bieu-thuc/index.mdx': news(undefined, 'Kết quả: {1 + 1}'),
  },
  'error unknown-field articles/2026/truong-la/index.md:7': {
    'articles/2026/truong-la/index.md': news(undefined, 'Nội dung.', 'sumary: Tóm tắt'),
  },
  'error date-order articles/2026/ngay-nguoc/index.md:7': {
    'articles/2026/ngay-nguoc/index.md': news(undefined, 'Nội dung.', 'updatedAt: 2026-05-03'),
  },
  'warning doubled-word articles/2026/lap-tu/index.md:9': {
    'articles/2026/lap-tu/index.md': news(undefined, 'Phong trào thi đua đua năm nay.'),
  },
  'warning unbalanced-quote articles/2026/ngoac-kep/index.md:9': {
    'articles/2026/ngoac-kep/index.md': news(undefined, 'Chủ đề “Cả nước đồng lòng.'),
  },
  'warning unused-file articles/2026/tin-mot/bo-quen.pdf:1': { 'articles/2026/tin-mot/bo-quen.pdf': 'x' },
  'warning intake-length articles/2026/tuyen-dung/index.md:11': {
    'articles/2026/tuyen-dung/index.md': `---
id: tuyendung01
kind: recruitment
title: Tuyển dụng viên chức
section: thong-bao
publishedAt: 2026-11-20
positions:
  - name: Chuyên viên
where: Sở Nội vụ
intakeFrom: 2026-11-21
intakeTo: 2026-11-30
---

Nội dung.
`,
  },
  'warning deadline-passed articles/2026/qua-han/index.md:7': {
    'articles/2026/qua-han/index.md': news(undefined, 'Nội dung.', 'deadline: 2026-06-01').replace(
      'kind: news',
      'kind: notice',
    ),
  },
};

/** … and faults that `--fix` mends. */
const MECHANICAL: Record<string, Files> = {
  'warning text-nbsp articles/2026/nbsp/index.md:9': {
    'articles/2026/nbsp/index.md': news(undefined, 'Ủy\u00A0ban nhân dân.'),
  },
  'warning text-nfd articles/2026/nfd/index.md:9': {
    'articles/2026/nfd/index.md': news(undefined, 'Đảng ủy'.normalize('NFD')),
  },
  'warning text-spaces articles/2026/dau-cach/index.md:9': {
    'articles/2026/dau-cach/index.md': news(undefined, 'Hai  dấu cách.'),
  },
  'warning split-word articles/2026/ngat-doi/index.md:9': {
    'articles/2026/ngat-doi/index.md': news(undefined, 'Dự Hội ngh\nị chuyên đề.'),
  },
  'warning text-punctuation articles/2026/dau-phay/index.md:9': {
    'articles/2026/dau-phay/index.md': news(undefined, 'Bí thư Tỉnh ủy,Trưởng đoàn phát biểu.'),
  },
};

const PLANTED: Files = Object.assign(
  {},
  GREEN,
  ...Object.values(FOR_A_PERSON),
  ...Object.values(MECHANICAL),
) as Files;

describe('checkContent', () => {
  it('finds nothing in a folder without faults', () => {
    expect(checkFiles(GREEN)).toEqual([]);
  });

  it('names every planted fault with its file and line in one run', () => {
    const planted = [...Object.keys(FOR_A_PERSON), ...Object.keys(MECHANICAL)];
    expect(planted.length).toBeGreaterThanOrEqual(15);
    expect(brief(checkFiles(PLANTED)).sort()).toEqual(planted.sort());
  });

  it('leaves after --fix only what needs a person', () => {
    withFolder(PLANTED, (root) => {
      const fixed = fixContent(readContent(root)).map(({ file }) => file);
      expect(fixed.sort()).toEqual(Object.values(MECHANICAL).flatMap(Object.keys).sort());
      expect(brief(checkContent(readContent(root), NOW)).sort()).toEqual(Object.keys(FOR_A_PERSON).sort());
      expect(fixContent(readContent(root))).toEqual([]);
    });
  });

  it('puts findings in the order of files and lines, each with a message and a mend', () => {
    const findings = checkFiles(PLANTED);
    const places = findings.map(({ file, line }) => `${file}:${String(line).padStart(5, '0')}`);
    expect(places).toEqual(places.toSorted());
    for (const { message, mend } of findings) expect(`${message}|${mend}`).toMatch(/.{5,}\|.{5,}/);
  });

  it('names what is wrong in broken fields and in the body beside them in one run', () => {
    const files = {
      ...GREEN,
      'articles/2026/hai-loi/index.md': news(undefined, '<script>x</script>', 'sumary: x'),
    };
    expect(brief(checkFiles(files))).toEqual([
      'error unknown-field articles/2026/hai-loi/index.md:7',
      'error raw-html articles/2026/hai-loi/index.md:10',
    ]);
  });

  it('refuses symbolic links', () => {
    withFolder({ ...GREEN }, (root) => {
      symlinkSync(path.join(root, 'site.yaml'), path.join(root, 'articles/2026/tin-mot/ke-hoach.pdf'));
      expect(brief(checkContent(readContent(root), NOW))).toEqual([
        'error not-a-file articles/2026/tin-mot/ke-hoach.pdf:1',
      ]);
    });
  });

  it('says what is missing in an empty folder', () => {
    expect(brief(checkFiles({ 'ghi-chu.txt': '' })).filter((text) => text.startsWith('error'))).toEqual([
      'error site site.yaml:1',
    ]);
  });

  it('judges the configuration too', () => {
    const site = SITE_YAML.replace('url: /thong-bao/', 'url: /thong-baoo/')
      .replace('unit: ubnd-tinh', 'unit: ubnd')
      .replace('{ id: so-noi-vu', '{ id: ubnd-tinh');
    const errors = brief(
      checkFiles({ ...GREEN, 'site.yaml': `${site}staffLink: { label: Thư, url: mail.lamson.gov.vn }\n` }),
    );
    expect(errors).toEqual([
      'error unknown-unit site.yaml:3',
      'error dead-link site.yaml:7',
      'error duplicate-id site.yaml:13',
      'error dead-link site.yaml:14',
    ]);
  });
});
