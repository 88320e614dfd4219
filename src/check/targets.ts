/** What an address in content points at: a page of this site, a heading, a file beside the entry, the world, or nothing good. */
import path from 'node:path';
import { isSafeUrl } from '../lib/safe-url.ts';
import { spellPath } from './site-paths.ts';

export type Target =
  | { kind: 'unsafe' }
  | { kind: 'outside' }
  | { kind: 'fragment'; id: string }
  | { kind: 'internal'; path: string; fragment: string }
  | { kind: 'beside'; file: string };

/**
 * @param folder the entry's folder, from the content folder
 * @param siteUrl links that spell out the site's own address are links inside the site
 */
export function readTarget(url: string, folder: string, siteUrl: string | undefined): Target {
  if (!isSafeUrl(url)) return { kind: 'unsafe' };
  if (url.startsWith('#')) return { kind: 'fragment', id: decode(url.slice(1)) };
  const isOwn =
    siteUrl !== undefined &&
    /^https?:/i.test(url) &&
    URL.canParse(url) &&
    new URL(url).host === new URL(siteUrl).host;
  if (isOwn || /^\/(?!\/)/.test(url))
    return { kind: 'internal', path: spellPath(url), fragment: decode(/#(.*)$/.exec(url)?.[1] ?? '') };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { kind: 'outside' };
  return { kind: 'beside', file: fileBeside(folder, url) };
}

/** `./anh%20bia.jpg?x#y` beside `articles/2021/x` → `articles/2021/x/anh bia.jpg`. */
export function fileBeside(folder: string, url: string): string {
  return path.posix.join(folder, decode(url.replace(/[?#].*$/s, '')));
}

/** A `%` that begins no escape stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
