/** The counter's responses. They serve the site's own pages: no CORS header stands on any of them. */
import type { Reading } from './counter.ts';
import type { Numbers } from './number-board.ts';

/** What became of the hit: `counted; visit, view`, `uncounted; bot`, `kept; visit`. */
export const OUTCOME_HEADER = 'Loa-Hit';

const READ_CACHING = 'public, max-age=15, stale-while-revalidate=60';
/** A transparent picture of one point, 42 bytes. */
const PIXEL = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (character) =>
  character.charCodeAt(0),
);

/** What goes out as JSON; short names, as it is sent with every page. */
export interface NumbersBody {
  /** Online, today, total. */
  o: number;
  d: number;
  t: number;
  /** Views of the article, and of the articles in a list. */
  v?: number;
  l?: Record<string, number>;
  /** The reader's own address, where the site shows it. */
  ip?: string;
}

export interface Asked {
  article: string | undefined;
  listed: readonly string[];
}

export function composeBody(numbers: Numbers, { article, listed }: Asked, ip?: string): NumbersBody {
  const viewsOf = (id: string) => numbers.views.get(id) ?? 0;
  return {
    o: numbers.online,
    d: numbers.today,
    t: numbers.total,
    ...(article !== undefined && { v: viewsOf(article) }),
    ...(listed.length > 0 && { l: Object.fromEntries(listed.map((id) => [id, viewsOf(id)])) }),
    ...(ip !== undefined && { ip }),
  };
}

/** Numbers for one reader: never from a cache. A failing store makes them 503, with the last known. */
export function answerHit(
  body: NumbersBody,
  { isCurrent }: Pick<Reading, 'isCurrent'>,
  outcome: string,
): Response {
  return respond(JSON.stringify(body), isCurrent ? 200 : 503, { [OUTCOME_HEADER]: outcome });
}

/** Numbers for everyone. */
export function answerRead(body: NumbersBody, { isCurrent }: Pick<Reading, 'isCurrent'>): Response {
  return isCurrent
    ? respond(JSON.stringify(body), 200, { 'Cache-Control': READ_CACHING })
    : respond(JSON.stringify(body), 503);
}

export function answerPixel(status: number, outcome: string): Response {
  return respond(PIXEL, status, { 'Content-Type': 'image/gif', [OUTCOME_HEADER]: outcome });
}

/** A plain status; `{"error":404}` tells a person with a terminal what the page's script need not read. */
export function answerStatus(status: number, headers: Record<string, string> = {}): Response {
  return respond(JSON.stringify({ error: status }), status, headers);
}

/** @param headers over the defaults: JSON, never cached, for this site's pages alone */
export function respond(
  body: BodyInit | null,
  status: number,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...headers,
    },
  });
}

/** Text again from a stream; a letter that was cut in two stays whole. */
export async function* readText(stream: Promise<ReadableStream<Uint8Array>>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  for await (const chunk of await stream) yield decoder.decode(chunk, { stream: true });
}

/** Text of any length, made as fast as it is taken. */
export function streamLines(lines: AsyncIterator<string, unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return?.();
    },
  });
}
