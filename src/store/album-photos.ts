/**
 * The photos of albums: those that `index.md` lists, with what their own files say of them; all of the folder's, where it
 * lists none; and whole albums of folders in which there is nothing but photos.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fromInstant, isRealTime, type LocalTime } from '../lib/local-time.ts';
import { extensionOf } from '../lib/attachment-type.ts';
import { PICTURE_TYPES } from '../lib/picture-limits.ts';
import { slugify } from '../lib/vietnamese-text.ts';
import type { AlbumData, AlbumPhotoData } from '../schemas/album.ts';
import { digestOf } from './digest.ts';
import type { DiskFile } from './disk.ts';
import type { Entry } from './entry.ts';
import { noted } from './entry-notes.ts';
import { readPhotoWords, type PhotoWords } from './photo-words.ts';

const ALBUM_PHOTO = /^(albums\/[^/]+)\/([^/]+)$/;

/**
 * Completes the albums that were read, and adds those that have no text.
 * @param root absolute path of the content folder
 */
export function completeAlbums(
  root: string,
  disk: readonly DiskFile[],
  albums: readonly Entry<AlbumData>[],
): Entry<AlbumData>[] {
  const photos = Map.groupBy(disk.filter(isAlbumPhoto), (file) => path.posix.dirname(file.path));
  const told = albums.map((entry) => complete(root, entry, photos.get(path.posix.dirname(entry.file)) ?? []));
  const folders = new Set(albums.map(({ file }) => path.posix.dirname(file)));
  const slugs = new Set(albums.map(({ slug }) => slug));
  const untold = [...photos].flatMap(([folder, files]) => {
    const slug = slugify(path.posix.basename(folder));
    // Two folders of one address, or of none: the check names every file of an album that is not shown as unused.
    if (folders.has(folder) || slug === '' || slugs.has(slug)) return [];
    slugs.add(slug);
    return [albumOfFolder(root, folder, slug, files)];
  });
  return [...told, ...untold];
}

function isAlbumPhoto({ path: file, kind }: DiskFile): boolean {
  return kind === 'file' && ALBUM_PHOTO.test(file) && PICTURE_TYPES.has(extensionOf(file));
}

/** The entry with all photos and their words; the same entry where its text says everything. */
function complete(root: string, entry: Entry<AlbumData>, files: readonly DiskFile[]): Entry<AlbumData> {
  const { data } = entry;
  if (!data) return entry;
  const listed = data.photos ?? files.map((file) => ({ src: path.posix.basename(file.path) }));
  const names = new Set(listed.filter(isUntold).map(({ src }) => src));
  const asked = files.filter((file) => names.has(path.posix.basename(file.path)));
  if (data.photos && asked.length === 0) return entry;
  const words = noted(entry, 'photo-words', stampsOf(asked), () => wordsOf(root, asked));
  const photos = listed.map((photo) => withWords(photo, words[photo.src]));
  return shownAs(entry, { ...data, photos });
}

function isUntold({ alt, caption, credit }: AlbumPhotoData): boolean {
  return !alt || !caption || !credit;
}

/** What was written by hand stands; a file's own words fill what was left empty. */
function withWords(photo: AlbumPhotoData, words: PhotoWords | undefined): AlbumPhotoData {
  const { alt, caption, credit } = words ?? {};
  return { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }), ...photo };
}

/** An album entry that shows other fields; its text, its lines and its notes stay the one entry's. */
function shownAs(entry: Entry<AlbumData>, data: AlbumData): Entry<AlbumData> {
  const digest = digestOf(`${entry.digest} ${JSON.stringify(data)}`);
  const own = { data: { value: data, enumerable: true }, digest: { value: digest, enumerable: true } };
  // A copy would read the text of every album again: it is read only when asked for.
  return Object.create(entry, own) as Entry<AlbumData>;
}

/** Changes when one of the files does. */
function stampsOf(files: readonly DiskFile[]): string {
  return digestOf(
    files.map(({ path: file, size, stamp }) => `${file}:${size}:${stamp?.mtimeMs ?? ''}`).join('\n'),
  );
}

function wordsOf(root: string, files: readonly DiskFile[]): Record<string, PhotoWords> {
  return Object.fromEntries(
    files.map((file) => [path.posix.basename(file.path), { ...readPhotoWords(path.join(root, file.path)) }]),
  );
}

/** A folder of photos alone: its name is the title, its oldest photo the date. */
function albumOfFolder(
  root: string,
  folder: string,
  slug: string,
  files: readonly DiskFile[],
): Entry<AlbumData> {
  const words = wordsOf(root, files);
  const photos = files.map((file) => {
    const src = path.posix.basename(file.path);
    return withWords({ src }, words[src]);
  });
  const { title, date } = readFolderName(path.posix.basename(folder));
  const taken = Object.values(words).flatMap(({ takenAt }) => takenAt?.slice(0, 10) ?? []);
  const data: AlbumData = {
    title: title ?? commonHeadline(Object.values(words)) ?? spelledOut(slug),
    date: date ?? taken.sort()[0] ?? writtenOn(root, files),
    photos,
  };
  const file = `${folder}/index.md`;
  return {
    file,
    absolutePath: path.join(root, file),
    format: 'md',
    slug,
    digest: digestOf(JSON.stringify(data)),
    raw: '',
    data,
    typed: {},
    body: '',
    bodyLine: 1,
    lineOf: () => 1,
  };
}

/** `2026-02-20 Hội xuân` is a day and a title; `hoi-xuan` was named for machines and is no title. */
function readFolderName(name: string): { title?: string; date?: LocalTime } {
  const [, year, month, day, rest = ''] = /^(\d{4})[-._]?(\d{2})[-._]?(\d{2})[-._\s]*(.*)$/u.exec(name) ?? [];
  const date = `${year}-${month}-${day}`;
  const isDated = year !== undefined && isRealTime(date);
  const title = (isDated ? rest : name).normalize('NFC').trim();
  return {
    ...(isDated && { date }),
    ...(/[^a-z0-9._-]/.test(title) && { title: title.replaceAll('_', ' ') }),
  };
}

/** What photographers call the event: the headline, where the photos agree on one. */
function commonHeadline(words: readonly PhotoWords[]): string | undefined {
  const headlines = new Set(words.flatMap(({ headline }) => headline ?? []));
  return headlines.size === 1 ? [...headlines][0] : undefined;
}

function spelledOut(slug: string): string {
  const words = slug.replace(/^\d{4}-?\d{2}-?\d{2}-(?=.)/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day on which the oldest file was written; a fresh copy of the folder knows no better. */
function writtenOn(root: string, files: readonly DiskFile[]): LocalTime {
  const times = files.map((file) => file.stamp?.mtimeMs ?? statSync(path.join(root, file.path)).mtimeMs);
  return fromInstant(Math.min(...times)).slice(0, 10);
}
