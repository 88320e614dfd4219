import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { MARKDOWN_FEATURES } from '../store/body-tree.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { splitListMarker } from './list-marker.ts';
import { writeBody, type BodyPart } from './write-body.ts';

function toHtml(markdown: string): string {
  const rendered = markdownToHtml(markdown, { features: MARKDOWN_FEATURES });
  return (rendered as { html: string }).html.trim();
}

/** What a reader sees of one paragraph; links that the dialect makes of bare addresses count as their text. */
function readAsText(html: string): string {
  const inner = /^<p>([^]*)<\/p>$/.exec(html)?.[1] ?? `KHÔNG PHẢI ĐOẠN VĂN: ${html}`;
  const bare = inner.replace(/<a href="(?:https?|mailto|ftp):[^"]*">|<\/a>/g, '');
  return bare
    .replaceAll('&lt;', '\u0002')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/<[^>]*>/g, '⟦HTML⟧')
    .replaceAll('\u0002', '<');
}

describe('escapeMarkdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '[bấm vào đây](javascript:alert(1))',
    '![x](data:text/html,1)',
    '# không phải đề mục',
    '1986. Năm ấy',
    '- không phải danh sách',
    '---',
    '> không phải trích dẫn',
    'dấu *sao* và _gạch_ và `mã` và ~~xoá~~',
    '&amp; &lt;b&gt; <!-- ghi chú -->',
    '<https://x.vn> http://x.vn/?a=*b* <img src=x>',
    'http://x.vn/a_b_c và ten_tep_1.pdf',
    '[^1]: không phải chú thích',
    'C:\\thư mục\\tệp\\',
    '~~~',
    '===',
    '{mẫu} ${biến} $x$ :::ghi-chu',
  ])('keeps «%s» as it reads', (text) => {
    expect(readAsText(toHtml(escapeMarkdown(text)))).toBe(text);
  });

  it('keeps any mixture of marks as it reads', () => {
    const marks = [
      'a',
      'Đảng',
      ' ',
      '*',
      '**',
      '_',
      '__',
      '`',
      '```',
      '[',
      '](',
      ')',
      ']',
      '<',
      '>',
      '<b>',
      '<!--',
      '</',
      '&',
      '&amp;',
      '#',
      '1.',
      '- ',
      '---',
      '+ ',
      '~~',
      '|',
      '\\',
      '!',
      'http://x.vn/a_b',
      'https://x.vn/?a=*b*',
      'www.x.vn',
      'a@b.vn',
      '"',
      ':',
      '{',
      '[^1]: ',
      '=',
      'javascript:',
      '<https://x>',
      '<script>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 7 }), (pieces) => {
        const text = pieces.join('').replace(/\s+/g, ' ').trim();
        if (text === '') return;
        expect(readAsText(toHtml(escapeMarkdown(text)))).toBe(text);
      }),
      { seed: 2021, numRuns: 3000 },
    );
  });

  it('leaves what cannot mean anything where it stands', () => {
    expect(escapeMarkdown('5 < 6, ten_tep.pdf, 2016 - 2021, 95%…')).toBe(
      '5 < 6, ten_tep.pdf, 2016 - 2021, 95%…',
    );
    expect(escapeMarkdown('xem http://x.vn/a_b')).toBe('xem http://x.vn/a_b');
  });
});

function write(...lines: string[]): string {
  return writeBody(
    lines.map((text) => {
      const marker = splitListMarker(text);
      return { text, gapBefore: false, ...(marker && { marker }) };
    }),
  );
}

describe('writeBody', () => {
  it('nests lists by their markers', () => {
    expect(
      write('Cụ thể:', '* Đối với chi bộ:', '- một', '- hai', '* Đối với đoàn thể', '- ba', 'Hết.'),
    ).toBe('Cụ thể:\n\n- Đối với chi bộ:\n  - một\n  - hai\n- Đối với đoàn thể\n  - ba\n\nHết.\n');
  });

  it('keeps typed numbers, also where text stands between the items', () => {
    const html = toHtml(write('1. một', '- a', '2. hai', 'Ghi chú.', '3. ba', '5. năm'));
    expect(html.replace(/\s*\n\s*/g, '')).toBe(
      '<ol><li>một<ul><li>a</li></ul></li><li>hai</li></ol><p>Ghi chú.</p><ol start="3"><li>ba</li></ol><p>5. năm</p>',
    );
  });

  it('begins a nested list with another number than 1', () => {
    expect(toHtml(write('- một', '3. ba'))).toContain('<ol start="3">');
  });

  it('separates items as the source does', () => {
    const parts = ['1. một', '2. hai'].map((text) => ({
      text,
      gapBefore: true,
      marker: splitListMarker(text)!,
    }));
    expect(writeBody(parts)).toBe('1. một\n\n2. hai\n');
  });

  it('writes headings and nothing for nothing', () => {
    expect(writeBody([{ text: 'I. Kết quả', isHeading: true, gapBefore: true }])).toBe('## I. Kết quả\n');
    expect(writeBody([])).toBe('');
  });
});

describe('what real markup adds', () => {
  const item = (text: string, depth: number, list: number, number?: number, continues = false): BodyPart => ({
    text,
    gapBefore: true,
    item: { depth, list, continues, ...(number !== undefined && { number }) },
  });

  it('writes nested lists, further paragraphs of an item, and lists that follow one another', () => {
    const parts = [
      item('a', 0, 0),
      item('a1', 1, 1, 1),
      item('a2', 1, 1, 2),
      item('b', 0, 0),
      item('b tiếp', 0, 0, undefined, true),
      item('một', 0, 2, 3),
      item('hai', 0, 2, 4),
      item('khác', 0, 3, 1),
    ];
    expect(writeBody(parts)).toBe(
      '- a\n  1. a1\n  2. a2\n- b\n\n  b tiếp\n\n3) hai'.replace('3) hai', '3) một\n4) hai\n1. khác\n'),
    );
  });

  it('shows pictures of one place as one figure, its caption the title', () => {
    const images = [
      { src: 'a.jpg', alt: 'A' },
      { src: 'b [1].jpg', caption: 'Lễ *khai mạc*' },
    ];
    expect(writeBody([{ text: '', gapBefore: true, images }])).toBe(
      '![A](a.jpg)\n![Lễ \\*khai mạc\\*](b%20%5B1%5D.jpg "Lễ *khai mạc*")\n',
    );
  });

  it('keeps a typed number that cannot be a list item, with its links', () => {
    const inline = [{ type: 'strong' as const, children: [{ type: 'text' as const, value: 'Kinh phí' }] }];
    const parts: BodyPart[] = [
      { text: '- a', gapBefore: false, marker: splitListMarker('- a')! },
      { text: '3. Kinh phí', gapBefore: false, marker: splitListMarker('3. Kinh phí')!, inline },
    ];
    expect(toHtml(writeBody(parts))).toContain('<strong>Kinh phí</strong>');
  });
});
