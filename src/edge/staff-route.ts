/** `GET /_c/thong-ke`: the numbers for staff, behind the export's token. Nothing is read before the token is right. */
import { contentSecurityPolicy, inlineHash } from '../lib/content-security-policy.ts';
import { respond } from './responses.ts';
import { renderStaffPage, type ArticleTitles } from './staff-page.ts';
import { STAFF_STYLE } from './staff-style.ts';
import { collectStatistics } from './statistics.ts';
import type { BackupRecord } from './store.ts';

export interface StaffPageSources {
  /** As readers see it. */
  total: number;
  titles: ArticleTitles;
  /** A backup's text as the export sends it, cut anywhere: what comes from a Durable Object was cut on the way. */
  lines: AsyncIterator<string, unknown>;
}

export async function answerStaffPage({ total, titles, lines }: StaffPageSources): Promise<Response> {
  const statistics = await collectStatistics(readLines(lines));
  const html = renderStaffPage({ statistics, total, titles, origin: '', exportUrl: '/_c/export' });
  return respond(html, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy([], [await inlineHash(STAFF_STYLE)]),
    'X-Robots-Tag': 'noindex',
  });
}

/** Records again from text; the first line and the last tell of the backup itself. */
async function* readLines(chunks: AsyncIterator<string, unknown>): AsyncGenerator<BackupRecord> {
  let unfinished = '';
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    const lines = (unfinished + next.value).split('\n');
    unfinished = lines.pop()!;
    for (const line of lines) {
      const record = JSON.parse(line) as { kind: string };
      if (record.kind === 'visits' || record.kind === 'views') yield record as BackupRecord;
    }
  }
}
