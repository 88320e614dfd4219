/** Which way is up, as cameras note it: the one thing of EXIF that belongs to the picture. */

export const ORIENTATION_TAG = 0x0112;

/**
 * The orientation (1 to 8) in an EXIF segment.
 * @param payload what follows a JPEG's APP1 marker and length
 */
export function orientationIn(payload: Buffer): number | undefined {
  if (payload.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = payload.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + 12 * entry;
    if (short(at) === ORIENTATION_TAG) return short(at + 8);
  }
  return undefined;
}
