import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeEditorManifest } from './editor-manifest.ts';
import { EDITOR_SCHEMA_NAMES, editorSchemaPath, renderEditorSchema } from './json-schemas.ts';
import { toJsonSchema, type JsonSchema } from './fields.ts';
import { DRAFT_SCHEMAS } from './kinds.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('what npm run schemas writes', () => {
  it.each(EDITOR_SCHEMA_NAMES)('%s is committed as the code has it (if not: npm run schemas)', (name) => {
    expect(readFileSync(path.join(root, editorSchemaPath(name)), 'utf8')).toBe(renderEditorSchema(name));
  });

  it('tells every field in Vietnamese', () => {
    const silent = Object.entries(DRAFT_SCHEMAS).flatMap(([kind, schema]) =>
      fieldsWithoutDescription(toJsonSchema(schema), kind),
    );
    expect(silent).toEqual([]);
  });

  it('is what the editor settings point at', () => {
    const settings = readFileSync(path.join(root, '.vscode/settings.json'), 'utf8');
    for (const [, file] of settings.matchAll(/"\.\/(\.vscode\/[^"]+)"/g)) {
      expect(EDITOR_SCHEMA_NAMES.map(editorSchemaPath)).toContain(file);
    }
  });
});

describe('writeEditorManifest', () => {
  it('names each file of content with its schema', () => {
    const project = mkdtempSync(path.join(tmpdir(), 'loa-editor-'));
    for (const file of [
      'articles/2026/bai/index.md',
      'albums/hoi/index.md',
      'pages/lien-he.mdx',
      'articles/2026/bai/ghi-chu.md',
    ]) {
      mkdirSync(path.join(project, 'content', path.dirname(file)), { recursive: true });
      writeFileSync(path.join(project, 'content', file), '');
    }
    writeEditorManifest(project, path.join(project, 'content'));
    const read = (name: string) =>
      JSON.parse(readFileSync(path.join(project, '.astro/collections', name), 'utf8')) as Manifest;
    const { entries, collections } = read('collections.json');
    expect(Object.entries(entries).map(([url, schema]) => [url.split('/content/')[1], schema])).toEqual([
      ['articles/2026/bai/index.md', 'loa-article'],
      ['albums/hoi/index.md', 'loa-album'],
      ['pages/lien-he.mdx', 'loa-page'],
    ]);
    for (const { name } of collections) expect(read(`${name}.schema.json`)).toHaveProperty('title');
    rmSync(project, { recursive: true });
  });
});

interface Manifest {
  collections: { name: string }[];
  entries: Record<string, string>;
}

function fieldsWithoutDescription(schema: JsonSchema, at: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${at}.${name}`]),
    ...fieldsWithoutDescription(field.items ?? field, `${at}.${name}`),
  ]);
}
