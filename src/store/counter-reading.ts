/**
 * The counter's numbers as they were last read: taken before a build, kept in the cache, and as much an input of the
 * pages as the content. The same reading gives the same bytes.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalTime } from '../lib/local-time.ts';

/** Views by article. */
export type Views = ReadonlyMap<string, number>;

/** What articles gained between the reading before and this one; the most read of them. */
export interface Gain {
  at: LocalTime;
  views: Views;
}

export interface CounterReading {
  /** When it was taken. */
  at: LocalTime;
  /** Absent where the counter was read without its server: only a server knows who is there. */
  online?: number;
  today: number;
  /** Base included. */
  total: number;
  /** How many articles the site had then. */
  articleCount: number;
  /** Base included. */
  views: Views;
  /** Of the last thirty days, oldest first. */
  gains: readonly Gain[];
}

/** Another form of the file has another number; a file of an older form is no reading. */
const VERSION = 1;

export function counterReadingPath(cacheDir: string): string {
  return path.join(cacheDir, 'counter-reading.json');
}

/** The kept reading; nothing where none was ever taken, or where the file cannot be understood. */
export function readCounterReading(cacheDir: string): CounterReading | undefined {
  const file = counterReadingPath(cacheDir);
  if (!existsSync(file)) return undefined;
  try {
    return parseReading(readFileSync(file, 'utf8'));
  } catch {
    // Half a file, from a machine that lost its power: the next reading replaces it.
    return undefined;
  }
}

export function writeCounterReading(cacheDir: string, reading: CounterReading): void {
  mkdirSync(cacheDir, { recursive: true });
  const file = counterReadingPath(cacheDir);
  writeFileSync(`${file}.tmp`, formatReading(reading));
  renameSync(`${file}.tmp`, file);
}

function formatReading(reading: CounterReading): string {
  const gains = reading.gains.map(({ at, views }) => ({ at, views: [...views] }));
  return JSON.stringify({ version: VERSION, ...reading, views: [...reading.views], gains });
}

function parseReading(json: string): CounterReading | undefined {
  const { version, ...kept } = JSON.parse(json) as { version: number } & CounterReading;
  if (version !== VERSION) return undefined;
  return {
    ...kept,
    views: new Map(kept.views),
    gains: kept.gains.map(({ at, views }) => ({ at, views: new Map(views) })),
  };
}
