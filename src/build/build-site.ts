/**
 * A build from top to bottom: check, pictures, pages, files, redirects, search, and into place. What the last build
 * made and nothing changed since is kept; see `incremental/` for how it is known, `output/` for how it stays in place.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { openContentPausing } from '../check/open-content.ts';
import type { Finding } from '../lib/finding.ts';
import { ADDRESS_BOOK, recoverAddressBook } from '../store/address-book.ts';
import type { Environment } from '../store/environment.ts';
import { assembleSite } from '../store/site.ts';
import { lockBuilds } from './build-lock.ts';
import { writeBuildState } from './build-state.ts';
import { prepareWork, programDigest, writePages, type Work } from './build-work.ts';
import { digestCode } from './code-digest.ts';
import { refreshReading } from './counter-reading.ts';
import type { CounterSource } from './counter-source.ts';
import { listFiles } from '../store/list-files.ts';
import type { OutputChanges } from './output/output.ts';
import { assertReplaceable, finishExchange, PRIVATE_FOLDER } from './output/twin-folders.ts';
import { preparePictures, type PictureOptions } from './pictures.ts';
import { writeCounterManifest, writeRedirects, writeServiceWorker } from './side-files.ts';
import { liveAddresses, type SitePage } from './site-pages.ts';
import { copyAttachments, copyPictures, placeSearchIndex, writeClientFiles } from './site-steps.ts';
import { openTemplates, programFolder } from './templates/open.ts';

/** The content has errors: nothing was built, and what was published stands. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('Nội dung còn lỗi nên chưa dựng trang.');
    this.findings = findings;
  }
}

export interface BuildOptions {
  /** Where the counter's numbers are read, if anywhere. */
  counter?: CounterSource | undefined;
  /** Told how far the pictures are, which may take long. */
  onPictures?: PictureOptions['onProgress'];
  /** Told how many of the pages that must be rendered are. */
  onPages?: (progress: { made: number; total: number }) => void;
  /** Told that another build must end first. */
  onWait?: () => void;
  /** Told at the end of each part of the build which part that was. */
  onPhase?: (name: string) => void;
}

export interface BuildSummary {
  articles: number;
  pictures: number;
  searchPages: number;
  redirects: number;
  /** How many warnings the check has. */
  warnings: number;
  /** What is to be told of the counter, if anything. */
  counterNote: string | undefined;
  pages: { written: number; removed: number; unchanged: number };
  /** What is new in the output: all that need be compressed or uploaded. */
  changes: OutputChanges;
}

/**
 * Builds the content into the output folder.
 * @param root the project's folder, where `astro.config.mjs` stands
 * @throws ContentError where the check finds errors
 */
export async function buildSite(
  environment: Environment,
  root: string,
  options: BuildOptions = {},
): Promise<BuildSummary> {
  const { cacheDir, outDir } = environment;
  using _lock = lockBuilds(cacheDir, () => options.onWait?.());
  finishExchange(cacheDir, outDir);
  assertReplaceable(outDir);
  const code = digestCode(root);
  await compileEarly(environment, root, code);
  options.onPhase?.('compile');
  const { content, plain, findings, saveContent } = await readSite(environment, options);
  const counterNote = await refreshReading(plain, environment, options.counter);
  options.onPhase?.('read');
  const work = await prepareWork(plain, content, environment, { root, code });
  options.onPhase?.('prepare');
  await writePages(work, options.onPages);
  options.onPhase?.('pages');
  const counts = await runSteps(work, environment, root);
  options.onPhase?.('files');
  const searchPages = await work.steps.run('search', (out, isDamaged) =>
    placeSearchIndex(work.site, cacheDir, out, isDamaged),
  );
  options.onPhase?.('search');
  const changes = work.output.publish();
  const { settings, program, ledger, output, steps, former } = work;
  const state = {
    settings,
    program,
    looks: ledger.records(),
    files: output.records(),
    steps: steps.records(),
  };
  writeBuildState(cacheDir, state, former);
  saveContent();
  options.onPhase?.('publish');
  return {
    ...{ ...counts, searchPages, counterNote, changes, pages: countPages(work.pages, changes) },
    articles: plain.articles.length,
    warnings: findings.length,
  };
}

/**
 * Compiles the templates before the content is read, so that the two do not need their memory at the same time. Where
 * bodies are written in MDX, what is around them enters the program, and it must wait.
 */
async function compileEarly(environment: Environment, root: string, code: string): Promise<void> {
  const { contentDir } = environment;
  const hasMdx = () => listFiles(contentDir).some((file) => file.endsWith('.mdx'));
  const program = programDigest(code, contentDir, []);
  if (!existsSync(programFolder(environment.cacheDir, program)) && existsSync(contentDir) && !hasMdx())
    await openTemplates({ ...environment, root }, program);
}

function countPages(pages: readonly SitePage[], changes: OutputChanges): BuildSummary['pages'] {
  const files = new Set(pages.map(({ file }) => file));
  const written = changes.written.filter((file) => files.has(file)).length;
  const removed = changes.removed.filter((file) => file.endsWith('.html')).length;
  return { written, removed, unchanged: files.size - written };
}

/** Reads and checks the content, and puts the site together. */
async function readSite(environment: Environment, { onPictures, onPhase }: BuildOptions) {
  const { cacheDir, outDir, now } = environment;
  const addresses = recoverAddressBook(cacheDir, path.join(outDir, PRIVATE_FOLDER, ADDRESS_BOOK));
  const { content, save } = await openContentPausing(environment);
  onPhase?.('read');
  const findings = checkContent(content, now, undefined, addresses);
  save();
  onPhase?.('check');
  if (findings.some(({ severity }) => severity === 'error')) throw new ContentError(findings);
  const pictures = await preparePictures(content, cacheDir, {
    now,
    ...(onPictures && { onProgress: onPictures }),
  });
  onPhase?.('pictures');
  const plain = assembleSite(content, environment, pictures, addresses);
  return { content, plain, findings, saveContent: save };
}

/** Everything beside the pages but the search. */
async function runSteps(
  { steps, site, pages, clientFolder }: Work,
  { cacheDir, contentDir }: Environment,
  root: string,
): Promise<{ pictures: number; redirects: number }> {
  await steps.run('client', (out) => writeClientFiles(clientFolder, out));
  await steps.run('attachments', (out) => copyAttachments(site, cacheDir, out));
  const pictures = await steps.run('pictures', (out) => copyPictures(site, contentDir, cacheDir, out));
  const redirects = await steps.run('redirects', (out) =>
    writeRedirects(site, cacheDir, liveAddresses(pages, listFiles(clientFolder)), out),
  );
  await steps.run('counter', (out) => writeCounterManifest(site, out));
  await steps.run('service worker', (out) => writeServiceWorker(site, root, out));
  return { pictures, redirects };
}
