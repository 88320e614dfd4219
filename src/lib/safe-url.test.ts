import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeUrl } from './safe-url.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const SAFE = [
  '',
  '/',
  '/thong-bao/',
  '/thong-bao/?gio=8:30',
  '/a:b',
  '?q=javascript:alert(1)',
  '#muc:1',
  '#javascript:alert(1)',
  'ke-hoach.pdf',
  './ke-hoach.pdf',
  'thu-muc/a:b.pdf',
  'kế hoạch số 5.pdf',
  '//example.gov.vn/a',
  'http://example.gov.vn',
  'HTTPS://EXAMPLE.GOV.VN/',
  'https://example.gov.vn/?u=javascript:alert(1)',
  'mailto:vanthu@example.gov.vn?subject=G%C3%B3p%20%C3%BD',
  'tel:+842043854789',
  'TEL:1900',
];

const HOSTILE = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\njavascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001Fjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  'javascript\t:alert(1)',
  'javascript :alert(1)',
  'j\u0001a\u0002v\u0003a\u0004script:alert(1)',
  '\u00A0javascript:alert(1)',
  '\uFEFFjavascript:alert(1)',
  '\u200Bjava\u200Cscript\u200D:alert(1)',
  '\u2028javascript:alert(1)',
  'java\u00ADscript:alert(1)',
  'ｊavascript:alert(1)',
  'jаvascript:alert(1)', // a Cyrillic а
  'javascript://example.gov.vn/%0aalert(1)',
  'javascript:/*--></title></style>*/alert(1)',
  'vbscript:msgbox(1)',
  'livescript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:image/svg+xml,<svg onload=alert(1)>',
  'data:,x',
  'file:///etc/passwd',
  'blob:https://example.gov.vn/1',
  'filesystem:https://example.gov.vn/1',
  'view-source:https://example.gov.vn',
  'about:blank',
  'ftp://example.gov.vn',
  'ws://example.gov.vn',
  'intent://scan/#Intent;scheme=zxing;end',
  'feed:javascript:alert(1)',
  'feed:https://example.gov.vn',
  'jar:https://example.gov.vn!/',
  'ms-word:ofe|u|https://example.gov.vn',
  'x-custom.scheme+1:y',
  'http-evil:y',
  ':javascript:alert(1)',
  '&javascript:alert(1)',
  '1javascript:alert(1)',
  '%6Aavascript:alert(1)',
  'tin:tuc.pdf',
];

describe('isSafeUrl', () => {
  it.each(SAFE)('lets %j be a link', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });

  it.each(HOSTILE)('refuses %j', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });

  it('agrees with a browser’s parser on every scheme that it lets through', () => {
    const allowed = ['http:', 'https:', 'mailto:', 'tel:'];
    const scheme = fc.constantFrom(
      'javascript:',
      'data:',
      'vbscript:',
      'https:',
      'java',
      'script:',
      ':',
      'tel:',
    );
    const noise = fc.constantFrom(
      '',
      ' ',
      '\t',
      '\n',
      '\r',
      '\u0000',
      '\u0008',
      '\u000B',
      '\u00A0',
      '\u200B',
      '/',
      '\\',
      '.',
      '%0a',
      'a',
      '&#9;',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, scheme), { maxLength: 12 }), (pieces) => {
        const url = pieces.join('');
        if (!isSafeUrl(url) || !URL.canParse(url, 'https://example.gov.vn/a/')) return;
        expect(allowed).toContain(new URL(url, 'https://example.gov.vn/a/').protocol);
      }),
      { numRuns: 2000 },
    );
  });
});
