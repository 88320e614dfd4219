/** The counter over a real store: what must hold across restarts, faults and clocks that jump. */
import { expect, it } from 'vitest';
import type { CounterManifest } from '../manifest.ts';
import { DAY } from './batches.ts';
import { breakStore } from './break-store.ts';
import { createTestClock, createTestCounter, MANIFEST, MORNING, type OpenStore } from './harness.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [AN, BINH] = ['203.0.113.1', '203.0.113.2'];

type Open = () => Promise<OpenStore>;

export function testCounterOver(open: Open): void {
  testRestart(open);
  testSalt(open);
  testFaults(open);
  testMidnight(open);
  testJumps(open);
  testBases(open);
}

function testRestart(open: Open): void {
  it('knows its visitors again after a restart', async () => {
    const clock = createTestClock();
    const before = createTestCounter(await open(), { clock });
    await before.hit(AN, '?a=bai-1');
    await before.hit(BINH);
    clock.pass(2 * MINUTE);
    const after = createTestCounter(await open(), { clock });
    expect((await after.read()).body).toMatchObject({ o: 2, d: 2, t: 1_002 });
    const again = await after.hit(AN, '?a=bai-1');
    expect(again).toMatchObject({ outcome: 'uncounted; repeat', body: { d: 2, v: 1 } });
    clock.pass(29 * MINUTE);
    expect(await after.hit(BINH)).toMatchObject({ outcome: 'counted; visit', body: { o: 1, d: 3 } });
  });

  it('erases keys within minutes of their time', async () => {
    const opened = await open();
    const { hit, counter, clock } = createTestCounter(opened);
    await hit(AN, '?a=bai-1');
    clock.pass(31 * MINUTE);
    await counter.tidy();
    expect((await opened.store.load(100)).seen).toEqual([]);
  });
}

function testSalt(open: Open): void {
  it('has another secret each day, the same past a restart, and erases the one before', async () => {
    const clock = createTestClock(LATE);
    const opened = await open();
    const keptOf = async (day: number, fresh: string) => (await opened.secrets.obtain(day, fresh)) !== fresh;
    await createTestCounter(opened, { clock }).hit(AN);
    clock.pass(15 * MINUTE);
    const restarted = createTestCounter(await open(), { clock });
    expect((await restarted.hit(AN)).outcome).toBe('uncounted; repeat');
    clock.pass(16 * MINUTE);
    expect((await restarted.hit(AN)).outcome).toBe('uncounted; repeat');
    clock.pass(10 * MINUTE);
    await createTestCounter(await open(), { clock }).counter.tidy();
    expect(await keptOf(DAY + 1, 'another')).toBe(true);
    expect(await keptOf(DAY, 'another')).toBe(false);
  });
}

function testFaults(open: Open): void {
  it('keeps hits while the store refuses, and counts each once later', async () => {
    const opened = await open();
    const store = breakStore(opened.store);
    const { hit, read, sendAgain } = createTestCounter({ ...opened, store });
    await hit(AN, '?a=bai-2');
    store.mode = 'refuses';
    const refused = await hit(BINH, '?a=bai-2');
    expect(refused).toMatchObject({
      status: 503,
      outcome: 'kept; visit, view',
      body: { d: 1, t: 1_001, v: 41 },
    });
    expect(await hit(BINH, '?a=bai-1')).toMatchObject({ status: 503, outcome: 'kept; view' });
    expect(await hit(BINH, '?a=bai-1')).toMatchObject({ status: 503, outcome: 'uncounted; repeat' });
    await sendAgain();
    expect((await read()).status).toBe(503);
    store.mode = 'works';
    await sendAgain();
    expect((await read('?a=bai-1,bai-2')).body).toMatchObject({
      d: 2,
      t: 1_002,
      l: { 'bai-1': 1, 'bai-2': 42 },
    });
  });

  it('counts once what was stored and not acknowledged, newer hits with it', async () => {
    const opened = await open();
    const store = breakStore(opened.store);
    const { hit, read, sendAgain } = createTestCounter({ ...opened, store });
    store.mode = 'loses-answer';
    expect((await hit(AN)).status).toBe(503);
    expect((await hit(BINH)).status).toBe(503);
    await sendAgain();
    store.mode = 'works';
    await sendAgain();
    expect((await read()).body).toMatchObject({ o: 2, d: 2, t: 1_002 });
  });

  it('counts one visitor once, however many hits come at a time', async () => {
    const { hit } = createTestCounter(await open());
    const answers = await Promise.all(Array.from({ length: 20 }, () => hit(AN, '?a=bai-1')));
    expect(answers.filter(({ outcome }) => outcome === 'counted; visit, view')).toHaveLength(1);
    expect(answers.every(({ body }) => body.d === 1 && body.v === 1)).toBe(true);
  });
}

