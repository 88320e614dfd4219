/** What every page does for the search: little, until somebody turns to it. */
import { isFrugal } from './connection.ts';
import markWordsUrl from './mark-words.ts?worker&url';
import searchAppUrl from './search-app.ts?worker&url';

/** `/` leads to the box; the box fetches ahead what its answer will need; a page opened from the search marks its words. */
export function prepareSearch(root: Document): void {
  const box = root.querySelector<HTMLInputElement>('input[name=q]');
  root.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, isComposing, target } = event;
    if (key !== '/' || altKey || ctrlKey || metaKey || isComposing || !box) return;
    if ((target as HTMLElement).closest('input,textarea,select,[contenteditable]')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  box?.addEventListener('focus', () => !isFrugal() && load(searchAppUrl), { once: true });
  if (location.hash.startsWith('#tu-khoa=') || (history.state as { tuKhoa?: string } | null)?.tuKhoa) {
    load(markWordsUrl);
  }
}

/** Bundles of their own, so that no page fetches in pieces what only some readers need. */
function load(url: string): void {
  // Without it the page is as complete as before.
  import(/* @vite-ignore */ url).catch(() => undefined);
}
