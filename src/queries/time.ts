/**
 * What time has done by the moment of the build. Pages ask no more of the clock than this: a page that would read the
 * time itself would be another one each minute.
 */
import { toInstant, type LocalTime } from '../lib/local-time.ts';
import { openStateAt, type OpenWindow } from '../lib/open-state.ts';
import { derivation } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';

/** Whether a window has closed for good. */
export function hasClosed(site: Site, { opens, closes }: OpenWindow): boolean {
  return closes !== undefined && isClosed(site, `${opens ?? ''} ${closes}`);
}

/** The key is the window's two instants. */
export const isClosed = derivation(
  'closed',
  (site, key) => {
    const [opens, closes] = key.split(' ');
    const window = { ...(opens ? { opens: Number(opens) } : {}), closes: Number(closes) };
    return openStateAt(window, toInstant(site.now)) === 'closed';
  },
  'now',
);

/** Whether a day or a moment has come. */
export function hasCome(site: Site, time: LocalTime): boolean {
  return isReached(site, time);
}

export const isReached = derivation('reached', (site, time) => toInstant(time) <= toInstant(site.now), 'now');
