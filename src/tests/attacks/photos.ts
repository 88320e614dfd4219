/** Attacks through what photos say of themselves: an album that is only a folder takes its words from its files. */
import sharp from 'sharp';
import type { SiteFiles } from '../support/folders.ts';
import { CALL } from './attack.ts';

const MARKUP = `&quot;&gt;&lt;img src=x onerror=&quot;${CALL}&quot;&gt;&lt;script&gt;${CALL}&lt;/script&gt;`;
const BREAK_OUT = `&lt;/script&gt;&lt;script&gt;${CALL}&lt;/script&gt; {${CALL}} [a](javascript:${CALL})`;

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Headline="${MARKUP}" photoshop:Credit="${MARKUP}">
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${BREAK_OUT}</rdf:li></rdf:Alt></dc:title>
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${MARKUP}</rdf:li></rdf:Alt></dc:description>
  <dc:creator><rdf:Seq><rdf:li>${BREAK_OUT}</rdf:li></rdf:Seq></dc:creator>
  <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="vi">${MARKUP}</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Folders of photos without any text, whose names and words attack. */
export async function hostilePhotos(): Promise<SiteFiles> {
  const pixels = sharp({ create: { width: 900, height: 600, channels: 3, background: '#8a5' } });
  const photo = await pixels.withXmp(XMP).jpeg().toBuffer();
  return {
    'albums/anh-la/anh 1.jpg': photo,
    [`albums/anh-la/" onload="${CALL}" x=".jpg`]: photo,
    "albums/anh-la/'><svg onload=1>.jpg": photo,
    'albums/"><b>x/anh.jpg': photo,
  };
}
