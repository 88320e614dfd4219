import { describe, expect, it } from 'vitest';
import { brief, checkBody, checkFiles, GREEN, news, PAGES, SITE_YAML } from '../testing.ts';

/** What these rules say, and none about characters or the picture that some of the texts show. */
function rulesFor(body: string): string[] {
  const found = checkBody(body, { 'articles/2026/bai/a.jpg': 'x' });
  return brief(found.filter(({ rule }) => !/^(?:text-|unused-file)/.test(rule))).map((text) =>
    text.replace('articles/2026/bai/index.md:', ''),
  );
}

describe('headings', () => {
  it.each([
    ['one level at a time', '## A\n\n### B\n\n#### C\n\n## D'],
    ['of a text that begins at the highest level', '# A\n\n## B'],
    ['deeper than pages have levels', '## A\n\n### B\n\n#### C\n\n##### D\n\n###### E'],
    ['that are a picture', '## ![Lễ hội](a.jpg)\n'],
  ])('%s are in order', (_what, body) => {
    expect(rulesFor(body)).toEqual([]);
  });

  it.each([
    ['## A\n\n#### B', 'warning heading-level 11'],
    ['### A', 'warning heading-level 9'],
    ['# A\n\n### B', 'warning heading-level 11'],
    ['## A\n\n> ##### B', 'warning heading-level 11'],
    ['## A\n\n##\n', 'warning empty-heading 11'],
    ['## \u200B\n', 'warning empty-heading 9'],
  ])('%j: %s', (body, expected) => {
    expect(rulesFor(body)).toEqual([expected]);
  });

  it('are told how many marks are too many, and below what', () => {
    const [finding] = checkBody('## Hồ sơ\n\n##### Bản sao');
    expect(finding?.message).toContain('“Bản sao” nhảy 2 cấp dưới đề mục “Hồ sơ”');
    expect(finding?.mend).toContain('bớt 2 dấu #');
  });
});

describe('links without words', () => {
  it.each(['[](/tin-tuc/)', '[ ](https://a.vn)', '[&nbsp;](https://a.vn)', '[\u200B](/)'])(
    'are errors: %j',
    (link) => {
      expect(rulesFor(`Xem ${link} nhé.`)).toEqual(['error empty-link 9']);
    },
  );

  it.each(['[x](/)', '[`x`](/)', '[**x**](/)', '[![Lễ hội](a.jpg)](/)', '<https://a.vn>'])(
    'are none of these: %j',
    (link) => {
      expect(rulesFor(`Xem ${link} nhé.`)).toEqual([]);
    },
  );
});

describe('long texts', () => {
  // Words of which none repeats, as Brotli sees them.
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => ((index + 1) * 48271).toString(36)).join(' ');

  it('are named by the number of their words', () => {
    const [finding, ...others] = checkBody(words(4000));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', rule: 'long-text', line: 8 });
    expect(finding?.message).toContain('4.000 từ');
  });

  it('are none where they are short, or say one thing again and again', () => {
    expect(rulesFor(words(1000))).toEqual([]);
    expect(rulesFor('Cộng hòa xã hội chủ nghĩa Việt Nam. '.repeat(2000).trim())).toEqual([]);
  });
});

describe('names of sections, pages and albums', () => {
  it('are there once; those of articles and drafts may repeat', () => {
    const album = (more = '') => `---\ntitle: Lễ hội\ndate: 2026-01-02\n${more}---\n`;
    const files = {
      ...GREEN,
      ...PAGES,
      'site.yaml': SITE_YAML.replace('name: Tin tức', 'name: Thông báo'),
      'pages/khac.md': '---\ntitle: Thông báo\n---\n\nChữ.\n',
      'albums/hai/index.md': album(),
      'albums/mot/index.md': album(),
      'albums/nhap/index.md': album('draft: true\n'),
      'articles/2026/tin-hai/index.md': news(undefined, 'Chữ.').replace(/title: .*/, 'title: Thông báo'),
    };
    const found = checkFiles(files).filter(({ rule }) => rule === 'same-title');
    expect(
      found.map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`),
    ).toEqual([
      'warning albums/mot/index.md:2 tên “Lễ hội” đã có ở albums/hai/index.md:2',
      'warning pages/khac.md:2 tên “Thông báo” đã có ở site.yaml:9',
      'warning site.yaml:10 tên “Thông báo” đã có ở site.yaml:9',
    ]);
  });
});
