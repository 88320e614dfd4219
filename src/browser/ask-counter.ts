/** What the counter answers: online, today, total, views of the article and of a list, the visitor's own address. */
export interface Numbers {
  o: number;
  d: number;
  t: number;
  v?: number;
  l?: Record<string, number>;
  ip?: string;
}

/**
 * Asks the counter, in a worker: what a worker asks for in vain does not stand in the page's console, as every failed
 * `fetch` of a page does. The worker is the page's own script, which the browser has already, so that it starts even
 * where the server has just gone. Tells nothing where there is no answer.
 */
export function askCounter(address: string, tell: (numbers: Numbers) => void): void {
  try {
    const worker = new Worker(import.meta.url, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Numbers | undefined>) => {
      worker.terminate();
      if (data) tell(data);
    };
    // Firefox before 114 and Safari before 15 know no workers that are modules.
    worker.onerror = (event) => {
      event.preventDefault();
      void ask(address).then((numbers) => numbers && tell(numbers));
    };
    worker.postMessage(address);
  } catch {
    void ask(address).then((numbers) => numbers && tell(numbers));
  }
}

/** The worker's side. */
export function answerPage(): void {
  onmessage = ({ data }: MessageEvent<string>) => void ask(data).then((numbers) => postMessage(numbers));
}

/** A counter whose store fails says so by its status, and tells the last numbers that it knows. */
function ask(address: string): Promise<Numbers | undefined> {
  return fetch(address, { method: 'POST' })
    .then((response) => response.json() as Promise<Numbers>)
    .then((numbers) => (numbers.t === undefined ? undefined : numbers))
    .catch(() => undefined);
}
