import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';
import { parseAnyYaml, type YamlSource } from './yaml-source.ts';

/** Every path of plain data, and some that lead nowhere. */
function listPaths(data: unknown, path: (string | number)[] = []): (string | number)[][] {
  const inner = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const keys = Array.isArray(data) ? inner.map(([key]) => Number(key)) : inner.map(([key]) => key);
  return [
    path,
    [...path, 'khong-co'],
    [...path, 99],
    ...keys.flatMap((key) => listPaths((data as Record<string | number, unknown>)[key], [...path, key])),
  ];
}

function describeSource({ data, problems, lineOf, textAt }: YamlSource) {
  const paths = listPaths(data);
  // Where nothing was typed nobody asks what was typed.
  return {
    data,
    keys: JSON.stringify(data),
    problems,
    places: paths.map((path) => [path, lineOf(path), textAt(path)]),
  };
}

/** Holds the quick reading against the whole parser's. @returns whether there was one */
function agrees(text: string): boolean {
  const quick = readPlainYaml(text, 5);
  if (quick) expect(describeSource(quick), text).toEqual(describeSource(parseAnyYaml(text, 5)));
  return quick !== undefined;
}

const READ = [
  'a: b',
  'a: b\nc: 1',
  'a: true\nb: false',
  'title: Thông báo 12:30 – họp\n',
  'publishedAt: 2021-10-25 16:45',
  'issuedAt: 2021-10-25',
  'number: 15/KH-UBND',
  'id: 0007q8son5',
  'phone: 0200 3827 167',
  'title: "Đúng: thế"',
  "title: 'Đúng # thế'",
  'title: “Nói” rồi làm',
  'topics:\n  - Một\n  - Hai\nunit: x',
  'topics:\n- Một\n- Hai\nunit: x',
  'contact:\n  name: A\n  phone: 0200 3827\nunit: x',
  'images:\n  - src: a.jpg\n    alt: Ảnh\n  - src: b.jpg\n    alt: Ảnh\nunit: x',
  'a:\n  b:\n    - c: d\n      e:\n        - f\n    - g: h\ni: j',
];

const ARTICLE = `id: 0007q8son5
kind: notice
title: Thông báo kết quả phong trào bình dân học vụ số quý I năm 2019
summary: Ban Thường vụ Tỉnh ủy “thực hiện” trung tâm điều hành thông minh, hoàn thành các chỉ tiêu đề ra.
section: thong-bao
unit: so-tu-phap
publishedAt: 2019-09-11 14:38
topics:
  - Chuyển đổi số
  - Dân số
documentNumber: 775/TB-VP
author:
  name: Lê Đức Dũng
images:
  - src: anh-1.jpg
    alt: Đại biểu dự hội nghị
legacy:
  url: https://cu.lamgiang.example/?page=detail&id=13819
  views: 5565
urgent: true
`;

const LEFT = [
  '',
  '# ghi chú',
  'a: b # ghi chú',
  'a:',
  'a:\nb: c',
  'a: null',
  'a: True',
  'a: ~',
  'a: 1.5',
  'a: 1e3',
  'a: 0x1F',
  'a: 0o7',
  'a: .inf',
  'a: -1',
  'a: 007',
  'a: 1_000',
  'a: 12345e67',
  'a: 12345678901234567890',
  'a: [b, c]',
  'a: {b: c}',
  'a: |\n  b',
  'a: b\n  c',
  'a:\n  - b\n    c',
  'a: &b c',
  'a: *b',
  'a: !b c',
  'a: "b\\n"',
  'a: b: c',
  'a: b:',
  'a: b\na: c',
  'a: b\n\nc: d',
  'a:  b ',
  'a: b\tc',
  'a:\n  b: c\n d: e',
  ' a: b',
  'a: b\n- c',
  'a:\n  - - b',
  '- a',
  'a',
  '"a": b',
  'a:b',
];

describe('readPlainYaml', () => {
  it.each(READ)('reads %j as the whole parser does', (text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each(LEFT)('leaves %j to the whole parser, or reads it the same', (text) => {
    agrees(text);
    expect(readPlainYaml('a: b # c', 1)).toBeUndefined();
  });

  it('reads what an article begins with', () => {
    expect(agrees(ARTICLE)).toBe(true);
    expect(readPlainYaml(ARTICLE, 5)!.lineOf(['author', 'name'])).toBe(17);
  });

  it('never reads anything otherwise than the whole parser', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'c: ',
        'a: ',
        'b:',
        '- ',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n    ',
        '\n- ',
        '\n  - ',
        ': ',
        '#',
        ' #',
      ],
      ...[
        '"',
        "'",
        '1',
        '0',
        '.',
        '-',
        '+',
        'e',
        'true',
        'null',
        '~',
        'o',
        'x',
        '7f',
        '2021-10-25',
        '16:45',
        '[',
        ']',
        '{',
        '}',
        ',',
      ],
      ...[
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '?',
        'Đ',
        'ữ',
        '“',
        '(',
        '_',
        '\\',
        '---',
        '...',
        '\u00A0',
        '\u3000',
        '👍',
      ],
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => `a: ${pieces.join('')}`);
    fc.assert(
      fc.property(text, (yaml) => void agrees(yaml)),
      { numRuns: 4000, seed: 20_261_121 },
    );
    const mutated = fc
      .tuple(fc.constantFrom(...READ), fc.nat(80), piece, fc.nat(3))
      .map(([yaml, at, one, cut]) => yaml.slice(0, at) + one + yaml.slice(at + cut));
    fc.assert(
      fc.property(mutated, (yaml) => void agrees(yaml)),
      { numRuns: 4000, seed: 20_261_122 },
    );
  });
});
