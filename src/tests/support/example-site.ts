/** Articles and sites for tests of what stands between content and pages, made in memory. */
import type { Finding } from '../../lib/finding.ts';
import { ARTICLE_SCHEMAS, type ArticleData } from '../../schemas/article.ts';
import { siteSchema } from '../../schemas/site.ts';
import type { Article } from '../../store/article.ts';
import type { Content } from '../../store/content.ts';
import { readEntry, validate, type Entry } from '../../store/entry.ts';
import { assembleSite, type Site } from '../../store/site.ts';

export const EXAMPLE_NOW = '2026-11-21T08:30';

export const EXAMPLE_SITE = {
  name: 'Cổng thông tin tỉnh Lam Sơn',
  url: 'https://lamson.example.vn',
  unit: 'ubnd-tinh',
  contacts: { address: 'Số 1 đường Hùng Vương' },
  sections: [
    { id: 'tin-tuc', name: 'Tin tức' },
    { id: 'thong-bao', name: 'Thông báo' },
  ],
  units: [{ id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh' }],
};

/** What every example has, and what each kind needs besides. */
export const EXAMPLE_FIELDS = {
  base: { id: 'baiviet01', title: 'Hội nghị tổng kết', section: 'tin-tuc', publishedAt: '2026-05-04 08:00' },
  news: {},
  notice: {},
  document: {
    documentType: 'Kế hoạch',
    number: '15/KH-UBND',
    issuer: 'UBND tỉnh',
    issuedAt: '2026-02-03',
  },
  consultation: { opensAt: '2026-11-01', closesAt: '2026-11-30', howToRespond: 'Gửi thư về Sở Nội vụ.' },
  recruitment: {
    positions: [{ name: 'Chuyên viên' }],
    intakeFrom: '2026-11-01',
    intakeTo: '2026-12-10',
    where: 'Sở Nội vụ',
  },
} as const;

type Kind = ArticleData['kind'];

export interface Example {
  kind?: Kind;
  /** Further fields, as they would be typed; `undefined` takes one away. */
  fields?: Record<string, unknown>;
  body?: string;
  slug?: string;
  /** Folder of the content, where files beside the article matter. */
  root?: string;
  format?: 'md' | 'mdx';
}

/** The file of an example; JSON is YAML too. */
export function exampleText({ kind = 'news', fields = {}, body = 'Nội dung.' }: Example = {}): string {
  const all = { kind, ...EXAMPLE_FIELDS.base, ...EXAMPLE_FIELDS[kind], ...fields };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}\n`],
  );
  return `---\n${lines.join('')}---\n\n${body}\n`;
}

/** The entry of an example, and what its schema finds wrong. */
export function readExample(example: Example = {}): { entry: Entry<ArticleData>; findings: Finding[] } {
  const { kind = 'news', slug = 'bai-viet', root = '/content', format = 'md' } = example;
  const file = `articles/2026/${slug}/index.${format}`;
  const findings: Finding[] = [];
  const source = { file, absolutePath: `${root}/${file}`, slug, raw: exampleText(example) };
  return { entry: readEntry<ArticleData>(source, () => ARTICLE_SCHEMAS[kind], findings), findings };
}

/** Content of examples that are right, each with an id and a slug of its own unless it names one. */
export function exampleContent(examples: readonly Example[], site: object = {}): Content {
  const findings: Finding[] = [];
  const sitePlaces = { file: 'site.yaml', lineOf: () => 1 };
  const articles = examples.map((example, index) => {
    const id = `baiviet${String(index).padStart(4, '0')}`;
    const read = readExample({ slug: `bai-${index}`, ...example, fields: { id, ...example.fields } });
    findings.push(...read.findings);
    return read.entry;
  });
  const config = validate({ ...EXAMPLE_SITE, ...site }, siteSchema, sitePlaces, findings);
  if (findings.length > 0) throw new Error(`The example is wrong: ${JSON.stringify(findings)}`);
  return { root: '/content', site: config, sitePlaces, articles, pages: [], albums: [], findings };
}

export interface ExampleSettings {
  now?: string;
  showUnpublished?: boolean;
  site?: object;
  pictures?: Site['pictures'];
}

export function exampleSite(examples: readonly Example[], settings: ExampleSettings = {}): Site {
  const { now = EXAMPLE_NOW, showUnpublished = false, site = {}, pictures = {} } = settings;
  const environment = { contentDir: '/content', outDir: '/dist', cacheDir: '/cache', now, showUnpublished };
  return assembleSite(exampleContent(examples, site), environment, pictures);
}

/** A site of one article, and the article. */
export function exampleArticle(
  example: Example = {},
  settings: ExampleSettings = {},
): { site: Site; article: Article } {
  const site = exampleSite([example], settings);
  return { site, article: site.articles[0]! };
}
