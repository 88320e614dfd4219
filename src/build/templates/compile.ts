/**
 * The templates as a program: `astro build` compiles every route once, through Astro's adapter API, and Loa renders
 * the pages with what comes out. So ten thousand pages cost no ten thousand rounds through a bundler, and a build
 * in which no template changed needs no bundler at all.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type AstroIntegration } from 'astro';

/**
 * Compiles the project's routes into a folder: the program, and beside it what browsers load.
 * @param root the project's folder, where `astro.config.mjs` stands
 */
export async function compileTemplates(root: string, folder: string): Promise<void> {
  await build({ root, outDir: folder, output: 'server', adapter: pageRenderer(root), logLevel: 'error' });
}

/** An adapter as for any server; ours never listens. */
function pageRenderer(root: string): AstroIntegration {
  return {
    name: 'loa-page-renderer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The program runs from the cache, where no package can be found: it carries its own.
        updateConfig({ vite: { plugins: [leaveOutside(root)], ssr: { noExternal: true } } });
      },
      'astro:route:setup': ({ route }) => {
        route.prerender = false;
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'loa-page-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: path.join(import.meta.dirname, 'server-entrypoint.ts'),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}

/** The folders of `src` that hold no templates. The program shares them with the build that runs it: one site, read once. */
const SHARED_CODE = ['lib', 'schemas', 'store', 'queries'];

/** The one file there that only Astro can load. */
const ASTROS_OWN = 'src/queries/mdx.ts';

type VitePlugin = Extract<
  NonNullable<NonNullable<Parameters<typeof build>[0]['vite']>['plugins']>[number],
  { name: string }
>;

function leaveOutside(root: string): VitePlugin {
  const folders = SHARED_CODE.map((folder) => path.join(root, 'src', folder) + path.sep);
  const isShared = (file: string) =>
    file.endsWith('.ts') &&
    folders.some((folder) => file.startsWith(folder)) &&
    file !== path.join(root, ASTROS_OWN);
  return {
    name: 'loa-leave-outside',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    async resolveId(source, importer, options) {
      if (!importer || !source.startsWith('.')) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && isShared(found.id) ? { id: pathToFileURL(found.id).href, external: 'absolute' } : found;
    },
  };
}
