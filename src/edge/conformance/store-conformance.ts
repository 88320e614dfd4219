/** What every store must do, whatever keeps its numbers: run by each store's own tests, in its own runtime. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testBackup, testSecrets } from './backup-conformance.ts';
import { ask, DAY, deltaOf, oneVisit, viewsOf } from './batches.ts';
import { testCounterOver } from './counter-conformance.ts';
import { MORNING, type OpenStore, type StorePlace } from './harness.ts';
import { testSharing } from './sharing-conformance.ts';

/** @param createPlace makes an empty place; it is removed after each test */
export function testStore(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace;
    const opened: OpenStore[] = [];
    const open = async () => {
      const store = await place.open();
      opened.push(store);
      return store;
    };
    beforeEach(async () => void (place = await createPlace()));
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
      await place.remove();
    });
    describe('commit and totals', () => testCommit(open));
    describe('what is kept', () => testKept(open));
    describe('what is shown and who was seen', () => testSeen(open));
    describe('backup', () => testBackup(open));
    describe('secrets', () => testSecrets(open));
    describe('a counter over it', () => testCounterOver(open));
    describe('several servers', () => testSharing(open));
  });
}

function testCommit(open: () => Promise<OpenStore>): void {
  it('is empty at first', async () => {
    const { store } = await open();
    expect(await store.totals(ask(['bai-1']))).toMatchObject({ visits: 0, today: 0, shown: 0 });
    expect(await store.load(100)).toEqual({ lastAt: undefined, seen: [] });
  });

  it('adds, and answers from after it', async () => {
    const { store } = await open();
    await store.commit(1, oneVisit, ask());
    const delta = deltaOf((d) => {
      d.addVisit(DAY);
      d.addVisit(DAY + 1);
      d.addView(DAY, 'bai-1');
      d.addView(DAY + 1, 'bai-1');
    });
    const totals = await store.commit(2, delta, ask(['bai-1', 'bai-2']));
    expect(totals).toMatchObject({ visits: 3, today: 2 });
    expect(viewsOf(totals, 'bai-1', 'bai-2')).toEqual([2, 0]);
    expect(await store.totals(ask([], DAY + 1))).toMatchObject({ visits: 3, today: 1 });
  });

  it('adds nothing for a batch that it has, and answers all the same', async () => {
    const { store } = await open();
    await store.commit(1, oneVisit, ask());
    expect(await store.commit(1, oneVisit, ask())).toMatchObject({ visits: 1 });
    await store.commit(2, oneVisit, ask());
    expect(await store.commit(1, oneVisit, ask())).toMatchObject({ visits: 2 });
  });

  it('takes the same number from another writer for another batch', async () => {
    const [first, second] = [await open(), await open()];
    await first.store.commit(1, oneVisit, ask());
    expect(await second.store.commit(1, oneVisit, ask())).toMatchObject({ visits: 2 });
    expect(await first.store.commit(1, oneVisit, ask())).toMatchObject({ visits: 2 });
  });
}

function testKept(open: () => Promise<OpenStore>): void {
  it('keeps everything past a restart', async () => {
    const first = await open();
    await first.store.commit(
      1,
      deltaOf((d) => d.addView(DAY, 'bai-1')),
      ask(),
    );
    await first.store.commit(2, oneVisit, ask());
    const { store } = await open();
    expect(viewsOf(await store.totals(ask(['bai-1'])), 'bai-1')).toEqual([1]);
    expect(await store.commit(1, oneVisit, ask())).toMatchObject({ visits: 2, today: 2 });
  });

  it.each(['__proto__', "a'b; DROP TABLE site", 'thông-báo', ' '])('takes %j for an id', async (id) => {
    const { store } = await open();
    await store.commit(
      1,
      deltaOf((d) => d.addView(DAY, id)),
      ask(),
    );
    expect(viewsOf(await store.totals(ask([id, 'bai-1'])), id, 'bai-1')).toEqual([1, 0]);
  });

  it('takes batches of any size, from before 1970 too', async () => {
    const { store } = await open();
    const delta = deltaOf((d) => {
      for (let i = 0; i < 2_000; i += 1) {
        d.addVisit(-3);
        d.addView(-3, `bai-${i % 300}`);
        d.addSeen(`key-${i}`, 'visitor', MORNING);
      }
    });
    const totals = await store.commit(1, delta, ask(['bai-7', 'bai-299'], -3));
    expect(totals).toMatchObject({ visits: 2_000, today: 2_000 });
    expect(viewsOf(totals, 'bai-7', 'bai-299')).toEqual([7, 6]);
  });
}

function testSeen(open: () => Promise<OpenStore>): void {
  it('never lets the total shown fall', async () => {
    const { store } = await open();
    await store.commit(
      1,
      deltaOf((d) => d.addVisit(DAY), { base: 500 }),
      ask(),
    );
    expect(await store.totals(ask())).toMatchObject({ visits: 1, shown: 501 });
    expect(await store.commit(2, oneVisit, ask())).toMatchObject({ visits: 2, shown: 501 });
    await store.commit(
      3,
      deltaOf((d) => d.raiseBase(), { base: 700 }),
      ask(),
    );
    expect(await store.totals(ask())).toMatchObject({ visits: 2, shown: 702 });
  });

  it('gives back who was seen, when last, longest unseen first, and the newest where that is too many', async () => {
    const { store } = await open();
    const seen = (key: string, at: number) => deltaOf((d) => d.addSeen(key, 'visitor', at), { at });
    await store.commit(1, seen('a', MORNING), ask());
    await store.commit(2, seen('b', MORNING + 1), ask());
    await store.commit(
      3,
      deltaOf((d) => d.addSeen('c', 'view', MORNING + 2)),
      ask(),
    );
    await store.commit(4, seen('a', MORNING + 3), ask());
    const again = (await open()).store;
    expect(await again.load(100)).toEqual({
      lastAt: MORNING + 3,
      seen: [
        { key: 'b', kind: 'visitor', at: MORNING + 1 },
        { key: 'c', kind: 'view', at: MORNING + 2 },
        { key: 'a', kind: 'visitor', at: MORNING + 3 },
      ],
    });
    expect((await again.load(1)).seen).toEqual([{ key: 'a', kind: 'visitor', at: MORNING + 3 }]);
  });

  it('erases keys that have had their time, and those from the future', async () => {
    const { store } = await open();
    const delta = deltaOf((d) => {
      for (const minute of [-2, -1, 0, 1, 2]) d.addSeen(`at ${minute}`, 'view', MORNING + minute * 60_000);
      d.keepOnly(MORNING - 60_000, MORNING + 60_000);
    });
    await store.commit(1, delta, ask());
    expect((await store.load(100)).seen.map(({ key }) => key)).toEqual(['at -1', 'at 0', 'at 1']);
  });

  it('counts those online where it counts them at all', async () => {
    const { store } = await open();
    const delta = deltaOf((d) => {
      d.addSeen('now', 'visitor', MORNING);
      d.addSeen('long ago', 'visitor', MORNING - 600_000);
      d.addSeen('a view', 'view', MORNING);
    });
    expect([undefined, 1]).toContain((await store.commit(1, delta, ask())).online);
  });
}
