/** Albums as pages: what stands in them, how they are linked, what search engines are told, what they weigh. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import sax from 'sax';
import { beforeAll, describe, expect, it } from 'vitest';
import { albumSite, FESTIVAL, HIDDEN_WORD, OTHER_ALBUMS, SIXTY, STORY } from './support/album-site.ts';
import type { BuiltSite } from './support/build-fixture.ts';
import { builtPages } from './support/pages.ts';

const ORIGIN = 'https://lamson.example.vn';
const LIST = '/thu-vien-anh/';

let site: BuiltSite;
beforeAll(async () => {
  site = await albumSite();
}, 180_000);

const htmlOf = (url: string) => readFileSync(path.join(site.outDir, url, 'index.html'), 'utf8');
const open = (url: string) => parseHTML(htmlOf(url)).document;
/** The texts of an element, apart from each other as they are on the screen. */
const textOf = (element: Element | null) => element && spacedText(element).replace(/\s+/g, ' ').trim();
const spacedText = (node: Node): string =>
  node.nodeType === 3 ? (node.textContent ?? '') : ` ${[...node.childNodes].map(spacedText).join('')} `;
const hrefs = (url: string, selector: string) =>
  [...open(url).querySelectorAll(selector)].map((link) => link.getAttribute('href'));
const jsonLd = (url: string) =>
  JSON.parse(open(url).querySelector('script[type="application/ld+json"]')!.textContent) as Record<
    string,
    unknown
  >;

describe('the list of albums', () => {
  it('tells of each album its cover, its date and how many photos it has', () => {
    const item = [...open(LIST).querySelectorAll('.photos > li')].find((one) =>
      textOf(one)?.includes('Lễ hội xuân'),
    )!;
    expect(textOf(item)).toBe('Lễ hội xuân <Hồng Lam> & “ném còn” 20/02/2026 4 ảnh');
    // The cover that the album names, not its first photo.
    expect(item.querySelector('img')!.getAttribute('src')).toBe(
      open(`${FESTIVAL}anh-bia/`).querySelector('main img')!.getAttribute('src'),
    );
  });

  it('is paged from the oldest', () => {
    const total = OTHER_ALBUMS + 2;
    const [newest, oldest] = [LIST, `${LIST}trang-1/`].map((url) => hrefs(url, '.photos > li > a'));
    expect([newest!.length, oldest!.length]).toEqual([total - 20, 20]);
    expect(new Set([...newest!, ...oldest!]).size).toBe(total);
    expect(newest![0]).toBe(FESTIVAL);
    expect(hrefs(LIST, '.pager a')).toEqual([`${LIST}trang-1/`]);
    expect(hrefs(`${LIST}trang-1/`, '.pager a')).toEqual([LIST]);
  });

  it('stands on the home page with the newest four', () => {
    const home = hrefs('/', '.photos > li > a');
    expect(home).toHaveLength(4);
    expect(home.slice(0, 2)).toEqual([FESTIVAL, SIXTY]);
  });
});

describe('an album', () => {
  it('shows its text, its tables included', () => {
    const page = open(FESTIVAL);
    expect(textOf(page.querySelector('main p strong'))).toBe('ba ngày');
    expect(page.querySelectorAll('main table td')).toHaveLength(2);
    expect(textOf(page.querySelector('.meta'))).toBe('Thứ Sáu, 20/02/2026 4 ảnh Ảnh: Lê Minh');
  });

  it('leads from each photo to a page of its own, named after the file and not after its place', () => {
    expect(hrefs(FESTIVAL, '[data-photos] a')).toEqual(
      ['cong-hoi', 'anh-bia', 'dung-cao', 'cong-hoi-2'].map((slug) => `${FESTIVAL}${slug}/`),
    );
  });

  it('tells of a photo what is said of it, and whose it is where that is not the album’s', () => {
    const captions = [...open(FESTIVAL).querySelectorAll('[data-photos] li')].map((item) =>
      textOf(item.querySelector('figcaption')),
    );
    expect(captions).toEqual([
      'Khai hội sáng mồng 4.',
      'Toàn cảnh sân đình. Ảnh: Trần Thị Ẩn',
      null,
      'Hai đội kéo co.',
    ]);
    const alts = [...open(FESTIVAL).querySelectorAll('[data-photos] img')].map((image) =>
      image.getAttribute('alt'),
    );
    expect(alts[3]).toBe('Hai đội kéo co.');
  });
});

