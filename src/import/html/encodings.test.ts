import { describe, expect, it } from 'vitest';
import { decodeSource } from '../decode-source.ts';
import { judgeLegacy } from './judge-encoding.ts';
import { encodingOfFont, fromLegacy, type LegacyEncoding } from './legacy-encodings.ts';
import { mendMojibake } from './mojibake.ts';

const SMALL = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const TEXT =
  'Ủy ban nhân dân tỉnh tổ chức hội nghị quán triệt, đẩy mạnh cải cách hành chính; kỹ thuật, quý, kỳ, sẵn sàng, nghĩa vụ, ngõ nhỏ, bướm đậu, lưỡi gươm.';

/** The other way round, letter by letter: what a person's keyboard typed with the old font. */
function toLegacy(text: string, encoding: LegacyEncoding): string {
  return [...text].map((letter) => typedFor(letter, encoding)).join('');
}

function typedFor(letter: string, encoding: LegacyEncoding): string {
  if (letter.charCodeAt(0) < 0x80) return letter;
  const codes = Array.from({ length: 0x5e }, (_, index) => String.fromCharCode(0xa1 + index));
  const bases = encoding === 'vni' ? ['', ...'aeouyôöAEOUYÔÖ'] : [''];
  const typed = bases.flatMap((base) => codes.map((code) => base + code));
  return typed.find((candidate) => fromLegacy(candidate, encoding) === letter) ?? letter;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
}

describe('encodings before Unicode', () => {
  it.each(['tcvn3', 'vni'] as const)('%s gives every letter back', (encoding) => {
    for (const letter of SMALL) {
      const typed = typedFor(letter, encoding);
      expect(typed).not.toBe(letter === 'í' || letter === 'ì' ? '' : letter.normalize('NFD'));
      expect(fromLegacy(typed, encoding)).toBe(letter);
    }
    const small = TEXT.toLowerCase();
    expect(fromLegacy(toLegacy(small, encoding), encoding)).toBe(small);
  });

  it('knows what other programs write', () => {
    expect(fromLegacy('®µo t¹o nguån nh©n lùc, ­u tiªn vïng s©u', 'tcvn3')).toBe(
      'đào tạo nguồn nhân lực, ưu tiên vùng sâu',
    );
    expect(fromLegacy('ÑAÛNG UÛY XAÕ ñaøo taïo ngöôøi lao ñoäng, kyõ thuaät, quyù', 'vni')).toBe(
      'ĐẢNG ỦY XÃ đào tạo người lao động, kỹ thuật, quý',
    );
  });

  it('are told by what they would say', () => {
    expect(judgeLegacy(toLegacy(TEXT, 'vni'))).toBe('vni');
    expect(judgeLegacy(toLegacy(TEXT.toLowerCase(), 'tcvn3'))).toBe('tcvn3');
    for (const text of [
      TEXT,
      'plain words',
      'Café à la crème, déjà vu, garçon, Zürich, naïve',
      '25°C, 10 m², «trích» – £5',
    ])
      expect(judgeLegacy(text)).toBeUndefined();
  });

  it.each([
    ['.VnTime', { encoding: 'tcvn3', isCapital: false }],
    ['.VnTimeH', { encoding: 'tcvn3', isCapital: true }],
    ['"VNI-Times"', { encoding: 'vni', isCapital: false }],
    ['Times New Roman', undefined],
  ])('are told by the font %s', (font, expected) => {
    expect(encodingOfFont(font)).toEqual(expected);
  });

  it.each([
    ['TCVN3', latin(toLegacy(TEXT.toLowerCase(), 'tcvn3')), TEXT.toLowerCase()],
    ['VNI', latin(toLegacy(TEXT, 'vni')), TEXT],
  ])('are read from the bytes of a plain text: %s', (name, bytes, expected) => {
    const decoded = decodeSource(bytes);
    expect(decoded).toMatchObject({ ok: true, encoding: expect.stringContaining(name) as string });
    expect(decoded.ok && decoded.text.normalize('NFC')).toBe(expected);
  });

  it('are read line by line where a file mixes them', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${TEXT}\n`),
      latin(`${toLegacy(TEXT, 'vni')}\n`),
      Buffer.from(TEXT),
    ]);
    expect(decodeSource(bytes)).toMatchObject({ ok: true, text: expect.stringContaining(TEXT) as string });
  });

  it('are not suspected in other files', () => {
    expect(
      decodeSource(Buffer.from('Un café à la crème, déjà payé, s’il vous plaît', 'latin1')),
    ).toMatchObject({ ok: false });
  });
});

describe('UTF-8 that was read as windows-1252', () => {
  const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

  it('is read again, beside text that was never misread', () => {
    expect(mendMojibake(`${TEXT}\n${misread(TEXT)}`)).toBe(`${TEXT}\n${TEXT}`);
    expect(mendMojibake(misread('Đảng ủy xã').replaceAll('\u00A0', ' '))).toBe('Đảng ủy xã');
  });

  it('leaves other text alone', () => {
    for (const text of [TEXT, 'Ã', 'Ä là chữ cái Đức', 'Ång‰']) expect(mendMojibake(text)).toBe(text);
  });
});
