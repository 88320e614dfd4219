/** Backups and secrets, for every store. */
import { expect, it } from 'vitest';
import { parseBackup, writeBackup } from '../backup-lines.ts';
import type { BackupRecord } from '../store.ts';
import { ask, DAY, deltaOf, oneVisit, viewsOf } from './batches.ts';
import { MORNING, type OpenStore } from './harness.ts';

export function testBackup(open: () => Promise<OpenStore>): void {
  const lively = deltaOf(
    (d) => {
      d.addVisit(DAY);
      d.addVisit(DAY - 400);
      d.addView(DAY, 'bai-1');
      d.addView(DAY - 1, 'bai-1');
      d.addView(DAY, 'thông báo\n"mới"');
      d.addSeen('secret-key', 'visitor', MORNING);
    },
    { base: 50 },
  );

  it('brings back all counts, by day, in the place of what was there', async () => {
    const { store, backup } = await open();
    await store.commit(1, lively, ask());
    const text = await collect(backup.read());
    expect(text).not.toContain('secret-key');
    await store.commit(2, lively, ask());
    await backup.replace(parseBackup(text));
    expect(await collect(backup.read())).toBe(text.replace('"shown":52', '"shown":54'));
    const totals = await store.totals(ask(['bai-1', 'thông báo\n"mới"'], DAY));
    expect(totals).toMatchObject({ visits: 2, today: 1, shown: 54 });
    expect(viewsOf(totals, 'bai-1', 'thông báo\n"mới"')).toEqual([2, 1]);
  });

  it('brings back the total shown, which falls only at the operator’s command', async () => {
    const { backup, store } = await open();
    await backup.replace({ visits: new Map([[DAY, 7]]), views: new Map(), shown: 900 });
    await backup.replace({ visits: new Map([[DAY, 8]]), views: new Map(), shown: 10 });
    expect(await store.totals(ask())).toMatchObject({ visits: 8, shown: 900 });
    await backup.resetShown();
    expect((await store.totals(ask())).shown).toBeLessThanOrEqual(8);
    expect(await store.commit(1, oneVisit, ask())).toMatchObject({ visits: 9, today: 9, shown: 9 });
  });

  it('reads long backups whole', async () => {
    const { backup } = await open();
    const views = new Map([1, 2, 3].map((day) => [day, new Map(idsUpTo(900))]));
    await backup.replace({ visits: new Map(), views, shown: 0 });
    expect(parseBackup(await collect(backup.read())).views).toEqual(views);
  });
}

export function testSecrets(open: () => Promise<OpenStore>): void {
  it('keeps the first secret of a day, past a restart and for a second server', async () => {
    const [first, second] = [await open(), await open()];
    expect(await first.secrets.obtain(DAY, 'one')).toBe('one');
    expect(await first.secrets.obtain(DAY, 'two')).toBe('one');
    expect(await second.secrets.obtain(DAY, 'three')).toBe('one');
    expect(await second.secrets.obtain(DAY + 1, 'four')).toBe('four');
  });

  it('erases all but the days named', async () => {
    const { secrets } = await open();
    for (const day of [1, 2, 3]) await secrets.obtain(day, `old ${day}`);
    await secrets.keepOnly([2]);
    const found = await Promise.all([1, 2, 3].map((day) => secrets.obtain(day, `new ${day}`)));
    expect(found).toEqual(['new 1', 'old 2', 'new 3']);
  });
}

function idsUpTo(count: number): [string, number][] {
  return Array.from({ length: count }, (_, index) => [`bai-${String(index).padStart(4, '0')}`, index]);
}

async function collect(records: AsyncIterable<BackupRecord>): Promise<string> {
  let text = '';
  for await (const chunk of writeBackup(records)) text += chunk;
  return text;
}
