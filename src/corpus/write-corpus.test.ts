import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../store/content.ts';
import { generateArticle } from './article.ts';
import { writeCorpus } from './write-corpus.ts';

let out: string;
beforeEach(() => (out = mkdtempSync(path.join(tmpdir(), 'loa-corpus-'))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

describe('writeCorpus', () => {
  it('writes a content folder without findings', () => {
    writeCorpus({ seed: 'loa', count: 400, out });
    const content = readContent(out);
    expect(content.findings).toEqual([]);
    expect(content.articles).toHaveLength(400);
    const sections = new Set(content.site!.sections.map((section) => section.id));
    expect(sections.size).toBe(12);
    expect(content.articles.filter(({ data }) => !sections.has(data!.section!))).toEqual([]);
    expect(new Set(content.articles.map(({ data }) => data!.id)).size).toBe(400);
    expect(new Set(content.articles.map(({ slug }) => slug)).size).toBe(400);
  });

  it('grows by adding files, and writes nothing twice', () => {
    expect(writeCorpus({ seed: 'loa', count: 20, out })).toEqual({ written: 20, unchanged: 0, removed: 0 });
    expect(writeCorpus({ seed: 'loa', count: 30, out })).toEqual({ written: 10, unchanged: 20, removed: 0 });
    expect(writeCorpus({ seed: 'loa', count: 30, out })).toEqual({ written: 0, unchanged: 30, removed: 0 });
  });

  it('puts back what was changed, and takes away what is too much', () => {
    writeCorpus({ seed: 'loa', count: 20, out });
    const { file, text } = generateArticle('loa', 3);
    writeFileSync(path.join(out, file), 'sửa tay');
    expect(writeCorpus({ seed: 'loa', count: 10, out })).toEqual({ written: 1, unchanged: 9, removed: 10 });
    expect(readFileSync(path.join(out, file), 'utf8')).toBe(text);
    expect(readContent(out).articles).toHaveLength(10);
  });

  it('refuses a folder with other content, and a corpus of another seed', () => {
    mkdirSync(path.join(out, 'articles'));
    expect(() => writeCorpus({ seed: 'loa', count: 1, out })).toThrow('nội dung khác');
    rmSync(path.join(out, 'articles'), { recursive: true });
    writeCorpus({ seed: 'loa', count: 1, out });
    expect(() => writeCorpus({ seed: 'khac', count: 1, out })).toThrow('--seed loa');
  });
});
