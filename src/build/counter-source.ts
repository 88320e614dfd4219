/** Where a build reads the counter's numbers: from its server, or from the files that it keeps on this machine. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CounterManifest } from '../edge/manifest.ts';
import { readCounterSettings } from '../edge/node/counter-settings.ts';
import { openSqlite } from '../edge/node/sqlite.ts';
import { dayOf } from '../edge/policy.ts';
import { createSqlStore } from '../edge/sql-store.ts';
import { askCounter } from './ask-counter.ts';

/** What a counter tells, bases included. */
export interface CounterNumbers {
  online?: number;
  today: number;
  total: number;
  views: ReadonlyMap<string, number>;
  /** False where not all articles could be asked for in time. */
  isWhole: boolean;
}

export interface CounterSource {
  /** For messages: an address or a folder. */
  name: string;
  /** @throws Error where it cannot be read */
  read(manifest: CounterManifest, now: number): Promise<CounterNumbers>;
}

/** A build never waits longer for the counter's server. */
const PATIENCE_MS = 3_000;

/**
 * `COUNTER_URL` (`https://example.gov.vn`) names a server. Else the counter's own folder is read, `COUNTER_DIR` or
 * `.counter`, where there is one; but with `LOA_NOW` only where it is named: a build that is to be repeated must not
 * depend on who visited meanwhile.
 * @throws Error in Vietnamese where the address is none
 */
export function findCounterSource(
  env: Readonly<Record<string, string | undefined>>,
): CounterSource | undefined {
  const url = env['COUNTER_URL'];
  if (url) return serverSource(url);
  if (env['LOA_NOW'] && !env['COUNTER_DIR']) return undefined;
  return folderSource(readCounterSettings({ COUNTER_DIR: env['COUNTER_DIR'] }).folder);
}

function serverSource(url: string): CounterSource {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new Error(`COUNTER_URL="${url}" không phải là địa chỉ. Hãy viết như https://example.gov.vn.`);
  const { origin } = new URL(url);
  return {
    name: origin,
    read: ({ articles }) => askCounter(origin, [...articles.keys()], PATIENCE_MS),
  };
}

function folderSource(folder: string): CounterSource | undefined {
  const file = path.join(folder, 'counts.sqlite');
  if (!existsSync(file)) return undefined;
  return {
    name: folder,
    async read({ base, articles }, now) {
      const database = openSqlite(file, { readOnly: true });
      try {
        const question = { day: dayOf(now), onlineSince: now, articles: new Set(articles.keys()) };
        const { visits, today, shown, views } = await createSqlStore(database, 'build').totals(question);
        return {
          today,
          total: Math.max(shown, base + visits),
          views: new Map([...articles].map(([id, old]) => [id, old + (views.get(id) ?? 0)])),
          isWhole: true,
        };
      } finally {
        database.close();
      }
    },
  };
}
