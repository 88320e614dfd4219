/** Pictures for the tests of the check, which reads no more of them than their first and last bytes. */

/** A PNG of 1,200 × 800 pixels as far as its header says; another name gives other bytes. */
export function pictureNamed(name: string, width = 1200, height = 800): Uint8Array {
  const header = Buffer.alloc(33);
  header.write('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Buffer.concat([header, Buffer.from(name), Buffer.from('\0\0\0\0IEND\u00aeB`\u0082', 'latin1')]);
}