describe('the page of a photo', () => {
  it('has caption, credit, and the ways to the photos beside it and to the album', () => {
    const url = `${FESTIVAL}anh-bia/`;
    const page = open(url);
    expect(textOf(page.querySelector('h1'))).toBe('Lễ hội xuân <Hồng Lam> & “ném còn” ảnh 2/4');
    expect(textOf(page.querySelector('figcaption'))).toBe('Toàn cảnh sân đình. Ảnh: Trần Thị Ẩn 20/02/2026');
    expect(hrefs(url, '.pager a')).toEqual([
      `${FESTIVAL}cong-hoi/#anh`,
      FESTIVAL,
      `${FESTIVAL}dung-cao/#anh`,
    ]);
    expect(page.querySelector('#anh')).not.toBeNull();
  });

  it('ends where the album ends', () => {
    expect(hrefs(`${FESTIVAL}cong-hoi/`, '.pager [rel=prev]')).toEqual([]);
    expect(hrefs(`${FESTIVAL}cong-hoi-2/`, '.pager [rel=next]')).toEqual([]);
  });

  it('has a title of its own, and is shared with its own picture', () => {
    const urls = hrefs(FESTIVAL, '[data-photos] a').map((url) => url!);
    expect(new Set([FESTIVAL, ...urls].map((url) => open(url).title)).size).toBe(5);
    const pictures = urls.map((url) =>
      open(url).querySelector('meta[property="og:image"]')!.getAttribute('content'),
    );
    expect(new Set(pictures).size).toBe(4);
    expect(pictures.every((url) => url!.startsWith(`${ORIGIN}/_anh/`))).toBe(true);
  });
});

describe('articles and albums', () => {
  it('lead to each other from the one field of the article', () => {
    expect(hrefs(STORY, '.album-link a')).toEqual([FESTIVAL]);
    expect(textOf(open(STORY).querySelector('.album-link'))).toMatch(
      /^Xem album ảnh: Lễ hội xuân .+ \(4 ảnh\)$/,
    );
    expect(hrefs(FESTIVAL, '.list a')).toEqual(['/tin-tuc/be-mac/', STORY]);
    expect(hrefs(SIXTY, '.list a')).toEqual([]);
  });

  it('do not lead to what is not public yet', () => {
    expect(hrefs('/tin-tuc/cho-album/', '.album-link a')).toEqual([]);
    for (const name of ['nhap', 'mai-sau', 'nhap/a', 'mai-sau/a'])
      expect(existsSync(path.join(site.outDir, 'thu-vien-anh', name)), name).toBe(false);
    const telling = builtPages(site.outDir).filter(({ html }) => html.includes(HIDDEN_WORD));
    expect(telling.map(({ url }) => url)).toEqual([]);
  });
});

