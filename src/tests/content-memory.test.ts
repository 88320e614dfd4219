import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../corpus/random.ts';
import { citationIndex } from '../store/citations/citation-index.ts';
import { cacheFolder } from '../store/content-cache/content-cache.ts';
import { codeDigest } from '../store/content-cache/code-digest.ts';
import { readCacheFile, writeCacheFile } from '../store/content-cache/cache-file.ts';
import { readContent, type Content } from '../store/content.ts';
import { cardDigest, mentionsDigest } from '../store/digests.ts';
import { bodyReferences } from '../store/markdown/body-references.ts';
import { assembleSite } from '../store/site.ts';
import { EDITS, makeContentFolder } from './support/content-edits.ts';
import { checkContent } from '../check/check-content.ts';
import { openContent } from '../check/open-content.ts';

/** Everything that anybody asks of content, as plain data. */
function describeContent(content: Content, now: string) {
  const findings = checkContent(content, now);
  const entries = [...content.articles, ...content.pages, ...content.albums].map((entry) => {
    const { file, slug, format, digest, raw, data, typed, body, bodyLine } = entry;
    const lines = Object.keys(typed).map((name) => entry.lineOf([name]));
    const references = bodyReferences(entry);
    return {
      file,
      slug,
      format,
      digest,
      raw,
      data,
      order: JSON.stringify(data),
      typed,
      body,
      bodyLine,
      lines,
      references,
    };
  });
  const cards = content.articles.map((entry) => [
    cardDigest(entry),
    mentionsDigest(entry, content.site?.province),
  ]);
  return {
    findings,
    found: content.findings,
    site: content.site,
    entries,
    cards,
    ...describeSite(content, now),
  };
}

function describeSite(content: Content, now: string) {
  if (!content.site) return {};
  const site = assembleSite(content, { now, showUnpublished: true }, {});
  const index = citationIndex(site);
  return {
    leads: site.articles.map(({ lead }) => lead),
    documents: index.documents.map(({ article, citedBy, maybeCitedBy, replaces, replacedBy, ...known }) => ({
      ...known,
      article: article?.id,
      others: [citedBy, maybeCitedBy].map((list) => list.map(({ id }) => id)),
      related: [replaces, replacedBy].map((list) => list.map(({ key }) => key)),
    })),
    doubtful: index.doubtful.map(({ mention: { article, ...mention }, reason, candidates }) => {
      return [article.id, mention, reason, candidates];
    }),
  };
}

const NOW = '2026-11-21T08:30';

function listArticles(root: string): string[] {
  return readContent(root).articles.map(({ file }) => file);
}

/** Opens with the memory, holds everything against what is read without one, and saves. */
function expectSame(root: string, cacheDir: string, now = NOW): void {
  const { content, save } = openContent({ contentDir: root, cacheDir });
  const known = describeContent(content, now);
  save();
  expect(known).toEqual(describeContent(readContent(root), now));
}

