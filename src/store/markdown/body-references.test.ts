import { describe, expect, it } from 'vitest';
import { bodyReferences } from './body-references.ts';

const read = (body: string, format: 'md' | 'mdx' = 'md') => bodyReferences({ body, format });

describe('bodyReferences', () => {
  it.each([
    ['![A](<ảnh họp (1).jpg>)', ['ảnh họp (1).jpg'], []],
    ['![Hàng [đầu]](anh(1).jpg "Tên")', ['anh(1).jpg'], []],
    ['[Kế hoạch](k%E1%BA%BF%20ho%E1%BA%A1ch.pdf#page=3)', [], ['kế hoạch.pdf']],
    ['![A][a] [B][b] [c]\n\n[a]: a.jpg\n[b]: b.pdf\n[C]: c.pdf', ['a.jpg'], ['b.pdf', 'c.pdf']],
    ['[![A](a.jpg)](b.pdf)', ['a.jpg'], ['b.pdf']],
    ['x[^1]\n\n[^1]: [y](c.pdf)', [], ['c.pdf']],
    ['| [x](d.pdf) |\n|-|', [], ['d.pdf']],
    ['> - [x](e.pdf)', [], ['e.pdf']],
    ['`[x](a.pdf)`', [], []],
    ['```\n![x](a.jpg)\n```', [], []],
    ['<a href="a.pdf">x</a>', [], []],
    ['[chưa dùng]: a.pdf', [], []],
    ['[x][khong-co] \\[y](a.pdf)', [], []],
    ['Không có gì.', [], []],
    ['100%: [x](giam-5%.pdf)', [], ['giam-5%.pdf']],
  ])('of %j', (body, images, links) => {
    expect(read(body)).toEqual({ images, links });
  });

  it('are found in MDX, and in MDX that is broken', () => {
    expect(read('<LuuY>![A](a.jpg)</LuuY>', 'mdx').images).toEqual(['a.jpg']);
    expect(read('a < b ![A](a.jpg)', 'mdx').images).toEqual(['a.jpg']);
  });

  // Markdown follows the first of two definitions; the page links to a file that another one replaced.
  it('follow the first of two definitions of one name, as the page does', () => {
    expect(read('[x][1]\n\n[1]: a.pdf\n[1]: b.pdf').links).toEqual(['a.pdf']);
  });
});
