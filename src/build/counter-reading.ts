/** Before a build: the counter's numbers are read again where the last reading is old, and kept for the pages. */
import { readManifest } from '../edge/manifest.ts';
import { formatLocalTime, toInstant, type LocalTime } from '../lib/local-time.ts';
import {
  readCounterReading,
  writeCounterReading,
  type CounterReading,
  type Views,
} from '../store/counter-reading.ts';
import type { Environment } from '../store/environment.ts';
import type { Site } from '../store/site.ts';
import { counterManifest } from './counter-manifest.ts';
import type { CounterNumbers, CounterSource } from './counter-source.ts';

const HOUR = 3_600_000;

/**
 * A new reading changes every page, so that one a day must do: an article edited in between changes its own pages
 * alone. Twenty hours, so that a build at about the same time each day has new numbers each day.
 */
const KEEP_FOR = 20 * HOUR;

/** «Xem nhiều» looks back this far. */
const GAINS_FOR = 30 * 24 * HOUR;
/** Of a day's readings these many articles are remembered; who was read less is not the most read of the month. */
const GAINS_KEPT = 200;

/**
 * Reads the counter where that is due. A counter that is away stops no build: its last numbers stand.
 * @returns what is to be told of it, in Vietnamese; nothing where all is well
 */
export async function refreshReading(
  site: Site,
  { cacheDir, now }: Pick<Environment, 'cacheDir' | 'now'>,
  source: CounterSource | undefined,
): Promise<string | undefined> {
  const { counters } = site.config;
  if (!source || !counters || counters.show === false) return undefined;
  const kept = readCounterReading(cacheDir);
  if (kept && toInstant(now) - toInstant(kept.at) < KEEP_FOR) return undefined;
  try {
    const manifest = readManifest(counterManifest(site));
    const numbers = await source.read(manifest, toInstant(now));
    writeCounterReading(cacheDir, composeReading(numbers, kept, { at: now, bases: manifest.articles }));
    if (numbers.isWhole) return undefined;
    return `Mới đọc được lượt xem của ${numbers.views.size}/${manifest.articles.size} bài từ ${source.name}; các bài khác giữ số cũ.`;
  } catch (error) {
    const reason = explain(error);
    const instead = kept ? `số đã đọc lúc ${formatLocalTime(kept.at)}` : 'số ban đầu';
    return `Không đọc được bộ đếm ở ${source.name} (${reason}). Trang dùng ${instead}; người xem vẫn thấy số mới khi bộ đếm chạy lại.`;
  }
}

/** In the words of whoever reads a build's output; `fetch` tells the reason in its error's cause. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'quá lâu không trả lời';
  if (error instanceof SyntaxError) return 'máy chủ trả lời điều không phải là số đếm';
  const { code } = (error.cause ?? {}) as { code?: string };
  return error.message === 'fetch failed' ? `không kết nối được${code ? `, ${code}` : ''}` : error.message;
}

/** The new reading, with what was gained since the one before it. */
export function composeReading(
  { online, today, total, views }: CounterNumbers,
  kept: CounterReading | undefined,
  { at, bases }: { at: LocalTime; bases: Views },
): CounterReading {
  const before = new Map([...bases].map(([id, base]) => [id, kept?.views.get(id) ?? base]));
  const now = new Map([...before].map(([id, count]) => [id, views.get(id) ?? count]));
  const gains = (kept?.gains ?? []).filter((gain) => toInstant(at) - toInstant(gain.at) < GAINS_FOR);
  return {
    at,
    ...(online === undefined ? {} : { online }),
    today,
    total,
    articleCount: bases.size,
    views: now,
    gains: kept ? [...gains, { at, views: mostGained(before, now) }] : gains,
  };
}

function mostGained(before: Views, now: Views): Views {
  const gained = [...now]
    .map(([id, count]): [string, number] => [id, count - before.get(id)!])
    .filter(([, gain]) => gain > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(gained.slice(0, GAINS_KEPT));
}
