/** What the page offers besides results: another spelling, all sections, another attempt, the rest of the text, more. */
import type { SearchUpdate } from '../search/session.ts';
import { addButton } from './button.ts';
import { countFilters, writeSearchState, type SearchState } from './search-state.ts';
import { fullTextLabel } from './search-words.ts';

const CATCH_UP = 'Có thêm kết quả – cập nhật';

export interface OfferActions {
  retry(): void;
  readFullText(): void;
  clearFilters(): void;
  suggest(text: string): void;
  /** Puts the results into their final order. */
  catchUp(): void;
  more(): void;
}

export interface Situation {
  state: SearchState;
  /** How many results stand there. */
  shown: number;
  isHeld: boolean;
  /** Whether other results would stand there if the reader were not among them. */
  isBehind: boolean;
}

export interface Offers {
  show(update: SearchUpdate, situation: Situation): void;
  clear(): void;
}

/** Above the results, where nobody is among them yet; otherwise at the foot of the screen, where it moves nothing. */
export function createOffers(list: HTMLElement, actions: OfferActions): Offers {
  const top = document.createElement('div');
  const foot = document.createElement('div');
  const end = document.createElement('p');
  top.className = 'row offers';
  foot.className = 'row offers foot-offers';
  list.before(top);
  list.after(end, foot);
  addButton(end, 'Xem thêm', 'Xem thêm', actions.more);
  const clear = () => {
    top.replaceChildren();
    foot.replaceChildren();
    end.hidden = true;
  };
  clear();
  return {
    clear: () => keepFocus(list, [top, foot], clear),
    show(update, { state, shown, isHeld, isBehind }) {
      keepFocus(list, [top, foot], () => {
        foot.replaceChildren();
        if (!isHeld) top.replaceChildren();
        if (isBehind) addButton(foot, CATCH_UP, `${CATCH_UP} danh sách`, actions.catchUp);
        fill(isHeld ? foot : top, update, state, actions);
      });
      end.hidden = update.reachable <= shown;
    },
  };
}

/** What is made anew under the focus keeps it; what goes when it was pressed leaves it to the results that it changed. */
function keepFocus(list: HTMLElement, places: readonly HTMLElement[], change: () => void): void {
  const focused = places.some((place) => place.contains(document.activeElement)) && document.activeElement;
  change();
  if (!focused) return;
  const offers = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>('a, button')]);
  const same = offers.find(({ textContent }) => textContent === focused.textContent);
  (same ?? list.parentElement)?.focus({ preventScroll: true });
}

function fill(place: HTMLElement, update: SearchUpdate, state: SearchState, actions: OfferActions): void {
  if (update.suggestion !== undefined) place.append(createSuggestion(update.suggestion, state, actions));
  if (update.doing === 'waiting') {
    const label = fullTextLabel(update.bytes);
    addButton(place, label, label, actions.readFullText);
  }
  if (update.state === 'error') addButton(place, 'Thử lại', 'Thử lại', actions.retry);
  if (countFilters(state) > 0) addButton(place, 'Xóa bộ lọc', 'Xóa bộ lọc', actions.clearFilters);
}

/** A real link, so that it can be opened beside this search. */
function createSuggestion(text: string, state: SearchState, actions: OfferActions): HTMLElement {
  const link = document.createElement('a');
  link.href = location.pathname + writeSearchState({ ...state, text });
  link.textContent = text;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    actions.suggest(text);
  });
  const offer = document.createElement('span');
  offer.append('Có phải bạn muốn tìm ', link, '?');
  return offer;
}
