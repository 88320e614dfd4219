/** What of articles decides how they belong together. */
import { hash } from 'node:crypto';
import { mentionsDigest } from './digests.ts';
import type { Site } from './site.ts';

/**
 * The digest of all that a derivation may ask for: which articles there are, in which order, and of each its address,
 * title, kind, section, time, topics, and the documents that it mentions. The text is not in it, nor the picture.
 */
export function digestRelations({ articles, config }: Site): string {
  const lines = articles.map(({ id, url, kind, title, publishedAt, status, data, entry }) => {
    const { section = '', topics = [], album = '' } = data;
    const own = [id, url, kind, publishedAt, status, section, album, mentionsDigest(entry, config.province)];
    // Words come last, each on a line of its own: no title and no topic can be taken for another field.
    return `${own.join(' ')}\n${[title, ...topics].map((text) => `${text.length} ${text}`).join('\n')}\n`;
  });
  return hash('sha1', lines.join(''), 'base64');
}
