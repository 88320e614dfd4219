/** Numbers as Vietnamese write them. */

/** `19976292` → `19.976.292`. Grouping is spelt out, so that every runtime gives the same bytes. */
export function formatNumber(value: number): string {
  const whole = Math.trunc(Math.abs(value));
  const digits = whole.toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 && whole > 0 ? `-${digits}` : digits;
}

/** A file's size for readers: `812 B`, `34 KB`, `1,2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
