/** The segments of a JPEG as decoders find them (ITU T.81, B.1.1.2): fill bytes before a marker are in none of them. */

export interface JpegSegment {
  marker: number;
  /** Where its marker begins, and where what its length covers ends: a scan's data follow behind that. */
  start: number;
  end: number;
  /** What follows the length. */
  payload: Buffer;
}

export const JPEG_START = 0xd8;
export const JPEG_END = 0xd9;
export const JPEG_SCAN = 0xda;

/**
 * Walks from a JPEG's start to its end, which is the last segment: where another is the last, these bytes end before, or
 * nobody can tell how they go on.
 */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment> {
  let start = nextMarker(bytes, 2);
  while (start !== undefined) {
    const marker = bytes[start + 1]!;
    if (marker === JPEG_END) yield { marker, start, end: start + 2, payload: Buffer.alloc(0) };
    if (marker === JPEG_END || marker === JPEG_START || start + 4 > bytes.length) return;
    const length = bytes.readUInt16BE(start + 2);
    const end = start + 2 + length;
    if (length < 2 || end > bytes.length) return;
    yield { marker, start, end, payload: bytes.subarray(start + 4, end) };
    start = nextMarker(bytes, end);
  }
}

/** Whether a segment says how large the picture is and how it was coded. */
export function isJpegFrame(marker: number): boolean {
  // Huffman tables, an extension and arithmetic coding share the row of the starts of frames.
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Skips what is no marker of a segment: fill bytes, a scan's data (`FF 00` is data) and the restarts within. */
function nextMarker(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) return undefined;
    const isSegment = marker > 0x01 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7);
    if (isSegment) return at;
  }
  return undefined;
}
