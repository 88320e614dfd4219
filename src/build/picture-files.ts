/** Which pictures the content uses, and how. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { AlbumData } from '../schemas/album.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { PageData } from '../schemas/page.ts';
import type { SiteConfig } from '../schemas/site.ts';
import type { Content } from '../store/content.ts';
import type { Entry } from '../store/entry.ts';
import { bodyReferences } from '../store/markdown/body-references.ts';
import type { PictureUse } from './pictures-settings.ts';

/** The pictures that are there, by their path from the content folder. */
export function pictureFiles(
  content: Pick<Content, 'root' | 'site' | 'articles' | 'pages' | 'albums'>,
): Map<string, PictureUse> {
  const uses: [string, PictureUse][] = [
    ...[...content.articles, ...content.pages]
      .flatMap(imagesOf)
      .map((file): [string, PictureUse] => [file, 'photo']),
    ...content.albums.flatMap(photosOf),
    ...marksOf(content.site).map((file): [string, PictureUse] => [path.posix.normalize(file), 'mark']),
  ];
  return new Map(uses.filter(([file]) => isInside(file) && isFile(path.join(content.root, file))));
}

function imagesOf(entry: Entry<ArticleData | PageData>): string[] {
  const { file, data } = entry;
  const listed = data && 'images' in data ? (data.images ?? []).flatMap(({ src }) => src ?? []) : [];
  const names = [...listed, ...bodyReferences(entry).images];
  return names.filter((name) => !name.includes(':')).map((name) => beside(file, name));
}

function photosOf({ file, data }: Entry<AlbumData>): [string, PictureUse][] {
  const use = data?.allowDownload ? 'offered' : 'album';
  return (data?.photos ?? []).map(({ src }) => [beside(file, src), use]);
}

function marksOf(site: SiteConfig | undefined): string[] {
  const banners = (site?.links ?? []).flatMap(({ items }) => items).flatMap(({ banner }) => banner ?? []);
  return [...banners, ...(site?.appearance?.emblem ? [site.appearance.emblem] : [])];
}

function beside(file: string, name: string): string {
  return path.posix.join(path.posix.dirname(file), name);
}

function isInside(file: string): boolean {
  return !file.startsWith('../') && !path.posix.isAbsolute(file);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
