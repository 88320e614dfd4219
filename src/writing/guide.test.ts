import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { slugify } from '../lib/vietnamese-text.ts';
import { readContent } from '../store/content.ts';
import { parseBody } from '../store/body-tree.ts';
import { fillGuideTables } from './guide-tables.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../content/HUONG-DAN.md'), 'utf8');

const blocksOf = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1]!,
  );

const files = [
  ...blocksOf('markdown').map((text) => ({ text, extension: 'md' })),
  ...blocksOf('mdx').map((text) => ({ text, extension: 'mdx' })),
];
const [wholeSite, ...siteParts] = blocksOf('yaml').map((text) => parse(text) as Record<string, unknown>);

const root = mkdtempSync(path.join(tmpdir(), 'loa-guide-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A content folder with one site and one file; the file goes where its fields say it belongs. */
function readExample(site: Record<string, unknown>, example?: { text: string; extension: string }) {
  const contentDir = mkdtempSync(path.join(root, 'content-'));
  writeFileSync(path.join(contentDir, 'site.yaml'), stringify(site));
  if (example) {
    const { text, extension } = example;
    const base = /^kind:/m.test(text)
      ? 'articles/2026/bai/index'
      : /^photos:/m.test(text)
        ? 'albums/hoi-xuan/index'
        : 'pages/trang';
    mkdirSync(path.dirname(path.join(contentDir, base)), { recursive: true });
    writeFileSync(path.join(contentDir, `${base}.${extension}`), text);
  }
  return readContent(contentDir);
}

describe('HUONG-DAN.md', () => {
  it('has the tables of today (if not: npm run schemas)', () => {
    expect(fillGuideTables(guide)).toBe(guide);
  });

  it('refuses a marker that names no table', () => {
    expect(() => fillGuideTables('<!-- bang:phim -->\n<!-- /bang -->')).toThrow('không có bảng “phim”');
  });

  it.each(files.map((file) => [/^title: (.*)$/m.exec(file.text)?.[1] ?? '', file] as const))(
    'shows a valid file: %s',
    (_, file) => {
      const content = readExample(wholeSite!, file);
      expect(content.findings).toEqual([]);
      const [entry] = [...content.articles, ...content.albums, ...content.pages];
      expect(() => parseBody(entry!.body, entry!.format)).not.toThrow();
      const sections = content.site!.sections.map(({ id }) => id);
      expect([...sections, undefined]).toContain(content.articles[0]?.data?.section);
    },
  );

  it('shows each kind of article, an album and a page', () => {
    const kinds = files.map(({ text }) => /^kind: (.*)$/m.exec(text)?.[1] ?? 'other');
    expect(new Set(kinds)).toEqual(
      new Set(['news', 'notice', 'document', 'consultation', 'recruitment', 'other']),
    );
  });

  it.each(siteParts.map((part) => [Object.keys(part).join(', '), part] as const))(
    'shows a valid part of site.yaml: %s',
    (_, part) => {
      expect(readExample({ ...wholeSite, ...part }).findings).toEqual([]);
    },
  );

  it('leads from its contents to its headings', () => {
    const prose = guide.replace(/^```[\s\S]*?^```$/gm, '');
    const headings = [...prose.matchAll(/^## (.*)$/gm)].map((match) => slugify(match[1]!));
    const links = [...prose.matchAll(/^\d+\. \[.*?\]\(#(.*?)\)$/gm)].map((match) => slugify(match[1]!));
    expect(links).toEqual(headings.slice(1).map((heading) => heading.replace('site-yaml', 'siteyaml')));
  });
});
