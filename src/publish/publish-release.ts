/** Publishes a built site on this server, and goes back where that was a mistake. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fillRelease, type Filled } from './fill-release.ts';
import { withLock } from './lock.ts';
import {
  closeRelease,
  openRelease,
  pruneReleases,
  readSiteFolder,
  releaseBefore,
  releasePath,
  showRelease,
} from './release-folders.ts';

const VIET_NAM_OFFSET = 7 * 3_600_000;

export interface Publication extends Filled {
  name: string;
  /** Releases that were deleted. */
  gone: string[];
}

export interface PublishOptions {
  /** How many releases stay. */
  keep: number;
  /** When it is published, milliseconds since 1970: for the release's name, and the age of what is kept for open pages. */
  now: number;
}

/**
 * Makes a release of what is built and shows it to readers.
 * @param root the site's folder on this server, `/srv/loa`
 * @throws Error in Vietnamese where another publication is under way
 */
export function publishRelease(outDir: string, root: string, options: PublishOptions): Promise<Publication> {
  return alone(root, async () => {
    const { keep, now } = options;
    const before = readSiteFolder(root);
    const name = nameFor(now, before.releases);
    const folder = openRelease(root, name);
    const previous = before.current === undefined ? undefined : releasePath(root, before.current);
    const filled = await fillRelease(outDir, folder, previous, now);
    closeRelease(root, name, folder);
    showRelease(root, name);
    return { ...filled, name, gone: pruneReleases(root, keep) };
  });
}

/**
 * Shows readers an earlier release.
 * @param name the release; the one before the current one where it is not given
 * @returns the name of the release that readers see now
 */
export function rollBack(root: string, name?: string): Promise<string> {
  return alone(root, () => {
    const target = name ?? releaseBefore(readSiteFolder(root));
    if (target === undefined) throw new Error(`Trong ${root} không có bản nào trước bản đang chạy.`);
    showRelease(root, target);
    return Promise.resolve(target);
  });
}

/** `2026-11-22T08-30-05` on Viet Nam's clock, a name that sorts by time; two in a second are told apart. */
function nameFor(now: number, taken: readonly string[]): string {
  const stamp = new Date(now + VIET_NAM_OFFSET).toISOString().slice(0, 19).replaceAll(':', '-');
  const last = taken.at(-1);
  // A clock that was put back must not make the new release look older than the one it replaces.
  if (last === undefined || stamp > last) return stamp;
  const [base, count = '1'] = last.split('_') as [string, string?];
  return `${base}_${String(Number(count) + 1).padStart(4, '0')}`;
}

function alone<Result>(root: string, task: () => Promise<Result>): Promise<Result> {
  mkdirSync(root, { recursive: true });
  return withLock(path.join(root, '.publishing'), task);
}
