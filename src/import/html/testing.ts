/** Helpers for this folder's tests: fixtures read as the import reads them, Markdown as a browser shows it. */
import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { markdownToHtml } from 'satteri';
import { MARKDOWN_FEATURES } from '../../store/body-tree.ts';
import { decodeSource } from '../decode-source.ts';
import type { PageEvidence } from '../page-evidence.ts';
import { readArticle, type ArticleReading } from '../read-article.ts';
import { htmlReader } from './html-reader.ts';

export function readFixture(name: string): { reading: ArticleReading; page: PageEvidence } {
  const decoded = decodeSource(readFileSync(new URL(`../fixtures/html/${name}.html`, import.meta.url)));
  if (!decoded.ok) throw new Error(decoded.reason);
  if (!htmlReader.accepts(decoded.text)) throw new Error(`${name} is not taken for HTML`);
  const page = htmlReader.read(decoded.text);
  return { page, reading: readArticle(page) };
}

/** What a browser is sent. */
export function renderMarkdown(markdown: string): string {
  return (markdownToHtml(markdown, { features: MARKDOWN_FEATURES }) as { html: string }).html;
}

/** The same, as the browser understands it. */
export function parseMarkdown(markdown: string): Root {
  return fromHtml(renderMarkdown(markdown), { fragment: true });
}
