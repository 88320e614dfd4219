/**
 * A site on a server of one's own: `releases/<name>/` for each publication, and `current`, a link to the one that readers
 * see. The link is replaced in one step, so nobody ever meets half a release, and going back is one step as well.
 */
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

export const CURRENT = 'current';
const RELEASES = 'releases';
/** A release that is still being made; the next publication clears away what an interrupted one left. */
const UNFINISHED = /^\.unfinished-/;

export interface SiteFolder {
  root: string;
  /** Names of whole releases, oldest first. */
  releases: string[];
  /** The one that readers see. */
  current: string | undefined;
}

export function readSiteFolder(root: string): SiteFolder {
  const folder = path.join(root, RELEASES);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  return { root, releases: names.sort(), current: readCurrent(root) };
}

export function releasePath(root: string, name: string): string {
  return path.join(root, RELEASES, name);
}

/** A new, empty folder for a release that readers do not see yet. */
export function openRelease(root: string, name: string): string {
  const releases = path.join(root, RELEASES);
  mkdirSync(releases, { recursive: true });
  for (const left of readdirSync(releases).filter((entry) => UNFINISHED.test(entry)))
    rmSync(path.join(releases, left), { recursive: true, force: true });
  const folder = path.join(releases, `.unfinished-${name}`);
  mkdirSync(folder);
  return folder;
}

/** Gives a finished release its name. */
export function closeRelease(root: string, name: string, folder: string): void {
  renameSync(folder, releasePath(root, name));
}

/** Lets readers see a release. @throws Error in Vietnamese where there is none of that name */
export function showRelease(root: string, name: string): void {
  if (!existsSync(releasePath(root, name))) throw new Error(`Không có bản “${name}” trong ${root}.`);
  const aside = path.join(root, `.${CURRENT}-${process.pid}`);
  rmSync(aside, { force: true });
  symlinkSync(path.join(RELEASES, name), aside);
  renameSync(aside, path.join(root, CURRENT));
}

/** Deletes the oldest releases; what readers see, and the release before it, stay. */
export function pruneReleases(root: string, keep: number): string[] {
  const { releases, current } = readSiteFolder(root);
  const before = releaseBefore({ root, releases, current });
  const gone = releases
    .slice(0, Math.max(0, releases.length - keep))
    .filter((name) => name !== current && name !== before);
  for (const name of gone) rmSync(releasePath(root, name), { recursive: true, force: true });
  return gone;
}

/** The release to go back to. */
export function releaseBefore({ releases, current }: SiteFolder): string | undefined {
  return current === undefined ? undefined : releases.filter((name) => name < current).at(-1);
}

function readCurrent(root: string): string | undefined {
  try {
    return path.basename(readlinkSync(path.join(root, CURRENT)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path.join(root, CURRENT)} phải là liên kết do Loa đặt. Hãy chuyển nó đi nơi khác.`, {
      cause: error,
    });
  }
}
