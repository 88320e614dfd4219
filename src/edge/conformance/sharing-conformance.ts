/** Several servers over one store: what one has counted no other counts again. */
import { expect, it } from 'vitest';
import { createTestClock, createTestCounter, MORNING, type OpenStore } from './harness.ts';

const MINUTE = 60_000;
const [AN, BINH] = ['203.0.113.1', '203.0.113.2'];

export function testSharing(open: () => Promise<OpenStore>): void {
  /** Two servers that run already, so that neither finds the other's visitors at its start. */
  async function startTwo(start = MORNING) {
    const clock = createTestClock(start);
    const servers = [
      createTestCounter(await open(), { clock }),
      createTestCounter(await open(), { clock }),
    ] as const;
    for (const server of servers) await server.read();
    return { clock, servers };
  }

  it('counts a visitor once who reaches two servers', async () => {
    const { clock, servers } = await startTwo();
    const [first, second] = servers;
    expect(await first.hit(AN, '?a=bai-1')).toMatchObject({ outcome: 'counted; visit, view' });
    const there = await second.hit(AN, '?a=bai-1');
    expect(there).toMatchObject({ outcome: 'uncounted; repeat', body: { o: 1, d: 1, t: 1_001, v: 1 } });
    clock.pass(MINUTE);
    expect(await second.hit(AN, '?a=bai-2')).toMatchObject({ outcome: 'counted; view', body: { v: 41 } });
    expect(await second.hit(BINH)).toMatchObject({ outcome: 'counted; visit', body: { d: 2 } });
    clock.pass(32 * MINUTE);
    expect(await first.hit(AN)).toMatchObject({ outcome: 'counted; visit', body: { d: 3 } });
  });

  it('counts a visitor once whose hits reach two servers at a time', async () => {
    const { servers } = await startTwo();
    const answers = await Promise.all(servers.flatMap(({ hit }) => [hit(AN, '?a=bai-1'), hit(BINH)]));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
      'counted; visit',
      'counted; visit, view',
      'uncounted; repeat',
      'uncounted; repeat',
    ]);
    expect((await servers[0].read('?a=bai-1')).body).toMatchObject({ d: 2, v: 1 });
  });

  it('knows across servers and across midnight who is here', async () => {
    const { clock, servers } = await startTwo(MORNING + 13 * 60 * MINUTE + 50 * MINUTE);
    await servers[0].hit(AN, '?a=bai-1');
    clock.pass(15 * MINUTE);
    const after = await servers[1].hit(AN, '?a=bai-1');
    expect(after).toMatchObject({ outcome: 'uncounted; repeat', body: { d: 0, t: 1_001, v: 1 } });
  });

  it('leaves no zero where all that a batch had was counted elsewhere', async () => {
    const opened = await open();
    const { servers } = await startTwo();
    for (const { hit } of servers) await hit(AN, '?a=bai-1');
    const records: unknown[] = [];
    for await (const record of opened.backup.read()) records.push(record);
    expect(records).toEqual([
      { kind: 'site', shown: 1_001 },
      { kind: 'visits', day: '2026-11-22', visits: 1 },
      { kind: 'views', day: '2026-11-22', article: 'bai-1', views: 1 },
    ]);
  });
}
