/** Takes pictures out of the cache that no build has used for long. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { toInstant, type LocalTime } from '../lib/local-time.ts';
import { cachedFile, filesOf, type PictureCache, type PictureKey } from './pictures-cache.ts';

const DAY_MS = 24 * 3_600_000;
/** An article taken off and put back within a month costs nothing. */
const KEPT_DAYS = 30;
/** A younger file may belong to a build that is running beside this one. */
const YOUNG_DAYS = 1;

/** Names that this cache gives; whatever else lies in the folder is not its own. */
const OWN_NAME = /^[0-9a-f]{12}-(?:(?:hieu-)?\d+|goc)\.(?:avif|webp|jpe?g|png)(?:\.\d+\.tmp)?$/;

/**
 * Forgets what was last used more than a month before `now`, and removes the files that nothing knows any more; at most once
 * a day.
 */
export function prunePictures(cacheDir: string, { state }: PictureCache, now: LocalTime): void {
  const today = now.slice(0, 10);
  if (state.cleanedOn === today) return;
  state.cleanedOn = today;
  const instant = toInstant(now);
  for (const [key, { usedOn }] of Object.entries(state.pictures)) {
    if (instant - toInstant(usedOn) > KEPT_DAYS * DAY_MS) delete state.pictures[key as PictureKey];
  }
  const known = new Set(
    Object.values(state.pictures).flatMap(({ picture }) => filesOf(picture).map(({ name }) => name)),
  );
  for (const name of readdirSync(cachedFile(cacheDir, ''))) {
    if (known.has(name) || !OWN_NAME.test(name)) continue;
    const file = cachedFile(cacheDir, name);
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? instant;
    if (instant - changed > YOUNG_DAYS * DAY_MS) rmSync(file, { force: true });
  }
}
