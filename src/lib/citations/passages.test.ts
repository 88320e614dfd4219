import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCitations } from './find-citations.ts';
import { ISSUERS } from './passages/issuers.ts';
import { LISTS } from './passages/lists.ts';
import { MALFORMED } from './passages/malformed.ts';
import { NEGATIVES } from './passages/negatives.ts';
import { NUMBERS } from './passages/numbers.ts';
import { TYPES } from './passages/types.ts';
import { passage } from './passages/passage.ts';
import { addToScore, emptyScore, formatScore } from './passages/score.ts';
import { SEED_CITATIONS } from './passages/seeds.ts';

const PASSAGES = [...NUMBERS, ...TYPES, ...ISSUERS, ...LISTS, ...MALFORMED, ...NEGATIVES];
const shared = process.env['LOA_SHARED'];

describe('the passages', () => {
  it.each(PASSAGES)('$about', ({ text, cites }) => {
    const score = emptyScore();
    addToScore(score, text, cites, findCitations(text));
    expect(score.faults).toEqual([]);
  });

  it('score 100 % on every field', () => {
    const score = emptyScore();
    for (const { text, cites } of PASSAGES) addToScore(score, text, cites, findCitations(text));
    process.stdout.write(`${PASSAGES.length} passages\n${formatScore(score)}\n`);
    expect(score.faults).toEqual([]);
  });

  // What the text does not tell apart without knowing more of the world. Passing one of these is good news.
  it.fails.each([
    passage('a signer behind the office', 'Quyết định số 8/QĐ-UBND của Chủ tịch UBND tỉnh Nguyễn Văn An', [
      'Quyết định',
      '8/QĐ-UBND',
      '',
      'Chủ tịch UBND tỉnh',
    ]),
    passage(
      'an issuer glued to the next word',
      'Chỉ thị số 32-CT/TW của Ban Bí thư Trung ương Đảngvề phổ biến',
      ['Chỉ thị', '32-CT/TW', '', 'Ban Bí thư Trung ương Đảng'],
    ),
    passage('a number broken by a space', 'Quyết định số 0 1/QĐ-VKSTC', ['Quyết định', '01/QĐ-VKSTC']),
    passage(
      'an issuer only behind the summary',
      'Kế hoạch số 1/KH-VKSTC về công tác của Viện KSND tối cao năm 2022',
      ['Kế hoạch', '1/KH-VKSTC', '', 'Viện KSND tối cao'],
    ),
    passage('an issuer in the words before', 'theo đề nghị của Sở Tài chính tại Tờ trình số 160/TTr-STC', [
      'Tờ trình',
      '160/TTr-STC',
      '',
      'Sở Tài chính',
    ]),
    passage(
      'one code for two numbers',
      'Thông tư số 01, 02/2021/TT-BTC của Bộ Tài chính',
      ['Thông tư', '01/2021/TT-BTC', '', 'Bộ Tài chính'],
      ['Thông tư', '02/2021/TT-BTC', '', 'Bộ Tài chính'],
    ),
  ])('not yet: $about', ({ text, cites }) => {
    const score = emptyScore();
    addToScore(score, text, cites, findCitations(text));
    expect(score.faults).toEqual([]);
  });
});

// The seeds are not part of the repository; LOA_SHARED names the folder that holds them.
describe.skipIf(!shared)('the seed pages', () => {
  it('give all their citations and none too many', () => {
    const folder = join(shared ?? '', 'seeds');
    const score = emptyScore();
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const { cites } = passage(file, text, ...SEED_CITATIONS[file.slice(0, 3)]!);
      addToScore(score, text, cites, findCitations(text));
    }
    process.stdout.write(`seeds\n${formatScore(score)}\n`);
    expect(score.faults).toEqual([]);
    expect(score.fields.citation.meant).toBe(19);
  });
});
