import { describe, expect, it } from 'vitest';
import { nearestTone, PICTURE_TONES, PICTURE_TONES_CSS, toneClass } from './picture-tones.ts';

const rgbOf = (colour: string) => [...colour.slice(1)].map((digit) => parseInt(digit, 16) * 17);

/** WCAG's relative luminance. */
function luminance(rgb: number[]): number {
  const [r, g, b] = rgb.map((value) =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe('nearestTone', () => {
  it('of a tone is itself', () => {
    expect(PICTURE_TONES.map((colour) => nearestTone(rgbOf(colour)))).toEqual(
      PICTURE_TONES.map((_, tone) => tone),
    );
  });

  it.each([
    ['a clear sky', [130, 170, 215], '#79b'],
    ['a rice field', [110, 140, 70], '#897'],
    ['a night', [12, 14, 20], '#134'],
    ['a shadow', [40, 38, 36], '#332'],
    ['a red flag', [200, 40, 35], '#754'],
    ['white paper', [255, 255, 255], '#ccc'],
  ])('of %s', (_, rgb, colour) => {
    expect(PICTURE_TONES[nearestTone(rgb)]).toBe(colour);
  });
});

describe('PICTURE_TONES_CSS', () => {
  it.each(PICTURE_TONES.map((colour, tone) => [colour, tone] as const))(
    'lets words be read on %s',
    (colour, tone) => {
      const rule = new RegExp(`img\\.${toneClass(tone)}\\{([^}]*)\\}`).exec(PICTURE_TONES_CSS)![1]!;
      const own = luminance(rgbOf(colour));
      const contrast = rule.includes('color:#fff') ? 1.05 / (own + 0.05) : (own + 0.05) / 0.05;
      expect(contrast).toBeGreaterThanOrEqual(4.5);
    },
  );
});
