/** The import, from files to a content folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { collectSources, readSource, resolveReal, type Source } from './collect-sources.ts';
import { readExistingArticles } from './existing-articles.ts';
import type { FileReport, ImportReport } from './import-report.ts';
import { hashText, readState, writeState, type ImportState } from './import-state.ts';
import { placeArticles, type Placed } from './place-articles.ts';
import { readArticle, type ArticleReading } from './read-article.ts';
import { textCaptureReader } from './read-text-capture.ts';
import { saveArticle } from './save-article.ts';
import { readSite, sectionKey, unitKey, writeSite, type NamedKey } from './site-file.ts';
import type { Reader } from './page-evidence.ts';

export interface ImportRequest {
  files: readonly string[];
  /** The content folder. */
  outDir: string;
  /** Write over what a person changed. */
  force: boolean;
}

/** Kinds of source; the first that accepts a text reads it. */
const READERS: readonly Reader[] = [textCaptureReader];

export interface Incoming extends Source {
  /** Of the source's text. */
  hash: string;
  id: string;
  reading: Extract<ArticleReading, { ok: true }>;
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

  const incoming = dropDuplicates(readAll(sources, state, reports), state, outDir, reports);
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

function readAll(sources: readonly Source[], state: ImportState, reports: Map<string, FileReport>): Incoming[] {
  return sources.flatMap((source) => {
    const read = readSource(source);
    const reading = read.ok ? understand(read.text, read.dropped) : read;
    if (!read.ok || !reading.ok) {
      reports.set(source.key, { file: source.file, status: 'refused', reason: 'reason' in reading ? reading.reason : '' });
      return [];
    }
    const hash = hashText(read.text);
    const known = state.sources[source.key] ?? Object.values(state.sources).find((record) => record.hash === hash);
    const id = known?.id ?? (reading.article.url ? hashText(reading.article.url) : hash).slice(0, 10);
    return [{ ...source, hash, id, reading }];
  });
}

function understand(text: string, dropped: number): ArticleReading {
  const reader = READERS.find((candidate) => candidate.accepts(text));
  if (!reader) return { ok: false, reason: 'chưa nhập được loại tệp này (HTML); hãy dùng bản chữ của trang' };
  const reading = readArticle(reader.read(text));
  if (reading.ok && dropped > 0) reading.report.repairs.push({ line: 1, message: `đã bỏ ${dropped} ký tự điều khiển` });
  return reading;
}

/** Of several sources of one article the first is imported; the same text under another name is no fault. */
function dropDuplicates(incoming: readonly Incoming[], state: ImportState, outDir: string, reports: Map<string, FileReport>): Incoming[] {
  const byId = new Map<string, Source & { hash: string }>();
  for (const [key, { id, hash }] of Object.entries(state.sources)) {
    if (existsSync(path.resolve(outDir, key))) byId.set(id, { key, hash, file: key });
  }
  return incoming.filter(({ key, id, hash, file }) => {
    const first = byId.get(id);
    if (!first || first.key === key) {
      byId.set(id, { key, hash, file });
      return true;
    }
    const isSame = first.hash === hash;
    const reason = isSame ? `cùng nội dung với ${first.file}` : `cùng địa chỉ với ${first.file} nhưng khác nội dung; chỉ nhập một tệp`;
    reports.set(key, { file, status: isSame ? 'duplicate' : 'refused', id, reason });
    return false;
  });
}

function save(article: Placed, sections: readonly NamedKey[], state: ImportState, outDir: string, force: boolean): FileReport {
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

function finishSite(outDir: string, accepted: readonly Placed[], state: ImportState): ReturnType<typeof writeSite> {
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
