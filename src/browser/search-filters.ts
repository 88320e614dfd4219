/** The whole of the filters: order, groups of values, days. Made by script, as nothing of it works without one. */
import type { SearchFacets } from '../search/session.ts';
import { createFacetPanel } from './search-facets.ts';
import { countFilters, type SearchOrder, type SearchState } from './search-state.ts';

export type FilterChoice = Pick<SearchState, 'chosen' | 'from' | 'to' | 'order'>;

export interface Filters {
  /** Puts the controls into a search's state, as after «back»; without a search there are none. */
  reflect(state: SearchState): void;
  showCounts(facets: SearchFacets, state: SearchState): void;
}

const ORDERS: readonly [SearchOrder, string][] = [
  ['relevance', 'Liên quan nhất'],
  ['newest', 'Mới nhất'],
  ['oldest', 'Cũ nhất'],
];
/** From here on the filters stand beside the results, as in search.css. */
const BESIDE = '(min-width: 60em)';

/** @param place an empty element before the results */
export function createFilters(place: HTMLElement, onChange: (choice: FilterChoice) => void): Filters {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const form = document.createElement('form');
  form.setAttribute('aria-label', 'Bộ lọc và sắp xếp');
  const order = createSelect();
  const groups = document.createElement('div');
  const from = createDay('Từ ngày');
  const to = createDay('Đến ngày');
  const days = document.createElement('p');
  form.append(order.label, groups, createDays(from.label, to.label, days));
  details.append(summary, form);
  place.append(details);
  const facets = createFacetPanel(groups);
  followWidth(details);

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () =>
    onChange({
      chosen: facets.chosen(),
      from: from.input.value,
      to: to.input.value,
      order: order.select.value as SearchOrder,
    }),
  );

  return {
    reflect(state) {
      const count = countFilters(state);
      place.hidden = count === 0 && state.text === '';
      summary.textContent = `Bộ lọc và sắp xếp${count > 0 ? ` (đang lọc: ${count})` : ''}`;
      order.select.value = state.order;
      // While a day is being typed its field is empty: it is left alone.
      for (const [field, day] of [
        [from.input, state.from],
        [to.input, state.to],
      ] as const) {
        if (field.value !== day && document.activeElement !== field) field.value = day;
      }
      const isWrong = state.from !== '' && state.to !== '' && state.from > state.to;
      days.className = isWrong ? 'wrong' : 'soft';
      days.textContent = isWrong ? '“Từ ngày” đang sau “Đến ngày”.' : describeDays(state);
    },
    showCounts: (counts, state) => facets.show(counts, state.chosen),
  };
}

/** As Vietnamese write days: a browser in another language shows its fields in another order. */
function describeDays({ from, to }: SearchState): string {
  const write = (day: string) => day.split('-').reverse().join('/');
  return [from && `từ ${write(from)}`, to && `đến hết ${write(to)}`].filter(Boolean).join(' ');
}

/** Open where there is room beside the results; folded on a phone, so that results come first. */
function followWidth(details: HTMLDetailsElement): void {
  const room = matchMedia(BESIDE);
  details.open = room.matches;
  room.addEventListener('change', () => (details.open = room.matches));
}

function createSelect(): { label: HTMLLabelElement; select: HTMLSelectElement } {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.name = 'xep';
  select.append(...ORDERS.map(([value, name]) => new Option(name, value)));
  label.append('Sắp xếp', select);
  return { label, select };
}

function createDay(name: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'date';
  label.append(name, input);
  return { label, input };
}

function createDays(...parts: HTMLElement[]): HTMLFieldSetElement {
  const field = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = 'Ngày đăng';
  field.append(legend, ...parts);
  return field;
}
