/** A province's colour, made readable: WCAG 2.2 contrast is kept whatever colour is chosen. */

type Rgb = [number, number, number];

/** Relative contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(parseHex(a)), luminance(parseHex(b))].sort((x, y) => y - x) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour, moved towards black or white just as far as needed for a contrast against a background.
 * @param colour `#rgb` or `#rrggbb`
 */
export function readableOn(colour: string, background: string, ratio = 4.5): string {
  const isDarker = contrastRatio('#000000', background) > contrastRatio('#ffffff', background);
  const target: Rgb = isDarker ? [0, 0, 0] : [255, 255, 255];
  const start = parseHex(colour);
  for (let step = 0; step <= 20; step++) {
    const mixed = toHex(mix(start, target, step / 20));
    if (contrastRatio(mixed, background) >= ratio) return mixed;
  }
  return toHex(target);
}

function parseHex(colour: string): Rgb {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as Rgb;
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((channel, at) => channel + (to[at]! - channel) * share) as Rgb;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
