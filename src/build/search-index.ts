/** The full-text index, written by Pagefind in the spelling of `src/search`. A failed index fails the build. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { INDEX_CHUNK_SIZE, INDEX_OPTIONS, toIndexedPage } from '../search/indexed-page.ts';
import type { Article } from '../store/article.ts';
import { nodeText, parseLeniently } from '../store/body-tree.ts';
import { citationIndex, type SiteDocument } from '../store/citations/citation-index.ts';
import type { Site, StaticPage } from '../store/site.ts';

/** Indexes the public articles and pages of a site into the folder's `pagefind/`. */
export async function writeSearchIndex(site: Site, outDir: string): Promise<{ pages: number }> {
  // Pagefind's process reads it when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = INDEX_CHUNK_SIZE;
  const { index, errors } = await createIndex(INDEX_OPTIONS);
  if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
  const problems: string[] = [];
  try {
    // Newest first: of pages that are equally good Pagefind keeps the order in which it got them.
    const cited = citationIndex(site).documents.filter(({ article }) => !article);
    const documents = [
      ...site.articles.map(articleDocument),
      ...site.pages.map(pageDocument),
      ...cited.map(citedDocument),
    ];
    for (const document of documents) problems.push(...(await index.addHTMLFile(document)).errors);
    problems.push(...(await index.writeFiles({ outputPath: path.join(outDir, 'pagefind') })).errors);
    if (problems.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${problems.join('; ')}`);
    return { pages: documents.length };
  } finally {
    await close();
  }
}

function articleDocument({ url, title, data, entry, section, unit }: Article) {
  const captions = (data.images ?? []).flatMap(({ caption }) => caption ?? []);
  return {
    url,
    content: toIndexedPage({
      title,
      lead: data.summary,
      number: data.kind === 'document' ? `${data.documentType} số ${data.number}` : undefined,
      body: [plainBody(entry), ...captions, unit?.name, ...(unit?.aliases ?? []), section?.name].join('\n'),
    }),
  };
}

function pageDocument({ url, data, entry }: StaticPage) {
  return { url, content: toIndexedPage({ title: data.title, lead: data.summary, body: plainBody(entry) }) };
}

/** A document that the site cites and does not publish: found by its number. */
function citedDocument({ url, type, number, issuer, summary }: SiteDocument) {
  const name = `${type} số ${number}`;
  return { url, content: toIndexedPage({ title: name, number: name, lead: summary, body: issuer ?? '' }) };
}

/** The words of a body, a block a line. */
function plainBody({ body, format }: Article['entry'] | StaticPage['entry']): string {
  return parseLeniently(body, format).children.map(nodeText).join('\n');
}
