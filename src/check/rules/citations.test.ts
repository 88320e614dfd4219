import { describe, expect, it } from 'vitest';
import { checkFiles, GREEN, news, type Files } from '../testing.ts';

const found = (files: Files) =>
  checkFiles({ ...GREEN, ...files })
    .filter(({ rule }) => rule === 'citation')
    .map(({ file, line, severity, message }) => `${severity} ${file.split('/')[2]}:${line} ${message}`);

const article = (body: string, fields = '') => ({
  'articles/2026/tin-hai/index.md': news('tinhai0001', body, fields),
});

describe('citations', () => {
  it('in full are no fault', () => {
    expect(found(article('Theo Kế hoạch số 15/KH-UBND ngày 12/3/2025 của UBND tỉnh.'))).toEqual([]);
  });

  it('lack date and issuer only where a document is named first', () => {
    const body = 'Theo Kế hoạch số 15/KH-UBND và các bước.\n\nKế hoạch số 15/KH-UBND đã nêu rõ.';
    expect(found(article(body))).toEqual([
      'warning tin-hai:9 Kế hoạch số 15/KH-UBND: chưa có ngày ban hành',
      'warning tin-hai:9 Kế hoạch số 15/KH-UBND: chưa có cơ quan ban hành',
    ]);
  });

  it('whose word and code disagree are named', () => {
    expect(found(article('Theo Kế hoạch số 5/QĐ-UBND ngày 12/3/2025 của UBND tỉnh.'))).toEqual([
      'warning tin-hai:9 Kế hoạch số 5/QĐ-UBND: loại văn bản không khớp với ký hiệu',
    ]);
  });

  it('dated after the article are named; an update counts', () => {
    const body = 'Theo Kế hoạch số 15/KH-UBND ngày 12/8/2026 của UBND tỉnh.';
    expect(found(article(body))).toEqual([
      'warning tin-hai:9 Kế hoạch số 15/KH-UBND: ngày ban hành 12/08/2026 sau ngày đăng bài',
    ]);
    expect(found(article(body, 'updatedAt: 2026-08-20'))).toEqual([]);
  });

  it('of one number with two dates of a year are named in both places', () => {
    const files = {
      ...article('Theo Kế hoạch số 15/KH-UBND ngày 12/3/2025 của UBND tỉnh.'),
      'articles/2026/tin-ba/index.md': news(
        'tinba00001',
        'Theo Kế hoạch số 15/KH-UBND ngày 13/3/2025 của UBND tỉnh.',
      ),
    };
    const says =
      'Kế hoạch số 15/KH-UBND: cùng số, cùng năm nhưng ghi nhiều ngày ban hành: 13/03/2025, 12/03/2025';
    expect(found(files)).toEqual([`warning tin-ba:9 ${says}`, `warning tin-hai:9 ${says}`]);
  });

  it('that staff settled in the front matter are left alone', () => {
    const fields = 'citations:\n  - { number: 15/KH-UBND, date: 2025-03-12, issuer: UBND tỉnh }';
    expect(found(article('Theo Kế hoạch số 15/KH-UBND.', fields))).toEqual([]);
  });
});
