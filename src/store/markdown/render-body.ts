/** A Markdown body as HTML. MDX goes through Astro with the same plugins; see `astro.config.mjs`. */
import { markdownToHtml, type HastPluginList, type MdastPluginList } from 'satteri';
import { MARKDOWN_FEATURES } from '../body-tree.ts';
import type { BodyContext } from './body-context.ts';
import { figures } from './figures.ts';
import { onlyContent } from './only-content.ts';
import { structure } from './structure.ts';
import { tableCells } from './table-cells.ts';
import { textLinks } from './text-links.ts';

/** The plugins of every body, in the order in which they must run: code out first, Loa's own markup after. */
export function bodyPlugins(contextOf: (fileURL: URL | undefined) => BodyContext): MdastPluginList {
  return [onlyContent, textLinks(contextOf), structure(contextOf), figures(contextOf)];
}

/** What runs on the HTML itself. */
export const BODY_HTML_PLUGINS: HastPluginList = [tableCells];

/** Renders Markdown to HTML that holds nothing but what Markdown itself can write. */
export function renderBody(markdown: string, context: BodyContext): string {
  const result = markdownToHtml(markdown, {
    features: MARKDOWN_FEATURES,
    mdastPlugins: bodyPlugins(() => context),
    hastPlugins: BODY_HTML_PLUGINS,
  });
  if (result instanceof Promise) throw new TypeError('A body plugin became asynchronous: render with await.');
  return result.html;
}
