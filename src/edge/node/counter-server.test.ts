import { connect } from 'node:net';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE } from '../conformance/harness.ts';
import { MANIFEST_PATH } from './manifest-file.ts';
import { openSqliteStore } from './sqlite-store.ts';
import {
  createMorningClock,
  createTestSite,
  serveCounter,
  TEST_MANIFEST,
  type RunningCounter,
  type TestSite,
} from './test-site.ts';

const TOKEN = 'a-token-of-decent-length';
const errors: unknown[] = [];
let site: TestSite;
let running: RunningCounter;

beforeAll(async () => {
  site = createTestSite();
  running = await serveCounter({
    ...site,
    exportToken: TOKEN,
    clock: createMorningClock(Date.now()),
    report: (error) => void errors.push(error),
  });
});
afterAll(async () => {
  await running.close();
  site.remove();
});

/** Sends bytes as they are and gives back the status, or nothing where the connection is just closed. */
function sendRaw(text: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(running.port, '127.0.0.1', () => socket.end(text, 'latin1'));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve(status === undefined ? undefined : Number(status));
    });
  });
}

const head = (line: string, ...headers: string[]) =>
  [line, 'Host: localhost', ...headers, '', ''].join('\r\n');
const reader = () => [`Origin: http://localhost`, `User-Agent: ${PHONE}`];

it('serves a whole hit over the wire', async () => {
  const url = `http://127.0.0.1:${running.port}`;
  const response = await fetch(`${url}/_c/v?a=bai-2`, {
    method: 'POST',
    headers: {
      Origin: url,
      'User-Agent': PHONE,
      'X-Real-IP': '203.0.113.1',
      'X-Forwarded-For': '203.0.113.2',
    },
  });
  expect(await response.json()).toEqual({ o: 1, d: 1, t: 1_001, v: 41 });
  // No proxy is trusted here: the same connection is the same reader, whatever it says.
  const again = await fetch(`${url}/_c/v`, {
    method: 'POST',
    headers: { Origin: url, 'User-Agent': PHONE, 'X-Real-IP': '203.0.113.9' },
  });
  expect(again.headers.get('loa-hit')).toBe('uncounted; repeat');
});

it.each([
  [405, head('TRACE /_c/v HTTP/1.1')],
  [405, head('PROPFIND /_c/v HTTP/1.1')],
  [405, head('OPTIONS /_c/v HTTP/1.1', 'Origin: https://elsewhere.example')],
  [405, head('GET /_c/v?a=bai-1 HTTP/1.1')],
  [404, head('GET /_c/ HTTP/1.1')],
  [404, head('GET /_c/..%2f..%2fetc/passwd HTTP/1.1')],
  [404, head('GET /_c/%00 HTTP/1.1')],
  [404, head('POST /_c/v?a=%00%ff%c0 HTTP/1.1', ...reader())],
  [404, head(`POST /_c/v?a=${"'%20OR%201=1--"} HTTP/1.1`, ...reader())],
  [404, head('POST /_c/v?a=__proto__ HTTP/1.1', ...reader())],
  [200, head('POST /_c/v?a=bai-1 HTTP/1.1', ...reader(), 'X-Real-IP: ", DROP', 'Sec-Purpose: \xff')],
  [414, head(`GET /_c/s?a=${'bai-1,'.repeat(1_500)} HTTP/1.1`)],
  [431, head(`GET /_c/s?a=${'x'.repeat(40_000)} HTTP/1.1`)],
  [413, `${head('POST /_c/v HTTP/1.1', ...reader(), 'Content-Length: 999999999')}xxxx`],
  [
    413,
    `${head('POST /_c/v HTTP/1.1', ...reader(), 'Transfer-Encoding: chunked')}800\r\n${'x'.repeat(2_048)}\r\n0\r\n\r\n`,
  ],
  [200, `${head('POST /_c/v HTTP/1.1', ...reader(), 'Content-Length: 4')}body`],
  [400, head('POST /_c/v HTTP/1.1', ...reader(), 'Content-Length: -1')],
  [400, head('POST /_c/v HTTP/1.1', ...reader(), 'Content-Length: 4', 'Transfer-Encoding: chunked')],
  [400, 'POST /_c/v HTTP/1.1\r\nHost: user@elsewhere.example\r\n\r\n'],
  [400, 'POST /_c/v HTTP/1.1\r\nHost: elsewhere.example/_c/v?\r\n\r\n'],
  [400, 'POST /_c/v HTTP/1.1\r\nHost: a b\r\n\r\n'],
  [400, 'POST /_c/v HTTP/1.1\r\nHost: localhost:99999\r\n\r\n'],
  [400, 'POST /_c/v HTTP/1.1\r\n\r\n'],
  [400, 'nonsense\r\n\r\n'],
  [undefined, ''],
])('answers %s to %.50j', async (status, text) => {
  expect(await sendRaw(text.replace('HTTP/1.1\r\n', 'HTTP/1.1\r\nConnection: close\r\n'))).toBe(status);
  expect(errors).toEqual([]);
});

it('makes no key for anything that hostile input named', () => {
  const { database, close } = openSqliteStore(site.folder);
  const ids = database.all('SELECT id FROM articles ORDER BY id').map(({ id }) => id);
  const writers = database.all('SELECT count(*) AS count FROM writers')[0]?.['count'];
  close();
  expect([ids, writers]).toEqual([['bai-1', 'bai-2'], 1]);
  expect(readdirSync(site.folder).filter((name) => name.startsWith('secret-'))).toHaveLength(1);
});

it('streams the export to whoever has the token', async () => {
  const url = `http://127.0.0.1:${running.port}/_c/export`;
  expect((await fetch(url)).status).toBe(401);
  const response = await fetch(url, { headers: { Authorization: `Bearer ${TOKEN}` } });
  expect((await response.text()).split('\n').at(-2)).toMatch(/^\{"kind":"end"/);
});

it('follows a release that is put in place, and keeps the last one while there is none', async () => {
  const file = path.join(site.outDir, MANIFEST_PATH);
  const statusOf = async (id: string) =>
    (await fetch(`http://127.0.0.1:${running.port}/_c/s?a=${id}`)).status;
  renameSync(site.outDir, `${site.outDir}-old`);
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  expect([await statusOf('bai-1'), await statusOf('bai-3')]).toEqual([200, 404]);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...TEST_MANIFEST, articles: { 'bai-3': {} } }));
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  expect([await statusOf('bai-1'), await statusOf('bai-3')]).toEqual([404, 200]);
});
