/** What a file is, judged by its first bytes: names of saved pages lie (`.aspx`, `.php`, none at all). */
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * - `html`, `text`: one page each
 * - `wordpress`, `feed`: many articles in one file
 * - `sitemap`: addresses only
 * - `mhtml`, `xml`, `binary`, `empty`: nothing that can be read
 */
export type SourceKind =
  'html' | 'text' | 'wordpress' | 'feed' | 'sitemap' | 'mhtml' | 'xml' | 'binary' | 'empty';

const HEAD_BYTES = 8192;

/** Endings of what lies around pages and is never a page itself: not worth opening. */
const NO_PAGE =
  /\.(?:jpe?g|png|gif|webp|avif|bmp|ico|svg|tiff?|heic|css|js|mjs|json|map|woff2?|ttf|eot|otf|mp[34]|m4[av]|avi|wmv|flv|swf|mov|webm|wav|pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|rar|7z|gz|tgz|exe|msi|dll|db|ini|lnk|tmp|bak|log|csv|md|mdx|ya?ml|lst|ndx|cdx|warc)$/i;

/** Whether a file found in a folder may be a page at all, by its name. */
export function mayBePage(fileName: string): boolean {
  return !NO_PAGE.test(fileName) && !/^(?:robots|humans|ads|security|cookies)\.txt$/i.test(fileName);
}

/** @throws Error of the file system where the file cannot be opened */
export function sniffFile(file: string): SourceKind {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return sniffHead(head.subarray(0, readSync(handle, head, 0, HEAD_BYTES, 0)));
  } finally {
    closeSync(handle);
  }
}

/** @param head the first bytes of a file */
export function sniffHead(head: Uint8Array): SourceKind {
  if (head.length === 0) return 'empty';
  const text = decodeHead(head);
  const start = text.replace(/^(?:\uFEFF|ï»¿)/, '').trimStart();
  if (start === '') return text.includes('\0') ? 'binary' : 'empty';
  if (isBinary(text)) return 'binary';
  if (/^(?:MIME-Version|From: <Saved by)/i.test(start)) return 'mhtml';
  if (!start.startsWith('<')) return 'text';
  return sniffMarkup(start);
}

function sniffMarkup(start: string): SourceKind {
  // The root element, behind declaration, comments, style sheets and doctype.
  const root = /<([a-z][\w:.-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/i.exec(
    start.replace(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!DOCTYPE(?:[^>[]|\[[^\]]*(?:\]|$))*(?:>|$)/gi, ''),
  );
  const [, name = '', attributes = ''] = root ?? [];
  switch (name.toLowerCase().replace(/^\w+:/, '')) {
    case 'rss':
      return /xmlns:wp\s*=|wordpress\.org\/export/i.test(attributes) ? 'wordpress' : 'feed';
    case 'feed':
    case 'rdf':
      return 'feed';
    case 'urlset':
    case 'sitemapindex':
      return 'sitemap';
    default:
      return start.startsWith('<?xml') && !/<html[\s>]/i.test(start) ? 'xml' : 'html';
  }
}

/** For its ASCII letters only: encodings differ in the others. */
function decodeHead(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('latin1').decode(head);
}

function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return controls > text.length * 0.01;
}
