// @ts-check
import { hash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { MARKDOWN_FEATURES } from './src/store/body-tree.ts';
import { readEnvironment } from './src/store/environment.ts';
import { mdxBodyPlugins } from './src/store/markdown/mdx-plugins.ts';
import { BODY_HTML_PLUGINS } from './src/store/markdown/render-body.ts';

const { cacheDir, contentDir, outDir } = readEnvironment();

/**
 * Vite wraps every `import()` in a helper that fetches style sheets and further chunks beforehand. Ours have none,
 * and the helper would cost each page a third of what its scripts may weigh.
 */
const plainDynamicImports = {
  name: 'loa:plain-dynamic-imports',
  /** @param {{ plugins: readonly { name: string, applyToEnvironment?: unknown }[] }} config */
  configResolved({ plugins }) {
    const helper = plugins.find(({ name }) => name === 'native:import-analysis-build');
    if (helper) helper.applyToEnvironment = () => false;
  },
};

export default defineConfig({
  outDir,
  // Astro keeps paths relative to the checkout: a cache that outlives a move of the checkout must not be believed.
  cacheDir: `${cacheDir}/astro/${hash('sha1', import.meta.dirname).slice(0, 12)}`,
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    // Content in MDX passes the same plugins as Markdown in the store: what could run is taken out.
    processor: satteri({
      features: MARKDOWN_FEATURES,
      mdastPlugins: mdxBodyPlugins(contentDir),
      hastPlugins: BODY_HTML_PLUGINS,
    }),
    syntaxHighlight: false,
  },
  vite: {
    // Beside node_modules by default; nothing is written but into the cache and the output.
    cacheDir: `${cacheDir}/vite`,
    plugins: [plainDynamicImports],
    // In dev alone: found only when a photo is first opened, it would load the page anew under the reader's hand.
    optimizeDeps: { include: ['photoswipe'] },
    // Scripts stay files of their own: the content security policy allows no inline script but one.
    // Media queries and the like in the older spelling: cheap phones keep old browsers.
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome87', 'firefox91', 'safari14'],
      rollupOptions: {
        // Astro marks MDX modules with a directive of its own, which the bundler does not know.
        onwarn: (warning, report) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && report(warning),
      },
    },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
