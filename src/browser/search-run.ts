/** The search page at work: what the reader does becomes a question, and a question an address. */
import type { SearchSession } from '../search/session.ts';
import { createAsker, STEP } from './search-asker.ts';
import { createFilters } from './search-filters.ts';
import { createSearchHistory, type SeenPlace } from './search-history.ts';
import { watchInput } from './search-input.ts';
import { passWordsOn } from './search-open.ts';
import { cleanText, withoutFilters, writeSearchState, type SearchState } from './search-state.ts';
import { createView, isLast } from './search-view.ts';

/** @param place the element that carries `data-search-state` */
export function runSearchPage(place: HTMLElement, session: SearchSession): void {
  const box = document.querySelector<HTMLInputElement>('input[name=q]')!;
  const past = createSearchHistory((returned) => {
    box.value = returned.text;
    start(returned, past.place());
  });
  let state = past.read();
  let isFailed = false;
  /** Where the reader was, for when the results stand there again. */
  let toRestore: SeenPlace | undefined;

  const view = createView(place, session, {
    retry: () => asker.askAgain(),
    readFullText: () => asker.askAgain({ fullText: true }),
    clearFilters: () => change(withoutFilters(state)),
    suggest: (text) => change({ ...state, text: (box.value = text) }),
    more: () => {
      view.focusFrom(view.count());
      past.keepPlace({ shown: view.count() + STEP });
      asker.askAgain({ more: true });
    },
  });
  const filters = createFilters(document.querySelector('[data-search-filters]')!, (choice) =>
    change({ ...state, ...choice }),
  );
  const asker = createAsker(session, (update) => {
    isFailed = update?.state === 'error';
    if (!update) return view.rest();
    view.show(update, state);
    if (update.state !== 'loading') filters.showCounts(update.facets, state);
    if (!isLast(update)) return;
    if (toRestore) restoreReader(view.list, toRestore);
    toRestore = undefined;
  });

  function start(next: SearchState, seen: SeenPlace = {}): void {
    state = next;
    toRestore = seen;
    filters.reflect(state);
    view.expectNew();
    asker.ask(state, seen.shown);
  }

  function change(next: SearchState): void {
    past.enter(next);
    start(next);
  }

  watchInput(box.form!, box, (text, isSubmitted) => {
    const next = { ...state, text: cleanText(text) };
    const isSame = writeSearchState(next) === writeSearchState(state);
    if (isSubmitted) past.enter(next, true);
    else if (!isSame) past.follow(next);
    if (!isSame || (isSubmitted && isFailed)) start(next);
  });
  const keepOpened = (opened: string) => past.keepPlace({ opened, y: scrollY, shown: view.count() });
  passWordsOn(view.list, () => state.text, keepOpened);
  box.addEventListener('focus', () => session.warm(), { once: true });
  addEventListener('online', () => isFailed && asker.askAgain());
  // Something may have been typed before this program was there.
  start({ ...state, text: cleanText(box.value) }, past.place());
}

/** Back from an article, the reader is where it was opened. */
function restoreReader(list: HTMLElement, { y, opened }: SeenPlace): void {
  if (y !== undefined) scrollTo(0, y);
  const links = [...list.querySelectorAll('a')];
  links.find((link) => link.getAttribute('href') === opened)?.focus({ preventScroll: true });
}