describe('what search engines read', () => {
  it('is an ImageGallery with its photos', () => {
    const gallery = jsonLd(FESTIVAL);
    expect(gallery).toMatchObject({
      '@type': 'ImageGallery',
      name: 'Lễ hội xuân <Hồng Lam> & “ném còn”',
      url: ORIGIN + FESTIVAL,
      datePublished: '2026-02-20',
      creditText: 'Lê Minh',
      inLanguage: 'vi',
    });
    expect(gallery['image']).toHaveLength(4);
    expect((gallery['image'] as unknown[])[1]).toMatchObject({
      '@type': 'ImageObject',
      url: `${ORIGIN}${FESTIVAL}anh-bia/`,
    });
  });

  it('is an ImageObject with caption, credit and date, whose address is the picture’s in the page', () => {
    const url = `${FESTIVAL}anh-bia/`;
    expect(jsonLd(url)).toMatchObject({
      '@type': 'ImageObject',
      caption: 'Toàn cảnh sân đình.',
      creditText: 'Trần Thị Ẩn',
      dateCreated: '2026-02-20',
      contentUrl: ORIGIN + open(url).querySelector('main img')!.getAttribute('src'),
      isPartOf: { '@type': 'ImageGallery', url: ORIGIN + FESTIVAL },
    });
  });

  it('is a sitemap of photos that names every one, each at a file that is there', () => {
    const { albums, problems } = readSitemap(
      readFileSync(path.join(site.outDir, 'thu-vien-anh/sitemap.xml'), 'utf8'),
    );
    expect(problems).toEqual([]);
    expect(albums.size).toBe(OTHER_ALBUMS + 2);
    expect(albums.get(ORIGIN + FESTIVAL)).toHaveLength(4);
    expect(albums.get(ORIGIN + SIXTY)).toHaveLength(60);
    const files = [...albums.values()].flat().map((url) => path.join(site.outDir, new URL(url).pathname));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    for (const url of albums.keys())
      expect(existsSync(path.join(site.outDir, new URL(url).pathname))).toBe(true);
    expect(readFileSync(path.join(site.outDir, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${ORIGIN}/thu-vien-anh/sitemap.xml\n`,
    );
  });
});

/** Reads it strictly, as the two schemas have it: pages, and in them pictures with an address each. */
function readSitemap(xml: string): { albums: Map<string, string[]>; problems: string[] } {
  const albums = new Map<string, string[]>();
  const problems: string[] = [];
  const open: string[] = [];
  let page = '';
  const parser = sax.parser(true, { xmlns: true, trim: true });
  const ORDER = ['urlset', 'urlset/url', 'urlset/url/loc', 'urlset/url/lastmod'];
  const IMAGE = ['urlset/url/image:image', 'urlset/url/image:image/image:loc'];
  parser.onerror = (error) => problems.push(error.message);
  parser.onopentag = (tag) => {
    const { name, uri } = tag as sax.QualifiedTag;
    open.push(name);
    const isImage = name.startsWith('image:');
    if (!(isImage ? IMAGE : ORDER).includes(open.join('/'))) problems.push(`misplaced: ${open.join('/')}`);
    const namespace = isImage
      ? 'http://www.google.com/schemas/sitemap-image/1.1'
      : 'http://www.sitemaps.org/schemas/sitemap/0.9';
    if (uri !== namespace) problems.push(`${name} in ${uri}`);
  };
  parser.ontext = (text) => {
    if (open.at(-1) === 'loc') albums.set((page = text), []);
    if (open.at(-1) === 'image:loc') albums.get(page)!.push(text);
  };
  parser.onclosetag = () => open.pop();
  parser.write(xml).close();
  return { albums, problems };
}

describe('an album of sixty photos', () => {
  it('is a light page', ({ annotate }) => {
    const bytes = brotliCompressSync(htmlOf(SIXTY)).length;
    void annotate(`album of sixty photos: ${bytes} bytes`);
    expect(bytes).toBeLessThan(20 * 1024);
    const photo = brotliCompressSync(htmlOf(`${SIXTY}img-30/`)).length;
    void annotate(`page of one of them: ${photo} bytes`);
    expect(photo).toBeLessThan(8 * 1024);
  });

  it('loads the first photo at once and the others when they come near, each in its place', () => {
    const images = [...open(SIXTY).querySelectorAll('[data-photos] img')];
    expect(images).toHaveLength(60);
    expect(images.map((image) => image.getAttribute('loading') ?? 'eager')).toEqual([
      'eager',
      ...Array.from({ length: 59 }, () => 'lazy'),
    ]);
    expect(images.every((image) => image.getAttribute('width') && image.getAttribute('height'))).toBe(true);
  });
});
