/**
 * What the last verification found, for the next one: a server that publishes every few minutes looks at an archive of
 * thousands of pages again only where something of it, of its content or of the rules has changed.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../lib/finding.ts';
import { toInstant, type LocalTime } from '../lib/local-time.ts';
import { listFiles } from '../store/list-files.ts';

/** What is told of a verification. */
export interface Verdict {
  findings: Finding[];
  pages: number;
  files: number;
}

interface Kept extends Verdict {
  state: string;
  now: LocalTime;
}

/**
 * The state of all that a verification looks at, as a digest.
 * @param places files and folders, the site's, its content's, the program's: of each file the name, the size, the times
 * and the place on the disk
 * @param settings whatever else decides what is found
 */
export function digestState(places: readonly string[], settings: unknown): string {
  const digest = createHash('sha1').update(JSON.stringify([process.version, settings]));
  for (const file of places.flatMap(filesAt)) {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(file);
    digest.update(`\0${file}:${size}:${mtimeMs}:${ctimeMs}:${ino}`);
  }
  return digest.digest('hex');
}

function filesAt(place: string): string[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [place] : [];
  return listFiles(place).map((file) => path.join(place, file));
}

/**
 * What was found in that state, if it was found to be right.
 * @param now no earlier than it was then: what was public stays so
 */
export function readLastVerdict(cacheDir: string, state: string, now: LocalTime): Verdict | undefined {
  const kept = readKept(fileIn(cacheDir));
  if (kept?.state !== state || toInstant(now) < toInstant(kept.now)) return undefined;
  const { findings, pages, files } = kept;
  return { findings, pages, files };
}

export function writeLastVerdict(cacheDir: string, state: string, now: LocalTime, verdict: Verdict): void {
  const { findings, pages, files } = verdict;
  const kept: Kept = { state, now, findings, pages, files };
  const file = fileIn(cacheDir);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(kept));
  renameSync(`${file}.tmp`, file);
}

/** A file that is absent or damaged says nothing. */
function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

function fileIn(cacheDir: string): string {
  return path.join(cacheDir, 'verify', 'last.json');
}
