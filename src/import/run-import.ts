/** The import, from files to a content folder. */
import path from 'node:path';
import { forEachAtOnce } from './at-once.ts';
import type { ArticleReport } from './article-report.ts';
import { collectSources, resolveReal, type Collected } from './collect-sources.ts';
import { readExistingArticles } from './existing-articles.ts';
import type { FileReport, ImportReport } from './import-report.ts';
import { isSourcePresent, readState, writeState, type ImportState } from './import-state.ts';
import { indexSources } from './index-sources.ts';
import { placeArticles } from './place-articles.ts';
import { planArticles, type Planned } from './plan-articles.ts';
import type { Progress } from './progress.ts';
import { findMissingAddresses } from './sources/missing-addresses.ts';
import { readSite, sectionKey, unitKey, writeSite } from './site-file.ts';
import { openWorkFolder, removeWorkFolder, type WorkFolder } from './work-folder.ts';
import { readArticleReport, writePlaced } from './write-placed.ts';

/** Photos take most of the time of writing, and each of them a core. */
const WRITTEN_AT_ONCE = 2;

export interface ImportRequest {
  files: readonly string[];
  /** The content folder. */
  outDir: string;
  /** Write over what a person changed. */
  force: boolean;
}

export interface ImportRun {
  /** Without `FileReport.article`, of which thousands are too much to hold. */
  report: ImportReport;
  /** What was found and doubted in one article. */
  articleReportOf(file: FileReport): ArticleReport | undefined;
}

/**
 * Imports files and folders into a content folder. What is no article is refused and the others are still written; what
 * a person wrote is kept unless `force`. The result does not depend on the order of the files, on the current
 * directory, or on how often the run was cut short. Pages are read one by one and only short records kept.
 * @param use takes the report while what it is read from is still there
 * @throws Error in Vietnamese where the state of earlier imports cannot be read, or another import is running
 */
export async function runImport<Result>(
  { files, outDir: folder, force }: ImportRequest,
  use: (run: ImportRun) => Result | Promise<Result>,
  progress: Progress = () => undefined,
): Promise<Result> {
  const outDir = resolveReal(folder);
  const state = readState(outDir);
  const collected = collectSources(files, outDir);
  const work = openWorkFolder(outDir);
  const { report, keys } = await importAll({ collected, outDir, state, force, work }, progress);
  const articleReportOf = (file: FileReport) => readArticleReport(work.folder, keys.get(file));
  const result = await use({ report, articleReportOf });
  // Not in a `finally`: a run that failed half-way is taken up again where it stopped.
  removeWorkFolder(work);
  return result;
}

interface Run {
  collected: Collected;
  /** Real and absolute. */
  outDir: string;
  state: ImportState;
  force: boolean;
  work: WorkFolder;
}

async function importAll(
  { collected, outDir, state, force, work }: Run,
  progress: Progress,
): Promise<{ report: ImportReport; keys: Map<FileReport, string> }> {
  const index = await indexSources(collected, work.folder, progress);
  const plan = planArticles(index.records, state, outDir);
  const { sections } = readSite(outDir);
  const placed = placeArticles(plan.articles, readExistingArticles(outDir), state);
  const reports = new Map([...index.refused, ...plan.reports]);
  let done = 0;
  await forEachAtOnce(placed, WRITTEN_AT_ONCE, async (article) => {
    const section = sectionKey(article.sectionName, sections).id;
    const notes = index.mediaNotes.get(article.source.key.replace(/#[\w-]+$/, '')) ?? new Map<never, never>();
    const request = { placed: article, section, notes, outDir, work, force, state };
    reports.set(article.source.key, await writePlaced(request));
    progress({ step: 'write', done: ++done, total: placed.length });
  });
  const accepted = placed.filter(({ source }) => reports.get(source.key)?.status !== 'refused');
  const siteOutcome = accepted.length > 0 ? finishSite(outDir, accepted, state) : undefined;
  if (accepted.length > 0) writeState(outDir, state);
  const sorted = [...reports].sort(([a], [b]) => (a < b ? -1 : 1));
  const report = {
    outDir,
    files: sorted.map(([, file]) => file),
    site: { status: siteOutcome?.status ?? ('none' as const), missingSections: siteOutcome?.missing ?? [] },
    missingSources: findMissing(state, outDir, new Set(reports.keys())),
    missingAddresses: await findMissingAddresses(collected, index.records),
    ignored: collected.ignored,
  };
  return { report, keys: new Map(sorted.map(([key, file]) => [file, key])) };
}

function finishSite(
  outDir: string,
  accepted: readonly Planned[],
  state: ImportState,
): ReturnType<typeof writeSite> {
  const known = readSite(outDir);
  const sections = accepted.map(({ sectionName }) => sectionKey(sectionName, known.sections));
  const units = accepted.flatMap(({ unit }) => (unit ? unitKey(unit, known.units) : []));
  const outcome = writeSite(outDir, known, sections, units, state.site);
  if (outcome.written) state.site = outcome.written;
  return outcome;
}

function findMissing(state: ImportState, outDir: string, named: ReadonlySet<string>): string[] {
  return Object.keys(state.sources)
    .filter((key) => !named.has(key) && !isSourcePresent(outDir, key))
    .map((key) => path.posix.normalize(key))
    .sort();
}
