/** The import, from files to a content folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { collectSources, resolveReal, type Source } from './collect-sources.ts';
import { readExistingArticles } from './existing-articles.ts';
import type { FileReport, ImportReport } from './import-report.ts';
import { readState, writeState, type ImportState } from './import-state.ts';
import { placeArticles, type Placed } from './place-articles.ts';
import { readIncoming } from './read-incoming.ts';
import { saveArticle } from './save-article.ts';
import { readSite, sectionKey, unitKey, writeSite, type NamedKey } from './site-file.ts';

export interface ImportRequest {
  files: readonly string[];
  /** The content folder. */
  outDir: string;
  /** Write over what a person changed. */
  force: boolean;
}

/**
 * Imports files into a content folder. What is no article is refused and the others are still written; what a person
 * wrote is kept unless `force`. The result does not depend on the order of the files or on the current directory.
 * @throws Error in Vietnamese where the state of earlier imports cannot be read
 */
export function importFiles({ files, outDir: folder, force }: ImportRequest): ImportReport {
  const outDir = resolveReal(folder);
  const state = readState(outDir);
  const reports = new Map<string, FileReport>();
  const sources = collectSources(files, outDir);

  const incoming = readIncoming(sources, state, outDir, reports);
  const site = readSite(outDir);
  const placed = placeArticles(incoming, readExistingArticles(outDir), state);
  for (const article of placed) reports.set(article.key, save(article, site.sections, state, outDir, force));

  const accepted = placed.filter(({ key }) => reports.get(key)?.status !== 'refused');
  const siteOutcome = accepted.length > 0 ? finishSite(outDir, accepted, state) : undefined;
  if (accepted.length > 0) writeState(outDir, state);
  return {
    outDir,
    files: sources.map(({ key }) => reports.get(key)!),
    site: { status: siteOutcome?.status ?? 'none', missingSections: siteOutcome?.missing ?? [] },
    missingSources: findMissing(state, outDir, sources),
  };
}

function save(
  article: Placed,
  sections: readonly NamedKey[],
  state: ImportState,
  outDir: string,
  force: boolean,
): FileReport {
  const section = sectionKey(article.reading.article.sectionName, sections).id;
  const base = { file: article.file, id: article.id, path: article.path, article: article.reading.report };
  try {
    const { status, reason, record } = saveArticle(article, section, outDir, force);
    if (article.movedFrom) delete state.sources[article.movedFrom];
    state.sources[article.key] = record;
    return { ...base, status, ...(reason && { reason }) };
  } catch (error) {
    return { ...base, status: 'refused', reason: `không ghi được bài: ${(error as Error).message}` };
  }
}

function finishSite(
  outDir: string,
  accepted: readonly Placed[],
  state: ImportState,
): ReturnType<typeof writeSite> {
  const known = readSite(outDir);
  const articles = accepted.map(({ reading }) => reading.article);
  const sections = articles.map(({ sectionName }) => sectionKey(sectionName, known.sections));
  const units = articles.flatMap(({ author }) => (author?.unit ? unitKey(author.unit, known.units) : []));
  const outcome = writeSite(outDir, known, sections, units, state.site);
  if (outcome.written) state.site = outcome.written;
  return outcome;
}

function findMissing(state: ImportState, outDir: string, sources: readonly Source[]): string[] {
  const named = new Set(sources.map(({ key }) => key));
  return Object.keys(state.sources)
    .filter((key) => !named.has(key) && !existsSync(path.resolve(outDir, key)))
    .sort();
}
