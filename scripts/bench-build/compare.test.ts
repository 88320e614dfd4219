import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCorpus } from '../../src/corpus/write-corpus.ts';
import { runRound, WHOLE_LOA, type Row } from './compare.ts';
import type { Contestant } from './contestant.ts';
import { loa } from './loa.ts';
import { measure } from './measure.ts';
import { articlesOf, hugo, plainAstro } from './peers.ts';

const COUNT = 30;
let folder: string;

beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'loa-bench-test-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a round measures builds, and leaves nothing behind', { timeout: 90_000 }, async () => {
  const place = mkdtempSync(path.join(folder, 'round-'));
  const rows = await runRound(COUNT, [{ ...loa, builds: ['cold', 'one article edited'] }], place, () => {});
  const [own, whole, edited] = rows as [Row, Row, Row];
  expect(rows.map(({ generator }) => generator)).toEqual(['Loa', WHOLE_LOA, 'Loa', WHOLE_LOA]);
  expect(own.pages).toBeGreaterThan(COUNT);
  expect(own.written).toBeGreaterThan(own.pages);
  expect(own.cpu).toBeLessThan(whole.cpu);
  expect(whole.phases!.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['start', 'read', 'check', 'pages', 'search']),
  );
  expect(edited.written).toBeGreaterThan(0);
  expect(edited.written).toBeLessThan(own.written / 2);
  expect(readdirSync(place).filter((name) => name !== 'build.log')).toEqual([]);
});

test('another generator that fails is left out, and that is told', async () => {
  const failing: Contestant = {
    name: 'Other',
    output: 'public',
    builds: ['cold', 'one article edited'],
    prepare: () => undefined,
    articleFile: (file) => file,
    build: (site) => ({ command: [process.execPath, '-e', 'process.exit(3)'], cwd: site, env: {} }),
  };
  const told: string[] = [];
  const place = mkdtempSync(path.join(folder, 'failing-'));
  expect(await runRound(COUNT, [failing], place, (what) => told.push(what))).toEqual([]);
  expect(told).toEqual(['Other, cold', expect.stringMatching(/^Other gives up: .*3/s)]);
  const asLoa = { ...failing, name: loa.name };
  await expect(
    runRound(COUNT, [asLoa], mkdtempSync(path.join(folder, 'failing-')), () => {}),
  ).rejects.toThrow();
});

/** All that take part without being installed by hand. */
const peers = [plainAstro(false), hugo()].filter((peer): peer is Contestant => peer !== undefined);

describe.each(peers)('$name', (peer) => {
  test('builds the whole corpus, each article with related ones', { timeout: 60_000 }, async () => {
    const place = mkdtempSync(path.join(folder, 'peer-'));
    const [corpus, site] = [path.join(place, 'corpus'), path.join(place, 'site')];
    writeCorpus({ seed: 'loa', count: COUNT, out: corpus });
    peer.prepare(corpus, site);
    await measure(peer.build(site), path.join(place, 'log'));
    const output = (file: string) => readFileSync(path.join(site, peer.output, file), 'utf8');
    const addresses = articlesOf(corpus).map((file) => {
      const [, section, slug] = /([^/]+)\/([^/]+)\.md$/.exec(peer.articleFile(file)) ?? [];
      return `/${section}/${slug}/`;
    });
    expect(addresses).toHaveLength(COUNT);
    for (const address of addresses) {
      expect(output('sitemap.xml')).toContain(`${address}</loc>`);
      expect(output(`${address}index.html`)).toContain('Bài viết liên quan');
    }
    const related = addresses.map((address) => [...output(`${address}index.html`).matchAll(/<time/g)].length);
    expect(Math.max(...related)).toBe(1 + 5);
    expect([...output('rss.xml').matchAll(/<item>/g)]).toHaveLength(20);
    expect([...output('index.html').matchAll(/<time/g)].length).toBeGreaterThan(20);
  });
});
