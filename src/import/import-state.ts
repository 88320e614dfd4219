/**
 * `DIR/.loa-import.json`: what was imported from where, so that an import can be repeated. While an import runs, each
 * article adds a line to a journal beside it, which the next run takes over if this one is cut short.
 */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { readIfPresent, writeFileAtomically } from './write-file.ts';

export { hashText } from './index-record.ts';

export const STATE_FILE = '.loa-import.json';
const JOURNAL_FILE = '.loa-import.journal';

const mediaSchema = z.strictObject({
  /** Of the file beside the source. */
  from: z.string(),
  /** Of what the import wrote. */
  written: z.string(),
  /** What was done to a picture, for the report; it is not done again. */
  changes: z.string().optional(),
});

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
  /** Pictures and attachments that the import wrote beside the article, by their names. */
  files: z.record(z.string().regex(/^[a-z0-9][a-z0-9._-]*$/), mediaSchema).optional(),
});

const stateSchema = z.strictObject({
  version: z.literal(1),
  /** Of the `site.yaml` that the import wrote. */
  site: z.string().optional(),
  /** By the source's path from the content folder: the same from whatever directory the import runs. */
  sources: z.record(z.string(), recordSchema),
});

const journalSchema = z.strictObject({
  key: z.string(),
  record: recordSchema,
  /** The key under which the source was known before its file moved. */
  movedFrom: z.string().optional(),
});

export type ImportRecord = z.infer<typeof recordSchema>;
export type MediaRecord = z.infer<typeof mediaSchema>;
export type ImportState = z.infer<typeof stateSchema>;
export type JournalEntry = z.infer<typeof journalSchema>;

/** @throws Error in Vietnamese where the file is damaged: going on would overwrite what staff wrote */
export function readState(outDir: string): ImportState {
  const file = path.join(outDir, STATE_FILE);
  const state = existsSync(file) ? parseState(file) : { version: 1 as const, sources: {} };
  for (const entry of readJournal(outDir)) enterRecord(state, entry);
  return state;
}

function parseState(file: string): ImportState {
  const state = stateSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (state.success) return state.data;
  throw new Error(
    `${file} bị hỏng nên không biết bài nào do cán bộ sửa. Hãy khôi phục tệp này, hoặc xoá nó nếu muốn nhập như lần đầu (bài đã có vẫn được giữ).`,
  );
}

/** Lines that a cut-short run left whole; its last one may be half a line, of an article that is then written again. */
function readJournal(outDir: string): JournalEntry[] {
  const lines = readIfPresent(path.join(outDir, JOURNAL_FILE))?.split('\n') ?? [];
  return lines.flatMap((line) => {
    const entry = journalSchema.safeParse(parseJson(line));
    return entry.success ? [entry.data] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one of the ways to be damaged; the schema refuses `undefined`.
    return undefined;
  }
}

/** Puts an article into the state and, where that is news, into the journal. */
export function record(outDir: string, state: ImportState, entry: JournalEntry): void {
  const isNews =
    entry.movedFrom !== undefined ||
    JSON.stringify(state.sources[entry.key]) !== JSON.stringify(entry.record);
  enterRecord(state, entry);
  // The line end comes first, so that half a line of a killed run spoils no other.
  if (isNews) appendFileSync(path.join(outDir, JOURNAL_FILE), `\n${JSON.stringify(entry)}`);
}

function enterRecord(state: ImportState, { key, record: known, movedFrom }: JournalEntry): void {
  if (movedFrom !== undefined) delete state.sources[movedFrom];
  state.sources[key] = known;
}

/** Writes the state if it changed; its keys are sorted, so that the same imports give the same bytes. */
export function writeState(outDir: string, state: ImportState): void {
  const sources = Object.fromEntries(Object.entries(state.sources).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { version, site } = state;
  writeFileAtomically(
    path.join(outDir, STATE_FILE),
    `${JSON.stringify({ version, ...(site && { site }), sources }, null, 2)}\n`,
  );
  rmSync(path.join(outDir, JOURNAL_FILE), { force: true });
}

/** Whether the source of a record is still where it was; items of an export lie in its file. */
export function isSourcePresent(outDir: string, key: string): boolean {
  return (
    existsSync(path.resolve(outDir, key)) || existsSync(path.resolve(outDir, key.replace(/#[\w-]+$/, '')))
  );
}
