/** The little that is kept in memory of each page: enough to find duplicates and to give every article its place. */
import { createHash } from 'node:crypto';
import { countWords } from '../lib/vietnamese-text.ts';
import type { Source } from './collect-sources.ts';
import { signText } from './duplicates/text-signature.ts';
import type { Understood } from './understand-source.ts';

export interface IndexRecord {
  source: Source;
  /** Of the source's text. */
  hash: string;
  title: string;
  publishedAt?: string;
  sectionName?: string;
  unit?: string;
  url?: string;
  /** Other addresses of the page. */
  otherUrls: string[];
  /** Of two records of one article the larger one is kept. */
  quality: number;
  /** Of the text, see `text-signature.ts`. */
  signature: Uint32Array;
}

/** What a page without a date is worth less than one with it, in words. */
const DATE_WORTH = 10_000;

export function toIndexRecord(source: Source, { hash, article, report, otherUrls }: Understood): IndexRecord {
  const { title, publishedAt, sectionName, url } = article;
  const unit = article.author?.unit;
  return {
    source,
    hash,
    title,
    ...(publishedAt && { publishedAt }),
    ...(sectionName !== undefined && { sectionName }),
    ...(unit && { unit }),
    ...(url && { url }),
    otherUrls,
    quality:
      (publishedAt ? DATE_WORTH + publishedAt.length : 0) +
      countWords(article.body) -
      20 * report.doubts.length,
    signature: signText(article.body),
  };
}

/** SHA-256 of a text, in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
