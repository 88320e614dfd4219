/** How much an article needs a person, so that the report can begin with those that cannot be published. */
import type { ArticleReport, Doubt } from '../article-report.ts';

/** From here on the article stops the build until a person has filled something in. */
export const BLOCKS_BUILD = 1000;

const WEIGHTS: Readonly<Record<string, number>> = {
  title: 60,
  publishedAt: 40,
  body: 30,
  'legacy.url': 25,
  section: 20,
  attachments: 15,
  images: 12,
  'images.alt': 10,
  summary: 5,
  eventDate: 3,
  source: 3,
  author: 1,
};

export function urgencyOf({ doubts, remarks }: ArticleReport, isDated: boolean): number {
  const doubtful = doubts.reduce((sum, doubt) => sum + weightOf(doubt), 0);
  return (isDated ? 0 : BLOCKS_BUILD) + doubtful + Math.min(9, remarks.length);
}

export function weightOf({ field }: Doubt): number {
  return WEIGHTS[field] ?? WEIGHTS[field.split('.')[0]!] ?? 5;
}
