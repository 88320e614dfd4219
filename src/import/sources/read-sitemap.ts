/** The addresses that a saved sitemap names: a list of what an archive should hold. */
import { streamXml } from './xml-stream.ts';

/** Addresses of pages, in the file's order; those of other sitemaps are returned apart. */
export async function readSitemap(file: string): Promise<{ pages: string[]; sitemaps: string[] }> {
  const found = { pages: [] as string[], sitemaps: [] as string[] };
  let parent = '';
  const handler = {
    open: ({ name }: { name: string }) => {
      if (name === 'url' || name === 'sitemap') parent = name;
    },
    close: ({ name, text }: { name: string; text: string }) => {
      const url = text.trim();
      if (name !== 'loc' || !URL.canParse(url)) return;
      (parent === 'sitemap' ? found.sitemaps : found.pages).push(url);
    },
    keepsMarkup: () => false,
  };
  for await (const _ of streamXml(file, handler));
  return found;
}
