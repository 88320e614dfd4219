import { describe, expect, it } from 'vitest';
import { createBodyContext } from './body-context.ts';
import { renderBody } from './render-body.ts';
import { headingId } from './structure.ts';

const context = createBodyContext(
  'articles/2026/x/index.md',
  {},
  {
    fileUrlOf: (href) => (href === 'ke-hoach.pdf' ? '/_tep/k7m2p9/ke-hoach.pdf' : undefined),
  },
);
const render = (markdown: string) => renderBody(markdown, context).trim();
const headings = (markdown: string) =>
  [...render(markdown).matchAll(/<(h\d) id="([^"]*)"/g)].map(([, tag, id]) => `${tag}#${id}`);

describe('headings', () => {
  it.each([
    ['## Một\n\n### Hai', ['h2#mot', 'h3#hai']],
    // The page's own title is the one h1.
    ['# Một\n\n## Hai\n\n### Ba', ['h2#mot', 'h3#hai', 'h4#ba']],
    ['###### Sáu', ['h6#sau']],
    ['# Một\n\n###### Sáu', ['h2#mot', 'h6#sau']],
    ['Một\n===', ['h2#mot']],
    ['## Đảng ủy `số 5` **đậm** [liên kết](x)', ['h2#dang-uy-so-5-dam-lien-ket']],
    ['## 東京', ['h2#muc']],
    ['##', ['h2#muc']],
    ['## Kết quả\n\n## Kết quả\n\n## Kết quả', ['h2#ket-qua', 'h2#ket-qua-2', 'h2#ket-qua-3']],
  ])('%j: %j', (markdown, found) => {
    expect(headings(markdown)).toEqual(found);
  });

  it('start anew in each body', () => {
    expect([headings('## A'), headings('## A')]).toEqual([['h2#a'], ['h2#a']]);
  });

  it('have ids that stand once, even where a heading looks like a numbered one', () => {
    const ids = headings('## Đợt\n\n## Đợt\n\n## Đợt 2');
    expect(new Set(ids).size).toBe(3);
  });

  // The page has `<main id="noi-dung">`, and «Nội dung» is a common heading.
  it('take no id that the page itself has', () => {
    expect(headings('## Nội dung')).not.toContain('h2#noi-dung');
  });

  it('do not take a comment in a block of code for the top heading', () => {
    expect(headings('## Một\n\n```sh\n# ghi chú\n```')).toEqual(['h2#mot']);
  });

  it('move down as a whole where the top heading is underlined', () => {
    expect(headings('Một\n===\n\nHai\n---')).toEqual(['h2#mot', 'h3#hai']);
  });
});

describe('headingId', () => {
  it('numbers what is repeated, and keeps ids short', () => {
    const used = new Set<string>();
    expect([headingId('Đợt 1', used), headingId('đợt 1!', used), headingId('', used)]).toEqual([
      'dot-1',
      'dot-1-2',
      'muc',
    ]);
    expect(headingId('rất dài '.repeat(20), used).length).toBeLessThanOrEqual(60);
  });
});

describe('links to files', () => {
  it.each(['[Kế hoạch](ke-hoach.pdf)', '[**Kế hoạch**](<ke-hoach.pdf> "PDF")'])(
    '%j leads to where it is published',
    (markdown) => {
      expect(render(markdown)).toContain('href="/_tep/k7m2p9/ke-hoach.pdf"');
    },
  );

  it('leave what is no such file as it is', () => {
    expect(render('[a](khac.pdf) [b](/thong-bao/)')).toBe(
      '<p><a href="khac.pdf">a</a> <a href="/thong-bao/">b</a></p>',
    );
  });

  it('lead there through a reference, too', () => {
    expect(render('[Kế hoạch][kh]\n\n[kh]: ke-hoach.pdf')).toContain('href="/_tep/k7m2p9/ke-hoach.pdf"');
  });
});
