/**
 * How much one address may add to the counts. Only hits that would count are measured, so readers
 * behind one carrier address may reload as often as they like, and always get their numbers.
 */
export interface RateLimit {
  /** New visits and views that one address may add at once … */
  burst: number;
  /** … and how many more it may add every minute after. */
  perMinute: number;
  /** Addresses remembered at a time; beyond it the one unused for longest is forgotten. */
  maxAddresses: number;
}

/** An office or a carrier behind one IPv4 fits in; one address alone cannot pass 86,400 a day. */
export const DEFAULT_RATE_LIMIT: RateLimit = { burst: 300, perMinute: 60, maxAddresses: 20_000 };

export interface RateLimiter {
  /** Takes one from the address's allowance; false where nothing is left of it. */
  take(network: string): boolean;
  /** Addresses remembered at the moment. */
  size(): number;
}

interface Bucket {
  left: number;
  at: number;
}

/** @param monotonic milliseconds that never run backwards */
export function createRateLimiter(limit: RateLimit, monotonic: () => number): RateLimiter {
  // In order of last use: the first is the one unused for longest.
  const buckets = new Map<string, Bucket>();

  function refill(bucket: Bucket, now: number): Bucket {
    const gained = ((now - bucket.at) / 60_000) * limit.perMinute;
    return { left: Math.min(limit.burst, bucket.left + gained), at: now };
  }

  function take(network: string): boolean {
    const now = monotonic();
    const bucket = refill(buckets.get(network) ?? { left: limit.burst, at: now }, now);
    const isAllowed = bucket.left >= 1;
    buckets.delete(network);
    buckets.set(network, isAllowed ? { ...bucket, left: bucket.left - 1 } : bucket);
    if (buckets.size > limit.maxAddresses) forgetOldest();
    return isAllowed;
  }

  function forgetOldest(): void {
    for (const network of buckets.keys()) {
      buckets.delete(network);
      return;
    }
  }

  return { take, size: () => buckets.size };
}
