/** Passages of the results, fetched only for those that come into sight: each is a small download of its own. */
import type { SearchSession } from '../search/session.ts';
import { showExcerpt } from './search-item.ts';
import type { ShownResult } from './search-list.ts';

/** Fetched a little before they are seen. */
const MARGIN = '150px';

export interface Excerpts {
  /** Fetches the passage of each item that has room for one, once it is in sight, and once only. */
  watch(items: readonly ShownResult[], text: string): void;
  /** Another question: what is on its way is of no use any more. */
  stop(): void;
}

export function createExcerpts(session: Pick<SearchSession, 'excerpt'>): Excerpts {
  let ended = new AbortController();
  let observer: IntersectionObserver | undefined;
  const watched = new WeakSet<Element>();

  return {
    watch(items, text) {
      const { signal } = ended;
      const ids = new Map<Element, string>(items.map(({ item, result }) => [item, result.id]));
      observer?.disconnect();
      observer = new IntersectionObserver(
        (entries, self) => {
          for (const { target, isIntersecting } of entries) {
            if (!isIntersecting) continue;
            self.unobserve(target);
            void fill(target, ids.get(target)!, text, signal);
          }
        },
        { rootMargin: MARGIN },
      );
      for (const item of ids.keys()) {
        if (item.querySelector('.excerpt') && !watched.has(item)) observer.observe(item);
      }
    },
    stop() {
      observer?.disconnect();
      ended.abort();
      ended = new AbortController();
    },
  };

  async function fill(item: Element, id: string, text: string, signal: AbortSignal): Promise<void> {
    watched.add(item);
    try {
      const excerpt = await session.excerpt(id, text, signal);
      if (excerpt && !signal.aborted) showExcerpt(item, excerpt);
    } catch {
      // The result stands without its passage, and gets it with the next answer that it stands in.
      watched.delete(item);
    }
  }
}
