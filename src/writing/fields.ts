/** The fields of a schema with their Vietnamese descriptions, for drafts, editors and the guide. */
import { z } from 'astro/zod';

export interface FieldDoc {
  name: string;
  isRequired: boolean;
  description: string;
  /** `list` and `group` hold `children`; a list of plain values has none. */
  shape: 'value' | 'group' | 'list';
  children: FieldDoc[];
}

/** What this module reads of a JSON Schema. */
export interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  [keyword: string]: unknown;
}

/** A schema as JSON Schema, of what is typed into a file, not of what the build makes of it. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  // Draft 7 is what editors' YAML support is surest of.
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'inline' }) as JsonSchema;
}

/** The fields of a schema, in the order in which the schema names them. */
export function describeFields(schema: z.ZodType): FieldDoc[] {
  return fieldsOf(toJsonSchema(schema));
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): FieldDoc[] {
  return Object.entries(properties).map(([name, field]) => ({
    name,
    isRequired: required.includes(name),
    description: field.description ?? '',
    shape: field.items ? 'list' : field.properties ? 'group' : 'value',
    children: fieldsOf(field.items ?? field),
  }));
}
