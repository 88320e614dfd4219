import { describe, expect, it } from 'vitest';
import { chooseSlug } from './choose-slug.ts';
import type { ImportReport } from './import-report.ts';
import { formatReport } from './print-report.ts';
import { readArguments } from './read-arguments.ts';

describe('chooseSlug', () => {
  it('is unique, and adds itself to what is taken', () => {
    const taken = new Set(['hoi-nghi']);
    expect([chooseSlug('Hội nghị', 'a1', taken), chooseSlug('Hội nghị', 'a2', taken)]).toEqual([
      'hoi-nghi-2',
      'hoi-nghi-3',
    ]);
  });

  it('takes no address of a list page, and has one for titles without a Latin letter', () => {
    expect(chooseSlug('Trang 2', 'a1', new Set())).toBe('bai-trang-2');
    expect(chooseSlug('文章', 'a1b2', new Set())).toBe('bai-a1b2');
  });
});

describe('readArguments', () => {
  it('reads files and options in any order', () => {
    expect(readArguments(['a.txt', '--out', 'x', 'b.txt', '--json'])).toEqual({
      kind: 'run',
      arguments: { files: ['a.txt', 'b.txt'], outDir: 'x', force: false, json: true },
    });
  });

  it('names every problem at once', () => {
    expect(readArguments(['--outt', 'x', '--json=1'])).toMatchObject({
      kind: 'wrong',
      problems: [/--outt/, /--json/, /thiếu --out/].map(
        (pattern) => expect.stringMatching(pattern) as string,
      ),
    });
    expect(readArguments([])).toMatchObject({
      kind: 'wrong',
      problems: [expect.anything(), expect.anything()],
    });
    expect(readArguments(['a.txt', '--out'])).toMatchObject({ kind: 'wrong' });
    expect(readArguments(['a.txt', '--out', 'x', '--out', 'y'])).toMatchObject({ kind: 'wrong' });
  });

  it('knows --help', () => {
    expect(readArguments(['--help', '--wrong'])).toEqual({ kind: 'help' });
  });
});

describe('formatReport', () => {
  const report: ImportReport = {
    outDir: '/x',
    files: [
      {
        file: 'a\u001B[31m.txt',
        status: 'written',
        id: 'abcdef',
        path: 'articles/chua-ro-ngay/a/index.md',
        article: {
          found: [{ field: 'title', value: 'Hội nghị', line: 2, reason: 'dòng đầu tiên' }],
          doubts: [
            {
              field: 'publishedAt',
              message: 'không có ngày',
              candidates: [{ value: '2023-02-02', line: 1, reason: 'đồng hồ' }],
            },
          ],
          leftOut: [1, 3, 9].map((line) => ({ line, text: '.', reason: 'không có chữ' })),
          repairs: [],
          remarks: [{ line: 4, message: 'lặp từ' }],
        },
      },
      { file: 'b.txt', status: 'refused', reason: 'tệp trống' },
    ],
    site: { status: 'kept', missingSections: [{ id: 'thong-bao', name: 'Thông báo' }] },
    missingSources: ['../c.txt'],
    missingAddresses: [],
    ignored: 0,
  };

  it('says what was found where, what is doubtful, and what to do', () => {
    const text = formatReport(report);
    for (const said of [
      'title: Hội nghị — dòng 2, dòng đầu tiên',
      '? publishedAt: không có ngày',
      'có thể là: 2023-02-02 — dòng 1, đồng hồ',
      'Bỏ ngoài bài: 3 dòng (1–3, 9)',
      'dòng 4: lặp từ',
      'Lý do: tệp trống',
      '- id: thong-bao',
      '../c.txt',
      'Tổng cộng 2 tệp: 1 đã nhập, 1 KHÔNG NHẬP.',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('sends no control character to the terminal', () => {
    expect(formatReport(report)).not.toContain('\u001B');
  });
});
