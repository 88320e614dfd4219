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
  /** A backup's lines, as the export sends them. */
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

/** Records again from whole lines; the first and the last tell of the backup itself. */
async function* readLines(lines: AsyncIterator<string, unknown>): AsyncGenerator<BackupRecord> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    for (const line of next.value.split('\n')) {
      if (line === '') continue;
      const record = JSON.parse(line) as { kind: string };
      if (record.kind === 'visits' || record.kind === 'views') yield record as BackupRecord;
    }
  }
}
