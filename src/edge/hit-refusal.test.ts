import { describe, expect, it } from 'vitest';
import { ORIGIN, PHONE } from './conformance/harness.ts';
import { findRefusal, type HitRoute } from './hit-refusal.ts';

const SCRIPT = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', 'User-Agent': PHONE };
const PIXEL = { 'Sec-Fetch-Site': 'same-origin', 'User-Agent': PHONE };

/** Headers over those of a hit that counts; `undefined` takes one away. */
type Change = Record<string, string | undefined>;

function refusalOf(route: HitRoute, change: Change): string | undefined {
  const all = { ...(route === 'script' ? SCRIPT : PIXEL), ...change };
  const present = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return findRefusal(new Headers(present), route, new Set([ORIGIN, 'http://localhost:4321']));
}

describe('hits that count', () => {
  const cases: [why: string, route: HitRoute, change: Change][] = [
    ['a page’s script', 'script', {}],
    ['a browser without fetch metadata', 'script', { 'Sec-Fetch-Site': undefined }],
    ['the site under its other address', 'script', { Origin: 'http://localhost:4321' }],
    ['the picture in noscript', 'pixel', {}],
    ['the picture in an old browser', 'pixel', { 'Sec-Fetch-Site': undefined, Referer: `${ORIGIN}/tin/` }],
    ['an empty purpose', 'script', { Purpose: '' }],
  ];
  it.each(cases)('%s (%s)', (_why, route, change) => expect(refusalOf(route, change)).toBeUndefined());

  it.each([
    ['Zalo', `${PHONE} Zalo android/12110710 ZaloTheme/light ZaloLanguage/vi`],
    ['Cốc Cốc', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) coc_coc_browser/120.0 Chrome/114.0 Safari/537.36'],
    [
      'Facebook',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Mobile/15E148 [FBAN/FBIOS;FBLC/vi_VN]',
    ],
    ['Opera Mini', 'Opera/9.80 (J2ME/MIDP; Opera Mini/7.1; U; vi) Presto/2.12'],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
    ['an old Windows', 'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko'],
  ])('readers in %s', (_name, userAgent) =>
    expect(refusalOf('script', { 'User-Agent': userAgent })).toBeUndefined(),
  );
});

describe('hits that do not count, and why', () => {
  const elsewhere = 'https://elsewhere.example';
  const cases: [why: string, route: HitRoute, change: Change][] = [
    ['no-user-agent', 'script', { 'User-Agent': undefined }],
    ['no-user-agent', 'pixel', { 'User-Agent': '  ' }],
    [
      'bot',
      'script',
      { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    [
      'bot',
      'pixel',
      { 'User-Agent': 'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/)' },
    ],
    ['bot', 'script', { 'User-Agent': 'facebookexternalhit/1.1' }],
    [
      'bot',
      'script',
      { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/153.0.0.0 Safari/537.36' },
    ],
    ['bot', 'script', { 'User-Agent': 'curl/8.5.0' }],
    ['prefetch', 'script', { 'Sec-Purpose': 'prefetch' }],
    ['prefetch', 'script', { 'Sec-Purpose': 'prefetch;prerender' }],
    ['prefetch', 'pixel', { Purpose: 'prefetch' }],
    ['prefetch', 'script', { 'X-Purpose': 'preview' }],
    ['prefetch', 'script', { 'X-Moz': 'prefetch' }],
    ['wrong-origin', 'script', { Origin: elsewhere }],
    ['wrong-origin', 'script', { Origin: undefined }],
    ['wrong-origin', 'script', { Origin: 'null' }],
    ['wrong-origin', 'script', { Origin: `${ORIGIN}/` }],
    ['wrong-origin', 'script', { Origin: `${ORIGIN}:8443` }],
    ['wrong-origin', 'script', { Origin: ORIGIN.replace('https', 'http') }],
    ['wrong-origin', 'script', { Origin: `${ORIGIN}.elsewhere.example` }],
    ['cross-site', 'script', { 'Sec-Fetch-Site': 'cross-site' }],
    ['cross-site', 'script', { 'Sec-Fetch-Site': 'same-site' }],
    ['cross-site', 'pixel', { 'Sec-Fetch-Site': 'cross-site' }],
    ['cross-site', 'pixel', { 'Sec-Fetch-Site': 'none' }],
    ['cross-site', 'pixel', { 'Sec-Fetch-Site': 'cross-site', Referer: `${ORIGIN}/` }],
    ['cross-site', 'pixel', { 'Sec-Fetch-Site': undefined, Referer: `${elsewhere}/?${ORIGIN}/` }],
    ['cross-site', 'pixel', { 'Sec-Fetch-Site': undefined, Referer: `${ORIGIN}.elsewhere.example/` }],
    ['cross-site', 'pixel', { 'Sec-Fetch-Site': undefined, Referer: 'nonsense' }],
    ['not-from-a-page', 'pixel', { 'Sec-Fetch-Site': undefined }],
  ];
  it.each(cases)('%s (%s) %j', (why, route, change) => expect(refusalOf(route, change)).toBe(why));
});
