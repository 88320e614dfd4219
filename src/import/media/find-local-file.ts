/** Where the file lies that a saved page refers to: beside the page, in its `_files` folder, or elsewhere in the mirror. */
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { withoutArchive } from '../sources/source-address.ts';

export interface PagePlace {
  /** Real, absolute path of the page's file. */
  file: string;
  /** Real path of the folder that the page may take files from. */
  root: string;
  /** What the page's references start from, where it is known. */
  baseUrl?: string;
}

export type LocalFile =
  | { kind: 'found'; file: string }
  /** It is there, but not in the folder that was named. */
  | { kind: 'outside' }
  | { kind: 'missing' };

/** @param reference as the page writes it: relative, from the root of its host, or a whole address */
export function findLocalFile(reference: string, page: PagePlace): LocalFile {
  const bare = withoutArchive(reference.trim().replaceAll('\\', '/'));
  if (bare === '' || /^(?:data|javascript|mailto|tel|about|blob):/i.test(bare)) return { kind: 'missing' };
  let isOutside = false;
  for (const candidate of candidatesOf(bare, page)) {
    const real = realFile(candidate);
    if (real === undefined) continue;
    if (isBelow(real, page.root)) return { kind: 'found', file: real };
    isOutside = true;
  }
  return { kind: isOutside ? 'outside' : 'missing' };
}

/** Paths that may be meant, likeliest first. */
function candidatesOf(reference: string, { file, root, baseUrl }: PagePlace): string[] {
  const folder = path.dirname(file);
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(reference);
  const beside = isRelative ? spellings(reference).map((name) => path.resolve(folder, name)) : [];
  const url = absoluteUrl(reference, baseUrl);
  if (!url) return beside;
  const names = spellings(url.pathname.replace(/^\/+/, '') + url.search);
  const hosts = [url.hostname, `www.${url.hostname}`, url.hostname.replace(/^www\./, ''), ''];
  const inMirror = ancestors(folder, root).flatMap((ancestor) =>
    hosts.flatMap((host) => names.map((name) => path.join(ancestor, host, name))),
  );
  const saved = path.join(
    folder,
    `${path.basename(file, path.extname(file))}_files`,
    path.posix.basename(names.at(-1)!),
  );
  return [...beside, ...inMirror, saved];
}

/** `/uploads/x.jpg` of a page whose host nobody knows still names a path from a mirror's root. */
function absoluteUrl(reference: string, baseUrl: string | undefined): URL | undefined {
  const base = baseUrl ?? (/^(?:\/|https?:)/i.test(reference) ? 'http://unknown.invalid' : undefined);
  return base !== undefined && URL.canParse(reference, base) ? new URL(reference, base) : undefined;
}

/** The name as it stands, decoded, and each without query and fragment: mirrors write all of these. */
function spellings(reference: string): string[] {
  const withoutFragment = reference.replace(/#.*$/s, '');
  const bare = withoutFragment.replace(/\?.*$/s, '');
  const names = [
    withoutFragment,
    decode(withoutFragment),
    bare,
    decode(bare),
    decode(bare).normalize('NFC'),
    decode(bare).normalize('NFD'),
  ];
  return [...new Set(names)].filter((name) => name !== '' && !name.includes('\0'));
}

/** The page's folder and those above it, up to the root and not beyond. */
function ancestors(folder: string, root: string): string[] {
  const found: string[] = [];
  for (let at = folder; isBelow(at, root) || at === root; at = path.dirname(at)) {
    found.push(at);
    if (at === root || at === path.dirname(at)) break;
  }
  return found;
}

/** A plain file's real path; links in a mirror are followed only to see where they end. */
function realFile(candidate: string): string | undefined {
  try {
    const real = realpathSync(candidate);
    return lstatSync(real).isFile() ? real : undefined;
  } catch {
    // Not there, or not readable: for an import both are a file that it does not have.
    return undefined;
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is part of the name.
    return text;
  }
}
