/**
 * One connection to Redis or Valkey that never makes anybody wait without end. It opens at the first
 * call and again at the next call after it broke; who asks how often is the caller's affair, so there is
 * no queue here and no reconnecting in the background.
 */
import { createClient, ErrorReply } from '@redis/client';

/** The little that is used of the client: whole commands as they are sent. Replies are RESP 2. */
export type RedisClient = Pick<ReturnType<typeof newClient>, 'sendCommand' | 'multi'>;

export interface RedisConnection {
  /**
   * @throws whatever Redis or the network answers; on a time limit, and where the connection itself is in
   *   doubt, it is cut and the next call opens another
   */
  run<T>(work: (client: RedisClient) => Promise<T>): Promise<T>;
  close(): void;
}

export interface RedisOptions {
  /** `redis://…` or, over TLS, `rediss://…`. */
  url: string;
  /** Milliseconds that opening may take, and each call. */
  limit: number;
  /** Looks at a connection that was opened just now, and throws where it will not do. */
  prepare?(client: RedisClient): Promise<void>;
}

interface Opened {
  client: ReturnType<typeof newClient>;
  ready: Promise<void>;
  /** Why it broke. */
  fault?: unknown;
}

/** Answers after which another connection may lead to a server that can: the master after a failover. */
const ELSEWHERE = /^(READONLY|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|MISCONF|NOAUTH|WRONGPASS)\b/;

export function connectRedis(options: RedisOptions): RedisConnection {
  let current: Opened | undefined;

  function open(): Opened {
    const client = newClient(options);
    const opened: Opened = { client, ready: prepare(client, options) };
    // The client tells every loss here too; whoever waits for an answer hears of it from the answer.
    client.on('error', (fault: unknown) => {
      opened.fault ??= fault;
      drop(opened);
    });
    return opened;
  }

  function drop(opened: Opened): void {
    if (current === opened) current = undefined;
    opened.client.destroy();
  }

  async function run<T>(work: (client: RedisClient) => Promise<T>): Promise<T> {
    const opened = (current ??= open());
    try {
      await within(opened.ready, options);
      return await within(work(opened.client), options);
    } catch (error) {
      if (!(error instanceof ErrorReply) || ELSEWHERE.test(error.message)) drop(opened);
      throw opened.fault === undefined ? error : tellLoss(opened.fault, options);
    }
  }

  return {
    run,
    close() {
      if (current) drop(current);
    },
  };
}

function newClient({ url, limit }: RedisOptions) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    socket: { connectTimeout: limit, reconnectStrategy: false },
  });
}

async function prepare(client: Opened['client'], options: RedisOptions): Promise<void> {
  await client.connect();
  await options.prepare?.(client);
}

function tellLoss(cause: unknown, { url }: RedisOptions): Error {
  const { message = '' } = cause as { message?: string };
  return new Error(`Mất kết nối với Redis ở ${new URL(url).host}: ${message}`, { cause });
}

async function within<T>(work: Promise<T>, { url, limit }: RedisOptions): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const told = `Redis ở ${new URL(url).host} không trả lời trong ${limit} ms.`;
    timer = setTimeout(() => reject(new Error(told)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