/** 23:50 in Viet Nam. */
const LATE = MORNING + 13 * HOUR + 50 * MINUTE;

function testMidnight(open: Open): void {
  it('begins today at midnight in Viet Nam, and makes nobody new', async () => {
    const clock = createTestClock(LATE);
    const { hit, read } = createTestCounter(await open(), { clock });
    await hit(AN, '?a=bai-1');
    clock.pass(11 * MINUTE);
    expect((await read()).body).toMatchObject({ d: 0, t: 1_001 });
    const stayed = await hit(AN, '?a=bai-1');
    expect(stayed).toMatchObject({ outcome: 'uncounted; repeat', body: { o: 1, d: 0, v: 1 } });
    clock.pass(25 * MINUTE);
    expect((await hit(AN, '?a=bai-1')).outcome).toBe('uncounted; repeat');
    expect((await hit(BINH)).body).toMatchObject({ o: 2, d: 1, t: 1_002 });
  });

  it('does not show yesterday’s number as today’s while the store fails', async () => {
    const opened = await open();
    const store = breakStore(opened.store);
    const { hit, clock } = createTestCounter({ ...opened, store });
    await hit(AN);
    store.mode = 'refuses';
    expect(await hit(BINH)).toMatchObject({ status: 503, body: { d: 1, t: 1_001 } });
    clock.pass(24 * HOUR);
    expect(await hit(BINH)).toMatchObject({ status: 503, body: { d: 0, t: 1_001 } });
  });
}

function testJumps(open: Open): void {
  it('does not reset today when the clock jumps back, nor at a restart after it', async () => {
    const clock = createTestClock(LATE + 20 * MINUTE);
    const before = createTestCounter(await open(), { clock });
    await before.hit(AN);
    clock.set(clock.wall() - HOUR);
    expect((await before.hit(BINH)).body).toMatchObject({ o: 2, d: 2 });
    const after = createTestCounter(await open(), { clock });
    expect((await after.hit('203.0.113.3')).body).toMatchObject({ o: 3, d: 3, t: 1_003 });
  });

  it('is not held by a clock that jumped past midnight and back', async () => {
    const clock = createTestClock();
    const { hit } = createTestCounter(await open(), { clock });
    await hit(AN);
    clock.set(MORNING + 26 * HOUR);
    expect((await hit(AN)).body).toMatchObject({ o: 1, d: 1 });
    clock.pass(MINUTE);
    clock.set(MORNING + 2 * MINUTE);
    expect((await hit(BINH)).body).toMatchObject({ o: 2, d: 2 });
  });

  it('goes on from where today stood when a wrong time was believed for a while', async () => {
    const clock = createTestClock();
    const { hit, read } = createTestCounter(await open(), { clock });
    await hit(AN);
    clock.set(MORNING + 26 * HOUR);
    await read();
    clock.pass(11 * MINUTE);
    expect((await hit(BINH)).body).toMatchObject({ d: 1, t: 1_002 });
    clock.set(MORNING + 11 * MINUTE);
    await read();
    clock.pass(11 * MINUTE);
    // Another day has another secret, so whoever is here is new once; nobody is a second time.
    expect(await hit(BINH)).toMatchObject({ outcome: 'counted; visit', body: { d: 2, t: 1_003 } });
    clock.pass(6 * MINUTE);
    expect(await hit(BINH)).toMatchObject({ outcome: 'uncounted; repeat', body: { o: 1, d: 2 } });
  });
}

function testBases(open: Open): void {
  it('adds the base once, however often the site is built, and never lets the total fall', async () => {
    const opened = await open();
    let manifest: CounterManifest = { ...MANIFEST, base: 19_976_292 };
    const { hit, read } = createTestCounter(opened, { manifest: () => manifest });
    expect((await read()).body.t).toBe(19_976_292);
    manifest = { ...manifest };
    expect((await hit(AN)).body.t).toBe(19_976_293);
    manifest = { ...manifest, base: 20_000_000 };
    expect((await read()).body.t).toBe(20_000_001);
    manifest = { ...manifest, base: 5 };
    const again = createTestCounter(await open(), { manifest: () => manifest });
    expect((await again.hit(BINH)).body.t).toBe(20_000_001);
    await opened.backup.resetShown();
    expect((await again.read()).body.t).toBe(7);
  });
}
