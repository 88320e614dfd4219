/** Files in which nothing can be judged: one finding says so, and nothing is concluded from what they do not say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../store/content.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix/fix-content.ts';
import { openContent } from './open-content.ts';
import { brief, checkFiles, GREEN, news, NOW, SITE_YAML, withFolder, type Files } from './testing.ts';

const ARTICLE = news('baikiemtra1', 'Hội  nghị ,tổng kết.\n\n![Ảnh](le-ky.jpg "Ảnh: Thu Hằng")');
const FILE = 'articles/2026/bai/index.md';

/** As Notepad's «ANSI» writes it: a byte a letter. */
function oneByte(text: string): Buffer {
  return Buffer.from(text.replaceAll(/[^\0-\x7F]/g, 'é'), 'latin1');
}

function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

function withMerge(text: string, line: string): string {
  return text.replace(line, `<<<<<<< HEAD\n${line}\n=======\n${line} khác\n>>>>>>> main`);
}

const PAGE = GREEN['pages/lien-he.md'] as string;

const UNREAD: readonly (readonly [string, Files, string])[] = [
  ['an article in one byte a letter', { [FILE]: oneByte(ARTICLE) }, `encoding ${FILE}:4`],
  ['an article in UTF-16', { [FILE]: utf16(ARTICLE) }, `encoding ${FILE}:1`],
  ['a page in UTF-16', { 'pages/lien-he.md': utf16(PAGE) }, 'encoding pages/lien-he.md:1'],
  ['site.yaml in UTF-16', { 'site.yaml': utf16(SITE_YAML) }, 'encoding site.yaml:1'],
  ['site.yaml in one byte a letter', { 'site.yaml': oneByte(SITE_YAML) }, 'encoding site.yaml:1'],
  ['two titles', { [FILE]: withMerge(ARTICLE, 'section: tin-tuc') }, `merge-conflict ${FILE}:5`],
  ['two texts', { [FILE]: withMerge(ARTICLE, 'Hội  nghị ,tổng kết.') }, `merge-conflict ${FILE}:9`],
  [
    'a page with two roles',
    { 'pages/lien-he.md': withMerge(PAGE, 'role: contact') },
    'merge-conflict pages/lien-he.md:3',
  ],
  [
    'two names of the site',
    { 'site.yaml': withMerge(SITE_YAML, 'unit: ubnd-tinh') },
    'merge-conflict site.yaml:3',
  ],
  ['a tab in site.yaml', { 'site.yaml': SITE_YAML.replace('  address', '\taddress') }, 'yaml site.yaml:5'],
];

/** Pictures that only a file which cannot be read may use. */
const PICTURES: Files = { 'articles/2026/bai/le-ky.jpg': 'x', 'banners/bieu-ngu.jpg': 'x' };

describe('files that cannot be read', () => {
  it.each(UNREAD)('says of %s one thing', (_, files, finding) => {
    const isSite = 'site.yaml' in files;
    const used = isSite ? { [FILE]: news('baikiemtra1', 'Nội dung.'), ...PICTURES } : {};
    const picture = FILE in files ? { 'articles/2026/bai/le-ky.jpg': 'x' } : {};
    expect(brief(checkFiles({ ...GREEN, ...used, ...picture, ...files }))).toEqual([`error ${finding}`]);
  });

  it.each(UNREAD)('says the same of %s with a memory, and mends nothing in it', (_, files) => {
    withFolder({ ...GREEN, ...files }, (root) => {
      const check = () => {
        const { content, save } = openContent({ contentDir: root, cacheDir: path.join(root, '.cache') });
        const findings = checkContent(content, NOW);
        save();
        return findings;
      };
      const alone = checkContent(readContent(root), NOW);
      expect(check()).toEqual(alone);
      expect(check()).toEqual(alone);
      const [file] = Object.keys(files) as [string];
      const before = readFileSync(path.join(root, file));
      expect(fixContent(readContent(root))).toEqual([]);
      expect(readFileSync(path.join(root, file)).equals(before)).toBe(true);
    });
  });

  it('says nothing of the photos of an album whose fields are wrong', () => {
    const album = '---\ntitle: Hội xuân\ndate: hôm nay\n---\n';
    const files = { 'albums/hoi-xuan/index.md': album, 'albums/hoi-xuan/mot.jpg': 'x' };
    expect(brief(checkFiles({ ...GREEN, ...files }))).toEqual(['error schema albums/hoi-xuan/index.md:3']);
  });

  it('still names what no other file uses', () => {
    const findings = checkFiles({ ...GREEN, [FILE]: utf16(ARTICLE), ...PICTURES });
    expect(brief(findings)).toContain('warning unused-file banners/bieu-ngu.jpg:1');
  });
});
