import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainNoFields, splitFrontMatter } from './front-matter.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

describe('splitFrontMatter', () => {
  it.each([
    ['---\na: 1\n---\nThân', 'a: 1\n', 'Thân', 4],
    ['---\r\na: 1\r\n---\r\nThân\r\n', 'a: 1\r\n', 'Thân\r\n', 4],
    ['\uFEFF---\na: 1\n---\nThân', 'a: 1\n', 'Thân', 4],
    ['---  \na: 1\n---\t\n\nThân', 'a: 1\n', '\nThân', 4],
    ['---\na: 1\nb: 2\n\n---\n', 'a: 1\nb: 2\n\n', '', 6],
    ['---\na: 1\n---', 'a: 1\n', '', 3],
    ['---\n---\nThân', '', 'Thân', 3],
    // A rule in the body is no fence, nor are dashes inside a value.
    ['---\na: 1\n---\nMột\n\n---\n\nHai', 'a: 1\n', 'Một\n\n---\n\nHai', 4],
    ['---\na: "x --- y"\n---\nThân', 'a: "x --- y"\n', 'Thân', 4],
    ['---\na: |\n  x\n  ---\n  y\n---\nThân', 'a: |\n  x\n  ---\n  y\n', 'Thân', 7],
    ['---\na: 1\n----\n---\nThân', 'a: 1\n----\n', 'Thân', 5],
  ])('%j', (text, yaml, body, bodyLine) => {
    expect(splitFrontMatter(text)).toEqual({ yaml, yamlLine: 2, body, bodyLine });
  });

  it.each([
    '',
    'Thân',
    '---',
    '---\n',
    '---\na: 1\n',
    '---\na: 1\n----\n',
    '---\na: 1\n --- \n',
    '--- a: 1\n---\n',
    '----\na: 1\n---\n',
    '--\na: 1\n--\n',
    '\n---\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    'Thân\n\n---\na: 1\n---\n',
    '+++\na = 1\n+++\n',
  ])('finds no closed block of fields at the head of %j', (text) => {
    expect(splitFrontMatter(text)).toBeNull();
  });

  it('loses nothing, and says where each part begins', () => {
    const line = fc.constantFrom('a: 1', '', '---', '  - x', 'Đảng ủy', '----');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.constantFrom('\n', '\r\n'), (fields, words, end) => {
        const text = ['---', ...fields, '---', ...words].join(end);
        const parts = splitFrontMatter(text)!;
        const lines = text.split('\n');
        expect(text.endsWith(parts.body)).toBe(true);
        expect(text.startsWith(`---${end}${parts.yaml}---`)).toBe(true);
        // At the very end of a file there is no line after the fence for the body to begin on.
        if (parts.body !== '') expect(lines.slice(parts.bodyLine - 1).join('\n')).toBe(parts.body);
      }),
    );
  });

  it('reads a long file of fences before the test’s own time is up', () => {
    expect(splitFrontMatter(`---\n${'--- x\n'.repeat(100_000)}`)).toBeNull();
  });
});

describe('explainNoFields', () => {
  it.each([
    ['', 'không có phần khai báo', 'bắt đầu tệp'],
    ['Thân bài', 'không có phần khai báo', 'bắt đầu tệp'],
    ['\n---\na: 1\n---\n', 'không có phần khai báo', 'bắt đầu tệp'],
    ['---\na: 1\nb:\n  - x\n\n# Đề mục\n\nThân: bài', 'chưa có dòng --- đóng lại', 'dưới dòng 4'],
    ['---\na: 1\n\nb: 2\n\nThân bài', 'chưa có dòng --- đóng lại', 'dưới dòng 4'],
    ['\uFEFF---\r\na: 1\r\n', 'chưa có dòng --- đóng lại', 'dưới dòng 2'],
    ['---\na: 1\n----\nThân', 'chưa có dòng --- đóng lại', 'sửa dòng 3'],
    ['---\na: 1\n\n —\nThân', 'chưa có dòng --- đóng lại', 'sửa dòng 4'],
    // A line of dashes further down is a rule of the body.
    ['---\na: 1\n\nThân\n\n----\n', 'chưa có dòng --- đóng lại', 'dưới dòng 2'],
  ])('%j: %s, %s', (text, message, mend) => {
    expect(explainNoFields(text).message).toContain(message);
    expect(explainNoFields(text).mend).toContain(mend);
  });
});
