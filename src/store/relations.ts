/** What of articles decides how they belong together. */
import { hash } from 'node:crypto';
import { mentionsDigest, relationsDigest } from './digests.ts';
import type { Site } from './site.ts';

/**
 * The digest of all that a derivation may ask for: which articles there are, in which order, and of each its address,
 * title, kind, section, time, topics, and the documents that it mentions. The text is not in it, nor the picture.
 */
export function digestRelations({ articles, config }: Site): string {
  const lines = articles.map(
    ({ id, url, status, entry }) =>
      `${id} ${url} ${status} ${relationsDigest(entry)} ${mentionsDigest(entry, config.province)}`,
  );
  return hash('sha1', lines.join('\n'), 'base64');
}