describe('openContent', () => {
  it.each(Object.entries(EDITS))('reads after %s what is read without a memory', (_name, change) => {
    const root = makeContentFolder(4);
    const cacheDir = path.join(path.dirname(root), 'cache');
    expectSame(root, cacheDir);
    change(root, listArticles(root), 2);
    expectSame(root, cacheDir);
    expectSame(root, cacheDir, '2030-01-01T00:00');
  });

  it('reads the same after any series of changes, and whoever forgot to save', () => {
    const root = makeContentFolder(24);
    const cacheDir = path.join(path.dirname(root), 'cache');
    const random = createRandom('series');
    const names = Object.keys(EDITS).filter((name) => name !== 'a broken site.yaml');
    for (let step = 0; step < 24; step++) {
      EDITS[random.pick(names)]!(root, listArticles(root), random.int(0, 1000));
      if (step % 4 === 1) checkContent(openContent({ contentDir: root, cacheDir }).content, NOW);
      else expectSame(root, cacheDir, step % 3 === 0 ? NOW : `20${random.int(10, 40)}-05-04T07:59`);
    }
    expect(listArticles(root).length).toBeGreaterThan(10);
  });

  it('asks nobody again about what it knows', () => {
    const root = makeContentFolder(4);
    const cacheDir = path.join(path.dirname(root), 'cache');
    expectSame(root, cacheDir);
    rewrite(cacheDir, (text) => text.replaceAll('Hội nghị triển khai nhiệm vụ', 'Từ bộ nhớ'));
    const titles = () =>
      openContent({ contentDir: root, cacheDir }).content.articles.map(({ data }) => data?.title);
    expect(titles()).toContain('Từ bộ nhớ');
    // A checkout gives every file another time, and the bytes are known all the same.
    for (const file of listArticles(root)) utimesSync(path.join(root, file), 1, 2);
    expect(titles()).toContain('Từ bộ nhớ');
  });

  it('writes only the part of the memory that changed, and forgets what went', () => {
    const root = makeContentFolder(40);
    const cacheDir = path.join(path.dirname(root), 'cache');
    expectSame(root, cacheDir);
    const before = stampsOf(cacheDir);
    expectSame(root, cacheDir);
    expect(stampsOf(cacheDir).filter(([name]) => isShard(name))).toEqual(
      before.filter(([name]) => isShard(name)),
    );
    appendFileSync(path.join(root, listArticles(root)[0]!), '\nThêm.\n');
    expectSame(root, cacheDir);
    const after = new Map(stampsOf(cacheDir));
    const changed = before.filter(([name, stamp]) => isShard(name) && after.get(name) !== stamp);
    expect(changed).toHaveLength(1);
    rmSync(path.join(root, 'articles'), { recursive: true });
    expectSame(root, cacheDir);
    const folder = cacheFolder(cacheDir);
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name), 'utf8'))
        .join(''),
    ).not.toContain('articles/');
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['of another version', (bytes) => Buffer.from(`khac${bytes.toString('utf8').slice(4)}`)],
    ['changed in one place', (bytes) => Buffer.from(bytes.toString('utf8').replace('"digest"', '"dihest"'))],
    ['no text at all', () => Buffer.from([0, 255, 10, 254])],
  ])('reads everything anew where the memory is %s', (_name, damage) => {
    const root = makeContentFolder(3);
    const cacheDir = path.join(path.dirname(root), 'cache');
    expectSame(root, cacheDir);
    const folder = cacheFolder(cacheDir);
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      writeFileSync(file, damage(readFileSync(file)));
    }
    expectSame(root, cacheDir);
    expectSame(root, cacheDir);
  });

  it('does not mix up folders that share a memory', () => {
    const [first, second] = [makeContentFolder(3), makeContentFolder(3)];
    const cacheDir = path.join(path.dirname(first), 'cache');
    appendFileSync(path.join(second, listArticles(second)[0]!), '\nKhác.\n');
    for (const root of [first, second, first, second]) expectSame(root, cacheDir);
  });

  it('refuses to read on where a file changes under its hands', () => {
    const root = makeContentFolder(3);
    const cacheDir = path.join(path.dirname(root), 'cache');
    openContent({ contentDir: root, cacheDir }).save();
    const [first, second] = openContent({ contentDir: root, cacheDir }).content.articles;
    appendFileSync(first!.absolutePath, '\nThêm.\n');
    rmSync(second!.absolutePath);
    expect(() => first!.body).toThrow(`Tệp ${first!.file} vừa bị sửa hoặc xoá`);
    expect(() => second!.typed).toThrow(`Tệp ${second!.file} vừa bị sửa hoặc xoá`);
  });
});

/** The records of some files, and not what is known of all. */
function isShard(name: string): boolean {
  return /^\d+\.json$/.test(name);
}

/** Changes what the memory holds, as if it had been written so. */
function rewrite(cacheDir: string, change: (json: string) => string): void {
  const [folder, key] = [cacheFolder(cacheDir), codeDigest()!];
  for (const name of readdirSync(folder).filter(isShard)) {
    const file = path.join(folder, name);
    writeCacheFile(file, key, JSON.parse(change(JSON.stringify(readCacheFile(file, key)))));
  }
}

function stampsOf(cacheDir: string): [string, number][] {
  const folder = cacheFolder(cacheDir);
  return readdirSync(folder)
    .sort()
    .map((name) => [name, statSync(path.join(folder, name)).ino]);
}
