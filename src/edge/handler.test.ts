import { describe, expect, it } from 'vitest';
import {
  createTestCounter,
  EXPORT_TOKEN,
  MANIFEST,
  ORIGIN,
  PHONE,
  type TestOptions,
} from './conformance/harness.ts';
import { createMemoryPlace, openInMemory } from './memory-store.ts';
import type { CounterStore } from './store.ts';

const READER = { remoteAddress: '203.0.113.1' };

function setUp(options: TestOptions = {}) {
  const place = createMemoryPlace();
  const opened = openInMemory(place);
  let touched = 0;
  const touch = <T>(value: T) => ((touched += 1), value);
  const store: CounterStore = {
    load: (max) => opened.store.load(max),
    commit: (...batch) => touch(opened.store.commit(...batch)),
    totals: (question) => touch(opened.store.totals(question)),
  };
  const counter = createTestCounter({ ...opened, store }, options);
  const send = (method: string, path: string, headers: Record<string, string> = {}) =>
    counter.handler(new Request(`${ORIGIN}${path}`, { method, headers }), READER);
  return { ...counter, place, send, touched: () => touched };
}

const SCRIPT = { Origin: ORIGIN, 'User-Agent': PHONE };
const PIXEL = { 'Sec-Fetch-Site': 'same-origin', 'User-Agent': PHONE };

