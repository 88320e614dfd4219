/** JSON Schemas that give editors completion and Vietnamese hints. */
import { albumSchema } from '../schemas/album.ts';
import { articleSchema } from '../schemas/article.ts';
import { pageSchema } from '../schemas/page.ts';
import { siteSchema } from '../schemas/site.ts';
import { toJsonSchema } from './fields.ts';

const EDITOR_SCHEMAS = {
  'loa-article': { title: 'Bài của Loa', schema: articleSchema },
  'loa-album': { title: 'Album ảnh của Loa', schema: albumSchema },
  'loa-page': { title: 'Trang của Loa', schema: pageSchema },
  'loa-site': { title: 'site.yaml của Loa', schema: siteSchema },
} as const;

export type EditorSchemaName = keyof typeof EDITOR_SCHEMAS;

export const EDITOR_SCHEMA_NAMES = Object.keys(EDITOR_SCHEMAS) as EditorSchemaName[];

/** Where a schema stands, from the project's root. */
export function editorSchemaPath(name: EditorSchemaName): string {
  return `.vscode/${name}.schema.json`;
}

/** A schema's file, as it is committed. */
export function renderEditorSchema(name: EditorSchemaName): string {
  const { title, schema } = EDITOR_SCHEMAS[name];
  const { $schema, ...rest } = toJsonSchema(schema);
  return `${JSON.stringify({ $schema, $comment: 'npm run schemas', title, ...rest }, null, 2)}\n`;
}
