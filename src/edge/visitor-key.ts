/**
 * A visitor's name for half an hour. It cannot be traced back to an address once its day's secret is
 * erased, and the key of a view has nothing in common with the key of the visitor who made it: what is
 * stored does not tell which articles one visitor read, nor that the same visitor read two of them.
 */

import { toBase64Url } from './base64-url.ts';
import type { DailySecrets } from './daily-secrets.ts';

/** SHA-256; the runtime's fastest. */
export type Digest = (data: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;

export interface Visitor {
  address: string;
  userAgent: string;
}

/** 72 bits: long enough that two visitors do not meet, short enough to tell nothing more. */
const KEY_BYTES = 9;
/** The longest part of a user agent that tells visitors apart. */
const MAX_USER_AGENT = 512;

const encoder = new TextEncoder();

/** SHA-256 as every runtime has it. */
export const webDigest: Digest = async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', data));

/** A key, and in the first half hour of a day the same under yesterday's secret. */
export type KeyAndOlder = readonly [key: string, older?: string];

export interface VisitorKeys {
  /** @param article for the key of a view; without it the key is the visitor's */
  of(visitor: Visitor, now: number, article?: string): Promise<KeyAndOlder>;
  /** Erases secrets that have had their time. */
  tidy(now: number): Promise<void>;
}

export function createVisitorKeys(secrets: DailySecrets, digest: Digest): VisitorKeys {
  return {
    async of(visitor, now, article) {
      const days = await secrets.current(now);
      const keys = days.map(({ day, secret }) => deriveKey(digest, secret, day, visitor, article));
      return (await Promise.all(keys)) as [string, string?];
    },
    tidy: secrets.tidy,
  };
}

async function deriveKey(
  digest: Digest,
  secret: string,
  day: number,
  { address, userAgent }: Visitor,
  article?: string,
): Promise<string> {
  // As JSON no two different lists of parts read the same.
  const parts = [secret, day, address, userAgent.slice(0, MAX_USER_AGENT), article ?? null];
  const hash = await digest(encoder.encode(JSON.stringify(parts)));
  return toBase64Url(hash.subarray(0, KEY_BYTES));
}
