import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBackup } from '../backup-lines.ts';
import { MORNING, ORIGIN, PHONE } from '../conformance/harness.ts';
import { DAY, dayOf, endOfDay, timeOfDay } from '../policy.ts';
import type { NumbersBody } from '../responses.ts';
import type { SqlRow, SqlValue } from '../sql-store.ts';
import type { ObjectNamespace, Remote } from './runtime.ts';
import type { CounterObject } from './test-worker.ts';
import { startHarness } from './tools/harness.ts';
import { createWorkerSite, TOKEN, useTestWorker, type WorkerSite } from './tools/worker-site.ts';

const OBJECT = { name: 'site' };
const MINUTE = 60_000;
/**
 * The Worker's clock begins at ten in the morning in Viet Nam, so that no midnight falls into the tests: tomorrow's, as
 * an alarm that is set for the past rings at once.
 */
const CLOCK_AHEAD = DAY + timeOfDay(MORNING) - timeOfDay(Date.now());
const TODAY = dayOf(Date.now() + CLOCK_AHEAD);
const RESTORE_TOKEN = 'another-token-of-decent-length';
let site: WorkerSite;
let harness: Awaited<ReturnType<typeof startHarness>>;

beforeAll(async () => {
  site = createWorkerSite({
    'tin-tuc/a/index.html': '<title>Bài a</title>',
    'tep/danh-sach.txt': 'Đảng ủy',
    'anh/a.avif': 'ảnh',
    'lich.ics': 'BEGIN:VCALENDAR',
    'rss.xml': '<rss/>',
    '.loa/redirects.json': JSON.stringify({
      ...Object.fromEntries(
        Array.from({ length: 5_000 }, (_, id) => [`/tin.aspx?cat=3&id=${id}`, `/moi/${id}/`]),
      ),
      '/?p=12': '/tin-tuc/a/',
      '/tin-tuc/a/?in=1': '/ban-in/',
      '/cu/': '/tin-tuc/a/',
    }),
  });
  useTestWorker(site, CLOCK_AHEAD);
  harness = await startHarness({
    configPath: site.config,
    secrets: { COUNTER_EXPORT_TOKEN: TOKEN, COUNTER_RESTORE_TOKEN: RESTORE_TOKEN },
  });
});
afterAll(async () => {
  await harness.close();
  site.remove();
});

const ask = (target: string, init: RequestInit = {}) =>
  harness.fetch(`${ORIGIN}${target}`, {
    redirect: 'manual',
    ...init,
  } as never) as unknown as Promise<Response>;

async function hit(ip: string, query = '', more: Record<string, string> = {}) {
  const headers = { Origin: ORIGIN, 'User-Agent': PHONE, 'CF-Connecting-IP': ip, ...more };
  const response = await ask(`/_c/v${query}`, { method: 'POST', headers });
  const body = (await response.json()) as NumbersBody;
  return { status: response.status, outcome: response.headers.get('loa-hit'), body };
}

async function sql(statement: string, ...values: SqlValue[]): Promise<SqlRow[]> {
  const storage = await harness.getWorker().getDurableObjectStorage('CounterObject', OBJECT);
  return await storage.exec(statement, ...values);
}

const evict = () => harness.getWorker().evictDurableObject('CounterObject', OBJECT);

