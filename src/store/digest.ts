/** Short names for bytes: equal bytes, equal digest, and nothing else has it. */
import { hash } from 'node:crypto';

/** 128 bits are enough for files that nobody makes collide on purpose. */
const LENGTH = 22;

/** The digest of bytes or of a text's UTF-8: 22 characters that may stand in a file's name. */
export function digestOf(data: string | Uint8Array): string {
  return hash('sha256', data, 'base64url').slice(0, LENGTH);
}
