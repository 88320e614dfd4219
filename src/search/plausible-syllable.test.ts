import { describe, expect, it } from 'vitest';
import { isPlausibleSyllable } from './plausible-syllable.ts';

describe('isPlausibleSyllable', () => {
  it.each(['đường', 'duong', 'DUONG', 'đuờng', 'nghieng', 'quyet', 'xoong', 'khuya', 'gi', 'uy', 'thuo'])(
    'takes %s',
    (token) => {
      expect(isPlausibleSyllable(token)).toBe(true);
    },
  );

  it.each(['dduwowngf', 'daan', 'max', 'vks', 'tie6ng', '2021', '', 'x'.repeat(10_000), 'aeoua'])(
    'refuses %s',
    (token) => {
      expect(isPlausibleSyllable(token)).toBe(false);
    },
  );
});
