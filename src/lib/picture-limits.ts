/** What is too much for a picture: the check names it, the build would refuse it. */

/** More pixels are a bomb, or a scan that no page needs. The largest that common phones make are 108 million. */
export const MAX_PIXELS = 120_000_000;

/** Endings of pictures that are prepared in several sizes. */
export const PICTURE_TYPES: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif']);
