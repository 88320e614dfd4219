import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './encode.ts';
import { parseQuery } from './parse-query.ts';

const ask = (query: string) => parseQuery(query).variants.map(({ encoded }) => decodeText(encoded.join(' ')));

describe('parseQuery', () => {
  it('asks for a date in figures and in words', () => {
    const wanted = ask('1/10/2021');
    expect(wanted).toEqual(['1/10/2021', 'ngày 1 tháng 10 năm 2021']);
    expect(ask('ngày 1 tháng 10 năm 2021')).toEqual(['ngày 1 tháng 10 năm 2021', '1/10/2021']);
    expect(ask('ngày 25-10-2021')).toEqual(['ngày 25-10-2021', 'ngày 25 tháng 10 năm 2021']);
  });

  it('asks for one spelling of one date', () => {
    const fold = (query: string) =>
      parseQuery(query).variants.map(({ encoded }) =>
        encoded.join(' ').normalize('NFD').replace(/\p{M}/gu, ''),
      );
    expect(fold('1/9/2021')).toEqual(fold('01/09/2021'));
  });

  it.each(['2426/KH-VKS', 'số:2426/KH-VKS', 'số 2426/KH-VKS', '2426 KH VKS'])(
    'knows %s for a number',
    (query) => {
      expect(parseQuery(query)).toMatchObject({
        numbers: [expect.stringMatching(/^2426\/KH-VKS$/i)],
        hasMarks: false,
      });
      expect(ask(query)).toEqual(['2426/kh-vks']);
    },
  );

  it('knows the numbers among other words, as the index spells them', () => {
    const { numbers } = parseQuery('Kế hoạch số 5/KH-UBND ngày 12/3/2025 về Nghị quyết 12-NQ/TU');
    expect(numbers.map(decodeText)).toEqual(['5/KH-UBND', '12-NQ/TU']);
    expect(numbers[0]).not.toBe('5/KH-UBND');
    expect(parseQuery('ngày 12/3/2025 họp tổ 5').numbers).toEqual([]);
  });

  it('decodes keys and keeps what was typed', () => {
    expect(ask('daan vaanj')).toEqual(['dân vận', 'daan vaanj']);
    expect(parseQuery('daan vaanj').hasMarks).toBe(true);
    expect(parseQuery('dan van').hasMarks).toBe(false);
  });

  it('asks in three ways at most', () => {
    expect(ask('VKSND tỉnh Bắc Giang 1/10/2021')).toHaveLength(3);
  });

  it.each(['', '   ', '"', '(((', '-', '\u200b', '🙂'])('finds nothing to ask in %j', (query) => {
    expect(parseQuery(query).variants).toEqual([]);
  });

  it('bears hostile input', () => {
    const started = performance.now();
    for (const part of [
      'a',
      '1/',
      '<img src=x onerror=alert(1)>',
      '[.*+?^${}()|',
      'đ\u0301',
      '🙂',
      'ngày 1 tháng ',
    ])
      expect(parseQuery(part.repeat(10_000)).variants.length).toBeLessThanOrEqual(3);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        expect(parseQuery(query).variants.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
