/** The list of results on the page: what is shown, in which order, and what must not move. */
import type { SearchResult } from '../search/session.ts';
import { watchReader } from './search-hold.ts';
import { createItem, makeRoomForExcerpt } from './search-item.ts';

export interface ShownResult {
  result: SearchResult;
  item: HTMLLIElement;
}

export interface ResultList {
  /**
   * Shows a question's results. While the reader is among them those that stand there stay as they are, and others
   * follow.
   */
  show(results: readonly SearchResult[], how: { isNewQuestion: boolean; withExcerpts: boolean }): void;
  /** Whether better results wait for the reader's consent. */
  isBehind(): boolean;
  /** Puts the results into their right order, as the reader asked for. */
  catchUp(): void;
  clear(): void;
  /** Shown results, in the order of the page. */
  items(): readonly ShownResult[];
  isHeld(): boolean;
}

export function createResultList(list: HTMLOListElement): ResultList {
  const hold = watchReader(list);
  let shown: ShownResult[] = [];
  let right: readonly SearchResult[] = [];
  let withExcerpts = false;

  /** @param kept how many of them stay exactly as they are */
  function put(results: readonly SearchResult[], kept = 0): void {
    const known = new Map(shown.map((one) => [one.result.id, one]));
    shown = results.map((result) => renew(known.get(result.id), result));
    if (withExcerpts) for (const { item } of shown.slice(kept)) makeRoomForExcerpt(item);
    const wanted = shown.map(({ item }) => item);
    // Only what differs is touched: an element that is moved loses the focus.
    for (const child of [...list.children]) if (!wanted.includes(child as HTMLLIElement)) child.remove();
    for (const [at, item] of wanted.entries()) {
      if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
    }
  }

  return {
    show(results, how) {
      right = results;
      withExcerpts = how.withExcerpts;
      if (how.isNewQuestion) {
        hold.release();
        shown = [];
        list.replaceChildren();
      }
      if (shown.length === 0 || !hold.isHeld()) return put(results);
      const kept = shown.map(({ result }) => result);
      const ids = new Set(kept.map(({ id }) => id));
      const others = results.filter(({ id }) => !ids.has(id));
      put([...kept, ...others.slice(0, Math.max(0, results.length - kept.length))], kept.length);
    },
    isBehind: () => right.some(({ id }, at) => shown[at]?.result.id !== id),
    catchUp() {
      hold.release();
      put(right);
    },
    clear() {
      right = shown = [];
      list.replaceChildren();
    },
    items: () => shown,
    isHeld: hold.isHeld,
  };
}

/** The same item again unless something about it has changed. */
function renew(known: ShownResult | undefined, result: SearchResult): ShownResult {
  if (known && JSON.stringify(known.result) === JSON.stringify(result)) return { ...known, result };
  return { result, item: createItem(result) };
}
