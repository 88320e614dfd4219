import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from './local-time.ts';
import { OPEN_STATE_LABELS, openStateAt } from './open-state.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const at = (time: string) => toInstant(time);
const intake = { opens: at('2026-11-01'), closes: toInstant('2026-11-30', 'end') };

describe('openStateAt', () => {
  it.each([
    ['2026-10-31T23:59', 'upcoming'],
    ['2026-11-01T00:00', 'open'],
    ['2026-11-27T23:58', 'open'],
    // Exactly three days before the end.
    ['2026-11-27T23:59', 'closing'],
    ['2026-11-30T23:58', 'closing'],
    // The closing minute itself still counts.
    ['2026-11-30T23:59', 'closing'],
    ['2026-12-01T00:00', 'closed'],
  ])('at %s an intake of November is %s', (time, state) => {
    expect(openStateAt(intake, at(time))).toBe(state);
  });

  it('counts the closing minute to its last millisecond', () => {
    const end = at('2026-12-01T00:00');
    expect(openStateAt(intake, end - 1)).toBe('closing');
    expect(openStateAt(intake, end)).toBe('closed');
    expect(openStateAt(intake, intake.opens - 1)).toBe('upcoming');
  });

  it('has no end where none is given, and no beginning where none is given', () => {
    expect(openStateAt({}, 0)).toBe('open');
    expect(openStateAt({ opens: 5 }, Number.MAX_SAFE_INTEGER)).toBe('open');
    expect(openStateAt({ opens: 5 }, 4)).toBe('upcoming');
    expect(openStateAt({ closes: intake.closes }, 0)).toBe('open');
  });

  it('takes 1970 for a time like any other, not for an absent one', () => {
    expect(openStateAt({ opens: 0, closes: 0 }, -1)).toBe('upcoming');
    expect(openStateAt({ closes: 0 }, 60_000)).toBe('closed');
  });

  it('goes through its states in one direction only, as time passes', () => {
    const order = ['upcoming', 'open', 'closing', 'closed'];
    const moment = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(moment, moment, moment, moment, (opens, length, now, later) => {
        const window = { opens, closes: opens + length };
        const states = [now, now + later].map((time) => order.indexOf(openStateAt(window, time)));
        expect(states[1]).toBeGreaterThanOrEqual(states[0]!);
      }),
    );
  });

  it('has a name for each state', () => {
    expect(OPEN_STATE_LABELS).toEqual({
      upcoming: 'Sắp mở',
      open: 'Còn hạn',
      closing: 'Sắp hết hạn',
      closed: 'Đã hết hạn',
    });
  });
});
