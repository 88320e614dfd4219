import { formatNumber } from '../lib/numbers.ts';
import { askCounter, type Numbers } from './ask-counter.ts';

/** The counter answers for no longer a list. */
const LONGEST_LIST = 50;

/**
 * Counts this visit, after all else, and shows the numbers in the same round trip. Nothing waits for it: until
 * it answers, and where it does not, the page shows the numbers that the build knew.
 */
export function countVisit(root: Document): void {
  // A page that is only being prepared, or waits in a tab behind, is no visit yet.
  if (root.visibilityState === 'hidden')
    root.addEventListener('visibilitychange', () => countVisit(root), { once: true });
  else if (root.querySelector('[data-counter]'))
    if ('requestIdleCallback' in window) requestIdleCallback(() => count(root), { timeout: 5000 });
    else setTimeout(() => count(root), 1000);
}

function count(root: Document): void {
  const places = [...root.querySelectorAll<HTMLElement>('[data-views]')];
  const idOf = ({ dataset }: HTMLElement) => dataset['views']!;
  const own = places.filter(({ dataset }) => 'own' in dataset).map(idOf);
  const listed = [...new Set(places.map(idOf))].filter((id) => !own.includes(id)).slice(0, LONGEST_LIST);
  askCounter(`/_c/v?a=${own.join()}&l=${listed.join()}`, (numbers) => {
    showNumbers(root, numbers);
    for (const place of places) {
      const views = own.includes(idOf(place)) ? numbers.v : numbers.l?.[idOf(place)];
      if (views !== undefined) show(place, place.lastElementChild!, formatNumber(views));
    }
  });
}

function showNumbers(root: Document, { o, d, t, ip }: Numbers): void {
  const values = {
    online: formatNumber(o),
    today: formatNumber(d),
    total: formatNumber(t),
    at: 'vừa xong',
    ip,
  };
  for (const [name, value] of Object.entries(values)) {
    const place = root.querySelector(`[data-counter=${name}]`);
    if (place && value) show(place.parentElement!, place, value);
  }
}

/** What was kept back until its number is known stands there from now on. */
function show(whole: Element, place: Element, value: string): void {
  place.textContent = value;
  whole.classList.remove('live');
}
