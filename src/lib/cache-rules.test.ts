import { describe, expect, it } from 'vitest';
import { cacheControlOf, IMMUTABLE, REVALIDATE } from './cache-rules.ts';

describe('how long files may be kept', () => {
  it.each([
    '/assets/page.DUndl3eA.js',
    '/_anh/8f142834712a-336.avif',
    '/pagefind/bang-m4sP956KV5.pf_loa',
    '/pagefind/2019-2021/index/vi_1a2b3c.pf_index',
    '/pagefind/fragment/vi_1a2b3c.pf_fragment',
  ])('%s never changes', (path) => expect(cacheControlOf(path)).toBe(IMMUTABLE));

  it.each(['/', '/thong-bao/', '/sw.js', '/rss.xml', '/pagefind/loa.json', '/assets', '/anh/assets/x.js'])(
    '%s is asked for again',
    (path) => expect(cacheControlOf(path)).toBe(REVALIDATE),
  );
});
