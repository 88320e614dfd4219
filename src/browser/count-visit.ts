import { formatNumber } from '../lib/numbers.ts';

/** What the counter answers: online, today, total, the article's views, the visitor's own address. */
interface Numbers {
  o: number;
  d: number;
  t: number;
  v?: number;
  ip?: string;
}

/**
 * Counts this visit, after all else, and shows the numbers in the same round trip. Nothing waits for it: until
 * it answers, and where it does not, the page shows the numbers that the build knew.
 */
export function countVisit(root: Document): void {
  if (!root.querySelector('[data-counter]')) return;
  // A page that is only being prepared in the background is no visit yet.
  if ('prerendering' in root && root.prerendering) {
    root.addEventListener('prerenderingchange', () => countVisit(root), { once: true });
    return;
  }
  const views = root.querySelector<HTMLElement>('[data-views]');
  const article = views?.dataset['views'];
  const ask = () =>
    fetch(`/_c/v${article ? `?a=${article}` : ''}`, { method: 'POST' })
      .then((response) => response.json() as Promise<Numbers>)
      .then((numbers) => showNumbers(root, numbers, views))
      // Without a counter the page is as complete as it was.
      .catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(() => void ask(), { timeout: 5000 });
  else setTimeout(() => void ask(), 1000);
}

function showNumbers(root: Document, { o, d, t, v, ip }: Numbers, views: HTMLElement | null): void {
  const values: Record<string, string | undefined> = {
    online: formatNumber(o),
    today: formatNumber(d),
    total: formatNumber(t),
    ip,
  };
  for (const place of root.querySelectorAll<HTMLElement>('[data-counter]')) {
    const value = values[place.dataset['counter']!];
    if (value !== undefined) place.textContent = value;
  }
  if (!views || v === undefined) return;
  views.querySelector('b')!.textContent = formatNumber(v);
  views.hidden = false;
}
