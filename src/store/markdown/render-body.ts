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
    mdastPlugins: pluginsFor(markdown, context),
    hastPlugins: markdown.includes('|') ? BODY_HTML_PLUGINS : [],
  });
  if (result instanceof Promise) throw new TypeError('A body plugin became asynchronous: render with await.');
  return result.html;
}

/**
 * Of the plugins of a body those that may find something in it, as far as its characters tell: each of them looks at
 * every node and costs as much as the parsing.
 */
function pluginsFor(markdown: string, context: BodyContext): MdastPluginList {
  const contextOf = () => context;
  const mayLink = /[<[]/.test(markdown);
  // A heading begins with `#` or is underlined; tables have bars.
  const hasStructure = mayLink || /[#|]|[=-][ \t]*$/m.test(markdown);
  return [
    ...(mayLink ? [onlyContent] : []),
    ...(context.linksIn ? [textLinks(contextOf)] : []),
    ...(hasStructure ? [structure(contextOf)] : []),
    ...(markdown.includes('![') ? [figures(contextOf)] : []),
  ];
}
