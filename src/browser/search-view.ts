/** All that the search page shows of an answer. */
import type { SearchSession, SearchUpdate } from '../search/session.ts';
import { createExcerpts } from './search-excerpts.ts';
import { createResultList, type ResultList } from './search-list.ts';
import { createOffers, type OfferActions, type Offers } from './search-offers.ts';
import { countFilters, type SearchState } from './search-state.ts';
import { createStatus, type StatusLine } from './search-status.ts';
import { describeUpdate } from './search-words.ts';

export interface SearchView {
  /** Another question was asked: what stands there belongs to an older one and goes when the first answer comes. */
  expectNew(): void;
  show(update: SearchUpdate, state: SearchState): void;
  /** Nothing is asked for. */
  rest(): void;
  /** The first result from `at` on gets the focus when the answer is there. */
  focusFrom(at: number): void;
  count(): number;
  list: HTMLOListElement;
}

export type ViewActions = Omit<OfferActions, 'catchUp'>;

interface Answer {
  update: SearchUpdate;
  state: SearchState;
}

/** @param place the element that carries `data-search-state` */
export function createView(place: HTMLElement, session: SearchSession, actions: ViewActions): SearchView {
  const list = place.querySelector('ol')!;
  const results = createResultList(list);
  const excerpts = createExcerpts(session);
  const status = createStatus(place.querySelector('[data-search-status]')!);
  const offers = createOffers(list, { ...actions, catchUp });
  /** What stands there answers an older question. */
  let isOld = false;
  /** The final answer stands there; what comes on the way to «Xem thêm» would only flicker. */
  let isSettled = false;
  let focusAt: number | undefined;
  let last: Answer | undefined;

  function catchUp(): void {
    results.catchUp();
    if (last) offer(offers, results, last);
    if (last) excerpts.watch(results.items(), last.state.text);
    list.querySelector('a')?.focus();
  }

  return {
    list,
    count: () => results.items().length,
    focusFrom: (at) => (focusAt = at),
    expectNew() {
      isOld = true;
      isSettled = false;
      excerpts.stop();
    },
    rest() {
      results.clear();
      offers.clear();
      status.say('');
      setState(place, 'complete', true);
    },
    show(update, state) {
      const isOver = isLast(update);
      if (isSettled && !isOver) return setState(place, 'loading', false);
      isSettled = update.state === 'complete';
      last = { update, state };
      if (update.state === 'partial' || update.state === 'complete') {
        results.show(update.results, { isNewQuestion: isOld, withExcerpts: isSettled });
        isOld = false;
      } else if (update.state === 'error' && isOld) results.clear();
      describe(status, results, last);
      offer(offers, results, last);
      // Passages are fetched when nothing more important is on its way.
      if (isSettled) excerpts.watch(results.items(), state.text);
      if (isOver && focusAt !== undefined) list.querySelectorAll('a')[focusAt]?.focus();
      if (isOver) focusAt = undefined;
      // «waiting» is all that comes unless the reader asks for more.
      setState(place, update.doing === 'waiting' ? 'complete' : update.state, isOver);
    },
  };
}

/** Whether nothing more comes after this update. */
export function isLast({ state, doing }: SearchUpdate): boolean {
  return state === 'complete' || state === 'error' || doing === 'waiting';
}

function describe(status: StatusLine, results: ResultList, { update, state }: Answer): void {
  const shown = results.items().map(({ result }) => result);
  const asked = { text: state.text, hasFilters: countFilters(state) > 0 };
  status.say(describeUpdate({ ...update, results: shown }, asked), {
    isHeld: results.isHeld(),
    isPassing: update.state === 'loading' && shown.length > 0,
  });
}

function offer(offers: Offers, results: ResultList, { update, state }: Answer): void {
  const isHeld = results.isHeld();
  const shown = results.items().length;
  offers.show(update, { state, shown, isHeld, isBehind: isHeld && results.isBehind() });
}

function setState(place: HTMLElement, state: SearchUpdate['state'], isOver: boolean): void {
  place.dataset['searchState'] = state;
  place.setAttribute('aria-busy', String(!isOver));
}
