/** The token of the export: compared by digest, so that the time it takes tells nothing of the token. */
import { webDigest } from './visitor-key.ts';

export function readBearerToken(headers: Headers): string {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
}

export async function isRightToken(given: string, right: string): Promise<boolean> {
  const encoder = new TextEncoder();
  const [a, b] = await Promise.all([webDigest(encoder.encode(given)), webDigest(encoder.encode(right))]);
  return a.reduce((difference, byte, index) => difference | (byte ^ b[index]!), 0) === 0;
}
