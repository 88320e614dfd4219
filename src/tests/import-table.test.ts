import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

const IMPORT_RULES = ['import-x/no-restricted-paths', '@typescript-eslint/no-restricted-imports'];

const linter = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => IMPORT_RULES.includes(ruleId),
  // The snippets are on no disk, so no TypeScript project knows them; these two rules need none.
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
});

/** The rules that refuse a line of code in a file. */
async function refusalsOf(file: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: path.join(root, file) });
  expect(result!.fatalErrorCount, result!.messages[0]?.message).toBe(0);
  return [...new Set(result!.messages.map((message) => message.ruleId ?? ''))].filter((rule) =>
    IMPORT_RULES.includes(rule),
  );
}

const inFrontmatter = (code: string) => `---\n${code}\n---\n<p>Loa</p>\n`;
const inScript = (code: string) => `<script>\n${code}\n</script>\n`;

describe('the import table', () => {
  it.each([
    ['src/lib/planted.ts', "import '../schemas/news.ts';"],
    ['src/lib/planted.ts', "import 'node:fs';"],
    ['src/lib/planted.ts', "import 'yaml';"],
    ['src/lib/planted.ts', "export { newsSchema } from '../schemas/news.ts';"],
    ['src/lib/planted.ts', "const later = import('../schemas/news.ts');"],
    ['src/schemas/planted.ts', "import '../store/content.ts';"],
    ['src/schemas/planted.ts', "import 'astro';"],
    ['src/search/planted.ts', "import '../store/content.ts';"],
    ['src/search/planted.ts', "import 'node:path';"],
    ['src/store/planted.ts', "import '../tests/import-table.test.ts';"],
    ['src/import/planted.ts', "import '../writing/kinds.ts';"],
    ['src/check/planted.ts', "import '../corpus/article.ts';"],
    ['src/build/planted.ts', "import '../../scripts/new.ts';"],
    ['src/corpus/planted.ts', "import '../writing/kinds.ts';"],
    ['src/writing/planted.ts', "import '../corpus/article.ts';"],
    ['src/queries/planted.ts', "import { newsSchema } from '../schemas/news.ts';"],
    ['src/queries/planted.ts', "import 'yaml';"],
    ['src/browser/planted.ts', "import '../schemas/news.ts';"],
    ['src/browser/planted.ts', "import 'node:fs';"],
    ['src/edge/planted.ts', "import '../schemas/news.ts';"],
    ['src/edge/planted.ts', "import 'node:fs';"],
    ['src/components/Planted.astro', inFrontmatter("import '../store/content.ts';")],
    ['src/components/Planted.astro', inFrontmatter("import 'node:fs';")],
    ['src/components/Planted.astro', inScript("import '../schemas/news.ts';")],
    ['src/components/Planted.astro', inScript("import 'yaml';")],
    ['src/layouts/Planted.astro', inFrontmatter("import '../schemas/news.ts';")],
    ['src/pages/planted.ts', "import '../store/content.ts';"],
    ['src/lib/planted.test.ts', "import '../schemas/news.ts';"],
  ])('refuses in %s: %s', async (file, code) => {
    expect(await refusalsOf(file, code)).toHaveLength(1);
  });

  it.each([
    [
      'src/lib/planted.ts',
      "import { format } from 'date-fns'; import { UTCDate } from '@date-fns/utc'; import './paths.ts';",
    ],
    [
      'src/schemas/planted.ts',
      "import { z } from 'astro/zod'; import '../lib/paths.ts'; import 'fastest-levenshtein';",
    ],
    ['src/store/planted.ts', "import 'node:fs'; import 'yaml'; import '../schemas/news.ts';"],
    ['src/build/planted.ts', "import 'node:fs'; import 'sharp'; import '../store/content.ts';"],
    [
      'src/queries/planted.ts',
      "import type { ArticleData } from '../schemas/article.ts'; import '../store/content.ts';",
    ],
    ['src/components/Planted.astro', inFrontmatter("import '../lib/paths.ts';")],
    ['src/components/Planted.astro', inScript("import '../lib/open-state.ts';")],
    [
      'src/lib/planted.test.ts',
      "import { expect } from 'vitest'; import 'node:fs'; import '../store/content.ts';",
    ],
    ['src/tests/planted.test.ts', "import '../check/planted.ts'; import 'playwright-core';"],
    ['scripts/planted.ts', "import '../src/store/content.ts'; import 'node:fs';"],
  ])('accepts in %s: %s', async (file, code) => {
    expect(await refusalsOf(file, code)).toEqual([]);
  });
});
