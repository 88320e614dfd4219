/** Asks a counter's server for its numbers, `GET /_c/s`, as many articles at a time as it answers. */
import { MAX_READ } from '../edge/policy.ts';
import type { NumbersBody } from '../edge/responses.ts';
import type { CounterNumbers } from './counter-source.ts';

/** The server refuses longer questions than 8,000 characters. */
const LONGEST_LIST = 6_000;
const AT_A_TIME = 4;

/**
 * Reads what the server tells of the articles within the time given; what did not come in time is left out.
 * @param origin the server, `https://example.gov.vn`
 * @param limit milliseconds
 * @throws Error where the server does not answer at all, or answers something else
 */
export async function askCounter(
  origin: string,
  articles: readonly string[],
  limit: number,
): Promise<CounterNumbers> {
  const signal = AbortSignal.timeout(limit);
  const [first = [], ...batches] = toBatches(articles);
  const { o, d, t, l } = await ask(origin, first, signal);
  const views = new Map(Object.entries(l ?? {}));
  let isWhole = true;
  const askOn = async () => {
    for (let batch = batches.shift(); batch && isWhole; batch = batches.shift()) {
      try {
        const answer = await ask(origin, batch, signal);
        for (const [id, count] of Object.entries(answer.l ?? {})) views.set(id, count);
      } catch {
        // Late, or gone meanwhile: the numbers of these articles stay those of the reading before.
        isWhole = false;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, askOn));
  return { online: o, today: d, total: t, views, isWhole };
}

async function ask(origin: string, ids: readonly string[], signal: AbortSignal): Promise<NumbersBody> {
  // A build knows articles that the server does not know yet: `known` leaves them out instead of refusing all.
  const response = await fetch(`${origin}/_c/s?known=1&a=${ids.join(',')}`, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`máy chủ trả lời ${response.status}`);
  const body = (await response.json()) as Partial<NumbersBody> | null;
  if (![body?.o, body?.d, body?.t, ...Object.values(body?.l ?? {})].every(isCount))
    throw new Error('máy chủ trả lời điều không phải là số đếm');
  return body as NumbersBody;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function toBatches(ids: readonly string[]): string[][] {
  const batches: string[][] = [];
  let length = Infinity;
  for (const id of ids) {
    if (length + id.length > LONGEST_LIST || batches.at(-1)!.length >= MAX_READ) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)!.push(id);
    length += id.length + 1;
  }
  return batches;
}
