import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLUG_PATTERN } from './paths.ts';
import {
  compareVietnamese,
  countWords,
  foldMarks,
  normalizeText,
  slugify,
  squeezeSpaces,
  truncate,
} from './vietnamese-text.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** All 134 letters of Vietnamese, precomposed. */
const LETTERS = [...VOWELS]
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ');

describe('normalizeText', () => {
  it.each([
    ['Đảng ủy'.normalize('NFD'), 'Đảng ủy'],
    ['một\u00A0hai', 'một hai'],
    ['một\u2003hai\u3000ba\u202Fbốn', 'một hai ba bốn'],
    ['mộ\u200Bt\uFEFF ha\u00ADi\u2060', 'một hai'],
    ['\uFEFF---\r\ntitle', '---\r\ntitle'],
    ['xuống\ndòng\tvà\r\nthụt', 'xuống\ndòng\tvà\r\nthụt'],
    // A tone typed with the code points that Unicode gave up on.
    ['a\u0341', 'á'],
    ['', ''],
  ])('%j becomes %j', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
  });

  it('keeps the number of lines: findings name lines of the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalizeText(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });

  // A zero-width space between a letter and its mark keeps the two apart until it is taken out.
  it('gives NFC even where something invisible stood before a mark', () => {
    expect(normalizeText('a\u200B\u0301')).toBe('á');
    expect(normalizeText('Đa\u00AD\u0309ng')).toBe('Đảng');
  });
});

describe('foldMarks', () => {
  it('folds every Vietnamese letter, composed or not, small or capital', () => {
    for (const letter of LETTERS) {
      const plain = letter === 'đ' ? 'd' : letter.normalize('NFD')[0]!;
      for (const form of ['NFC', 'NFD'] as const) {
        expect(foldMarks(letter.normalize(form))).toBe(plain);
        expect(foldMarks(letter.toUpperCase().normalize(form))).toBe(plain.toUpperCase());
      }
    }
    expect(new Set(LETTERS).size).toBe(12 * 6 + 1);
  });

  it.each([
    ['Đảng ủy Khối các cơ quan', 'Dang uy Khoi cac co quan'],
    ['THƯỜNG XUYÊN', 'THUONG XUYEN'],
    ['số 12/NĐ-CP', 'so 12/ND-CP'],
    ['không đổi: 東京', 'khong doi: 東京'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldMarks(text)).toBe(folded);
  });

  // Old fonts and OCR write the Icelandic eth, which looks the same.
  it('takes Ð (U+00D0) for Đ', () => {
    expect(foldMarks('Ðảng ủy')).toBe('Dang uy');
  });
});

describe('slugify', () => {
  it.each([
    ['Thông báo số 12/TB-SNV', 'thong-bao-so-12-tb-snv'],
    ['  “Đường” – ĐẸP!  ', 'duong-dep'],
    ['Đại hội XIV'.normalize('NFD'), 'dai-hoi-xiv'],
    ['một\u00A0hai', 'mot-hai'],
    ['ＦＵＬＬ ｗｉｄｔｈ １２', 'full-width-12'],
    ['№ 5 ﬁ', 'no-5-fi'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>', 'script'],
    ['---', ''],
    ['東京', ''],
    ['', ''],
  ])('%j becomes %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('cuts at the end of a word, or inside a word that is too long', () => {
    expect(slugify('một hai ba bốn', 10)).toBe('mot-hai-ba');
    expect(slugify('một hai ba bốn', 11)).toBe('mot-hai-ba');
    expect(slugify('một hai ba bốn', 14)).toBe('mot-hai-ba-bon');
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(90));
    expect(slugify(`an ${'b'.repeat(200)}`, 20)).toBe(`an-${'b'.repeat(17)}`);
  });

  it('gives nothing or a slug, no longer than asked, and the same again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...LETTERS, ' ', '-', '/', '1')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 40 }), (words, length) => {
        const slug = slugify(words, length);
        if (slug !== '') expect(slug).toMatch(SLUG_PATTERN);
        expect(slug.length).toBeLessThanOrEqual(length);
        expect(slugify(slug, length)).toBe(slug);
      }),
    );
  });
});

describe('compareVietnamese', () => {
  it('sorts as a Vietnamese dictionary does', () => {
    const sorted = [
      'an',
      'Anh',
      'ăn',
      'âm',
      'ba',
      'da',
      'đa',
      'e',
      'ê',
      'oan',
      'ôn',
      'ơn',
      'u',
      'ư',
      'Xã 2',
      'Xã 10',
      'ý',
    ];
    expect(sorted.toReversed().sort(compareVietnamese)).toEqual(sorted);
  });

  it('sorts the tones of one syllable: ma mà mả mã má mạ', () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect(tones.toReversed().sort(compareVietnamese)).toEqual(tones);
  });
});

describe('squeezeSpaces', () => {
  it.each([
    ['  một \n\t hai\u00A0\u00A0ba ', 'một hai ba'],
    [' \n ', ''],
  ])('%j becomes %j', (text, squeezed) => {
    expect(squeezeSpaces(text)).toBe(squeezed);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    [' – … ! ', 0],
    ['Đảng ủy Khối', 3],
    ['Kế hoạch số 15/KH-UBND, ngày 05/3', 9],
  ])('in %j: %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts the same in NFD', () => {
    expect(countWords('Đảng ủy Khối'.normalize('NFD'))).toBe(3);
  });
});

describe('truncate', () => {
  it.each([
    ['một hai ba', 10, 'một hai ba'],
    ['một hai ba bốn', 10, 'một hai ba…'],
    ['một hai ba bốn', 9, 'một hai…'],
    ['một hai, ba bốn', 9, 'một hai…'],
    ['một hai – ba bốn', 9, 'một hai…'],
    ['abcdefghijkl', 5, 'abcde…'],
  ])('%j to %i: %j', (text, length, cut) => {
    expect(truncate(text, length)).toBe(cut);
  });

  it('is never longer than asked, the mark aside', () => {
    const text = fc.array(fc.constantFrom('một', 'hai,', '😀', ' ', ' ', 'ừ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (words, length) => {
        expect(truncate(words, length).length).toBeLessThanOrEqual(length + 1);
      }),
    );
  });

  it('never cuts a character in two', () => {
    expect(truncate('😀'.repeat(9), 5).isWellFormed()).toBe(true);
  });
});
