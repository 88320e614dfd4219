/** Every page is valid HTML, every link lives, and what machines read can be read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from './support/build-fixture.ts';
import { deadLinks } from './support/links.ts';
import { builtPages, type BuiltPage } from './support/pages.ts';
import { SITES } from './support/sites.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Markdown writes `<img>`, MDX `<img/>`: HTML reads both alike, and nobody reads the source.
    'void-style': 'off',
    // A button in a form submits, by HTML's own default; the one such button is the search box's.
    'no-implicit-button-type': 'off',
    // Whether a telephone number may break over lines is the style sheet's matter, not the text's.
    'tel-non-breaking': 'off',
    // The content policy lets no style attribute work.
    'no-inline-style': 'error',
    // A title of an article is as long as its author made it; search engines cut it, nothing breaks.
    'long-title': 'off',
    // The style and the script before paint are inline on purpose: one request, hashed in the content policy.
    'require-csp-nonce': 'off',
    // The site serves all of these files itself, from the origin of the page.
    'require-sri': 'off',
  },
});

describe.each(Object.entries(SITES))('%s', (_name, build) => {
  let site: BuiltSite;
  let pages: BuiltPage[];
  let origin: string;
  beforeAll(async () => {
    site = await build();
    pages = builtPages(site.outDir);
    origin = new URL(/<link rel="canonical" href="([^"]+)"/.exec(read('index.html'))![1]!).origin;
  }, 120_000);

  const read = (file: string) => readFileSync(path.join(site.outDir, file), 'utf8');

  it('is valid HTML on every page', async () => {
    const problems = new Map<string, string[]>();
    for (const { url, html } of pages) {
      const { results } = await validator.validateString(html, url);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
        const problem = `${ruleId}: ${message}`;
        problems.set(problem, [...(problems.get(problem) ?? []), `${url}:${line}:${column}`]);
      }
    }
    expect(
      [...problems].map(([problem, places]) => `${problem} – ${places.length} ×, first ${places[0]}`),
    ).toEqual([]);
  }, 60_000);

  it('has no dead internal link, no dead fragment and no missing file', () => {
    expect(deadLinks(pages, site.outDir, origin)).toEqual([]);
  });

  it('gives every page a title of its own, one h1 and no repeated id', () => {
    const titles = new Map<string, string>();
    for (const { url, html } of pages) {
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
      expect(title, url).toBeTruthy();
      const isArticle = html.includes('content="article"');
      if (!isArticle) expect(titles.get(title!), `${url}: “${title}”`).toBeUndefined();
      titles.set(title!, url);
      expect(html.match(/<h1[ >]/g), url).toHaveLength(1);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        url,
      ).toEqual([]);
    }
  });

  it('writes JSON-LD that parses and says what the page is', () => {
    for (const { url, html } of pages) {
      const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
      for (const [, json] of blocks) {
        const data = JSON.parse(json!) as Record<string, unknown>;
        expect(data['@context'], url).toBe('https://schema.org');
        const isArticle = html.includes('content="article"');
        if (isArticle) expect(data, url).toMatchObject({ mainEntityOfPage: origin + url, inLanguage: 'vi' });
      }
      if (html.includes('content="article"')) expect(blocks, url).toHaveLength(1);
    }
  });
});
