/** One result, made of text alone: nothing that an article or a query contains is ever read as markup. */
import type { TextRange } from '../search/marks.ts';
import type { Excerpt, SearchResult } from '../search/session.ts';

/** The list item of a result. */
export function createItem({ url, title, titleMarks, isExpired, ...result }: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.dataset['searchResult'] = '';
  link.append(...markText(title, titleMarks));
  heading.append(link);
  const meta = document.createElement('p');
  meta.className = 'meta';
  if (result.date !== undefined) meta.append(createDate(result.date));
  for (const text of factsOf(result)) meta.append(createElement('span', text));
  if (isExpired) meta.append(Object.assign(createElement('span', 'Đã hết hạn'), { className: 'tag closed' }));
  item.append(heading, meta);
  return item;
}

/** Keeps a place for the passage, of the height that it will have, so that nothing moves when it comes. */
export function makeRoomForExcerpt(item: Element): void {
  if (item.querySelector('.excerpt')) return;
  const excerpt = document.createElement('p');
  excerpt.className = 'excerpt';
  item.append(excerpt);
}

/** Fills the place that was kept. */
export function showExcerpt(item: Element, { text, marks }: Excerpt): void {
  item.querySelector('.excerpt')?.replaceChildren(...markText(text, marks));
}

/** A text as nodes, with `<mark>` where the ranges are. */
function markText(text: string, ranges: readonly TextRange[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    if (start > done) nodes.push(document.createTextNode(text.slice(done, start)));
    nodes.push(createElement('mark', text.slice(start, end)));
    done = end;
  }
  if (done < text.length) nodes.push(document.createTextNode(text.slice(done)));
  return nodes;
}

function factsOf({ section, unit, kindName }: Pick<SearchResult, 'section' | 'unit' | 'kindName'>): string[] {
  const facts = [section?.name, kindName, unit?.name].filter((fact) => fact !== undefined);
  return [...new Set(facts)];
}

/** `2021-10-25` → `25/10/2021`. */
function createDate(day: string): HTMLTimeElement {
  const time = createElement('time', day.split('-').reverse().join('/'));
  time.dateTime = day;
  return time;
}

function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
