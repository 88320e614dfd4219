import { describe, expect, it } from 'vitest';
import { EXAMPLE_SITE, exampleContent, exampleSite, exampleText } from '../tests/support/example-site.ts';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { readContent } from './content.ts';
import { assembleSite } from './site.ts';

const environment = (now = '2026-11-21T08:30', showUnpublished = false) => ({
  contentDir: '/content',
  outDir: '/dist',
  cacheDir: '/cache',
  now,
  showUnpublished,
});

describe('assembleSite', () => {
  it('sorts articles from the newest, then by id, whatever the order of the files', () => {
    const times = ['2026-05-04 08:00', '2026-05-05', '2026-05-04 08:00', '2026-05-04 23:00'];
    const examples = times.map((publishedAt, index) => ({
      fields: { publishedAt, id: `baiviet${index}` },
      slug: `b${index}`,
    }));
    for (const order of [examples, examples.toReversed()]) {
      expect(exampleSite(order).articles.map(({ id }) => id)).toEqual([
        'baiviet1',
        'baiviet3',
        'baiviet0',
        'baiviet2',
      ]);
    }
  });

  it('keeps drafts and what is scheduled out of a build, and shows them where asked', () => {
    const examples = [{}, { fields: { draft: true } }, { fields: { publishedAt: '2026-11-21 08:31' } }];
    expect(exampleSite(examples).articles).toHaveLength(1);
    expect(exampleSite(examples, { now: '2026-11-21T08:31' }).articles).toHaveLength(2);
    const shown = exampleSite(examples, { showUnpublished: true });
    expect(shown.articles.map(({ status }) => status).sort()).toEqual(['draft', 'published', 'scheduled']);
  });

  it('leaves out what its schema found wrong', () => {
    const content = exampleContent([{}, {}]);
    content.articles[0] = { ...content.articles[0]!, data: undefined };
    expect(assembleSite(content, environment(), {}).articles).toHaveLength(1);
  });

  it('groups articles by section, each newest first', () => {
    const examples = [{}, { fields: { publishedAt: '2026-06-01' } }, { fields: { section: 'thong-bao' } }];
    const { bySection, sections } = exampleSite([
      ...examples,
      { kind: 'document', fields: { section: undefined } },
    ]);
    expect([...sections.keys()]).toEqual(['tin-tuc', 'thong-bao']);
    expect(bySection.get('tin-tuc')!.map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-06-01',
      '2026-05-04T08:00',
    ]);
    expect(bySection.get('thong-bao')).toHaveLength(1);
  });

  it('refuses to go on without site.yaml, in Vietnamese', () => {
    const content = { ...exampleContent([]), site: undefined };
    expect(() => assembleSite(content, environment(), {})).toThrow(/site\.yaml.*npm run check/);
  });

  it('has pages and albums, drafts and days to come apart', () => {
    const root = temporaryFolder('site');
    const album = (fields: string) => `---\ntitle: Album\n${fields}\n---\n`;
    writeFiles(root, {
      'site.yaml': JSON.stringify(EXAMPLE_SITE),
      'pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n',
      'pages/nhap.md': '---\ntitle: Nháp\ndraft: true\n---\n',
      'albums/a/index.md': album('date: 2026-01-01'),
      'albums/b/index.md': album('date: 2026-02-01'),
      'albums/c/index.md': album('date: 2026-11-22'),
      'albums/d/index.md': album('date: 2026-01-01\ndraft: true'),
      'albums/e/index.md': album('date: 2026-01-01'),
      'articles/2026/x/index.md': exampleText(),
    });
    const urls = (showUnpublished: boolean) => {
      const site = assembleSite(readContent(root), environment('2026-11-21T08:30', showUnpublished), {});
      return [...site.pages, ...site.albums].map(({ url }) => url);
    };
    expect(urls(false)).toEqual(['/gioi-thieu/', '/thu-vien-anh/b/', '/thu-vien-anh/a/', '/thu-vien-anh/e/']);
    expect(urls(true)).toHaveLength(7);
  });
});

describe('addresses of documents', () => {
  const document = (id: string, fields: object = {}) => ({
    kind: 'document' as const,
    slug: id,
    fields: { id, ...fields },
  });
  const urlOf = (examples: Parameters<typeof exampleSite>[0], id: string, now?: string) =>
    exampleSite(examples, now ? { now } : {}).articles.find((article) => article.id === id)!.url;
  const first = document('vanban01', { publishedAt: '2026-02-04' });

  it('stay when a namesake is drafted, scheduled or published later', () => {
    const alone = urlOf([first], 'vanban01');
    for (const fields of [
      { draft: true, publishedAt: '2026-01-01' },
      { publishedAt: '2027-01-01' },
      { publishedAt: '2026-03-01' },
    ]) {
      expect(urlOf([document('vanban00', { issuer: 'Thành ủy', ...fields }), first], 'vanban01')).toBe(alone);
    }
  });

  it('tell namesakes by their issuer', () => {
    const later = document('vanban02', { issuer: 'Thành ủy', publishedAt: '2026-03-01' });
    expect(urlOf([later, first], 'vanban02')).toBe('/van-ban/ke-hoach-15-kh-ubnd-2026-thanh-uy/');
  });
});