describe('POST /_c/v', () => {
  it('counts and answers in one round trip, never from a cache', async () => {
    const { send } = setUp();
    const response = await send('POST', '/_c/v?a=bai-2&l=bai-1,bai-2,bai-1', SCRIPT);
    expect(await response.text()).toBe('{"o":1,"d":1,"t":1001,"v":41,"l":{"bai-1":0,"bai-2":41}}');
    expect([...response.headers].sort()).toEqual([
      ['cache-control', 'no-store'],
      ['content-type', 'application/json'],
      ['cross-origin-resource-policy', 'same-origin'],
      ['loa-hit', 'counted; visit, view'],
    ]);
  });

  // An open tab, a page that the service worker kept, the release before.
  it('leaves out of a list what the site no longer has, and counts all the same', async () => {
    const { hit, place } = setUp();
    const answer = await hit('203.0.113.1', '?a=bai-1&l=da-go,bai-2');
    expect(answer).toMatchObject({ status: 200, outcome: 'counted; visit, view' });
    expect(answer.body).toEqual({ o: 1, d: 1, t: 1_001, v: 1, l: { 'bai-2': 40 } });
    expect((await hit('203.0.113.2', '?a=&l=da-go')).body).toEqual({ o: 2, d: 2, t: 1_002 });
    expect([...place.views.values()].flatMap((ofDay) => [...ofDay.keys()])).toEqual(['bai-1']);
  });

  it('counts a visit alone where no article is named', async () => {
    const { hit } = setUp();
    expect(await hit('203.0.113.1')).toMatchObject({
      outcome: 'counted; visit',
      body: { o: 1, d: 1, t: 1_001 },
    });
    expect(await hit('203.0.113.1', '?a=')).toMatchObject({ outcome: 'uncounted; repeat' });
    expect(Object.keys((await hit('203.0.113.2')).body)).toEqual(['o', 'd', 't']);
  });

  it('counts a view once in half an hour, and another visit after half an hour away', async () => {
    const { hit, clock } = setUp();
    const outcomes = [];
    for (const minutes of [0, 29, 29, 31]) {
      clock.pass(minutes * 60_000);
      outcomes.push((await hit('203.0.113.1', '?a=bai-1')).outcome);
    }
    expect(outcomes).toEqual([
      'counted; visit, view',
      'uncounted; repeat',
      'uncounted; repeat',
      'counted; visit, view',
    ]);
    expect((await hit('203.0.113.1', '?a=bai-2')).outcome).toBe('counted; view');
  });

  it('takes one address with another browser for another visitor', async () => {
    const { hit } = setUp();
    await hit('203.0.113.1');
    expect((await hit('203.0.113.1', '', { 'User-Agent': `${PHONE} other` })).body).toMatchObject({
      o: 2,
      d: 2,
    });
  });

  it('holds whoever was seen in the last five minutes for online', async () => {
    const { hit, read, clock } = setUp();
    await hit('203.0.113.1');
    clock.pass(4 * 60_000);
    await hit('203.0.113.2');
    expect((await read()).body.o).toBe(2);
    clock.pass(60_000);
    expect((await read()).body.o).toBe(1);
  });

  it('gives bots numbers, and pages of other sites none', async () => {
    const { hit } = setUp();
    const bot = await hit('203.0.113.1', '?a=bai-2', { 'User-Agent': 'Googlebot/2.1' });
    expect(bot).toEqual({ status: 200, outcome: 'uncounted; bot', body: { o: 0, d: 0, t: 1_000, v: 40 } });
    const foreign = await hit('203.0.113.1', '', { Origin: 'https://elsewhere.example' });
    expect(foreign).toEqual({ status: 403, outcome: 'uncounted; wrong-origin', body: { error: 403 } });
  });

  it('does not count where it cannot tell whose hit it is', async () => {
    const { handler } = setUp();
    const request = new Request(`${ORIGIN}/_c/v`, { method: 'POST', headers: SCRIPT });
    const response = await handler(request, { remoteAddress: undefined });
    expect([response.status, response.headers.get('loa-hit')]).toEqual([200, 'uncounted; no-address']);
  });

  it('tells readers their address where the site shows it, and nobody else', async () => {
    const { hit, read } = setUp({ manifest: () => ({ ...MANIFEST, showIp: true }) });
    expect((await hit('::ffff:203.0.113.1')).body.ip).toBe('203.0.113.1');
    expect((await read()).body.ip).toBeUndefined();
  });

  it('stores nothing that a reader could be found by', async () => {
    const { hit, place } = setUp();
    await hit('203.0.113.77', '?a=bai-1');
    const { secrets, ...stored } = place;
    expect(secrets.size).toBe(1);
    const text = JSON.stringify(stored, (_key, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(text).not.toMatch(/203\.0|Mozilla|Android/);
    expect([...place.seen.keys()].map((key) => key.length)).toEqual([12, 12]);
  });
});

describe('GET /_c/s', () => {
  it('reads for everyone, from caches too', async () => {
    const { send, hit } = setUp();
    await hit('203.0.113.1', '?a=bai-1');
    const response = await send('GET', '/_c/s?a=bai-2,bai-1');
    expect(response.headers.get('cache-control')).toBe('public, max-age=15, stale-while-revalidate=60');
    expect(await response.json()).toEqual({ o: 1, d: 1, t: 1_001, l: { 'bai-1': 1, 'bai-2': 40 } });
    expect(await (await send('GET', '/_c/s?a=bai-1')).json()).toMatchObject({ v: 1, l: { 'bai-1': 1 } });
    expect(await (await send('GET', '/_c/s')).json()).toEqual({ o: 1, d: 1, t: 1_001 });
  });
});

describe('GET /_c/p.gif', () => {
  it('counts like the script, in 42 bytes', async () => {
    const { send, read } = setUp();
    const response = await send('GET', '/_c/p.gif?a=bai-1', PIXEL);
    expect((await response.arrayBuffer()).byteLength).toBe(42);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'image/gif',
      'loa-hit': 'counted; visit, view',
    });
    expect((await read('?a=bai-1')).body).toMatchObject({ d: 1, v: 1 });
  });

  it('is the same picture where it does not count', async () => {
    const { send, touched } = setUp();
    const response = await send('GET', '/_c/p.gif?a=bai-1', { 'User-Agent': PHONE });
    expect((await response.arrayBuffer()).byteLength).toBe(42);
    expect([response.status, response.headers.get('loa-hit')]).toEqual([200, 'uncounted; not-from-a-page']);
    expect(touched()).toBe(0);
  });
});

