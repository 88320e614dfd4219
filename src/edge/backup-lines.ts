/** A backup as text: NDJSON, one record a line, with a first and a last line that show whether it is whole. */
import { parseDay } from './policy.ts';
import type { BackupRecord, Counts } from './store.ts';

const FIRST = { kind: 'loa-counter', version: 1 };

/** Writes the records as lines, in chunks of a decent size. */
export async function* writeBackup(records: AsyncIterable<BackupRecord>): AsyncGenerator<string> {
  let chunk = toLine(FIRST);
  let count = 0;
  for await (const record of records) {
    chunk += toLine(record);
    count += 1;
    if (chunk.length > 32_000) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk + toLine({ kind: 'end', records: count });
}

/**
 * Reads a backup whole.
 * @throws Error in Vietnamese where a line is not understood or lines are missing
 */
export function parseBackup(text: string): Counts {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line, index) => parseLine(line, index + 1));
  const [first, last] = [parsed[0], parsed.at(-1)];
  if (first?.['kind'] !== FIRST.kind || first['version'] !== FIRST.version)
    throw new Error('Đây không phải là bản sao lưu của bộ đếm (dòng đầu phải là "loa-counter").');
  const records = parsed.slice(1, -1);
  if (last?.['kind'] !== 'end' || last['records'] !== records.length)
    throw new Error('Bản sao lưu thiếu dòng. Hãy dùng một bản khác; số đang có được giữ nguyên.');
  return gather(records.map((record, index) => checkRecord(record, index + 2)));
}

/** Records as a store takes them in. */
export function gather(records: readonly BackupRecord[]): Counts {
  const visits = new Map<number, number>();
  const views = new Map<number, Map<string, number>>();
  let shown = 0;
  for (const record of records) {
    if (record.kind === 'site') {
      shown = record.shown;
      continue;
    }
    const day = parseDay(record.day)!;
    if (record.kind === 'visits') visits.set(day, record.visits);
    else views.set(day, (views.get(day) ?? new Map<string, number>()).set(record.article, record.views));
  }
  return { visits, views, shown };
}

function toLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch (cause) {
    throw new Error(`Bản sao lưu hỏng ở dòng ${number}.`, { cause });
  }
}

function checkRecord(record: Record<string, unknown>, number: number): BackupRecord {
  const { kind, day, article, visits, views, shown } = record;
  const isDay = typeof day === 'string' && parseDay(day) !== undefined;
  if (kind === 'site' && isCount(shown)) return { kind, shown };
  if (kind === 'visits' && isDay && isCount(visits)) return { kind, day, visits };
  if (kind === 'views' && isDay && typeof article === 'string' && isCount(views))
    return { kind, day, article, views };
  throw new Error(`Bản sao lưu: không hiểu dòng ${number}.`);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
