/**
 * A site on a server of one's own: `releases/<name>/` for each publication, and `current`, a link to the one that readers
 * see. The link is replaced in one step, so nobody ever meets half a release, and going back is one step as well.
 */
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { readNote } from './release-note.ts';

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
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const releases = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  return { root, releases, current: readCurrent(root, releases) };
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

/** Lets readers see a release. @param name one of `readSiteFolder().releases` */
export function showRelease(root: string, name: string): void {
  const aside = path.join(root, `.${CURRENT}-${process.pid}`);
  rmSync(aside, { force: true });
  symlinkSync(path.join(RELEASES, name), aside);
  renameSync(aside, path.join(root, CURRENT));
}

/** Deletes the oldest releases; what readers see, and the release before it, stay. */
export function pruneReleases(root: string, keep: number): string[] {
  const site = readSiteFolder(root);
  const { releases, current } = site;
  const before = releaseBefore(site);
  const gone = releases
    .slice(0, Math.max(0, releases.length - keep))
    .filter((name) => name !== current && name !== before);
  for (const name of gone) rmSync(releasePath(root, name), { recursive: true, force: true });
  return gone;
}

/** The release to go back to: the one that readers saw before, which need not be the next older one. */
export function releaseBefore({ root, releases, current }: SiteFolder): string | undefined {
  if (current === undefined) return undefined;
  const { replaced } = readNote(releasePath(root, current));
  return releases.find((name) => name === replaced);
}

/** Where the link leads to what is no release any more, readers see none. */
function readCurrent(root: string, releases: readonly string[]): string | undefined {
  try {
    const target = path.resolve(root, readlinkSync(path.join(root, CURRENT)));
    return releases.find((name) => target === releasePath(root, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path.join(root, CURRENT)} phải là liên kết do Loa đặt. Hãy chuyển nó đi nơi khác.`, {
      cause: error,
    });
  }
}
