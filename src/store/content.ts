/** The content folder, read once and whole: `site.yaml`, articles, pages, albums. */
import { existsSync, readFileSync } from 'node:fs';
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
import { albumSlug, completeAlbums } from './album-photos.ts';
import type { ContentCache } from './content-cache/content-cache.ts';
import { digestOf } from './digest.ts';
import { listDisk, type DiskFile } from './disk.ts';
import { isReadable, sortEntryFiles } from './entry-files.ts';
import { inFile } from './entry-findings.ts';
import { findTextFlaw } from './entry-text.ts';
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
  /** Every file of the folder when it was read; absent in content made by hand. */
  disk?: readonly DiskFile[];
  /** Of the bytes of `site.yaml`. */
  siteDigest?: string;
  /** See `ContentCache`; absent where the content was read without a memory. */
  remember?: ContentCache['remember'];
}

export interface ReadOptions {
  /** The memory of earlier runs; without it every file is read, and kept in memory whole. */
  cache?: ContentCache | undefined;
  /** Called for each entry that the memory does not know, while its text is at hand. */
  note?: (entry: Entry<unknown>, site: SiteConfig | undefined) => void;
}

/**
 * Reads a content folder. Broken files are reported and kept without data, so that one run names every problem.
 * @param root absolute path
 */
export function readContent(root: string, options: ReadOptions = {}): Content {
  const reading = readInSteps(root, options);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, file by file: whoever reads many thousands pauses now and then. The parser's memory is given back in
 * pauses alone, and a hundred thousand files without one hold a gigabyte.
 */
export function* readInSteps(root: string, { cache, note }: ReadOptions): Generator<void, Content> {
  const findings: Finding[] = [];
  const { site, sitePlaces, siteDigest } = readSite(root, findings);
  const disk = existsSync(root) ? listDisk(root) : [];
  function* read<Data>(
    files: readonly DiskFile[],
    choose: SchemaChoice<Data>,
  ): Generator<void, Entry<Data>[]> {
    const entries: Entry<Data>[] = [];
    for (const file of files) {
      entries.push(readFile(file, choose));
      yield;
    }
    return entries;
  }
  function readFile<Data>(file: DiskFile, choose: SchemaChoice<Data>): Entry<Data> {
    const place = { file: file.path, absolutePath: root + path.sep + file.path, slug: slugOf(file.path) };
    if (cache) return cache.read(place, file, choose, findings, (entry) => note?.(entry, site));
    const bytes = readFileSync(place.absolutePath);
    const source = { ...place, raw: bytes.toString('utf8'), digest: digestOf(bytes) };
    return readEntry(source, choose, findings);
  }
  const { articles, albums, pages } = sortEntryFiles(disk.filter((file) => isReadable(root, file)));
  return {
    root,
    site,
    sitePlaces,
    articles: yield* read<ArticleData>(articles, chooseArticleSchema),
    albums: completeAlbums(root, disk, yield* read<AlbumData>(albums, () => albumSchema)),
    pages: yield* read<PageData>(pages, () => pageSchema),
    findings,
    disk,
    siteDigest,
    ...(cache ? { remember: cache.remember } : {}),
  };
}

/** Of a `site.yaml` that is absent or no text. */
const NO_PLACES: FieldPlaces = { file: SITE_FILE, lineOf: () => 1 };

function readSite(
  root: string,
  findings: Finding[],
): Pick<Content, 'site' | 'sitePlaces'> & { siteDigest: string } {
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
    return { site: undefined, sitePlaces: NO_PLACES, siteDigest: '' };
  }
  const bytes = readFileSync(absolutePath);
  const siteDigest = digestOf(bytes);
  const raw = bytes.toString('utf8');
  const flaw = findTextFlaw(raw, siteDigest);
  if (flaw) {
    findings.push(inFile(SITE_FILE, flaw));
    return { site: undefined, sitePlaces: NO_PLACES, siteDigest };
  }
  const yaml = parseYaml(normalizeText(raw));
  const sitePlaces = { file: SITE_FILE, lineOf: yaml.lineOf, textAt: yaml.textAt };
  for (const problem of yaml.problems)
    findings.push({ severity: 'error', rule: 'yaml', file: SITE_FILE, ...problem });
  const site =
    yaml.problems.length > 0 ? undefined : validate(yaml.data ?? {}, siteSchema, sitePlaces, findings);
  return { site, sitePlaces, siteDigest };
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

function slugOf(file: string): string {
  const parts = file.split('/');
  const base = parts.at(-1)!.replace(/\.mdx?$/, '');
  if (base !== 'index') return base;
  const folder = parts.at(-2)!;
  return parts[0] === 'albums' ? albumSlug(folder) || folder : folder;
}
