/** All old addresses of a portal, asked of the Worker in workerd; and what a preview tells search engines. */
import { afterEach, describe, expect, it } from 'vitest';
import { ORIGIN } from '../conformance/harness.ts';
import { startHarness } from './tools/harness.ts';
import { createWorkerSite, type WorkerSite } from './tools/worker-site.ts';

/** As many as asked here; an old portal's 5,000 with `LOA_REDIRECTS=5000`. */
const REDIRECTS = Number(process.env['LOA_REDIRECTS'] ?? 400);
/** How many are under way at a time. */
const READERS = 16;

/** Half of them with parameters, one on the home page and one on a page that there is. */
const TABLE = Object.fromEntries([
  ...Array.from({ length: REDIRECTS / 2 }, (_, at): [string, string] => [
    `/tin/bai-${at}.html`,
    `/thong-bao/bai-${at}/`,
  ]),
  ...Array.from({ length: REDIRECTS / 2 - 2 }, (_, at): [string, string] => [
    `/tin.aspx?cat=3&id=${at}`,
    `/thong-bao/tin-${at}/`,
  ]),
  ['/?id=12', '/thong-bao/muoi-hai/'],
  ['/thong-bao/?id=13', '/thong-bao/muoi-ba/'],
]);

let site: WorkerSite;
let harness: Awaited<ReturnType<typeof startHarness>>;

async function start(files: Record<string, string>): Promise<void> {
  site = createWorkerSite(files);
  harness = await startHarness({ configPath: site.config });
}

afterEach(async () => {
  await harness.close();
  site.remove();
});

async function ask(target: string): Promise<Response> {
  return (await harness.fetch(`${ORIGIN}${target}`, { redirect: 'manual' } as never)) as unknown as Response;
}

/** What each address is answered with, as `301 /thong-bao/`. */
async function askAll(targets: readonly string[]): Promise<string[]> {
  const answers = targets.map(() => '');
  let next = 0;
  const reader = async () => {
    for (let at = next++; at < targets.length; at = next++) {
      const response = await ask(targets[at]!);
      await response.arrayBuffer();
      answers[at] = `${response.status} ${response.headers.get('location')}`;
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return answers;
}

describe('the Worker', () => {
  it(`leads from each of ${REDIRECTS} old addresses to its new one, parameters in any order`, async () => {
    await start({ 'thong-bao/index.html': 'Thông báo', '.loa/redirects.json': JSON.stringify(TABLE) });
    const table = Object.entries(TABLE);
    expect(table).toHaveLength(REDIRECTS);
    const expected = table.map(([, to]) => `301 ${to}`);
    expect(await askAll(table.map(([from]) => from))).toEqual(expected);
    const mixed = table.map(([from]) => from.replace(/\?cat=3&(id=\d+)/, '?$1&fbclid=x&cat=3'));
    expect(mixed).not.toEqual(table.map(([from]) => from));
    expect(await askAll(mixed)).toEqual(expected);
    expect(await askAll(['/', '/thong-bao/', '/tin.aspx?cat=3&id=x'])).toEqual([
      '200 null',
      '200 null',
      '404 null',
    ]);
  }, 180_000);

  it('keeps search engines out of a preview, whoever answers', async () => {
    await start({
      _headers: '/*\n  X-Robots-Tag: noindex\n',
      'thong-bao/index.html': 'Thông báo',
      'tep.pdf': 'x',
    });
    // Files, pages by way of the Worker's code, and its own page for what is not there.
    for (const target of ['/', '/thong-bao/', '/tep.pdf', '/khong-co/'])
      expect((await ask(target)).headers.get('x-robots-tag'), target).toBe('noindex');
    expect((await ask('/_c/health')).status).toBe(404);
  });
});
