/** Pagefind 1.6 as an engine: in the browser, and in Node with files for a network. */
import type { Engine, EngineHit, EngineQuery } from './engine.ts';

/** What we use of an instance made by `createInstance` of `pagefind.js`. */
export interface PagefindInstance {
  search(query: string | null, options?: PagefindSearchOptions): Promise<{ results: PagefindResult[] }>;
  options(options: { exactDiacritics: boolean }): Promise<void>;
}

interface PagefindSearchOptions {
  filters?: Readonly<Record<string, unknown>>;
  sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  excerpt: string;
  plain_excerpt: string;
  meta: Record<string, string>;
}

export interface PagefindEngine extends Engine {
  /** Loads a page's own file: its address, title and excerpt. Only for a hit that some search of this engine gave. */
  loadPage(id: string): Promise<PagefindPage>;
}

/** Answers that are kept; those of common words are long. */
const MOST_KEPT = 300;

/**
 * Wraps an instance. Exactness is the instance's state, so its searches wait for each other; answers are kept, as
 * passes and keystrokes repeat each other.
 * @param options filters as Pagefind takes them, and the sort key that every page carries
 */
export function createPagefindEngine(
  instance: PagefindInstance,
  options: PagefindSearchOptions = {},
): PagefindEngine {
  const kept = new Map<string, Promise<readonly EngineHit[]>>();
  const seen = new Map<string, PagefindResult>();
  let last: Promise<unknown> = Promise.resolve();
  let isExactNow: boolean | undefined;

  async function ask(text: string | null, isExact: boolean): Promise<readonly EngineHit[]> {
    if (isExactNow !== isExact) await instance.options({ exactDiacritics: isExact });
    isExactNow = isExact;
    const { results } = await instance.search(text, options);
    return results.map((result) => {
      // The fuller result marks more words in the excerpt.
      if ((seen.get(result.id)?.words.length ?? -1) < result.words.length) seen.set(result.id, result);
      return { id: result.id, score: result.score, positions: result.words };
    });
  }

  function queue(text: string | null, isExact: boolean): Promise<readonly EngineHit[]> {
    const key = `${isExact} ${text}`;
    const answer = kept.get(key) ?? last.then(() => ask(text, isExact));
    if (!kept.has(key)) {
      kept.set(key, answer);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
      // A failure is told to whoever asked; the next search begins afresh.
      last = answer.catch(() => kept.delete(key));
    }
    return answer;
  }

  return {
    search: ({ words, isPhrase, isExact }: EngineQuery) => {
      const text = words.join(' ').replaceAll('"', '');
      return queue(isPhrase ? `"${text}"` : text, isExact);
    },
    countPages: async () => (await queue(null, false)).length,
    loadPage: async (id) => {
      const result = seen.get(id);
      if (!result) throw new Error(`Pagefind gave no result ${id}`);
      return result.data();
    },
  };
}
