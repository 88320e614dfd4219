/**
 * The time, from a clock that somebody may set wrong.
 *
 * Which of two times is right after a jump nobody can know at that moment; but a clock that was set
 * wrong and corrected shows itself by coming back, and a right one by staying. So a jump is held off:
 * time runs on from before the jump, by the monotonic clock, until the new time has stood for
 * `HOLD_OFF`. A jump past midnight and back leaves no trace, a jump back does not reset today, and a
 * correction is never refused for good. Counts are kept by day besides, so whatever day it turns out
 * to be goes on from the number that it had.
 */

/** Corrections up to this size are taken at once, as time services make them all the time. */
const TOLERANCE = 30_000;

/** How long a new time must stand before it is believed. */
export const HOLD_OFF = 10 * 60_000;

export interface Clock {
  /** Milliseconds since 1970, steadied. */
  now(): number;
  /** Milliseconds since some start, never backwards. */
  monotonic(): number;
  /**
   * The latest time that was stored before this process began: a clock that stands before it has
   * jumped while nobody looked, or had jumped then.
   */
  resumeFrom(stored: number): void;
}

/** The machine's two clocks. */
export interface ClockSource {
  wall(): number;
  monotonic(): number;
}

/** A runtime without a monotonic clock gives its wall clock twice: then only `resumeFrom` is held off. */
export function createSteadyClock({ wall, monotonic }: ClockSource): Clock {
  /** Wall clock minus monotonic clock, as believed and, after a jump, as waiting to be believed. */
  let offset = wall() - monotonic();
  let waiting: { offset: number; since: number } | undefined;
  let latest = -Infinity;

  function now(): number {
    const elapsed = monotonic();
    const found = wall() - elapsed;
    if (Math.abs(found - offset) <= TOLERANCE) {
      offset = found;
      waiting = undefined;
    } else if (!waiting || Math.abs(found - waiting.offset) > TOLERANCE) {
      waiting = { offset: found, since: elapsed };
    } else if (elapsed - waiting.since >= HOLD_OFF) {
      offset = found;
      waiting = undefined;
      latest = -Infinity;
    }
    // A small step back is waited out, so that midnight is passed once.
    latest = Math.max(latest, offset + elapsed);
    return latest;
  }

  function resumeFrom(stored: number): void {
    const elapsed = monotonic();
    const found = wall() - elapsed;
    if (stored - elapsed - found <= TOLERANCE) return;
    offset = stored - elapsed;
    waiting = { offset: found, since: elapsed };
  }

  return { now, monotonic, resumeFrom };
}
