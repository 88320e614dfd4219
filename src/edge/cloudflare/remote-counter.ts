/** The counter in the Durable Object, as the Worker sees it: what fails there is a 503 here, with the last numbers. */
import type { Counter, HitOutcome, Reading } from '../counter.ts';
import type { CounterManifest } from '../manifest.ts';
import type { Numbers } from '../number-board.ts';

type CountAndRead = Pick<Counter, 'count' | 'read'>;

/**
 * @param object a fresh connection to the object: one that failed once fails for ever
 * @param report told what went wrong
 */
export function createRemoteCounter(
  object: () => CountAndRead,
  manifest: () => CounterManifest,
  report: (error: unknown) => void,
): CountAndRead {
  let last: Numbers | undefined;

  async function ask<Answer extends Reading>(
    call: (remote: CountAndRead) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      const answer = await twice(() => call(object()));
      last = answer.numbers;
      return answer;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  /** What is known without the object. */
  function remember(articles: ReadonlySet<string>): Reading {
    const { base, articles: bases } = manifest();
    const views = new Map([...articles].map((id) => [id, last?.views.get(id) ?? bases.get(id) ?? 0]));
    const { online = 0, today = 0, total = 0 } = last ?? {};
    return { numbers: { online, today, total: Math.max(total, base), views }, isCurrent: false };
  }

  return {
    async count(hit, articles): Promise<HitOutcome> {
      const outcome = await ask((remote) => remote.count(hit, articles));
      return outcome ?? { ...remember(articles), counted: [] };
    },
    async read(articles) {
      return (await ask((remote) => remote.read(articles))) ?? remember(articles);
    },
  };
}

/** An object that is being moved or was updated is there again at once; a hit that it had stored is a repeat then. */
async function twice<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { retryable, overloaded } = error as { retryable?: boolean; overloaded?: boolean };
    if (retryable !== true || overloaded === true) throw error;
    return call();
  }
}
