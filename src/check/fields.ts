/** Front matter looked at without its schema, so that rules also speak of entries whose fields are broken. */
import type { FieldPath } from './findings.ts';

export interface FieldText {
  path: FieldPath;
  value: string;
}

/** Fields that hold prose; of a list of texts, the list's own name counts. */
const PROSE_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'name',
  'shortName',
  'label',
  'description',
  'caption',
  'alt',
  'credit',
  'place',
  'topics',
  'text',
  'howToRespond',
  'outcome',
  'where',
  'requirement',
  'issuer',
  'signer',
  'address',
  'editor',
  'licence',
  'documentType',
]);

/** Fields that name a file beside the entry, or below the content folder in `site.yaml`. */
const FILE_FIELDS: ReadonlySet<string> = new Set(['src', 'file', 'cover', 'banner', 'emblem']);

/** Every text in the fields, with its path. */
export function listTexts(fields: unknown, path: FieldPath = []): FieldText[] {
  if (typeof fields === 'string') return [{ path, value: fields }];
  if (typeof fields !== 'object' || fields === null) return [];
  if (Array.isArray(fields)) return fields.flatMap((item, index) => listTexts(item, [...path, index]));
  return Object.entries(fields).flatMap(([key, value]) => listTexts(value, [...path, key]));
}

/** The name of the field that a path ends in: `images.0.alt` → `alt`, `topics.2` → `topics`. */
export function fieldName(path: FieldPath): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}

export function isProseField(path: FieldPath): boolean {
  return PROSE_FIELDS.has(fieldName(path));
}

export function isFileField(path: FieldPath): boolean {
  return FILE_FIELDS.has(fieldName(path));
}
