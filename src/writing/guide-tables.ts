/** The field tables of the guide, made from the schemas so that they cannot fall behind. */
import type { z } from 'astro/zod';
import { KIND_LABELS } from '../lib/article-kind.ts';
import { albumSchema } from '../schemas/album.ts';
import { articleBaseShape } from '../schemas/article-base.ts';
import { ARTICLE_SCHEMAS } from '../schemas/article.ts';
import { newsSchema } from '../schemas/news.ts';
import { pageSchema } from '../schemas/page.ts';
import { siteSchema } from '../schemas/site.ts';
import { describeFields, type FieldDoc } from './fields.ts';

const BASE_FIELDS = new Set(Object.keys(articleBaseShape));

/** A table's name in the guide, and its fields. */
const TABLES: Readonly<Record<string, () => FieldDoc[]>> = {
  chung: () => [kindField(), ...describeFields(newsSchema).filter(({ name }) => BASE_FIELDS.has(name))],
  ...Object.fromEntries(
    Object.entries(ARTICLE_SCHEMAS).map(([kind, schema]) => [kind, () => ownFields(schema)]),
  ),
  album: () => describeFields(albumSchema),
  page: () => describeFields(pageSchema),
  site: () => describeFields(siteSchema),
};

/** `kind` as all five schemas describe it: each knows only its own value. */
function kindField(): FieldDoc {
  const kinds = Object.entries(KIND_LABELS).map(([kind, label]) => `\`${kind}\` (${label.toLowerCase()})`);
  return {
    name: 'kind',
    isRequired: true,
    description: `Loại bài: ${kinds.join(', ')}.`,
    shape: 'value',
    children: [],
  };
}

/** A kind's own fields; a document's `section` differs from the base, so it counts as its own. */
function ownFields(schema: z.ZodType): FieldDoc[] {
  const base = new Map(describeFields(newsSchema).map((field) => [field.name, field.isRequired]));
  return describeFields(schema).filter(
    ({ name, isRequired }) => name !== 'kind' && (!BASE_FIELDS.has(name) || base.get(name) !== isRequired),
  );
}

const MARKED = /(<!-- bang:([a-z]+) -->\n)[\s\S]*?(<!-- \/bang -->)/g;

/**
 * Puts current tables between the guide's markers.
 * @throws Error where a marker names no table
 */
export function fillGuideTables(guide: string): string {
  return guide.replace(MARKED, (_, open: string, name: string, close: string) => {
    const fields = TABLES[name];
    if (!fields)
      throw new Error(`HUONG-DAN.md: không có bảng “${name}”; có: ${Object.keys(TABLES).join(', ')}`);
    return `${open}\n${renderTable(fields())}\n\n${close}`;
  });
}

function renderTable(fields: FieldDoc[]): string {
  return [
    '| Trường | Bắt buộc | Ý nghĩa |',
    '| --- | --- | --- |',
    ...fields.flatMap((field) => renderRows(field)),
  ].join('\n');
}

function renderRows({ name, isRequired, description, children }: FieldDoc, parent = ''): string[] {
  const path = `${parent}${name}`;
  const need = isRequired ? (parent ? `khi có \`${parent.slice(0, -1)}\`` : '**có**') : '';
  const row = `| \`${path}\` | ${need} | ${description.replaceAll('|', '\\|')} |`;
  return [row, ...children.flatMap((child) => renderRows(child, `${path}.`))];
}
