import { describe, expect, it } from 'vitest';
import { nodeText, parseBody, parseLeniently, walkTree } from './body-tree.ts';

const plainText = (markdown: string, format: 'md' | 'mdx') =>
  nodeText(parseLeniently(markdown, format)).trim();

describe('nodeText', () => {
  it.each([
    ['**Đảng ủy** họp *sáng* nay', 'Đảng ủy họp sáng nay'],
    ['Xem [kế hoạch **số 5**](ke-hoach.pdf).', 'Xem kế hoạch số 5.'],
    ['[Kế hoạch][1]\n\n[1]: ke-hoach.pdf', 'Kế hoạch'],
    ['~~cũ~~ mới', 'cũ mới'],
    ['`mã` và\\\nxuống', 'mã và xuống'],
    ['Có chú thích[^1].\n\n[^1]: Nội dung chú thích.', 'Có chú thích.'],
    ['![Ảnh](a.jpg)', ''],
    ['<script>alert(1)</script>', ''],
    ['a <b>đậm</b> c', 'a đậm c'],
    ['&lt;b&gt; &amp; &nbsp;', '<b> &'],
    ['- một\n- hai', 'một  hai'],
    ['', ''],
  ])('%j says %j', (markdown, text) => {
    expect(plainText(markdown, 'md').replace(/ +/g, ' ')).toBe(text.replace(/ +/g, ' '));
  });

  it('reads MDX, and MDX that is broken as Markdown', () => {
    expect(plainText('<LuuY>Chú **ý**</LuuY>', 'mdx')).toBe('Chú ý');
    expect(plainText('a < b và { c', 'mdx')).toBe('a < b và { c');
  });
});

describe('parseBody', () => {
  it('counts lines from the first line of the body', () => {
    const lines: number[] = [];
    walkTree(parseBody('# Một\n\nHai\n\n- ba\n', 'md'), (node) => {
      if (node.type === 'heading' || node.type === 'paragraph') lines.push(node.position!.start.line);
    });
    expect(lines).toEqual([1, 3, 5]);
  });

  it('refuses MDX that is not well-formed, with its line', () => {
    expect(() => parseBody('Một\n\n<LuuY>', 'mdx')).toThrow(/^3:/);
  });

  it('takes no front matter, maths or directives for more than text', () => {
    const types = new Set<string>();
    walkTree(parseBody('---\na: 1\n---\n\n$x$ :::note\n\n{expr}', 'md'), (node) => void types.add(node.type));
    expect([...types].sort()).toEqual(['heading', 'paragraph', 'root', 'text', 'thematicBreak']);
  });
});

describe('walkTree', () => {
  it('visits parents first, and stays out where told', () => {
    const seen: string[] = [];
    walkTree(parseBody('> **a**\n\nb', 'md'), (node) => {
      seen.push(node.type);
      return node.type !== 'blockquote';
    });
    expect(seen).toEqual(['root', 'blockquote', 'paragraph', 'text']);
  });
});
