/** What a build makes, and what of it stands since the last one: worked out after the content was read. */
import { hash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DERIVATIONS } from '../queries/derivations.ts';
import type { Content } from '../store/content.ts';
import { readCounterReading } from '../store/counter-reading.ts';
import type { Environment } from '../store/environment.ts';
import { mdxInputs } from '../store/markdown/mdx-plugins.ts';
import { provideSite } from '../store/provided-site.ts';
import type { Site } from '../store/site.ts';
import { NO_STATE, readBuildState, type BuildState } from './build-state.ts';
import { createSteps, stepName, type Steps } from './build-steps.ts';
import { createLedger, type BuildLedger } from './incremental/build-ledger.ts';
import { observeSite } from './incremental/observe-site.ts';
import { siteFacts } from './incremental/site-facts.ts';
import { openOutput, type Output } from './output/output.ts';
import type { Progress } from './progress.ts';
import { sitePages, type SitePage } from './site-pages.ts';
import { openTemplates } from './templates/open.ts';
import { CLIENT_FOLDER } from './templates/program.ts';
import { createRenderer, type Renderer } from './templates/renderer.ts';

/** All that the parts of a build after the reading share. */
export interface Work {
  /** Observed: what is looked at goes into the ledger. */
  site: Site;
  /** The digest of what enters every page and is no content; and that of the compiled templates. */
  settings: string;
  program: string;
  ledger: BuildLedger;
  output: Output;
  steps: Steps;
  renderer: Renderer;
  /** What the last build left. */
  former: BuildState;
  pages: SitePage[];
  /** Those that must be rendered. */
  stale: SitePage[];
  /** What browsers load beside the pages. */
  clientFolder: string;
}

/** The list of all pages, in the ledger. */
const PAGE_LIST = stepName('page list');

/**
 * Finds out what must be made, beside what the last build left; compiles the templates if need be.
 * @param code the digest of the project's code, see `digestCode`
 */
export async function prepareWork(
  plain: Site,
  content: Content,
  environment: Environment,
  { root, code }: { root: string; code: string },
): Promise<Work> {
  const { cacheDir, contentDir } = environment;
  const settings = digestOf([
    code,
    contentDir,
    plain.config,
    plain.showUnpublished,
    readCounterReading(cacheDir),
  ]);
  const kept = readBuildState(cacheDir);
  // Where what enters every page is another, only the files are worth keeping, as far as they come out the same.
  const begin = (isSame: boolean) =>
    openWork(plain, content, isSame ? kept : { ...NO_STATE, files: kept.files });
  let work = begin(kept.settings === settings);
  const program = programDigest(code, contentDir, mdxInputs(work.site));
  const templates = await openTemplates({ ...environment, root }, program);
  if (kept.program !== program && work.former === kept) work = begin(false);
  const { site, ledger, former } = work;

  const renderer = createRenderer(templates);
  const listPages = () => sitePages(site, renderer.routes);
  const pages = ledger.holds(PAGE_LIST) ? listPages() : await ledger.record(PAGE_LIST, listPages);
  const stale = new Set(pages.filter(({ file }) => !ledger.holds(file)));
  const expectsChanges =
    stale.size > 0 || ![...former.steps.keys()].every((name) => ledger.holds(stepName(name)));
  const output = openOutput(environment, former.files, expectsChanges);
  return {
    ...{ site, settings, program, ledger, output, renderer, pages, former },
    stale: pages.filter((page) => stale.has(page) || !output.isThere(page.file)),
    steps: createSteps(former.steps, ledger, output),
    clientFolder: path.join(templates, CLIENT_FOLDER),
  };
}

/** The site as its pages see it, and what they looked at in the last build. */
function openWork(plain: Site, content: Content, former: BuildState) {
  const facts = siteFacts(plain, content.disk ?? []);
  const ledger: BuildLedger = createLedger(former.looks, facts, DERIVATIONS, () => site);
  const site = observeSite(plain, ledger);
  provideSite(() => site);
  return { site, ledger, former };
}

/** So many pages are rendered between two pauses. */
const PAGES_AT_ONCE = 100;

/** Renders what must be rendered, and keeps the rest. @param onPages told how far it is */
export async function writePages(
  work: Work,
  onPages: ((progress: Progress) => void) | undefined,
): Promise<void> {
  const { pages, stale, ledger, output, renderer } = work;
  const total = stale.length;
  const isStale = new Set(stale);
  for (const page of pages) if (!isStale.has(page)) output.keep(page.file);
  for (const [made, { route, address, file }] of stale.entries()) {
    onPages?.({ made, total });
    output.write(file, await ledger.record(file, () => renderer.render(route, address)));
    // The parser of texts gives memory back in pauses alone.
    if (made % PAGES_AT_ONCE === 0) await setImmediate();
  }
  if (total > 0) onPages?.({ made: total, total });
}

/** The digest of all that enters the compiled templates. @param mdx see `mdxInputs` */
export function programDigest(code: string, contentDir: string, mdx: readonly unknown[]): string {
  return digestOf([code, contentDir, mdx]);
}

function digestOf(inputs: readonly unknown[]): string {
  return hash('sha1', JSON.stringify(inputs), 'hex');
}
