/** A photo as a phone takes it, with secrets in every place where files keep such: EXIF, XMP, IPTC, and behind its end. */
import sharp from 'sharp';

/** Nowhere in a built site, as text or as the numbers that cameras write. */
export const SECRETS: Readonly<Record<string, Buffer>> = {
  'EXIF, latitude': latitude('LE'),
  'EXIF, latitude, other byte order': latitude('BE'),
  'EXIF, camera': Buffer.from('MayAnhCuaLan'),
  'XMP, latitude': Buffer.from('21,16.5123N'),
  'XMP, any place': Buffer.from('GPSLatitude'),
  'IPTC, town': Buffer.from('ThonBiMat'),
  'behind the picture': Buffer.from('PhimPhiaSauAnh'),
};

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" exif:GPSLatitude="21,16.5123N" photoshop:Headline="Hội xuân Bính Ngọ">
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Lễ rước kiệu &amp; hát “chầu văn”</rdf:li></rdf:Alt></dc:description>
  <dc:creator><rdf:Seq><rdf:li>Thu Hằng</rdf:li></rdf:Seq></dc:creator>
  <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="vi">Đoàn rước kiệu đi qua cổng đền</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta>`;

const EXIF = {
  IFD0: { Make: 'MayAnhCuaLan' },
  IFD2: { DateTimeOriginal: '2026:02:20 08:15:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 16/1 30741/1000' },
};

/** @param pixels the picture itself */
export async function plantedPhoto(pixels: Uint8Array, orientation = 1): Promise<Buffer> {
  const told = await sharp(pixels)
    .withMetadata({ orientation })
    .withExifMerge(EXIF)
    .withXmp(XMP)
    .jpeg({ quality: 90 })
    .toBuffer();
  return Buffer.concat([told.subarray(0, 2), iptcSegment(), told.subarray(2), Buffer.from('PhimPhiaSauAnh')]);
}

/** Photoshop's segment with one IPTC record: the town, as press photographers give it. */
function iptcSegment(): Buffer {
  const town = Buffer.from('ThonBiMat');
  const record = Buffer.concat([
    Buffer.from([0x1c, 2, 90, 0, town.length]),
    town,
    Buffer.alloc(town.length % 2 ? 0 : 1),
  ]);
  const resource = Buffer.concat([
    Buffer.from('8BIM\u0004\u0004\0\0\0\0\0', 'latin1'),
    Buffer.from([record.length]),
    record,
  ]);
  const payload = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource]);
  return Buffer.concat([Buffer.from([0xff, 0xed, 0, payload.length + 2]), payload]);
}

/** 21° 16' 30.741" as EXIF writes it: three fractions. */
function latitude(order: 'LE' | 'BE'): Buffer {
  const bytes = Buffer.alloc(24);
  [21, 1, 16, 1, 30_741, 1000].forEach((number, at) => bytes[`writeUInt32${order}`](number, 4 * at));
  return bytes;
}
