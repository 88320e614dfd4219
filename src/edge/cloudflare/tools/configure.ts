/** Fills the site that is to be deployed into wrangler's configuration, `scripts/deploy/cloudflare/wrangler.jsonc`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileReference } from '../../../lib/file-reference.ts';
import { isPreview } from '../../../lib/security-headers.ts';
import { pathsWithQueries, type RedirectTable } from '../../../lib/redirects.ts';

/** The parts of wrangler's configuration that are filled in; all else passes as it is. */
interface WranglerConfig {
  $schema?: string;
  name: string;
  main: string;
  assets: { directory: string; run_worker_first: string[] };
  alias: Record<string, string>;
  vars: Record<string, string>;
  durable_objects?: unknown;
  migrations?: unknown;
  preview_urls?: boolean;
}

/** The configuration to begin with: complete by itself for `dist/`. */
const TEMPLATE = fileURLToPath(
  new URL('../../../../scripts/deploy/cloudflare/wrangler.jsonc', import.meta.url),
);

export interface Deployment {
  /** The built site. */
  outDir: string;
  /** Where the filled configuration goes; wrangler keeps its temporary files beside it. */
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
}

const PASSED_ON = ['COUNTER_ORIGINS', 'COUNTER_BURST', 'COUNTER_PER_MINUTE'];
/** A Worker of its own for previews: what is proposed never comes near what is published. */
const PREVIEW_SUFFIX = '-xem-truoc';
/** Cloudflare takes 100 rules. */
const MAX_RULES = 90;

/**
 * Writes the configuration for one built site; every path in it is relative.
 * @returns its path
 * @throws Error in Vietnamese where nothing is built
 */
export function configure({ outDir, folder, env }: Deployment): string {
  const tableFile = path.join(outDir, '.loa', 'redirects.json');
  if (!existsSync(path.join(outDir, '404.html')) || !existsSync(tableFile))
    throw new Error(`Chưa có trang trong ${outDir}. Chạy \`npm run build\` trước.`);
  const config = JSON.parse(stripComments(readFileSync(TEMPLATE, 'utf8'))) as WranglerConfig;
  // Wrangler takes a path that begins with no point for a package.
  const relative = (file: string) => `./${path.relative(folder, file).split(path.sep).join('/')}`;
  const table = JSON.parse(readFileSync(tableFile, 'utf8')) as RedirectTable;
  delete config.$schema;
  config.name = env['LOA_WORKER_NAME'] || config.name;
  config.main = relative(path.resolve(path.dirname(TEMPLATE), config.main));
  config.assets.directory = relative(outDir);
  config.assets.run_worker_first = workerFirst(config.assets.run_worker_first, table, outDir);
  for (const name of Object.keys(config.alias)) {
    const file = path.join(outDir, '.loa', path.basename(name));
    config.alias[name] = relative(existsSync(file) ? file : writeNothing(folder));
  }
  if (isPreview(readHeaders(outDir))) hidePreview(config, relative(writeNothing(folder)));
  for (const name of PASSED_ON) if (env[name]) config.vars[name] = env[name];
  const file = path.join(folder, 'wrangler.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

function readHeaders(outDir: string): string {
  const file = path.join(outDir, '_headers');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * Cloudflare gives no address to versions of a Worker that has a Durable Object, and looks at drafts are no visits: a
 * preview has no counter.
 */
function hidePreview(config: WranglerConfig, nothing: string): void {
  config.name += PREVIEW_SUFFIX;
  config.preview_urls = true;
  delete config.durable_objects;
  delete config.migrations;
  config.alias['loa-site/counter.json'] = nothing;
  config.alias['loa-site/titles.json'] = nothing;
}

/**
 * Which requests the Worker sees before the files: an old address with a query may stand on a page that there
 * is today. Where those are many, all but what never is an old address.
 */
export function workerFirst(always: readonly string[], table: RedirectTable, outDir: string): string[] {
  const pages = pathsWithQueries(table).filter((page) => isThere(outDir, page));
  const rules = [...new Set([...always, ...pages])];
  return rules.length <= MAX_RULES ? rules : ['/*', '!/assets/*', '!/_anh/*', '!/_tep/*'];
}

/** @param page as addresses write it; what an old portal escaped may be no UTF-8, and names no file of ours */
function isThere(outDir: string, page: string): boolean {
  return existsSync(path.join(outDir, readFileReference(page).name));
}

/** A site without counters has no manifest. */
function writeNothing(folder: string): string {
  const file = path.join(folder, 'nothing.json');
  writeFileSync(file, 'null');
  return file;
}

/** JSON with comments and with commas before closing brackets → JSON. */
export function stripComments(text: string): string {
  const withoutComments = text.replace(/("(?:\\.|[^"\\])*")|\/\/.*$/gm, '$1');
  return withoutComments.replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, '$1');
}
