import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, readableOn } from './colour.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** The papers that the pages have. */
const PAPERS = ['#ffffff', '#f3f0e9', '#24282d', '#000000'];

describe('contrastRatio', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#fff', '#000', 21],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#ff0000', '#ffffff', 3.998],
    ['#0000ff', '#ffffff', 8.592],
    ['#00ff00', '#000000', 15.304],
    ['#9b1c1c', '#9B1C1C', 1],
  ])('of %s on %s is %f', (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2);
  });

  it('reads #abc as #aabbcc', () => {
    expect(contrastRatio('#abc', '#fff')).toBe(contrastRatio('#aabbcc', '#ffffff'));
  });
});

describe('readableOn', () => {
  it.each(PAPERS)('makes any colour readable on %s', (paper) => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const made = readableOn(colour, paper);
        expect(made).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastRatio(made, paper)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a colour that is readable already as it is', () => {
    expect(readableOn('#9b1c1c', '#f3f0e9')).toBe('#9b1c1c');
    expect(readableOn('#ABC', '#000000')).toBe('#aabbcc');
  });

  it('moves a colour no further than it must', () => {
    const made = readableOn('#ffcc00', '#ffffff');
    expect(contrastRatio(made, '#ffffff')).toBeLessThan(5.5);
  });

  it('keeps another ratio where one is asked', () => {
    expect(contrastRatio(readableOn('#ffcc00', '#ffffff', 7), '#ffffff')).toBeGreaterThanOrEqual(7);
    expect(readableOn('#808080', '#ffffff', 3)).toBe('#808080');
  });

  // Black or white always reaches 4.58, whatever the background is; which of the two, it has to know.
  it('makes any colour readable on any background', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (colour, background) => {
        expect(contrastRatio(readableOn(colour, background), background)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 200 },
    );
  });
});
