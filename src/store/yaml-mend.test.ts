import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml-source.ts';

const MENDED = /thành (.*)$/;

/** What the fields are once the row that a problem names was written as its mend says. */
function followMend(text: string): { line: number; message: string; data: unknown } {
  const [problem, ...more] = parseYaml(text).problems;
  expect(more).toEqual([]);
  const { line, message, mend } = problem!;
  const rows = text.split('\n');
  const indent = /^ */.exec(rows[line - 1]!)![0];
  rows[line - 1] = indent + MENDED.exec(mend)![1]!;
  return { line, message, data: parseYaml(rows.join('\n')).data };
}

describe('the mend of a broken line', () => {
  it.each([
    ['Phát động: "Dân vận khéo"', 'Phát động: "Dân vận khéo"', 'dấu hai chấm'],
    ['Phát động: Dân vận khéo', 'Phát động: Dân vận khéo', 'dấu hai chấm'],
    [`Kỷ niệm: "Ngày 20/11" của 'trường'`, `Kỷ niệm: "Ngày 20/11" của 'trường'`, 'dấu hai chấm'],
    ['Phát động:', 'Phát động:', 'dấu hai chấm'],
    ['"Dân vận khéo" năm 2026', '"Dân vận khéo" năm 2026', 'đóng lại trước khi hết'],
    ['"Hội nghị "Dân vận khéo" 2026"', 'Hội nghị "Dân vận khéo" 2026', 'đóng lại trước khi hết'],
    ['"Khéo" và "năng động"', '"Khéo" và "năng động"', 'đóng lại trước khi hết'],
    [`'Khéo' và "năng động"`, `'Khéo' và "năng động"`, 'đóng lại trước khi hết'],
    ['"Hội nghị', 'Hội nghị', 'không có dấu " đóng'],
    [`'Hội nghị "Khéo"`, 'Hội nghị "Khéo"', `không có dấu ' đóng`],
    ['[Khẩn', '[Khẩn', 'không có dấu ] đóng'],
    ['{Khẩn', '{Khẩn', 'không có dấu } đóng'],
    ['"C:\\docs"', 'C:\\docs', 'có nghĩa riêng'],
    ...[
      '*abc',
      '*Khẩn* gửi',
      '&abc',
      '!Khẩn',
      '!Khẩn gửi',
      '! Khẩn',
      '!',
      '@tỉnh',
      '`abc`',
      '%abc',
      '> abc',
      '|abc',
    ].map((value) => [value, value, `bắt đầu bằng dấu ${value[0]},`]),
    ...['[Khẩn] Thông báo', '{Khẩn} Thông báo', ']abc', '- abc', '? abc', ',abc'].map((value) => [
      value,
      value,
      `bắt đầu bằng dấu ${value[0]},`,
    ]),
  ] as [string, string, string][])('of the value %j', (written, wanted, message) => {
    for (const [text, at] of [
      [`id: a\ntitle: ${written}\nkind: news\n`, 'title'],
      [`id: a\nauthor:\n  name: ${written}\nkind: news\n`, 'name'],
      [`id: a\nimages:\n  - alt: ${written}\n    src: b.jpg\n`, 'alt'],
    ] as const) {
      const mended = followMend(text);
      expect(mended.message).toContain(message);
      expect(text.split('\n')[mended.line - 1]).toContain(`${at}: `);
      expect(JSON.stringify(mended.data)).toContain(JSON.stringify({ [at]: wanted }).slice(1, -1));
    }
  });

  it('never leads to another error of the line', () => {
    const piece = fc.constantFrom(...[...'"\':#[]{}-*&!@`%\\>|?“,'], ': ', ' #', 'Khẩn', ' ', ' ');
    const values = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(values, (value) => {
        const text = `id: a\ntitle: ${value}\nkind: news\n`;
        const { problems } = parseYaml(text);
        const mended = MENDED.exec(problems[0]?.mend ?? '')?.[1];
        if (problems.length !== 1 || mended === undefined) return;
        expect(problems[0]!.line).toBe(2);
        const { data } = parseYaml(`id: a\n${mended}\nkind: news\n`);
        expect(data).toMatchObject({ id: 'a', title: expect.any(String) as string, kind: 'news' });
      }),
      { numRuns: 3000, seed: 20_261_122 },
    );
  });

  it('asks whether the text begins where no field is', () => {
    const { problems } = parseYaml('id: a\nkind: news\n\nNgày 5/5, tỉnh tổ chức.\nTiếp theo.\n', 2);
    expect(problems).toEqual([expect.objectContaining({ line: 5 })]);
    expect(problems[0]!.mend).toContain('thêm một dòng --- ngay trên dòng này');
  });

  it.each([
    ['title:Bài mới\nkind: news\n', 1, { title: 'Bài mới', kind: 'news' }],
    ['id: a\nkind: news\ntitle:Bài mới', 3, { id: 'a', kind: 'news', title: 'Bài mới' }],
    ['id: a\nauthor:\n  name:Lan\n  unit: X', 3, { id: 'a', author: { name: 'Lan', unit: 'X' } }],
    ['id: a\nurl:https://a.vn\nkind: b', 2, { id: 'a', url: 'https://a.vn', kind: 'b' }],
  ])('of %j, where a space is missing', (text, line, data) => {
    expect(followMend(text)).toEqual({ line, message: 'thiếu dấu cách sau dấu hai chấm', data });
  });

  it.each([
    ['id: a\ntitle: Bài\n  section: thong-bao\nkind: news\n', 3],
    ['id: a\ntitle: "Bài"\n  section: thong-bao\nkind: news\n', 3],
    [' id: a\ntitle: Bài\nsection: thong-bao\n', 1],
    ['id: a\ntitle: Bài\n  section:\n    - x\nkind: news\n', 3],
  ])('of %j, where a line is too far in', (text, line) => {
    const [problem, ...more] = parseYaml(text).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ line, message: expect.stringContaining('thụt vào sâu hơn') as string });
    const rows = text.split('\n');
    rows[line - 1] = rows[line - 1]!.trim();
    expect(problem!.mend).toMatch(new RegExp(`ngay bằng: ${rows[line - 1]}$`));
    expect(parseYaml(rows.join('\n')).problems).toEqual([]);
  });

  it('says how far in a line of a group should be', () => {
    const { problems } = parseYaml('author:\n  name: A\n     unit: B\nkind: news\n');
    expect(problems).toEqual([
      expect.objectContaining({ line: 3, mend: 'chỉ để lại 2 dấu cách ở đầu dòng, trước unit: B' }),
    ]);
  });

  it('names every line that is indented by a tab, and no other for it', () => {
    const { problems } = parseYaml(
      'a: b\ntheme:\n\tcolour: x\n  emblem: y\nauthor:\n  \tname: z\n  unit: t\n',
    );
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '3 dòng thụt vào bằng phím Tab',
      '6 dòng thụt vào bằng phím Tab',
    ]);
  });

  it('names each broken line, and what follows from it not at all', () => {
    const { problems } = parseYaml('a: x: y\nb: "c" d\ne: ]f\ng: h\ni: j\n');
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});
