/** What was named on the command line, files and folders, as sources: each once, in an order of their own. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { mayBePage, sniffFile, type SourceKind } from './sources/sniff.ts';

export interface Source {
  /** As it was named, or found below a folder that was named. */
  file: string;
  /** From the content folder, with `/`: the same from whatever directory the import runs. */
  key: string;
  /** Real path of the folder that the source may take pictures from. */
  root: string;
  /** Whether a person named this very file; what merely lies in a folder may well be no article. */
  isNamed: boolean;
}

export interface Collected {
  /** One article each, sorted by key. */
  pages: Source[];
  /** WordPress exports and feeds. */
  containers: Source[];
  sitemaps: Source[];
  /** Files that were named and cannot be read at all. */
  unreadable: (Source & { reason: string })[];
  /** Files in folders that are no pages: pictures, scripts, data. */
  ignored: number;
}

/** @param outDir real, absolute path of the content folder */
export function collectSources(files: readonly string[], outDir: string): Collected {
  const collected: Collected = { pages: [], containers: [], sitemaps: [], unreadable: [], ignored: 0 };
  const sources = new Map<string, Source>();
  for (const file of files) {
    if (existsSync(file) && statSync(file).isDirectory()) addFolder(file, outDir, sources, collected);
    else addSource(sources, toSource(file, resolveReal(file), outDir, undefined));
  }
  const sorted = [...sources.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const source of sorted) sortIn(source, collected);
  return collected;
}

/** Links are never followed: they may lead out of the folder, or round in circles. */
function addFolder(folder: string, outDir: string, sources: Map<string, Source>, collected: Collected): void {
  const root = realpathSync(folder);
  const visit = (below: string) => {
    const absolute = path.join(root, below);
    if (absolute === outDir) return;
    for (const item of readdirSync(absolute, { withFileTypes: true })) {
      const relative = path.join(below, item.name);
      if (item.isDirectory() && !item.name.startsWith('.')) visit(relative);
      else if (item.isFile() && !item.name.startsWith('.') && mayBePage(item.name))
        addSource(sources, toSource(path.join(folder, relative), path.join(root, relative), outDir, root));
      else if (!item.isDirectory()) collected.ignored++;
    }
  };
  visit('');
}

function toSource(file: string, real: string, outDir: string, root: string | undefined): Source {
  const key = path.relative(outDir, real).split(path.sep).join('/');
  return { file, key, root: root ?? path.dirname(real), isNamed: root === undefined };
}

/** A file that was named twice is one source, with the larger of its folders. */
function addSource(sources: Map<string, Source>, source: Source): void {
  const known = sources.get(source.key);
  if (!known) {
    sources.set(source.key, source);
    return;
  }
  const [smaller, larger] = known.root.length > source.root.length ? [known, source] : [source, known];
  sources.set(source.key, { ...larger, isNamed: smaller.isNamed || larger.isNamed });
}

const UNREADABLE: Partial<Record<SourceKind, string>> = {
  empty: 'tệp trống',
  binary: 'tệp nhị phân, không phải văn bản',
  xml: 'tệp XML không phải bản xuất WordPress, RSS, Atom hay sitemap',
  mhtml: 'tệp MHTML; hãy lưu lại trang dạng HTML đầy đủ (Webpage, Complete)',
};

function sortIn(source: Source, collected: Collected): void {
  const kind = sniff(source);
  if (kind === 'html' || kind === 'text') collected.pages.push(source);
  else if (kind === 'wordpress' || kind === 'feed') collected.containers.push(source);
  else if (kind === 'sitemap') collected.sitemaps.push(source);
  else {
    const reason = UNREADABLE[kind as SourceKind] ?? kind;
    if (source.isNamed || kind === 'mhtml' || kind === 'empty')
      collected.unreadable.push({ ...source, reason });
    else collected.ignored++;
  }
}

/** The kind, or why there is none. */
function sniff({ file }: Source): string {
  if (!existsSync(file)) return 'không có tệp này';
  if (!lstatSync(realpathSync(file)).isFile()) return 'không phải là tệp (thiết bị hoặc ống dẫn)';
  try {
    return sniffFile(file);
  } catch (error) {
    return `không đọc được tệp: ${(error as Error).message}`;
  }
}

/** The real path of what exists, or of the folder that would hold it. */
export function resolveReal(file: string): string {
  const absolute = path.resolve(file);
  const parent = path.dirname(absolute);
  if (existsSync(absolute)) return realpathSync(absolute);
  return parent === absolute ? absolute : path.join(resolveReal(parent), path.basename(absolute));
}
