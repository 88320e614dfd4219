/** The search in the browser's history: typing rewrites the entry, Enter makes one, back brings all of it back. */
import { readSearchState, writeSearchState, type SearchState } from './search-state.ts';

/** What an entry keeps besides its address. */
export interface SeenPlace {
  /** How many results stood there. */
  shown?: number;
  /** How far the page was scrolled, in CSS pixels. */
  y?: number;
  /** The address of the result that was opened from there. */
  opened?: string;
}

export interface SearchHistory {
  read(): SearchState;
  /** Typing: the entry's address follows. */
  follow(state: SearchState): void;
  /**
   * Enter, a filter, an order: an entry of its own. Enter ends what was being typed (`isTyped`): the entry before gets
   * back the address it had before typing.
   */
  enter(state: SearchState, isTyped?: boolean): void;
  place(): SeenPlace;
  keepPlace(place: SeenPlace): void;
}

const SCROLL_PAUSE_MS = 200;

/** @param onReturn the reader went back or forward to another search */
export function createSearchHistory(onReturn: (state: SearchState) => void): SearchHistory {
  // The page's results come after the browser would have scrolled.
  history.scrollRestoration = 'manual';
  let entered = location.search;
  let current = writeSearchState(readSearchState(location.search));
  const place = () => (history.state ?? {}) as SeenPlace;
  const keepPlace = (more: SeenPlace) => history.replaceState({ ...place(), ...more }, '');

  let timer: number | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => keepPlace({ y: Math.round(scrollY) }), SCROLL_PAUSE_MS);
    },
    { passive: true },
  );
  addEventListener('popstate', () => {
    clearTimeout(timer);
    const state = readSearchState(location.search);
    entered = location.search;
    const written = writeSearchState(state);
    // A jump within the page (`#noi-dung`) is no other search.
    if (written === current) return;
    current = written;
    onReturn(state);
  });

  return {
    read: () => readSearchState(location.search),
    follow(state) {
      current = writeSearchState(state);
      history.replaceState({}, '', location.pathname + current);
    },
    enter(state, isTyped = false) {
      clearTimeout(timer);
      const written = writeSearchState(state);
      const before = isTyped ? entered : location.search;
      if (isTyped) history.replaceState(place(), '', location.pathname + before);
      const isSame = written === writeSearchState(readSearchState(before));
      if (!isSame) history.pushState({}, '', location.pathname + written);
      current = written;
      entered = location.search;
    },
    place,
    keepPlace,
  };
}
