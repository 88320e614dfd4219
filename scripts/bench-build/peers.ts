/** Other generators, each with a small site of the same pages; see the folders in `peers/`. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';
import { listFiles } from '../../src/store/list-files.ts';
import type { SiteConfig } from '../../src/schemas/site.ts';
import type { Contestant } from './contestant.ts';
import { convertArticle } from './convert-article.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Site = Pick<SiteConfig, 'name' | 'url' | 'sections'>;

interface Peer {
  name: string;
  /** The folder in `peers/`, and in it where articles and the site's names go. */
  template: string;
  articles: string;
  siteFile: string;
  output: string;
  command: readonly string[];
  env?: Record<string, string>;
  /** What this generator needs besides. */
  complete?(folder: string, site: Site): void;
}

/** Hugo, where it is installed. */
export function hugo(): Contestant | undefined {
  const found = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (found.status !== 0) return undefined;
  return contestantOf({
    name: `Hugo ${/v([\d.]+)/.exec(found.stdout)?.[1] ?? ''}`,
    template: 'hugo',
    articles: 'content',
    siteFile: 'data/site.json',
    output: 'public',
    command: ['hugo'],
    complete: (folder, { sections }) => {
      for (const { id, name } of sections)
        write(path.join(folder, 'content', id, '_index.md'), `---\ntitle: ${JSON.stringify(name)}\n---\n`);
    },
  });
}

/**
 * Eleventy, where it is found.
 * @param installed a folder in which it was installed; without one it is looked for as a package of this project
 * @throws Error where that folder has none
 */
export function eleventy(installed: string | undefined): Contestant | undefined {
  const from = path.join(installed === undefined ? ROOT : path.resolve(installed), 'package.json');
  const folders = createRequire(from).resolve.paths('@11ty/eleventy') ?? [];
  const home = folders.map((folder) => path.join(folder, '@11ty/eleventy')).find(existsSync);
  if (home === undefined && installed !== undefined) throw new Error(`${installed}: no @11ty/eleventy`);
  if (home === undefined) return undefined;
  return contestantOf({
    name: `Eleventy ${versionOf(home)}`,
    template: 'eleventy',
    articles: 'content',
    siteFile: '_data/site.json',
    output: '_site',
    command: [process.execPath, path.join(home, 'cmd.cjs'), '--quiet'],
  });
}

/** Astro as its own guide has it: content collections, `astro build`. */
export function plainAstro(isIncremental: boolean): Contestant {
  const home = path.join(ROOT, 'node_modules/astro');
  return contestantOf({
    name: `Astro ${versionOf(home)}${isIncremental ? ', incrementalBuild' : ''}`,
    template: 'astro',
    articles: 'src/content/articles',
    siteFile: 'src/site.json',
    output: 'dist',
    command: [process.execPath, path.join(home, 'bin/astro.mjs'), 'build'],
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', INCREMENTAL: isIncremental ? '1' : '' },
    complete: (folder) => {
      // Packages are shared, the folder of caches beside them is the site's own.
      mkdirSync(path.join(folder, 'node_modules/@astrojs'), { recursive: true });
      for (const name of ['astro', '@astrojs/rss'])
        symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
      write(path.join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
    },
  });
}

function contestantOf(peer: Peer): Contestant {
  const places = new Map<string, string>();
  return {
    name: peer.name,
    output: peer.output,
    builds: ['cold', 'one article edited'],
    prepare(corpus, folder) {
      const site = readSite(corpus);
      cpSync(path.join(import.meta.dirname, 'peers', peer.template), folder, { recursive: true });
      write(path.join(folder, peer.siteFile), JSON.stringify(site));
      for (const file of articlesOf(corpus)) {
        const { section, slug, text } = convertArticle(file, readFileSync(path.join(corpus, file), 'utf8'));
        const place = `${peer.articles}/${section}/${slug}.md`;
        places.set(file, place);
        write(path.join(folder, place), text);
      }
      peer.complete?.(folder, site);
    },
    articleFile: (file) => places.get(file)!,
    build: (cwd) => ({ command: peer.command, cwd, ...(peer.env && { env: peer.env }) }),
  };
}

/** The articles of a corpus, sorted by path, so year after year. */
export function articlesOf(corpus: string): string[] {
  return listFiles(path.join(corpus, 'articles')).map((file) => `articles/${file}`);
}

/** What every page shows of the site. */
function readSite(corpus: string): Site & { sectionNames: Record<string, string> } {
  const { name, url, sections } = parse(readFileSync(path.join(corpus, 'site.yaml'), 'utf8')) as Site;
  return {
    ...{ name, url, sections },
    sectionNames: Object.fromEntries(sections.map((section) => [section.id, section.name])),
  };
}

function versionOf(home: string): string {
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
