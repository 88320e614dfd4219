/** `npm run schemas`: writes what is generated from the schemas: editor schemas, the guide's tables. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../src/store/environment.ts';
import { writeEditorManifest } from '../src/writing/editor-manifest.ts';
import { fillGuideTables } from '../src/writing/guide-tables.ts';
import { EDITOR_SCHEMA_NAMES, editorSchemaPath, renderEditorSchema } from '../src/writing/json-schemas.ts';

const root = path.resolve(import.meta.dirname, '..');
const { contentDir } = readEnvironment();
const guide = path.join(contentDir, 'HUONG-DAN.md');

mkdirSync(path.join(root, '.vscode'), { recursive: true });
for (const name of EDITOR_SCHEMA_NAMES)
  writeFileSync(path.join(root, editorSchemaPath(name)), renderEditorSchema(name));
writeEditorManifest(root, contentDir);
// A province's own content folder need not carry the guide.
if (existsSync(guide)) writeFileSync(guide, fillGuideTables(readFileSync(guide, 'utf8')));
console.log('Đã ghi lại lược đồ cho trình soạn thảo và các bảng trong HUONG-DAN.md.');
