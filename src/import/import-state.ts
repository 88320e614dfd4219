/** `DIR/.loa-import.json`: what was imported from where, so that an import can be repeated. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { writeFileAtomically } from './write-file.ts';

export const STATE_FILE = '.loa-import.json';

const recordSchema = z.strictObject({
  /** Of the source's text. */
  hash: z.string(),
  /** The article's id. */
  id: z.string(),
  /** The article's file, from the content folder, with `/`. */
  path: z
    .string()
    .regex(/^articles\/[^/\\]+\/[^/\\]+\/index\.mdx?$/)
    .refine((file) => !file.includes('/../')),
  /** Of what the import wrote there; anything else was written by a person. */
  written: z.string(),
});

const stateSchema = z.strictObject({
  version: z.literal(1),
  /** Of the `site.yaml` that the import wrote. */
  site: z.string().optional(),
  /** By the source's path from the content folder: the same from whatever directory the import runs. */
  sources: z.record(z.string(), recordSchema),
});

export type ImportRecord = z.infer<typeof recordSchema>;
export type ImportState = z.infer<typeof stateSchema>;

/** @throws Error in Vietnamese where the file is damaged: going on would overwrite what staff wrote */
export function readState(outDir: string): ImportState {
  const file = path.join(outDir, STATE_FILE);
  if (!existsSync(file)) return { version: 1, sources: {} };
  const state = stateSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (state.success) return state.data;
  throw new Error(
    `${file} bị hỏng nên không biết bài nào do cán bộ sửa. Hãy khôi phục tệp này, hoặc xoá nó nếu muốn nhập như lần đầu (bài đã có vẫn được giữ).`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one of the ways to be damaged; the schema refuses `undefined`.
    return undefined;
  }
}

/** Writes the state if it changed; its keys are sorted, so that the same imports give the same bytes. */
export function writeState(outDir: string, state: ImportState): void {
  const sources = Object.fromEntries(Object.entries(state.sources).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { version, site } = state;
  writeFileAtomically(
    path.join(outDir, STATE_FILE),
    `${JSON.stringify({ version, ...(site && { site }), sources }, null, 2)}\n`,
  );
}

/** SHA-256 of a text, in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
