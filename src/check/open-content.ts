/** The content folder with its memory: what earlier runs read and found out is not read and found out again. */
import { setImmediate } from 'node:timers/promises';
import type { ArticleData } from '../schemas/article.ts';
import type { SiteConfig } from '../schemas/site.ts';
import { openCache } from '../store/content-cache/content-cache.ts';
import { readContent, readInSteps, type Content } from '../store/content.ts';
import { cardDigest, mentionsDigest, relationsDigest } from '../store/digests.ts';
import type { Entry } from '../store/entry.ts';
import type { Environment } from '../store/environment.ts';
import { bodyReferences } from '../store/markdown/body-references.ts';
import type { AnyEntry } from './context.ts';
import { factsOf } from './facts.ts';

export interface OpenContent {
  content: Content;
  /** Keeps for the next run what this one found out. May be called again when more was. */
  save(): void;
}

/**
 * Reads a content folder as `readContent` does; of a file that earlier runs know only its size and times are looked at.
 * See `store/content-cache/content-cache.ts`.
 */
export function openContent({
  contentDir,
  cacheDir,
}: Pick<Environment, 'contentDir' | 'cacheDir'>): OpenContent {
  const cache = openCache(cacheDir, contentDir);
  return { content: readContent(contentDir, { cache, note }), save: () => cache?.save() };
}

/** So many files are read between two pauses. */
const FILES_AT_ONCE = 200;

/** The same with pauses, in which memory is given back: for whoever reads everything anew. */
export async function openContentPausing({
  contentDir,
  cacheDir,
}: Pick<Environment, 'contentDir' | 'cacheDir'>): Promise<OpenContent> {
  const cache = openCache(cacheDir, contentDir);
  const reading = readInSteps(contentDir, { cache, note });
  for (let read = 1; ; read++) {
    const step = reading.next();
    if (step.done) return { content: step.value, save: () => cache?.save() };
    if (read % FILES_AT_ONCE === 0) await setImmediate();
  }
}

/** Works out all that is ever noted, while the text is at hand and its tree is the last one that was parsed. */
function note(entry: AnyEntry, site: SiteConfig | undefined): void {
  factsOf(entry, site);
  bodyReferences(entry);
  if (!isArticle(entry)) return;
  mentionsDigest(entry, site?.province);
  cardDigest(entry);
  relationsDigest(entry);
}

function isArticle(entry: AnyEntry): entry is Entry<ArticleData> {
  return entry.file.startsWith('articles/');
}
