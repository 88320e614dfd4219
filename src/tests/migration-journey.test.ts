/** As a new user moves a portal: a mirror in, the dates that no page tells filled in, a site with redirects out. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer } from '../edge/node/site-server.ts';
import type { LegacyPage } from '../import/legacy-corpus/legacy-page.ts';
import { writeLegacyCorpus } from '../import/legacy-corpus/write-legacy-corpus.ts';
import { buildSite, runScript, type BuiltSite } from './support/build-fixture.ts';
import { listFiles } from '../store/list-files.ts';
import { temporaryFolder } from './support/folders.ts';

/** The benchmark asks 5,000. */
const COUNT = 50;

describe('a mirror of an old portal', () => {
  const mirror = temporaryFolder('mirror');
  const content = temporaryFolder('content');
  const settings = { CONTENT_DIR: content, LOA_NOW: '2026-11-21T08:30' };
  let pages: LegacyPage[];
  let site: BuiltSite;
  let server: Server;
  let imported: string;

  beforeAll(async () => {
    pages = await writeLegacyCorpus(mirror, COUNT);
    const { exitCode, stdout, stderr } = await runScript('scripts/import.ts', [mirror, '--out', content]);
    expect(exitCode, stderr).toBe(0);
    imported = stdout;
    fillMissingDates();
    site = await buildSite({}, settings);
    expect(site.exitCode, site.stdout + site.stderr).toBe(0);
    server = createSiteServer(site.outDir);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }, 180_000);

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    for (const folder of [mirror, content]) rmSync(folder, { recursive: true, force: true });
  });

  /** What the report asks of a person first. */
  function fillMissingDates(): void {
    const undated = listFiles(content).filter((file) => /chua-ro-ngay\/.*\/index\.md$/.test(file));
    expect(undated).toHaveLength(pages.filter(({ truth }) => !truth.publishedAt).length);
    for (const name of undated) {
      const file = path.join(content, name);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(/^section:/m, 'publishedAt: 2021-10-05\nsection:'),
      );
    }
  }

  function ask(url: string): Promise<{ status: number; location: string | undefined; body: string }> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: url }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location, body }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  it('tells in a few lines what a person has to do', () => {
    expect(imported).toContain(`${COUNT} đã nhập`);
    expect(imported).toContain('bao-cao-nhap.html');
    expect(imported.split('\n').length).toBeLessThan(40);
  });

  it('answers every old address, queries included, with the article that stood there', async () => {
    expect(pages.filter(({ truth }) => truth.url.includes('?'))).toHaveLength(COUNT / 2);
    for (const { truth } of pages) {
      const { pathname, search } = new URL(truth.url);
      const old = await ask(pathname + search);
      expect({ url: truth.url, status: old.status }).toEqual({ url: truth.url, status: 301 });
      const now = await ask(old.location!);
      expect(now.status).toBe(200);
      expect(now.body).toContain(`<h1>${truth.title}</h1>`);
    }
  });

  it('answers the print version with the article, and what never was with «not found»', async () => {
    const { truth } = pages.find(({ truth: { url } }) => url.endsWith('1007.html'))!;
    const { pathname } = new URL(truth.url);
    const print = await ask(`${pathname}?print=1`);
    expect((await ask(print.location!)).body).toContain(truth.title);
    expect((await ask('/wordpress/tin.aspx?id=999999')).status).toBe(404);
  });

  it('publishes pictures and attachments, and not the report', async () => {
    const files = listFiles(site.outDir);
    expect(files.some((file) => /^_tep\/.*\.pdf$/.test(file))).toBe(true);
    expect(files.some((file) => file.startsWith('_anh/'))).toBe(true);
    expect(files.filter((file) => /bao-cao|loa-import/.test(file))).toEqual([]);
    expect((await ask('/bao-cao-nhap.html')).status).toBe(404);
  });
});
