/** Hits over the wire by ever new readers, each answer an acknowledgement or not. */
import { PHONE } from './harness.ts';

export interface Sent {
  asked: number;
  /** Answered as counted: these must be found in the store. */
  acknowledged: number;
  /** Answered with 503 as kept: these are counted later, unless the server is gone. */
  kept: number;
}

export interface LoadOptions {
  url: string;
  /** The header in which the reader's address is told. */
  addressHeader: string;
  /** A number below 256 that makes this load's readers others than any other load's. */
  round: number;
  clients?: number;
  /** Told after each answer; true ends the load. */
  isEnough?(sent: Sent): boolean;
}

/** Every client ends when it is enough, or with the connection that a kill cuts off. */
export async function sendHits(options: LoadOptions): Promise<Sent> {
  const { url, addressHeader, round, clients = 32, isEnough = () => false } = options;
  const sent: Sent = { asked: 0, acknowledged: 0, kept: 0 };
  let isOver = false;

  async function runClient(): Promise<void> {
    while (!isOver) {
      sent.asked += 1;
      const address = `10.${round}.${sent.asked >> 8}.${sent.asked & 255}`;
      const headers = { Origin: url, 'User-Agent': PHONE, [addressHeader]: address };
      const response = await fetch(`${url}/_c/v?a=bai-1`, { method: 'POST', headers });
      const outcome = response.headers.get('loa-hit');
      if (outcome === 'counted; visit, view') sent.acknowledged += 1;
      if (outcome === 'kept; visit, view') sent.kept += 1;
      isOver ||= isEnough(sent);
      await response.arrayBuffer();
    }
  }

  await Promise.allSettled(Array.from({ length: clients }, runClient));
  return sent;
}
