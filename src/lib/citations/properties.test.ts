/** What must hold for any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from './citation.ts';
import { findCitations } from './find-citations.ts';
import { ISSUERS } from './passages/issuers.ts';
import { LISTS } from './passages/lists.ts';
import { MALFORMED } from './passages/malformed.ts';
import { NEGATIVES } from './passages/negatives.ts';
import { NUMBERS } from './passages/numbers.ts';
import { TYPES } from './passages/types.ts';

const TEXTS = [...NUMBERS, ...TYPES, ...ISSUERS, ...LISTS, ...MALFORMED, ...NEGATIVES].map(
  ({ text }) => text,
);

/** Bits of citations and of what resembles them, in any order. */
const piece = fc.constantFrom(
  ...[
    'Kế hoạch số 12/KH-UBND',
    'Công văn số 1778/BTTTT-THH',
    'Luật Đất đai số 31/2024/QH15',
    'Quy định số 37-QĐ/TW',
  ],
  ...[
    ', số 13/KH-UBND',
    ' ngày 05/3/2021',
    ', ngày 05/3/2021',
    ' của UBND tỉnh',
    ', Sở Tư pháp ban hành ',
    ' về việc ',
  ],
  ...[
    'Kế hoạch',
    'Nghị quyết',
    'Luật',
    'văn bản',
    'các',
    'số',
    'số:',
    ' ',
    '\n',
    '\u00A0',
    '\n\n',
    ', ',
    '; ',
    ' và ',
    '.',
  ],
  ...[
    '12',
    '054',
    '36a',
    '66.13',
    '/2021',
    '/',
    '-',
    '–',
    'KH',
    'QĐ',
    'TTg',
    'UBND',
    'TU',
    'QH15',
    '&',
    '54-KL/TU',
  ],
  ...[
    ' ngày ',
    '05/3/2021',
    '31/02/2021',
    '05 tháng 3 năm 2021',
    ' của ',
    'UBND tỉnh',
    'Bộ Tài chính',
    ' về ',
    '“',
    '”',
  ],
  ...[
    ' ban hành ',
    'Sở Tư pháp',
    '12/KH-UBND',
    '1778/BTTTT-THH',
    'https://a.vn/',
    '`',
    '(',
    ')',
    '\u200B',
    '😀',
    'e\u0302\u0323',
  ],
);
const collage = fc.array(piece, { maxLength: 40, size: 'max' }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  collage,
  fc.tuple(fc.constantFrom(...TEXTS), collage, fc.constantFrom(...TEXTS)).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** Everything but the places, which differ between two spellings of a text. */
function fieldsOf({ start: _start, end: _end, issuer, ...fields }: Citation) {
  return { ...fields, issuer: issuer && { text: issuer.text, from: issuer.from, name: issuer.name } };
}

describe('findCitations, for any text', () => {
  it('gives offsets in order that bound the cited text and the issuer', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, number, issuer } of findCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const cited = plain(text.slice(start, end));
          expect(cited).toContain(plain(number));
          if (issuer) expect(plain(text.slice(issuer.start, issuer.end))).toBe(plain(issuer.text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says the same the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findCitations(text)).toEqual(findCitations(text));
      }),
    );
  });

  it('finds in the cited text alone what it found there, no more and no less', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, type, typeFrom, number, style } of findCitations(text)) {
          if (typeFrom !== 'word') continue;
          const [again, ...others] = findCitations(text.slice(start, end));
          expect(others).toEqual([]);
          expect(again).toMatchObject({ start: 0, end: end - start, type, number, style });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads decomposed letters as composed ones', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...TEXTS), collage), (text) => {
        const composed = findCitations(text.normalize('NFC')).map(fieldsOf);
        expect(findCitations(text.normalize('NFD')).map(fieldsOf)).toEqual(composed);
      }),
      { numRuns: 500 },
    );
  });

  it('reads NBSP and double spaces as spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.constantFrom('\u00A0', '  ', '\u00A0 '), (text, space) => {
        const expected = findCitations(text).map(fieldsOf);
        expect(findCitations(text.replaceAll(' ', space)).map(fieldsOf)).toEqual(expected);
      }),
    );
  });
});

/** What no spelling changes: letters and digits, composed, in one case. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00F0', 'đ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const HOSTILE: [about: string, unit: string][] = [
  ['numbers in a row', 'số 1/số 1/'],
  ['type words without numbers', 'Kế hoạch số '],
  ['digits', '1'],
  ['digits and hyphens', '1-'],
  ['digits and slashes', '12/'],
  ['capitals', 'A'],
  ['capitals and hyphens behind a number', '1/KH-A'],
  ['codes without end', '-UBND'],
  ['citations', 'Kế hoạch số 1/KH-UBND ngày 1/1/2021 của UBND tỉnh, '],
  ['list of numbers', 'số 1/KH-UBND, '],
  ['verbs', 'UBND tỉnh ban hành '],
  ['issuers', 'của Ban Thường vụ '],
  ['names before a verb', `${'UBND Sở Ban '.repeat(12)}ban hành Kế hoạch số 1/KH-UBND `],
  ['summaries', 'Kế hoạch số 1/KH-UBND về thực hiện '],
  ['laws', 'Luật Luật số '],
  ['names of laws', `Luật ${'luật '.repeat(20)}số 1/2020/QH14 `],
  ['dates', 'ngày 1/1/2021 '],
  ['combining marks', '\u0323\u0302'],
  ['letters with many marks', 'e\u0302\u0323\u0301\u0300\u0309'],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['quotes', '"“«'],
  ['backticks', '` '],
  ['fences', '\n```\n'],
  ['addresses', 'https://'],
];

/** The least of three, because other work on the machine only ever adds. */
function timeOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    findCitations(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('time', () => {
  it.each(HOSTILE)('grows in proportion to the text: %s', (_about, unit) => {
    const ofLength = (length: number): string =>
      `Kế hoạch số 1/KH-UBND ${unit.repeat(Math.ceil(length / unit.length))}`;
    timeOf(ofLength(4_000));
    const [short, long] = [timeOf(ofLength(25_000)), timeOf(ofLength(200_000))];
    // Eight times the text; a quadratic search would take 64 times as long.
    expect(long).toBeLessThan(short * 8 * 3 + 30);
  });

  it('bears 100,000 repetitions', () => {
    expect(timeOf('Kế hoạch số '.repeat(100_000))).toBeLessThan(5_000);
    expect(timeOf('số 1/'.repeat(100_000))).toBeLessThan(5_000);
  });
});
