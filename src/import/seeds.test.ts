/**
 * The five real pages. They are not part of the repository: LOA_SHARED names the folder that has them. Nothing in the
 * import knows them; what is right about them stands here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repairText } from '../lib/text-repair.ts';
import type { ArticleData } from '../schemas/article.ts';
import { MARKDOWN_FEATURES } from '../store/body-tree.ts';
import { readContent, type Content } from '../store/content.ts';
import type { ImportReport } from './import-report.ts';
import { EXPECTED } from './seeds-expected.ts';
import { importFiles, makeWorkspace, type Workspace } from './testing.ts';

const shared = process.env['LOA_SHARED'];

// The name is the notice where they are skipped.
describe.skipIf(!shared)('the five seed pages (LOA_SHARED names the folder that has them)', () => {
  let workspace: Workspace;
  let content: Content;
  let report: ImportReport;
  let seeds: string[];

  beforeAll(async () => {
    workspace = makeWorkspace();
    const folder = path.join(shared!, 'seeds');
    seeds = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => path.join(folder, file));
    report = await importFiles({ files: seeds, outDir: workspace.at('out'), force: false });
    content = readContent(workspace.at('out'));
  });
  afterAll(() => {
    workspace.remove();
  });

  function articleOf(number: string) {
    const file = report.files.find(({ file: seed }) => path.basename(seed).startsWith(number))!.path;
    const entry = content.articles.find((article) => article.file === file)!;
    return { entry, typed: (entry.data ?? entry.typed) as Partial<ArticleData> & Record<string, unknown> };
  }

  /** Everything of an article that a reader sees. */
  function textOf(number: string): string {
    const { entry, typed } = articleOf(number);
    const html = (markdownToHtml(entry.body, { features: MARKDOWN_FEATURES }) as { html: string }).html;
    const body = html
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const captions = typed.images?.map(({ caption }) => caption) ?? [];
    return [typed.title, body, ...captions, typed.author?.name, typed.author?.unit, typed.source?.name].join(
      '\n',
    );
  }

  it('give five articles, of which only the undated one needs a person', () => {
    expect(report.files.map(({ status }) => status)).toEqual(Array(5).fill('written'));
    expect(content.findings).toEqual([
      expect.objectContaining({ rule: 'missing-field', field: 'publishedAt' }),
    ]);
    expect(articleOf('001').entry.file).toMatch(/^articles\/chua-ro-ngay\//);
  });

  it.each(Object.keys(EXPECTED))('have the right fields: %s', (number) => {
    const { typed } = articleOf(number);
    expect(typed).toMatchObject({ kind: 'news', ...EXPECTED[number]!.fields });
    for (const field of EXPECTED[number]!.absent) expect(typed).not.toHaveProperty(field);
    expect(typed.images ?? []).toHaveLength(
      (EXPECTED[number]!.fields['images'] as unknown[] | undefined)?.length ?? 0,
    );
  });

  it.each(Object.keys(EXPECTED))('bring no furniture: %s', (number) => {
    const text = textOf(number);
    for (const furniture of EXPECTED[number]!.furniture) expect(text).not.toContain(furniture);
  });

  it.each(Object.keys(EXPECTED))('lose and repeat no sentence: %s', (number) => {
    const lines = readFileSync(
      seeds.find((seed) => path.basename(seed).startsWith(number))!,
      'utf8',
    ).split('\n');
    const article = EXPECTED[number]!.article.flatMap(([from, to]) => lines.slice(from - 1, to)).join('\n');
    // The one word that a capture split over two lines.
    const source = article
      .replace('Ủ\ny viên', 'Ủy viên')
      .split('\n')
      .map((line) => repairText(line).trim());
    const sentences = source
      .flatMap((line) => line.split(/(?<=[.;:…])\s+/))
      .map(stripLabels)
      .filter((sentence) => /\p{L}{2}/u.test(sentence));
    const text = textOf(number);
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) {
      // Name and unit become fields of their own; their letters are counted below.
      if (sentence.includes('Nguyễn Thị Quyên') || sentence.includes('Hồ Văn Long')) continue;
      expect({ sentence, times: count(text, sentence) }).toEqual({
        sentence,
        times: count(source.join('\n'), sentence),
      });
    }
    // Nothing is added either: the same letters and digits, but for what is split off as labels and list marks.
    expect(lettersOf(text)).toBe(lettersOf(source.map(stripLabels).join('\n')));
  });

  it('keep typed lists', () => {
    const plan = articleOf('003').entry.body;
    expect(plan.match(/^- /gm)).toHaveLength(6);
    expect(plan).toMatch(/^- Đối với các Chi bộ trực thuộc:\n {2}- Tiếp tục quán triệt/m);
    expect(plan.match(/^ {2}- /gm)).toHaveLength(8);
    expect(articleOf('004').entry.body.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
  });

  it('are told of what a person must see', () => {
    const said = (number: string) =>
      JSON.stringify(report.files.find(({ file }) => path.basename(file).startsWith(number))!.article);
    expect(said('001')).toContain('2023-02-02');
    expect(said('004')).toContain('thi đua đua');
    expect(said('004')).toContain('thi đua“Cả');
    expect(said('002')).toContain('Ủ⏎y');
    expect(said('000')).toContain('‘Tháng Dân vận”');
  });

  it('change nothing the second time', async () => {
    const before = workspace.snapshot('out');
    const again = await importFiles({
      files: [...seeds].reverse(),
      outDir: workspace.at('out'),
      force: false,
    });
    expect(again.files.map(({ status }) => status)).toEqual(Array(5).fill('unchanged'));
    expect(workspace.snapshot('out')).toEqual(before);
  });
});

/** Labels and marks that become structure: `Ảnh:`, `Nguồn:`, list marks, brackets around a caption or a source. */
function stripLabels(text: string): string {
  return text
    .replace(/^(?:Ảnh:|Nguồn:|[-*]|\d\.)\s*/, '')
    .replace(/^\(\s*(.*?)\s*\)$/, '$1')
    .trim();
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Letters and digits, sorted: what is left when order and marks do not matter. */
function lettersOf(text: string): string {
  return [...(text.match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');
}