describe('the site on Workers', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'Trang chủ'],
    ['/?utm_source=zalo', 'text/html; charset=utf-8', 'Trang chủ'],
    ['/tin-tuc/a/', 'text/html; charset=utf-8', 'Bài a'],
    ['/tep/danh-sach.txt', 'text/plain; charset=utf-8', 'Đảng ủy'],
    ['/anh/a.avif', 'image/avif', 'ảnh'],
    ['/lich.ics', 'text/calendar; charset=utf-8', 'VCALENDAR'],
    ['/rss.xml', 'application/xml', '<rss/>'],
  ])('serves %s as %s', async (target, type, text) => {
    const response = await ask(target);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toContain(text);
  });

  it.each([
    ['/tin.aspx?id=4999&cat=3', '/moi/4999/'],
    ['/Tin.aspx?ID=7&Cat=3&fbclid=x', '/moi/7/'],
    ['/cu', '/tin-tuc/a/'],
    // Old addresses that are pages as well, without the query.
    ['/?p=12', '/tin-tuc/a/'],
    ['/tin-tuc/a/?in=1', '/ban-in/'],
    ['/tin-tuc/a?in=1', '/ban-in/'],
  ])('leads from %s to %s', async (target, location) => {
    const response = await ask(target);
    expect([response.status, response.headers.get('location')]).toEqual([301, location]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/khong-co/',
    '/tin.aspx',
    '/.loa/counter.json',
    '/%2eloa/counter.json',
    '/.loa%2fredirects.json',
    '/.assetsignore',
  ])('finds nothing at %s', async (target) => {
    const response = await ask(target, { headers: { 'Sec-Fetch-Mode': 'navigate' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(await response.text()).toContain('Không thấy');
  });

  it('answers HEAD without a body, and refuses what is neither GET nor HEAD', async () => {
    const head = await ask('/khong-co/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([404, '']);
    const post = await ask('/khong-co/', { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

// One after the other: the numbers go on from test to test.
describe('the counter on Workers', () => {
  it('counts by Cloudflare’s word on the address, and answers with numbers, lists included', async () => {
    expect(await hit('203.0.113.1', '?a=bai-2&l=bai-1')).toEqual({
      status: 200,
      outcome: 'counted; visit, view',
      body: { o: 1, d: 1, t: 1_001, v: 41, l: { 'bai-1': 0 } },
    });
    const told = await hit('203.0.113.1', '?a=bai-2', {
      'X-Real-IP': '10.1.1.1',
      'X-Forwarded-For': '10.1.1.1',
    });
    expect(told).toMatchObject({ outcome: 'uncounted; repeat', body: { d: 1, v: 41 } });
    expect(await hit('2001:db8::1')).toMatchObject({ outcome: 'counted; visit', body: { o: 2, d: 2 } });
  });

  it('answers for everyone’s caches, for checks, and for a page without scripts', async () => {
    const read = await ask('/_c/s?a=bai-1,bai-2');
    expect(read.headers.get('cache-control')).toContain('max-age=15');
    expect(await read.json()).toMatchObject({ d: 2, l: { 'bai-1': 0, 'bai-2': 41 } });
    expect(await (await ask('/_c/health')).json()).toEqual({ ok: true });
    const headers = {
      'User-Agent': PHONE,
      'CF-Connecting-IP': '203.0.113.3',
      'Sec-Fetch-Site': 'same-origin',
    };
    const pixel = await ask('/_c/p.gif?a=bai-1', { headers });
    expect((await pixel.arrayBuffer()).byteLength).toBe(42);
    expect([pixel.headers.get('content-type'), pixel.headers.get('loa-hit')]).toEqual([
      'image/gif',
      'counted; visit, view',
    ]);
  });

  it('knows who was here when it has lost its memory', async () => {
    await evict();
    const again = await hit('203.0.113.1', '?a=bai-2');
    expect(again).toMatchObject({ outcome: 'uncounted; repeat', body: { o: 3, d: 3, t: 1_003, v: 41 } });
    expect(await sql('SELECT count(*) AS n FROM secrets')).toEqual([{ n: 1 }]);
  });

  it('writes a key once a minute at most', async () => {
    const before = await sql('SELECT key, at FROM seen ORDER BY key');
    for (let round = 0; round < 3; round += 1) await hit('203.0.113.1', '?a=bai-2');
    expect(await sql('SELECT key, at FROM seen ORDER BY key')).toEqual(before);
  });

  it('exports all counts to whoever has the token, and no secret or key', async () => {
    expect((await ask('/_c/export')).status).toBe(401);
    const response = await ask('/_c/export', { headers: { Authorization: `Bearer ${TOKEN}` } });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const text = await response.text();
    expect(parseBackup(text)).toEqual({
      shown: 1_003,
      visits: new Map([[TODAY, 3]]),
      views: new Map([
        [
          TODAY,
          new Map([
            ['bai-1', 1],
            ['bai-2', 1],
          ]),
        ],
      ]),
    });
    for (const row of await sql('SELECT secret AS text FROM secrets UNION SELECT key FROM seen'))
      expect(text).not.toContain(row['text']);
  });

  it('shows staff their numbers, with titles', async () => {
    const basic = `Basic ${btoa(`x:${TOKEN}`)}`;
    const response = await ask('/_c/thong-ke', { headers: { Authorization: basic } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Bài một');
  });

  it('erases yesterday’s secret at the next hit', async () => {
    await sql('INSERT INTO secrets VALUES (?, ?)', TODAY - 1, 'old');
    await evict();
    await hit('203.0.113.1');
    expect(await sql('SELECT day FROM secrets')).toEqual([{ day: TODAY }]);
  });

  it('wakes when nobody comes, to erase first the keys and then the secret', async () => {
    await evict();
    const env = await harness.getWorker<{ COUNTER: ObjectNamespace<Remote<CounterObject>> }>().getEnv();
    const object = env.COUNTER.get(env.COUNTER.idFromName('site'));
    const last = Number((await sql('SELECT max(at) AS at FROM seen'))[0]?.['at']);
    const alarm = (await object.nextAlarm())!;
    expect(alarm).toBeGreaterThan(last + 30 * MINUTE);
    expect(alarm).toBeLessThanOrEqual(last + 32 * MINUTE);
    await sql('UPDATE seen SET at = at - ?', 31 * MINUTE);
    await object.ring();
    expect(await sql('SELECT * FROM seen')).toEqual([]);
    const day = Number((await sql('SELECT min(day) AS day FROM secrets'))[0]?.['day']);
    expect(await object.nextAlarm()).toBe(endOfDay(day) + 31 * MINUTE);
  });

  it('puts a backup back, wholly or not at all, for whoever has the other token', async () => {
    const get = { headers: { Authorization: `Bearer ${TOKEN}` } };
    const backup = await (await ask('/_c/export', get)).text();
    const put = async (body: string, query = '', token = RESTORE_TOKEN) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Length': String(body.length) };
      return (await ask(`/_c/export${query}`, { method: 'PUT', body, headers })).status;
    };
    await hit('203.0.113.20');
    expect(await put(backup, '', TOKEN)).toBe(401);
    expect(await put(backup.split('\n').slice(1).join('\n'))).toBe(400);
    expect((await hit('203.0.113.21')).body).toMatchObject({ d: 5, t: 1_005 });
    expect(await put(backup)).toBe(200);
    // The total shown does not fall but by the operator's word.
    expect(await (await ask('/_c/s')).json()).toMatchObject({ d: 3, t: 1_005 });
    expect(await put(backup, '?reset-total=1')).toBe(200);
    expect(await (await ask('/_c/s?a=bai-2')).json()).toMatchObject({ d: 3, t: 1_003, v: 41 });
  });

  it('shows staff the numbers of any length, and exports them whole', async () => {
    const views = Array.from({ length: 500 }, (_, id) => ({
      kind: 'views',
      day: '2026-11-22',
      article: `thông-báo-${id}`,
      views: id + 1,
    }));
    const lines = [{ kind: 'loa-counter', version: 1 }, ...views, { kind: 'end', records: views.length }];
    const backup = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const headers = {
      Authorization: `Bearer ${RESTORE_TOKEN}`,
      'Content-Length': String(Buffer.byteLength(backup)),
    };
    expect((await ask('/_c/export', { method: 'PUT', body: backup, headers })).status).toBe(200);
    const staff = { headers: { Authorization: `Bearer ${TOKEN}` } };
    const page = await ask('/_c/thong-ke', staff);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('(mã thông-báo-499)</td><td>500<');
    const exported = parseBackup(await (await ask('/_c/export', staff)).text());
    expect(exported.views).toEqual(parseBackup(backup).views);
  });

  it('refuses unknown ids without a word to the object', async () => {
    const before = await sql('SELECT (SELECT count(*) FROM writers) AS w, (SELECT count(*) FROM views) AS v');
    expect((await hit('203.0.113.9', '?a=khong-co')).status).toBe(404);
    expect(
      await sql('SELECT (SELECT count(*) FROM writers) AS w, (SELECT count(*) FROM views) AS v'),
    ).toEqual(before);
  });
});
