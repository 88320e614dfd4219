/** The groups of values to narrow by, with counts, as real check boxes that keep the focus while counts change. */
import { formatNumber } from '../lib/numbers.ts';
import { sectionPath } from '../lib/paths.ts';
import { kindName } from '../search/facets.ts';
import type { FacetCount, SearchFacets } from '../search/session.ts';
import { FACET_PARAMETERS, type FacetName, type SearchState } from './search-state.ts';

/** More than so many values are shown on request only. */
const SHOWN_AT_FIRST = 7;

const GROUPS: readonly { name: FacetName; of: keyof SearchFacets; title: string }[] = [
  { name: 'section', of: 'sections', title: 'Chuyên mục' },
  { name: 'kind', of: 'kinds', title: 'Loại' },
  { name: 'year', of: 'years', title: 'Năm' },
  { name: 'unit', of: 'units', title: 'Đơn vị' },
];

export interface FacetPanel {
  /** Shows the counts; what is chosen stays even where nothing is left of it. */
  show(facets: SearchFacets, chosen: SearchState['chosen']): void;
  chosen(): Record<FacetName, string[]>;
}

/** @param place where the groups go; changes of their boxes bubble from there */
export function createFacetPanel(place: HTMLElement): FacetPanel {
  const groups = GROUPS.map(({ name, of, title }) => ({
    name,
    of,
    ...createGroup(title, FACET_PARAMETERS[name]),
  }));
  place.append(...groups.map(({ field }) => field));
  const names = new Map<string, string>();
  return {
    show(facets, chosen) {
      for (const { name, of, show } of groups) {
        for (const { id, name: label } of facets[of]) names.set(`${name} ${id}`, label);
        const found = facets[of];
        const lost = chosen[name].filter((id) => !found.some((value) => value.id === id));
        const values = [
          ...found,
          ...lost.map((id) => ({ id, name: names.get(`${name} ${id}`) ?? nameOf(name, id), count: 0 })),
        ];
        show(values, chosen[name]);
      }
    },
    chosen: () => {
      const values = groups.map(({ name, boxes }) => [
        name,
        boxes()
          .filter((box) => box.checked)
          .map((box) => box.value),
      ]);
      return Object.fromEntries(values) as Record<FacetName, string[]>;
    },
  };
}

/** The name of a value of which nothing was found yet: the page itself knows some. */
function nameOf(facet: FacetName, id: string): string {
  if (facet === 'kind') return kindName(id);
  const links = [...document.querySelectorAll('a[data-section]')];
  return links.find((link) => link.getAttribute('href') === sectionPath(id))?.textContent ?? id;
}

interface Group {
  field: HTMLFieldSetElement;
  boxes(): HTMLInputElement[];
  show(values: readonly FacetCount[], chosen: readonly string[]): void;
}

function createGroup(title: string, parameter: string): Group {
  const field = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  const list = document.createElement('ul');
  list.className = 'plain';
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'quiet';
  more.setAttribute('aria-expanded', 'false');
  field.append(legend, list, more);
  field.hidden = true;
  let isOpen = false;
  const boxes = () => [...list.querySelectorAll('input')];
  const fold = () => {
    const items = [...list.children] as HTMLElement[];
    for (const [at, item] of items.entries()) {
      item.hidden = !isOpen && at >= SHOWN_AT_FIRST && !item.querySelector('input')!.checked;
    }
    more.hidden = items.length <= SHOWN_AT_FIRST;
    more.setAttribute('aria-expanded', String(isOpen));
    more.textContent = isOpen ? 'Thu gọn' : `Hiện cả ${formatNumber(items.length)} ${title.toLowerCase()}`;
  };
  more.addEventListener('click', () => {
    isOpen = !isOpen;
    fold();
  });
  return {
    field,
    boxes,
    show(values, chosen) {
      const items = new Map(boxes().map((box) => [box.value, box.closest('li')!]));
      const kept = values.map(({ id }) => items.get(id)).filter((item) => item !== undefined);
      const focused = document.activeElement;
      for (const item of items.values()) if (!kept.includes(item)) item.remove();
      for (const [at, value] of values.entries()) {
        const item = items.get(value.id) ?? createValue(parameter, value);
        const box = item.querySelector('input')!;
        box.checked = chosen.includes(value.id);
        item.querySelector('[data-count]')!.textContent = `(${formatNumber(value.count)})`;
        if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
      }
      field.hidden = values.length === 0;
      fold();
      // A box that had to change its place has lost the focus.
      if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
    },
  };
}

function createValue(parameter: string, { id, name }: FacetCount): HTMLLIElement {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = parameter;
  box.value = id;
  const count = document.createElement('span');
  count.className = 'soft';
  count.dataset['count'] = '';
  const text = document.createElement('span');
  text.append(`${name} `, count);
  label.append(box, text);
  item.append(label);
  return item;
}
