/** Publishes a built site on this server, and goes back where that was a mistake. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from '../store/file-lock.ts';
import { compareWith, fillRelease } from './fill-release.ts';
import { carryOver } from './open-pages.ts';
import {
  closeRelease,
  openRelease,
  pruneReleases,
  readSiteFolder,
  releaseBefore,
  releasePath,
  showRelease,
  type SiteFolder,
} from './release-folders.ts';
import { readNote, writeNote } from './release-note.ts';

const VIET_NAM_OFFSET = 7 * 3_600_000;

export interface Publication {
  /** Of the release that readers see now. */
  name: string;
  /** Whether it is a new one; where nothing changed, there is none. */
  isNew: boolean;
  /** How many files are new or another than before. */
  changed: number;
  unchanged: number;
  /** Hashed files of other releases, kept for pages that are still open. */
  kept: number;
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
 * Makes a release of what is built and shows it to readers. Where that is what readers see already, nothing is made: a
 * server that publishes every few minutes would soon have nothing else to go back to.
 * @param root the site's folder on this server, `/srv/loa`
 * @throws Error in Vietnamese where another publication is under way
 */
export function publishRelease(outDir: string, root: string, options: PublishOptions): Promise<Publication> {
  return alone(root, async () => {
    const { releases, current } = readSiteFolder(root);
    const previous = current === undefined ? undefined : releasePath(root, current);
    const difference = compareWith(outDir, previous);
    const { changed, unchanged, gone } = difference;
    const counts = { changed: changed.length, unchanged: unchanged.length };
    if (current !== undefined && changed.length + gone.length === 0) {
      const { kept } = readNote(releasePath(root, current));
      return { ...counts, name: current, isNew: false, kept: Object.keys(kept).length, gone: [] };
    }
    const name = nameFor(options.now, releases);
    const folder = openRelease(root, name);
    await fillRelease(outDir, folder, previous, difference);
    const kept = previous === undefined ? {} : carryOver(previous, folder, options.now);
    writeNote(folder, { replaced: current, kept });
    closeRelease(root, name, folder);
    showRelease(root, name);
    const pruned = pruneReleases(root, options.keep);
    return { ...counts, name, isNew: true, kept: Object.keys(kept).length, gone: pruned };
  });
}

/**
 * Shows readers an earlier release. Pages of the one that is taken back stay whole in browsers that have them open.
 * @param name the release; the one that the current one replaced where it is not given
 * @param now milliseconds since 1970
 * @returns the name of the release that readers see now
 * @throws Error in Vietnamese where there is no such release
 */
export function rollBack(root: string, now: number, name?: string): Promise<string> {
  if (!existsSync(root)) return Promise.reject(new Error(`Không có thư mục ${root}.`));
  return alone(root, () => {
    const site = readSiteFolder(root);
    const target = name ?? releaseBefore(site);
    if (target === undefined)
      throw new Error(`Trong ${root} không có bản nào trước bản đang chạy. ${toldReleases(site)}`);
    if (!site.releases.includes(target))
      throw new Error(`Không có bản “${target}” trong ${root}. ${toldReleases(site)}`);
    const folder = releasePath(root, target);
    if (site.current !== undefined) {
      const kept = carryOver(releasePath(root, site.current), folder, now);
      writeNote(folder, { ...readNote(folder), kept });
    }
    showRelease(root, target);
    return Promise.resolve(target);
  });
}

function toldReleases({ releases }: SiteFolder): string {
  if (releases.length === 0) return 'Chưa có bản nào ở đó.';
  return `Các bản đang giữ: ${releases.join(', ')}. Để bạn đọc xem một bản trong số đó: --rollback --to TÊN_BẢN.`;
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

async function alone<Result>(root: string, task: () => Promise<Result>): Promise<Result> {
  using lock = takeLock(path.join(root, '.publishing'));
  if (!lock) throw new Error(`Đang có lần đăng khác chạy trong ${root}. Hãy đợi nó xong rồi chạy lại.`);
  return await task();
}
