import { describe, expect, it } from 'vitest';
import { brief, checkFiles, DOCUMENT, GREEN, news, SITE_YAML } from '../testing.ts';

describe('names', () => {
  it('of folders are addresses, of years four digits', () => {
    const found = brief(
      checkFiles({
        ...GREEN,
        'articles/2026/Tin Hai/index.md': news(undefined, 'Chữ.'),
        'articles/nam-2026/tin-ba/index.md': news(undefined, 'Chữ.'),
        'articles/chua-ro-ngay/tin-bon/index.md': news(undefined, 'Chữ.'),
        'pages/Liên hệ.md': '---\ntitle: x\n---\n\nChữ.\n',
      }),
    );
    expect(found).toEqual([
      'error folder-name articles/2026/Tin Hai/index.md:1',
      'warning undated-folder articles/chua-ro-ngay/tin-bon/index.md:1',
      'error year-folder articles/nam-2026/tin-ba/index.md:1',
      'error folder-name pages/Liên hệ.md:1',
    ]);
  });

  it('that the site needs, or that are taken, are refused', () => {
    const site = SITE_YAML.replace('menu:\n  - { label: Thông báo, url: /thong-bao/ }\n', '').replace(
      'id: thong-bao,',
      'id: tim-kiem,',
    );
    const found = brief(
      checkFiles({
        ...GREEN,
        'site.yaml': site,
        'articles/2026/trang-3/index.md': news(undefined, 'Chữ.'),
        'articles/2026/gioi-thieu/index.md': news(undefined, 'Chữ.'),
        'pages/tin-tuc.md': '---\ntitle: x\n---\n\nChữ.\n',
      }),
    );
    expect(found).toEqual([
      'error duplicate-slug articles/2026/gioi-thieu/index.md:1',
      'error reserved-name articles/2026/trang-3/index.md:1',
      'error duplicate-slug pages/tin-tuc.md:1',
      'error reserved-name site.yaml:8',
    ]);
  });

  it('of documents stand for one document', () => {
    const first = DOCUMENT.replace(/legacy:\n.*\naliases.*\nfiles.*\n/, '');
    const files = {
      ...GREEN,
      'articles/2025/ban-sao/index.md': first,
      'articles/2025/ke-hoach/index.md': first.replace('vanban0001', 'vanban0002'),
    };
    expect(brief(checkFiles(files))).toEqual([
      'warning duplicate-document articles/2025/ke-hoach/index.md:6',
    ]);
  });

  it('with characters that some system refuses are errors, others warnings', () => {
    const found = brief(
      checkFiles({
        ...GREEN,
        'articles/2026/tin-mot/a\u202Egpj.exe': 'x',
        'articles/2026/tin-mot/IMG 01.JPG': 'x',
        'articles/2026/tin-mot/a\nb.pdf': 'x',
      }),
    ).filter((text) => text.includes('file-name'));
    expect(found.map((text) => text.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
      'error file-name',
      'error file-name',
      'warning file-name-style',
    ]);
  });

  it('of an article stand for one file', () => {
    const files = { ...GREEN, 'articles/2026/tin-mot/index.mdx': news(undefined, 'Chữ.') };
    expect(brief(checkFiles(files))).toEqual(['error two-bodies articles/2026/tin-mot/index.md:1']);
  });
});
