/** What of articles decides how they belong together. */
import { createHash } from 'node:crypto';
import { mentionsDigest } from './digests.ts';
import type { Site } from './site.ts';

/**
 * The digest of all that a derivation may ask for: which articles there are, in which order, and of each its address,
 * title, kind, section, time, topics, and the documents that it mentions. The text is not in it, nor the picture.
 */
export function digestRelations({ articles, config }: Site): string {
  const digest = createHash('sha1');
  for (const { id, url, kind, title, publishedAt, status, data, entry } of articles) {
    const { section, topics, album } = data;
    digest.update(
      JSON.stringify([
        id,
        url,
        kind,
        title,
        publishedAt,
        status,
        section,
        topics,
        album,
        mentionsDigest(entry, config.province),
      ]),
    );
  }
  return digest.digest('base64');
}
