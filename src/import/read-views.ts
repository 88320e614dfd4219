/** How often an article was read on its old page: `Lượt xem 1040`, `Đã xem: 1.040`, `1.040 lượt xem`. */

const LABELLED =
  /(?<!\p{L})(?:số\s+)?(?:lượt\s+(?:xem|đọc)|đã\s+xem|lần\s+(?:xem|đọc)|xem)\s*[:-]?\s*(\d[\d.,]{0,14})(?![\d/:])/iu;
const COUNTED = /(?<![\d/:.,])(\d[\d.,]{0,14})\s+(?:lượt|lần)\s+(?:xem|đọc)(?!\p{L})/iu;

export interface Views {
  count: number;
  /** The words it was read from. */
  text: string;
}

/** Reads the count from a short text; dots and commas group digits. */
export function readViews(text: string): Views | undefined {
  const match = LABELLED.exec(text) ?? COUNTED.exec(text);
  const digits = match?.[1]?.replace(/[.,]/g, '');
  if (!match || !digits || digits.length > 12) return undefined;
  return { count: Number(digits), text: match[0] };
}
