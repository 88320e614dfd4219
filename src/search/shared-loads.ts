/** Loads that several questions share: none is fetched twice, and one that nobody waits for any more ends. */

/** A keystroke later the same file is often wanted again; until then it may go on. */
const GRACE_MS = 800;

interface Load {
  promise: Promise<unknown>;
  waiting: number;
  isDone: boolean;
  controller: AbortController;
}

export interface SharedLoads {
  /**
   * The outcome of `start`, begun once for a key and kept. Rejects when the caller's signal aborts; a failed load is
   * forgotten, so that the next caller tries again.
   */
  load<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Begins with nothing loaded. */
export function createSharedLoads(graceMs = GRACE_MS): SharedLoads {
  const loads = new Map<string, Load>();

  function begin(key: string, start: (signal: AbortSignal) => Promise<unknown>): Load {
    const controller = new AbortController();
    const load: Load = { promise: start(controller.signal), waiting: 0, isDone: false, controller };
    loads.set(key, load);
    load.promise.then(
      () => (load.isDone = true),
      () => loads.get(key) === load && loads.delete(key),
    );
    return load;
  }

  function leave(key: string, load: Load): void {
    load.waiting--;
    if (load.isDone || load.waiting > 0) return;
    setTimeout(() => {
      if (load.isDone || load.waiting > 0) return;
      if (loads.get(key) === load) loads.delete(key);
      load.controller.abort();
    }, graceMs);
  }

  return {
    async load<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
      signal?.throwIfAborted();
      const load = loads.get(key) ?? begin(key, start);
      if (load.isDone) return load.promise as Promise<T>;
      load.waiting++;
      try {
        return (await Promise.race([load.promise, aborted(signal)])) as T;
      } finally {
        leave(key, load);
      }
    },
  };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
}
