/**
 * What time has done by the moment of the build. Pages ask no more of the clock than this: a page that would read the
 * time itself would be another one each minute.
 */
import { dateOf, toInstant, type LocalTime } from '../lib/local-time.ts';
import { openStateAt, type OpenState, type OpenWindow } from '../lib/open-state.ts';
import { derivation } from '../store/ledger.ts';
import type { Site } from '../store/site.ts';

/** Whether a window has closed for good. */
export function hasClosed(site: Site, window: OpenWindow): boolean {
  return window.closes !== undefined && isClosed(site, keyOf(window));
}

export const isClosed = derivation('closed', (site, key) => stateOf(site, key) === 'closed', 'now');

/** Whether a window that has an end is open. */
export function isOpen(site: Site, window: OpenWindow): boolean {
  return window.closes !== undefined && isStillOpen(site, keyOf(window));
}

export const isStillOpen = derivation(
  'open',
  (site, key) => ['open', 'closing'].includes(stateOf(site, key)),
  'now',
);

/** A window's two instants. */
const keyOf = ({ opens, closes }: OpenWindow) => `${opens ?? ''} ${closes}`;

function stateOf(site: Site, key: string): OpenState {
  const [opens, closes] = key.split(' ');
  const window = { ...(opens ? { opens: Number(opens) } : {}), closes: Number(closes) };
  return openStateAt(window, toInstant(site.now));
}

/** The day of the build, `2026-11-21`. */
export function today(site: Site): LocalTime {
  return currentDay(site, '');
}

export const currentDay = derivation('today', (site) => dateOf(site.now), 'now');

/** Whether a day or a moment has come. */
export function hasCome(site: Site, time: LocalTime): boolean {
  return isReached(site, time);
}

export const isReached = derivation('reached', (site, time) => toInstant(time) <= toInstant(site.now), 'now');
