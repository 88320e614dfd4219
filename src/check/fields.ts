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

const known = new WeakMap<object, readonly FieldText[]>();

/** Every text in the fields, with its path; several rules ask for the same. */
export function listTexts(fields: object): readonly FieldText[] {
  const texts = known.get(fields) ?? addTexts(fields, [], []);
  known.set(fields, texts);
  return texts;
}

function addTexts(value: unknown, path: FieldPath, into: FieldText[]): FieldText[] {
  if (typeof value === 'string') into.push({ path, value });
  else if (Array.isArray(value)) value.forEach((item, index) => addTexts(item, [...path, index], into));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) addTexts(item, [...path, key], into);
  return into;
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
