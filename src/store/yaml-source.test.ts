import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml-source.ts';

describe('parseYaml', () => {
  it.each([
    ['a: 2021-10-25', '2021-10-25'],
    ['a: 2021-10-25 16:45', '2021-10-25 16:45'],
    ['a: 2021-10-25T16:45:00Z', '2021-10-25T16:45:00Z'],
    ['a: 25/10/2021', '25/10/2021'],
    ['a: no', 'no'],
    ['a: Yes', 'Yes'],
    ['a: off', 'off'],
    ['a: 8:30', '8:30'],
    ['a: true', true],
    ['a: ~', null],
    ['a:', null],
    ['a: 1040', 1040],
    ['a: "0204"', '0204'],
    ["a: 'Hội nghị: tổng kết'", 'Hội nghị: tổng kết'],
    ['a: |\n  một\n  hai', 'một\nhai\n'],
    ['a: [x, "y, z"]', ['x', 'y, z']],
    ['a: {b: {c: 1}}', { b: { c: 1 } }],
    ['a: x # ghi chú', 'x'],
    ['a: "#9b1c1c"', '#9b1c1c'],
    ['a: #9b1c1c', null],
  ])('reads %j as %j', (text, value) => {
    expect(parseYaml(text)).toMatchObject({ data: { a: value }, problems: [] });
  });

  it.each(['', ' \n', '# chỉ có ghi chú', '---'])('reads %j as nothing', (text) => {
    expect(parseYaml(text)).toMatchObject({ data: null, problems: [] });
  });

  it.each([
    ['a: 1\nb: 2\na: 3', 3, 'trường này đã có ở trên', 'giữ một dòng, xoá dòng kia'],
    ['a:\n\tb: 1', 2, 'dòng thụt vào bằng phím Tab', /thụt vào bằng dấu cách$/],
    [
      'a: 1\ntitle: Hội nghị: tổng kết',
      2,
      'giá trị có dấu hai chấm nên không đọc được',
      /đặt cả giá trị trong dấu ngoặc kép/,
    ],
    ['a: 1\nb: "x', 2, 'dấu " mở ở đầu giá trị mà không có dấu " đóng', /thành b: "x"$/],
    ['a: 1\nb: "Hội nghị" tổng kết', 2, 'dấu " đóng lại trước khi hết giá trị', /nháy đơn/],
    ['a: 1\nb: [Khẩn] Thông báo', 2, /^giá trị bắt đầu bằng dấu \[,/, /ngoặc kép/],
    ['a: 1\nb', 2, /thiếu một dấu .*hai chấm/, /./],
    ['a\nb: 1', 1, 'thiếu dấu hai chấm sau tên trường', /viết `tên trường: giá trị`/],
    ['a:\n  - x\n - y', 3, /./, /./],
    ['a: 1\nb: @x', 2, /^giá trị bắt đầu bằng dấu @,/, /ngoặc kép/],
    ['a: 1\n...\nb: 2', 3, 'phần khai báo không đọc được', /./],
    ['a: [*x, y]', 1, 'dấu &, * hoặc ! ở đầu giá trị có nghĩa riêng trong phần khai báo', /ngoặc kép/],
    ['a: 1\n"b": *x', 2, /dấu &, \* hoặc !/, /ngoặc kép/],
  ])('%j: line %i, %s', (text, line, message, mend) => {
    const { data, problems } = parseYaml(text);
    expect(data).toBeUndefined();
    expect(problems[0]!.line).toBe(line);
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.mend).toMatch(mend);
  });

  // The quote swallows every line after it; the one that opens it is the one to mend.
  it('names the line on which a quote opens that never closes', () => {
    expect(parseYaml('id: a\ntitle: "Hội nghị\nkind: news\nsection: tin-tuc\n').problems[0]!.line).toBe(2);
  });

  it('counts lines from where the text stands in the file, whatever ends them', () => {
    for (const end of ['\n', '\r\n']) {
      expect(parseYaml(['a: 1', '', 'a: 2'].join(end), 10).problems[0]!.line).toBe(12);
      expect(parseYaml(['a: 1', '', 'b: 2'].join(end), 10).lineOf(['b'])).toBe(12);
    }
  });

  it('survives a bomb of references', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'])
      bomb.push(`${to}: &${to} [${`*${from},`.repeat(9)}]`);
    expect(parseYaml(bomb.join('\n')).problems[0]!.message).toMatch(
      /giá trị bắt đầu bằng dấu &|dấu &, \* hoặc !/,
    );
  });

  it('makes no prototype of a field called __proto__', () => {
    const { data } = parseYaml('__proto__:\n  draft: false\nconstructor: x');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect((data as { draft?: boolean }).draft).toBeUndefined();
  });

  // `!` and `&` have a meaning in YAML and none here: a word of the title would be lost without a trace.
  it.each(['title: !Quan trọng', 'title: &Quan trọng'])('loses no word of %j in silence', (text) => {
    const { data, problems } = parseYaml(text);
    expect(problems.length > 0 || (data as { title: string }).title.includes('Quan')).toBe(true);
  });

  // «Dates stay text» holds for a date that says it is one, too.
  it('keeps a date with a tag as text', () => {
    const { data, problems } = parseYaml('a: !!timestamp 2021-10-25');
    expect(problems.length > 0 || typeof (data as { a: unknown }).a === 'string').toBe(true);
  });
});

describe('lineOf', () => {
  const { lineOf } = parseYaml(
    [
      '# ghi chú',
      'title: T',
      'images:',
      '  - src: a.jpg',
      '    alt: A',
      '  -',
      '    src: b.jpg',
      'author: { name: Lan }',
      '"aliases":',
      '  - /a/',
      '  - /b/',
    ].join('\n'),
  );

  it.each([
    [[], 1],
    [['title'], 2],
    [['images'], 3],
    [['images', 0], 4],
    [['images', 0, 'alt'], 5],
    // Absent: the nearest that stands.
    [['images', 0, 'caption'], 4],
    [['images', 1, 'src'], 7],
    [['images', 5], 3],
    [['author', 'name'], 8],
    [['aliases', 1], 11],
    [['khong-co'], 1],
    [['title', 'x'], 2],
  ])('of %j is %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });
});
