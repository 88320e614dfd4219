/** A site that has nothing wrong, then one thing broken at a time: the verification names the file and the rule. */
import { describe, expect, it } from 'vitest';
import { INLINE_BUDGET, SCRIPT_BUDGET } from './rules/script-weight.ts';
import { feed, GOOD_SITE, ORIGIN, page, sitemap, type Files } from './testing.ts';
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

const script = (source: string, attributes = ' type="module"') =>
  `<script src="${source}"${attributes}></script>`;

describe('the verification of a built site', () => {
  it('finds nothing wrong with a good site', async () => {
    const { findings, pages, files } = await verify(GOOD_SITE);
    expect(findings).toEqual([]);
    expect({ pages, files }).toEqual({ pages: 2, files: 7 });
  });

  it.each<[what: string, rules: string, changed: Files]>([
    [
      'a list page above 20 KB',
      'page-weight',
      withPage({ body: `<ul class="list"><li>${noise(21_000)}</li></ul>` }),
    ],
    ['a text page above 14 KB', 'page-weight', withPage({ body: `<p>${noise(15_000)}</p>` })],
    ['an article above 14 KB', 'page-weight', withPage({ type: 'article', body: `<p>${noise(15_000)}</p>` })],
    [
      'scripts above 3 KB',
      'script-weight',
      withPage({ body: script('/a.js') }, { 'a.js': noise(SCRIPT_BUDGET) }),
    ],
    [
      'scripts above 3 KB with what they import',
      'script-weight',
      withPage(
        { body: script('/a.js') },
        { 'a.js': 'import{b}from"./b.js";b()', 'b.js': noise(SCRIPT_BUDGET) },
      ),
    ],
    [
      'a long inline script',
      'script-weight',
      withPage({ head: `<script>"${noise(INLINE_BUDGET)}"</script>` }),
    ],
    ['two inline scripts', 'script-weight', withPage({ head: '<script>1</script><script>2</script>' })],
    ['a blocking script', 'script-weight', withPage({ head: script('/a.js', '') }, { 'a.js': '1' })],
    [
      'a style file before the text',
      'self-contained',
      withPage({ head: '<link rel="stylesheet" href="/a.css">' }, { 'a.css': 'p{}' }),
    ],
    [
      'a picture of another site',
      'self-contained',
      withPage({ body: image('').replace('/anh', 'https://other.example/anh') }),
    ],
    ['a script of another site', 'self-contained', withPage({ body: script('//other.example/a.js') })],
    ['a frame', 'self-contained', withPage({ body: '<iframe src="/" title="x"></iframe>' })],
    [
      'a picture without words',
      'picture-alt, valid-html',
      withPage({ body: image('').replace(/ alt="[^"]*"/, '') }, PICTURE),
    ],
    [
      'a picture without size',
      'picture-size',
      withPage({ body: image('').replace(/ width="[^"]*"/, '') }, PICTURE),
    ],
    ['too many eager pictures', 'picture-eager', TWO_EAGER],
    ['a heavy picture', 'picture-weight', HEAVY_PICTURE],
    ['a weak content policy', 'content-policy', withPage({ policy: "script-src 'unsafe-inline'" })],
    ['an inline handler', 'content-policy', withPage({ body: '<p onclick="1">a</p>' })],
    ['a dead link', 'dead-link', withPage({ body: '<p><a href="/khong-co/">A</a></p>' })],
    ['a dead fragment', 'dead-link', withPage({ body: '<p><a href="/thong-bao/#khong">A</a></p>' })],
    ['a missing picture', 'dead-link', withPage({ body: image('') })],
    ['two main headings', 'titles, valid-html', withPage({ body: '<h1>B</h1>' })],
    ['HTML that is not valid', 'valid-html', withPage({ body: '<p><div>a</div></p>' })],
    ['a draft in a list', 'dead-link', withPage({ body: '<p><a href="/thong-bao/bai-nhap/">A</a></p>' })],
    [
      'the views of a draft',
      'unpublished',
      withPage({ body: '<p><span data-views="baiviet001">–</span></p>' }),
    ],
    [
      'a link that a redirect leads nowhere',
      'dead-link',
      withPage({ body: '<p><a href="/mat/">A</a></p>' }, REDIRECTS),
    ],
    ['a style that is too heavy', 'style-weight', withPage({ head: `<style>/*${noise(6000)}*/</style>` })],
    ['a style of another site', 'self-contained', withPage({ head: '<style>@import "a.css"</style>' })],
    ['a telephone number from nowhere', 'contacts', withPage({ body: '<p>Gọi 0987 654 321</p>' })],
    ['an e-mail address from nowhere', 'contacts', withPage({ body: '<p>la@example.vn</p>' })],
  ])('names a page with %s', async (_what, rules, changed) => {
    const expected = rules.split(', ').map((rule) => `${rule} a/index.html`);
    expect(await findingsOf(changed)).toEqual(expected);
  });

  it.each<[what: string, expected: string, changed: Files]>([
    [
      'a page without a content policy',
      'content-policy 404.html',
      { '404.html': page({ title: 'A' }).replace(/ *<meta http-equiv[^>]*>\n/, '') },
    ],
    ['a title twice', 'titles thong-bao/index.html', { 'a/index.html': page({ title: 'Thông báo' }) }],
    ['a font', 'self-contained assets/a.woff2', { 'assets/a.woff2': 'x' }],
    ['no headers for hosts', 'host-headers _headers', { _headers: '' }],
    ['a broken feed', 'feeds rss.xml', { 'rss.xml': feed(`${ORIGIN}/thong-bao/`).replace('</item>', '') }],
    ['a feed of a page that is not there', 'feeds rss.xml', { 'rss.xml': feed(`${ORIGIN}/khong-co/`) }],
    [
      'a JSON feed of a page that is not there',
      'feeds feed.json',
      { 'feed.json': JSON.stringify({ items: [{ url: `${ORIGIN}/khong-co/` }] }) },
    ],
    ['a sitemap of another site', 'feeds sitemap.xml', { 'sitemap.xml': sitemap('https://other.example/') }],
    [
      'a page of tomorrow',
      'unpublished thong-bao/bai-hen/index.html',
      { 'thong-bao/bai-hen/index.html': page({ title: 'Bài', type: 'article' }) },
    ],
    ['a file of a draft', 'unpublished _tep/baiviet001/a.pdf', { '_tep/baiviet001/a.pdf': 'x' }],
    [
      'an album that is a draft',
      'unpublished thu-vien-anh/le-hoi/index.html',
      { 'thu-vien-anh/le-hoi/index.html': page({ title: 'Lễ hội' }) },
    ],
    ['a path of the machine', 'local-path assets/a.js', { 'assets/a.js': '"/opt/loa/x"' }],
  ])('names %s', async (_what, expected, changed) => {
    expect(await findingsOf(changed)).toEqual([expected]);
  });

  it('says at how many articles a host will refuse the site', async () => {
    const host = { name: 'Nơi nhỏ', files: 5, fileBytes: 1000 };
    const { findings } = await verify({ ...GOOD_SITE, 'lon.pdf': 'x'.repeat(1001) }, { host });
    expect(findings.map(({ rule, severity, file }) => `${severity} ${rule} ${file}`)).toEqual([
      'error host-limits .',
      'error host-limits lon.pdf',
    ]);
    // 8 files for 3 articles: 5 files are enough for one.
    expect(findings[0]!.message).toContain('khoảng 1 bài');
  });

  it('warns before a host refuses', async () => {
    const { findings } = await verify(GOOD_SITE, { host: { name: 'Nơi nhỏ', files: 8, fileBytes: 1e9 } });
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('does not ask again for pages that it found valid, and never forgets one that is not', async () => {
    const files = { ...GOOD_SITE, 'a/index.html': page({ title: 'A', body: '<p><div>a</div></p>' }) };
    const first = await verify(files);
    expect(first.valid.size).toBe(2);
    const second = await verify(files, { knownValid: first.valid });
    expect(second.findings).toEqual(first.findings);
    expect(second.valid).toEqual(first.valid);
  });

  it('refuses a folder without a site', async () => {
    await expect(verify({ 'a.txt': '' })).rejects.toThrow('chưa có trang đã dựng');
  });
});
