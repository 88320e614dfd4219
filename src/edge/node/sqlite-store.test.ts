import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createTestCounter } from '../conformance/harness.ts';
import { testStore } from '../conformance/store-conformance.ts';
import { openSecretFiles } from './secret-files.ts';
import { openSqliteStore } from './sqlite-store.ts';

testStore('node:sqlite store', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loa-counter-'));
  return Promise.resolve({
    open() {
      const { store, backup, close } = openSqliteStore(folder);
      return Promise.resolve({
        store,
        backup,
        secrets: openSecretFiles(folder),
        close: () => Promise.resolve(close()),
      });
    },
    remove: () => Promise.resolve(rmSync(folder, { recursive: true })),
  });
});

it('stores nothing of a batch that fails halfway, and goes on', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loa-counter-'));
  const { store, close } = openSqliteStore(folder);
  const question = { day: 1, onlineSince: 0, articles: new Set<string>() };
  const rest = { at: 0, views: new Map(), seen: new Map(), base: 0 };
  // The table takes whole numbers only.
  const halfway = new Map([
    [1, 5],
    [2, 0.5],
  ]);
  await expect(store.commit(1, { ...rest, visits: halfway }, question)).rejects.toThrow();
  const totals = await store.commit(1, { ...rest, visits: new Map([[1, 2]]) }, question);
  expect(totals).toMatchObject({ visits: 2, today: 2 });
  close();
  rmSync(folder, { recursive: true });
});

it('a full disk: 503, nothing acknowledged lost, and each hit once when there is room again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loa-counter-'));
  const { store, backup, database, close } = openSqliteStore(folder);
  const setPages = (pages: number) => database.all(`PRAGMA max_page_count = ${pages}`);
  const { hit, read, sendAgain, errors } = createTestCounter({
    store,
    backup,
    secrets: openSecretFiles(folder),
    close: () => Promise.resolve(),
  });
  let [acknowledged, sent] = [0, 0];
  const sendMany = async (count: number) => {
    const ips = Array.from({ length: count }, () => `10.0.${(sent += 1) >> 8}.${sent & 255}`);
    const answers = await Promise.all(ips.map((ip) => hit(ip, '?a=bai-1')));
    acknowledged += answers.filter(({ status }) => status === 200).length;
    return new Set(answers.map(({ status, outcome }) => `${status} ${outcome}`));
  };
  await sendMany(5);
  setPages(Number(database.all('PRAGMA page_count')[0]?.['page_count']));
  for (let round = 0; round < 5; round += 1) await sendMany(40);
  expect(errors.map(String)).toContainEqual(expect.stringMatching(/full/));
  expect(await sendMany(3)).toEqual(new Set(['503 kept; visit, view']));
  const stored = database.all('SELECT visits FROM site')[0]?.['visits'];
  expect(stored).toBe(acknowledged);
  await sendAgain();
  expect((await read()).status).toBe(503);
  setPages(10_000);
  await sendAgain();
  expect((await read('?a=bai-1')).body).toMatchObject({ d: sent, t: 1_000 + sent, v: sent });
  expect(await sendMany(3)).toEqual(new Set(['200 counted; visit, view']));
  close();
  rmSync(folder, { recursive: true });
});
