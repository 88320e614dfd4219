/** The state of a notice, a consultation or a recruitment at a moment. Runs in the browser too: no imports but types. */

export type OpenState = 'upcoming' | 'open' | 'closing' | 'closed';

/** Milliseconds since 1970; an end that is absent never comes. */
export interface OpenWindow {
  opens?: number;
  closes?: number;
}

/** A window counts as closing in its last three days. */
const CLOSING_MS = 3 * 24 * 3_600_000;

export function openStateAt(window: OpenWindow, now: number): OpenState {
  if (window.opens !== undefined && now < window.opens) return 'upcoming';
  if (window.closes === undefined) return 'open';
  // The closing minute itself still counts: a deadline of 23:59 closes at 24:00.
  if (now >= window.closes + 60_000) return 'closed';
  return window.closes - now <= CLOSING_MS ? 'closing' : 'open';
}

export const OPEN_STATE_LABELS: Record<OpenState, string> = {
  upcoming: 'Sắp mở',
  open: 'Còn hạn',
  closing: 'Sắp hết hạn',
  closed: 'Đã hết hạn',
};
