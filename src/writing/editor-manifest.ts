/**
 * Completion inside front matter. The YAML extension does not look into Markdown; Astro's extension does, for the
 * files that `.astro/collections/collections.json` names. Astro writes that file for its own collections only, and
 * Loa's articles are not one of them, so it is written here, in Astro's form. Without it editors merely help less.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderEditorSchema, type EditorSchemaName } from './json-schemas.ts';

const FILES: readonly { schema: EditorSchemaName; pattern: string }[] = [
  { schema: 'loa-article', pattern: 'articles/*/*/index.{md,mdx}' },
  { schema: 'loa-album', pattern: 'albums/*/index.{md,mdx}' },
  { schema: 'loa-page', pattern: 'pages/*.{md,mdx}' },
];

/** Tells editors which file of a content folder has which schema. Both paths are absolute. */
export function writeEditorManifest(projectRoot: string, contentDir: string): void {
  const folder = path.join(projectRoot, '.astro', 'collections');
  mkdirSync(folder, { recursive: true });
  const entries = FILES.flatMap(({ schema, pattern }) =>
    globSync(pattern, { cwd: contentDir }).map(
      (file) => [manifestKey(path.join(contentDir, file)), schema] as const,
    ),
  );
  for (const { schema } of FILES)
    writeFileSync(path.join(folder, `${schema}.schema.json`), renderEditorSchema(schema));
  const collections = FILES.map(({ schema }) => ({ hasSchema: true, name: schema }));
  writeFileSync(
    path.join(folder, 'collections.json'),
    JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2),
  );
}

/** As the extension looks a file up: its URL, decoded, in lower case. */
function manifestKey(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}
