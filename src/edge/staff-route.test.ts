/** The staff's page from a backup that was cut anywhere on its way. */
import { expect, it } from 'vitest';
import { writeBackup } from './backup-lines.ts';
import { readText } from './responses.ts';
import { answerStaffPage } from './staff-route.ts';
import type { BackupRecord } from './store.ts';

const RECORDS: BackupRecord[] = [
  { kind: 'site', shown: 1_005 },
  { kind: 'visits', day: '2026-11-21', visits: 1 },
  { kind: 'visits', day: '2026-11-22', visits: 4 },
  { kind: 'views', day: '2026-11-22', article: 'thông-báo', views: 3 },
];

// eslint-disable-next-line @typescript-eslint/require-await -- a store reads asynchronously, a list does not
async function* readRecords(): AsyncGenerator<BackupRecord> {
  yield* RECORDS;
}

async function render(lines: AsyncIterator<string, unknown>): Promise<string> {
  return (await answerStaffPage({ total: 1_005, titles: {}, lines })).text();
}

/** As it comes from a Durable Object, in these pieces. */
function inPieces(pieces: readonly Uint8Array[]): AsyncIterator<string, unknown> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return readText(Promise.resolve(stream));
}

it('is the same wherever the backup was cut, letters of several bytes too', async () => {
  const whole = await render(writeBackup(readRecords()));
  expect(whole).toContain('(mã thông-báo)</td><td>3<');
  let text = '';
  for await (const chunk of writeBackup(readRecords())) text += chunk;
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at <= bytes.length; at += 1)
    expect(await render(inPieces([bytes.slice(0, at), bytes.slice(at)])), `cut at byte ${at}`).toBe(whole);
  expect(await render(inPieces([...bytes].map((byte) => Uint8Array.of(byte))))).toBe(whole);
});
