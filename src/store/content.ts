/** The content folder, read once and whole: `site.yaml`, articles, pages, albums. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import type { Finding } from '../lib/finding.ts';
import { normalizeText } from '../lib/vietnamese-text.ts';
import { albumSchema, type AlbumData } from '../schemas/album.ts';
import { articleBaseShape } from '../schemas/article-base.ts';
import { ARTICLE_SCHEMAS, type ArticleData } from '../schemas/article.ts';
import { suggest } from '../schemas/explain-issue.ts';
import { pageSchema, type PageData } from '../schemas/page.ts';
import { siteSchema, type SiteConfig } from '../schemas/site.ts';
import { readEntry, validate, type Entry, type FieldPlaces, type SchemaChoice } from './entry.ts';
import { parseYaml } from './yaml-source.ts';

export const SITE_FILE = 'site.yaml';

export interface Content {
  /** Absolute path of the content folder. */
  root: string;
  /** `undefined` where `site.yaml` is absent or broken. */
  site: SiteConfig | undefined;
  sitePlaces: FieldPlaces;
  articles: Entry<ArticleData>[];
  pages: Entry<PageData>[];
  albums: Entry<AlbumData>[];
  /** What is wrong with the fields themselves; the check adds what is wrong between files. */
  findings: Finding[];
}

/**
 * Reads a content folder. Broken files are reported and kept without data, so that one run names every problem.
 * @param root absolute path
 */
export function readContent(root: string): Content {
  const findings: Finding[] = [];
  const { site, sitePlaces } = readSite(root, findings);
  const read = <Data>(files: string[], choose: SchemaChoice<Data>) =>
    files.map((file) => {
      const absolutePath = path.join(root, file);
      return readEntry(
        { file, absolutePath, slug: slugOf(file), raw: readFileSync(absolutePath, 'utf8') },
        choose,
        findings,
      );
    });
  return {
    root,
    site,
    sitePlaces,
    articles: read<ArticleData>(listIndexFiles(root, 'articles', 2), chooseArticleSchema),
    albums: read<AlbumData>(listIndexFiles(root, 'albums', 1), () => albumSchema),
    pages: read<PageData>(listPageFiles(root), () => pageSchema),
    findings,
  };
}

function readSite(root: string, findings: Finding[]): Pick<Content, 'site' | 'sitePlaces'> {
  const absolutePath = path.join(root, SITE_FILE);
  if (!existsSync(absolutePath)) {
    findings.push({
      severity: 'error',
      rule: 'site',
      file: SITE_FILE,
      line: 1,
      message: 'không có tệp site.yaml',
      mend: 'tạo tệp site.yaml theo hướng dẫn (HUONG-DAN.md)',
    });
    return { site: undefined, sitePlaces: { file: SITE_FILE, lineOf: () => 1 } };
  }
  const yaml = parseYaml(normalizeText(readFileSync(absolutePath, 'utf8')));
  const sitePlaces = { file: SITE_FILE, lineOf: yaml.lineOf, textAt: yaml.textAt };
  for (const problem of yaml.problems)
    findings.push({ severity: 'error', rule: 'yaml', file: SITE_FILE, ...problem });
  const site =
    yaml.problems.length > 0 ? undefined : validate(yaml.data ?? {}, siteSchema, sitePlaces, findings);
  return { site, sitePlaces };
}

/** Of an article whose kind is unknown nobody can say which fields it may have: those of any kind are let pass. */
const anyKindSchema = z.strictObject({
  ...Object.fromEntries(
    Object.values(ARTICLE_SCHEMAS).flatMap(({ shape }) =>
      Object.keys(shape).map((name) => [name, z.unknown().optional()]),
    ),
  ),
  ...articleBaseShape,
  kind: z.enum(Object.keys(ARTICLE_SCHEMAS)),
}) as unknown as z.ZodType<ArticleData>;

/** A misspelt kind is held against the one that was meant, so that the article's other fields are judged as well. */
function chooseArticleSchema(typed: Readonly<Record<string, unknown>>): z.ZodType<ArticleData> {
  const kind = String(typed['kind'] ?? '');
  if (Object.hasOwn(ARTICLE_SCHEMAS, kind)) return ARTICLE_SCHEMAS[kind as ArticleData['kind']];
  const meant = suggest(kind, Object.keys(ARTICLE_SCHEMAS)) as ArticleData['kind'] | undefined;
  if (!meant) return anyKindSchema;
  const schema = ARTICLE_SCHEMAS[meant] as typeof ARTICLE_SCHEMAS.news;
  return schema.extend({ kind: z.enum(Object.keys(ARTICLE_SCHEMAS) as ['news']) });
}

/** `index.md` and `index.mdx` exactly `depth` folders below `folder`, sorted. */
function listIndexFiles(root: string, folder: string, depth: number): string[] {
  let folders = [folder];
  for (let level = 0; level < depth; level++) {
    folders = folders.flatMap((parent) => listFolders(root, parent).map((name) => `${parent}/${name}`));
  }
  return folders.flatMap((parent) => {
    const name = ['index.md', 'index.mdx'].find((candidate) =>
      existsSync(path.join(root, parent, candidate)),
    );
    return name ? [`${parent}/${name}`] : [];
  });
}

function listFolders(root: string, folder: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith('.'))
    .map((item) => item.name)
    .sort();
}

function listPageFiles(root: string): string[] {
  const absolute = path.join(root, 'pages');
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute)
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
    .map((name) => `pages/${name}`);
}

function slugOf(file: string): string {
  const base = path.posix.basename(file).replace(/\.mdx?$/, '');
  return base === 'index' ? path.posix.basename(path.posix.dirname(file)) : base;
}
