/**
 * The part of CBOR (RFC 8949) that Pagefind writes: numbers, text and lists. Its index is read without its program, which
 * is 67 KB before the first question; `pagefind-files.test.ts` holds the two against each other.
 */

export type CborValue = number | string | CborValue[] | null;

const UNTIL_BREAK = 31;
const BREAK = 0xff;

/** Decodes one value. @throws RangeError where the bytes are anything else */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new TextDecoder();
  let at = 0;

  function readLength(short: number): number {
    if (short < 24) return short;
    const size = short === 24 ? 1 : short === 25 ? 2 : short === 26 ? 4 : 8;
    if (short > 27) throw new RangeError(`CBOR length ${short} at ${at}`);
    const value =
      size === 1
        ? view.getUint8(at)
        : size === 2
          ? view.getUint16(at)
          : size === 4
            ? view.getUint32(at)
            : Number(view.getBigUint64(at));
    at += size;
    return value;
  }

  function readText(length: number): string {
    at += length;
    return texts.decode(bytes.subarray(at - length, at));
  }

  function readList(short: number): CborValue[] {
    const list: CborValue[] = [];
    if (short === UNTIL_BREAK) {
      while (view.getUint8(at) !== BREAK) list.push(readValue());
      at++;
      return list;
    }
    for (let left = readLength(short); left > 0; left--) list.push(readValue());
    return list;
  }

  function readValue(): CborValue {
    const head = view.getUint8(at++);
    const short = head & 31;
    switch (head >> 5) {
      case 0:
        return readLength(short);
      case 1:
        return -1 - readLength(short);
      case 3:
        return readText(readLength(short));
      case 4:
        return readList(short);
      case 7:
        return null;
      default:
        throw new RangeError(`CBOR type ${head >> 5} at ${at - 1}`);
    }
  }

  return readValue();
}
