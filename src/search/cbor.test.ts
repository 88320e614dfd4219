import { describe, expect, it } from 'vitest';
import { decodeCbor } from './cbor.ts';

const decode = (hex: string) => decodeCbor(Uint8Array.from(Buffer.from(hex, 'hex')));

describe('decodeCbor', () => {
  // Of the examples in RFC 8949, appendix A, those of the types that an index has.
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['20', -1],
    ['3903e7', -1000],
    ['f6', null],
    ['60', ''],
    ['62c3bc', 'ü'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ])('%s', (hex, value) => {
    expect(decode(hex)).toEqual(value);
  });

  it.each([
    ['a map', 'a10102'],
    ['bytes', '4101'],
    ['a length of the future', '1c'],
    ['a list that ends too soon', '8301'],
    ['nothing', ''],
  ])('refuses %s', (_, hex) => {
    expect(() => decode(hex)).toThrow(RangeError);
  });
});
