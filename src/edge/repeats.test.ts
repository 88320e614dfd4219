import { describe, expect, it } from 'vitest';
import { openDelta } from './delta.ts';
import { takeBackRepeats } from './repeats.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;

/** One visit and one view of a reader, as a counter makes them. */
function deltaOfOne() {
  const delta = openDelta();
  delta.addVisit(7);
  delta.addView(7, 'bai-1');
  delta.addSeen('reader', 'visitor', NOW, { day: 7, older: 'reader before midnight' });
  delta.addSeen('view', 'view', NOW, { day: 7, article: 'bai-1' });
  return delta.close(NOW, 0);
}

describe('takeBackRepeats', () => {
  it.each([
    ['nobody was seen', {}, [1, 1], []],
    ['the reader was seen half an hour ago', { reader: 30 }, [1, 1], []],
    ['the reader was seen less long ago', { reader: 29.9 }, [0, 1], ['reader']],
    ['the clock of the other server is ahead', { reader: -1 }, [0, 1], ['reader']],
    ['the reader was seen under yesterday’s secret', { 'reader before midnight': 5 }, [0, 1], ['reader']],
    ['the article was read', { view: 1 }, [1, 0], ['view']],
    ['both', { reader: 1, view: 1 }, [0, 0], ['reader', 'view']],
  ])('%s', (_case, minutesAgo: Record<string, number>, [visits, views], repeats) => {
    const settled = takeBackRepeats(deltaOfOne(), (key) =>
      minutesAgo[key] === undefined ? undefined : NOW - minutesAgo[key] * MINUTE,
    );
    expect([settled.visits.get(7) ?? 0, settled.views.get(7)?.get('bai-1') ?? 0]).toEqual([visits, views]);
    expect([...settled.repeats]).toEqual(repeats);
  });

  it('changes nothing of the delta, which may be sent again', () => {
    const delta = deltaOfOne();
    takeBackRepeats(delta, () => NOW);
    expect(delta).toEqual(deltaOfOne());
  });
});

describe('a claim in a delta', () => {
  it('stays when the reader is seen again meanwhile', () => {
    const delta = openDelta();
    delta.addSeen('reader', 'visitor', NOW, { day: 7 });
    delta.addSeen('reader', 'visitor', NOW + MINUTE);
    expect(delta.close(NOW, 0).seen.get('reader')).toEqual({
      kind: 'visitor',
      at: NOW + MINUTE,
      claim: { day: 7 },
    });
  });

  it('is none where there are two: the store was away for half an hour', () => {
    const delta = openDelta();
    delta.addSeen('reader', 'visitor', NOW, { day: 7 });
    delta.addSeen('reader', 'visitor', NOW + 40 * MINUTE, { day: 7 });
    expect(delta.close(NOW, 0).seen.get('reader')).toEqual({ kind: 'visitor', at: NOW + 40 * MINUTE });
  });
});
