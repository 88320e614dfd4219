import { describe, expect, it } from 'vitest';
import { dropTone, isSyllable } from './vietnamese-syllable.ts';

const SYLLABLES = `a ý ủy uỷ ơi yêu yến ừ oanh uyên nghiêng nghị nguyễn khuya khuỷu đường thuở quý quốc quyết gì giếng giữa
  giết gìn huỳnh hoẵng boong xoong loắt ngoằn tuếch phường được rượu hươu bưởi mười tháng chiếc cuốc xuống kiểm bịch`;

describe('dropTone', () => {
  it.each([
    ['Ủy', 'uy'],
    ['ĐƯỜNG', 'đương'],
    ['nghiễm', 'nghiêm'],
    ['hoá', 'hoa'],
    ['hòa'.normalize('NFD'), 'hoa'],
    ['ấ', 'â'],
    ['ẵ', 'ă'],
    ['ợ', 'ơ'],
    ['KSND', 'ksnd'],
    ['', ''],
  ])('%s becomes %s', (word, bare) => {
    expect(dropTone(word)).toBe(bare.normalize('NFC'));
  });
});

describe('isSyllable', () => {
  it.each(SYLLABLES.split(/\s+/))('%s is one, in either Unicode form and in capitals', (word) => {
    for (const form of [word, word.normalize('NFD'), word.toUpperCase()]) expect(isSyllable(form)).toBe(true);
  });

  it.each(['', 'ng', 'ngh', 'KSND', 'UBND', 'viênủy', 'ủyban', 'việtnam', 'nghiêngg', 'abc', 'wto', 'fz', 'a b', 'đđ', '12', 'an.'])(
    '%j is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