describe('GET /_c/export', () => {
  it('gives all counts to whoever has the token', async () => {
    const { send, hit } = setUp();
    await hit('203.0.113.1', '?a=bai-1');
    const response = await send('GET', '/_c/export', { Authorization: `Bearer ${EXPORT_TOKEN}` });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await response.text()).trimEnd().split('\n')).toEqual([
      '{"kind":"loa-counter","version":1}',
      '{"kind":"site","shown":1001}',
      '{"kind":"visits","day":"2026-11-22","visits":1}',
      '{"kind":"views","day":"2026-11-22","article":"bai-1","views":1}',
      '{"kind":"end","records":3}',
    ]);
  });

  it.each(['', 'Bearer', 'Bearer wrong', `Basic ${EXPORT_TOKEN}`, `Bearer ${EXPORT_TOKEN}x`])(
    'refuses %j',
    async (authorization) => {
      const response = await setUp().send('GET', '/_c/export', { Authorization: authorization });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    },
  );

  it('is not there where no token is set', async () => {
    const { send } = setUp({ exportToken: undefined });
    expect((await send('GET', '/_c/export', { Authorization: 'Bearer undefined' })).status).toBe(404);
  });
});

describe('what is refused, before storage is touched', () => {
  const tooMany = Array.from({ length: 51 }, (_, index) => `bai-${index}`).join();
  it.each([
    [404, 'POST', '/_c/v?a=bai-9'],
    [404, 'POST', '/_c/v?a=bai-1,bai-2'],
    [404, 'POST', '/_c/v?a=bai-9&l=bai-2'],
    [404, 'POST', '/_c/v?a=constructor'],
    [404, 'GET', '/_c/s?a=bai-1,bai-9'],
    [404, 'GET', '/_c/p.gif?a=toString'],
    [400, 'POST', `/_c/v?l=${tooMany}`],
    [400, 'POST', '/_c/v?a=bai-1&a=bai-2'],
    [414, 'GET', `/_c/s?a=${'x'.repeat(9_000)}`],
    [404, 'GET', '/_c/'],
    [404, 'GET', '/_c/v/'],
    [404, 'GET', '/_c/../_c/x'],
    [405, 'GET', '/_c/v?a=bai-1'],
    [405, 'POST', '/_c/s'],
    [405, 'OPTIONS', '/_c/v'],
    [405, 'DELETE', '/_c/export'],
    [405, 'PUT', '/_c/health'],
    [405, 'BREW', '/_c/v'],
  ])('%d %s %.60s', async (status, method, path) => {
    const { send, touched } = setUp();
    const response = await send(method, path, SCRIPT);
    expect(response.status).toBe(status);
    expect(response.headers.has('allow')).toBe(status === 405);
    expect(touched()).toBe(0);
  });

  it('takes any id that the manifest has', async () => {
    const response = await setUp().send('POST', '/_c/v?a=__proto__&l=__proto__', SCRIPT);
    expect(await response.text()).toContain('"v":1,"l":{"__proto__":1}');
  });
});

describe('GET /_c/health', () => {
  it('says whether numbers are stored', async () => {
    const { send } = setUp();
    const response = await send('GET', '/_c/health');
    expect([response.status, await response.text()]).toEqual([200, '{"ok":true}']);
    expect(await (await send('HEAD', '/_c/health')).text()).toBe('');
  });

  it('says so where the store cannot even be opened, and numbers are the bases', async () => {
    const opened = openInMemory(createMemoryPlace());
    const { load } = opened.store;
    opened.store.load = () => Promise.reject(new Error('no such server'));
    const { handler, hit, read, sendAgain } = createTestCounter(opened);
    expect((await handler(new Request(`${ORIGIN}/_c/health`), READER)).status).toBe(503);
    expect(await hit('203.0.113.1', '?a=bai-2')).toEqual({
      status: 503,
      outcome: 'uncounted; store-failing',
      body: { o: 0, d: 0, t: 1_000, v: 40 },
    });
    opened.store.load = load;
    await sendAgain();
    expect((await read()).status).toBe(200);
    expect((await hit('203.0.113.1')).outcome).toBe('counted; visit');
  });
});
