import { describe, expect, it } from 'vitest';
import { createTestCounter, EXPORT_TOKEN, ORIGIN } from './conformance/harness.ts';
import { createMemoryPlace, openInMemory } from './memory-store.ts';
import { renderStaffPage } from './staff-page.ts';
import { collectStatistics } from './statistics.ts';
import type { BackupRecord } from './store.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- a store reads asynchronously, a list does not
async function* stream(records: readonly BackupRecord[]): AsyncGenerator<BackupRecord> {
  yield* records;
}

async function render(records: readonly BackupRecord[]): Promise<string> {
  return renderStaffPage({
    statistics: await collectStatistics(stream(records)),
    total: 19_976_292,
    titles: { a: ['Tin <b>đậm</b> & "khác"', '/tin/a/'] },
    origin: 'https://tinh.example',
    exportUrl: '/_c/export',
  });
}

const COUNTED: BackupRecord[] = [
  { kind: 'visits', day: '2026-11-21', visits: 1_200 },
  { kind: 'visits', day: '2026-11-22', visits: 600 },
  { kind: 'views', day: '2026-11-22', article: 'a', views: 40 },
  { kind: 'views', day: '2026-11-22', article: '<i>', views: 2 },
];

describe('the page', () => {
  it('says all that the chart shows as text too, and lets no title be markup', async () => {
    const html = await render(COUNTED);
    expect(html).toContain('<tr><th scope="row">21/11/2026</th><td>1.200</td></tr>');
    expect(html).toContain('<dd>19.976.292</dd>');
    expect(html).toContain(
      '<a href="https://tinh.example/tin/a/">Tin &lt;b&gt;đậm&lt;/b&gt; &amp; &quot;khác&quot;</a>',
    );
    expect(html).toContain('Bài không còn trên trang (mã &lt;i&gt;)');
    expect(html).not.toMatch(/<script|style="/);
  });

  it('draws the busiest day as high as the chart, the others in proportion', async () => {
    const bars = [...(await render(COUNTED)).matchAll(/<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"/g)];
    expect(bars).toHaveLength(30);
    expect(bars.slice(-2).map(([, y, height]) => [y, height])).toEqual([
      ['0', '100'],
      ['50', '50'],
    ]);
  });
});

describe('GET /_c/thong-ke', () => {
  const READER = { remoteAddress: '203.0.113.1' };
  const basic = (token: string) => `Basic ${btoa(`can-bo:${token}`)}`;
  const open = (options = {}) => createTestCounter(openInMemory(createMemoryPlace()), options);
  const ask = (counter: ReturnType<typeof open>, authorization?: string, path = '/_c/thong-ke') =>
    counter.handler(
      new Request(`${ORIGIN}${path}`, authorization ? { headers: { Authorization: authorization } } : {}),
      READER,
    );

  it('shows the numbers to whoever has the token, in a browser or in a program', async () => {
    const counter = open();
    await counter.hit('203.0.113.1', '?a=bai-2');
    for (const authorization of [basic(EXPORT_TOKEN), `Bearer ${EXPORT_TOKEN}`]) {
      const response = await ask(counter, authorization);
      expect([
        response.status,
        response.headers.get('content-type'),
        response.headers.get('cache-control'),
      ]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none';.*style-src 'self' 'sha256-/,
      );
      expect(await response.text()).toMatch(/mã bai-2\)<\/td><td>1<.*/s);
    }
    expect((await ask(counter, basic(EXPORT_TOKEN), '/_c/export')).status).toBe(200);
  });

  it.each([undefined, basic('wrong'), basic(''), 'Basic %%%', `Basic ${btoa(EXPORT_TOKEN)}`, 'Bearer x'])(
    'asks others for it: %s',
    async (authorization) => {
      const response = await ask(open(), authorization);
      expect([response.status, await response.text()]).toEqual([401, '{"error":401}']);
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    },
  );

  it('is not there where no token was set', async () => {
    expect((await ask(open({ exportToken: undefined }), basic('undefined'))).status).toBe(404);
  });
});

describe('GET /_c/s?known=1', () => {
  it('leaves out what the site does not know, and is as strict as ever otherwise', async () => {
    const { handler } = createTestCounter(openInMemory(createMemoryPlace()));
    const read = (query: string) =>
      handler(new Request(`${ORIGIN}/_c/s?${query}`), { remoteAddress: undefined });
    expect(await (await read('known=1&a=chua-co,bai-2')).json()).toMatchObject({
      t: 1_000,
      l: { 'bai-2': 40 },
    });
    expect((await read('a=chua-co,bai-2')).status).toBe(404);
    const many = Array.from({ length: 201 }, (_, index) => `x${index}`).join();
    expect((await read(`known=1&a=${many}`)).status).toBe(400);
  });
});
