/**
 * The place of a picture has the picture's colour until it comes: one class of sixteen. That is six bytes a picture,
 * needs no script and no style attribute (the content security policy allows none), and costs a phone no decoding.
 */

/** Four steps of lightness, each grey, brown, green and blue: what photos are on average. The first half is dark. */
export const PICTURE_TONES = [
  ...['#332', '#421', '#231', '#134'],
  ...['#655', '#754', '#564', '#467'],
  ...['#998', '#a87', '#897', '#79b'],
  ...['#ccc', '#eba', '#bca', '#ace'],
] as const;

/** The class of the `<img>`. */
export function toneClass(tone: number): string {
  return `t${tone}`;
}

/** Rules for the pages that have pictures. The words of a picture that does not come stay readable on its tone. */
export const PICTURE_TONES_CSS =
  'img[data-kb]{color:#000}' +
  PICTURE_TONES.map((colour, tone) => {
    const isDark = tone < PICTURE_TONES.length / 2;
    return `img.${toneClass(tone)}{background:${colour}${isDark ? ';color:#fff' : ''}}`;
  }).join('');

/**
 * The tone nearest to a colour, as people see it.
 * @param rgb red, green and blue, 0 to 255
 */
export function nearestTone(rgb: readonly number[]): number {
  const wanted = toOklab(rgb);
  const distances = PICTURE_TONES.map((colour) => {
    const own = toOklab([...colour.slice(1)].map((digit) => parseInt(digit, 16) * 17));
    return Math.hypot(...own.map((value, at) => value - wanted[at]!));
  });
  return distances.indexOf(Math.min(...distances));
}

/** Björn Ottosson's OKLab, in which equal distances look equal: https://bottosson.github.io/posts/oklab/ */
function toOklab(rgb: readonly number[]): [number, number, number] {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
