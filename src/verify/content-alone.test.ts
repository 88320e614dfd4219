/** What content alone brings about: it is said or passes, and never stops a publication. */
import { describe, expect, it } from 'vitest';
import { GOOD_SITE, page, type Files } from './testing.ts';
import {
  findingsOf,
  image,
  HEAVY_PICTURE,
  noise,
  PICTURE,
  REDIRECTS,
  TWO_EAGER,
  verify,
  withPage,
} from './testing-verification.ts';

describe('the verification of what clerks wrote', () => {
  it.each<[what: string, rules: string, changed: Files]>([
    ['a long article', 'page-weight', withPage({ type: 'article', body: `<p>${noise(15_000)}</p>` })],
    ['a picture full of detail', 'picture-weight', HEAVY_PICTURE],
    ['two pictures at the head of a page', 'picture-eager', TWO_EAGER],
    ['a heading that skips a level', 'valid-html', withPage({ body: '<h3>B</h3>' })],
    ['a heading without words', 'valid-html', withPage({ body: '<h2></h2>' })],
    ['two pages of one title', 'titles', withPage({ title: 'Thông báo' })],
    [
      'a link to what is not there yet',
      'dead-link',
      withPage({ body: '<p><a href="/thong-bao/bai-hen/">A</a></p>' }),
    ],
    [
      'a link to a page of a list that is none',
      'dead-link',
      withPage({ body: '<p><a href="/thong-bao/trang-9/">A</a></p>' }),
    ],
    [
      'a link to a heading of a list',
      'dead-link',
      withPage({ body: '<p><a href="/thong-bao/#muc">A</a></p>' }),
    ],
  ])('only reminds of %s, since content alone does it', async (_what, rule, changed) => {
    const { findings } = await verify({ ...GOOD_SITE, ...changed });
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([`warning ${rule}`]);
  });

  it('says where a link that leads nowhere is written', async () => {
    const body = '<p><a href="/thong-bao/bai-hen/">A</a></p>';
    const { findings } = await verify({ ...GOOD_SITE, ...withPage({ body }) });
    expect(findings[0]?.mend).toContain('articles/2026/bai-dang/index.md:10');
  });

  it.each<[what: string, changed: Files]>([
    ['the title of a draft, which may be any words', withPage({ body: '<p>Danh sách chưa chốt</p>' })],
    ['a number with an odd space', withPage({ body: '<p>Gọi 0912\u00A0345\u00A0678</p>' })],
    ['a number over two lines', withPage({ body: '<p>Gọi 0913 345 678</p>' })],
    ['a number in a field', withPage({ body: '<p>Gọi 0912 345 679</p>' })],
    ['an address written with escapes', withPage({ body: '<p>so_noivu@lamson.example.vn</p>' })],
    ['a path that an article speaks of', withPage({ body: '<p>/srv/loa/content/</p>' })],
    ['words that look like markup', withPage({ body: '<p> href="/khong-co/" style="" id="x" @import</p>' })],
    [
      'markup in the words of a picture',
      withPage({ body: image('').replace('Lễ hội', 'Nước &gt; 5 > 4 <iframe') }, PICTURE),
    ],
    [
      'an old address',
      withPage({ body: '<p><a href="/cu/">A</a> <a href="/tin?id=3&amp;fbclid=x">B</a></p>' }, REDIRECTS),
    ],
    ['a link to the top', withPage({ body: '<p><a href="#top">A</a></p>' })],
    ['a heading that begins with a number', withPage({ body: '<h2 id="1-muc-dich">1. Mục đích</h2>' })],
    [
      'a page of a document that is cited and not published yet',
      { 'thong-bao/bai-hen/index.html': page({ title: 'Bài' }) },
    ],
  ])('lets %s pass', async (_what, changed) => {
    expect(await findingsOf(changed)).toEqual([]);
  });
});
