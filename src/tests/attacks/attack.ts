/** One piece of hostile content, and what becomes of it. The corpus is data: later work adds lines, not code. */
import type { SiteFiles } from '../support/folders.ts';

export interface Attack {
  /** What is tried, in a few words; unique. */
  name: string;
  files: SiteFiles;
  /** The check names an error in one of the attack's files, or what makes the content harmless as it is. */
  verdict: 'refused' | { harmless: string };
  /** Without the check such content may stop a build (in the open, with an error), so it gets no part in the common one. */
  stopsBuild?: true;
}

/** Planted code betrays itself by this call; see `watch-page.ts`. */
export const CALL = '__pwned(1)';

export const REFUSED = 'refused';
export const TEXT_IS_TEXT: Attack['verdict'] = {
  harmless: 'fields and Markdown text are escaped wherever they are printed',
};

/** A folder's name for an attack: it must not itself be what is refused. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

/** An article's id, different for each name. */
function idOf(name: string): string {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)!) % 2_147_483_647;
  return `a${hash.toString(36).padStart(7, '0')}`;
}

/** Fields of an article, one a line, over the ones that every article needs. */
export function frontMatter(name: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    id: idOf(name),
    kind: 'news',
    title: `'${name.replaceAll("'", "''")}'`,
    section: 'tin-tuc',
    publishedAt: '2026-03-01',
    ...fields,
  };
  return `---\n${Object.entries(all)
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('')}---\n`;
}

/** An article whose body attacks. */
export function inBody(
  name: string,
  body: string,
  verdict: Attack['verdict'] = REFUSED,
  format: 'md' | 'mdx' = 'md',
): Attack {
  const file = `articles/2026/${slugOf(`${format} ${name}`)}/index.${format}`;
  return {
    name: `${format}: ${name}`,
    files: { [file]: `${frontMatter(`${format} ${name}`)}\nMở đầu.\n\n${body}\n\nKết thúc.\n` },
    verdict,
  };
}

/** An article whose fields attack. */
export function inFields(
  name: string,
  fields: Readonly<Record<string, string>>,
  verdict: Attack['verdict'] = REFUSED,
): Attack {
  const file = `articles/2026/${slugOf(`field ${name}`)}/index.md`;
  // Newer than the others, so that feeds, which are short, take them in.
  const text = frontMatter(`field ${name}`, { publishedAt: '2026-03-05', ...fields });
  return { name: `fields: ${name}`, files: { [file]: `${text}\nNội dung.\n` }, verdict };
}
