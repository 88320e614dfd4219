/** What is shown of an article beside its own page, as digests: who keeps pages from build to build compares them. */
import type { Province } from '../lib/citations/issuer.ts';
import type { ArticleData } from '../schemas/article.ts';
import { leadOf } from './article.ts';
import { digestMentions } from './citations/mentions.ts';
import { digestOf } from './digest.ts';
import type { Entry } from './entry.ts';
import { noted } from './entry-notes.ts';

/** The validated fields and the lead of an article: everything that lists and feeds show, but for its address. */
export function cardDigest(entry: Entry<ArticleData>): string {
  return noted(entry, 'card', '', () => {
    const { data } = entry;
    return digestOf(JSON.stringify([data ?? null, data ? leadOf(entry, data) : '']));
  });
}

/** The documents that an article mentions, in order, with all that it says of them. */
export function mentionsDigest(entry: Entry<ArticleData>, province: Province | undefined): string {
  return entry.data ? digestMentions(entry, entry.data, province) : '';
}

/** What an article says of itself that decides which others it belongs with: its title, kind, section, day, topics, album. */
export function relationsDigest(entry: Entry<ArticleData>): string {
  return noted(entry, 'relations', '', () => {
    const { title, kind, section, publishedAt, topics, album } = entry.data ?? {};
    return digestOf(JSON.stringify([title, kind, section, publishedAt, topics, album]));
  });
}
