/**
 * The photos of albums: those that `index.md` lists, with what their own files say of them; all of the folder's, where it
 * lists none; and whole albums of folders in which there is nothing but photos.
 */
import path from 'node:path';
import { isRealTime, type LocalTime } from '../lib/local-time.ts';
import { extensionOf } from '../lib/attachment-type.ts';
import { SLUG_PATTERN } from '../lib/paths.ts';
import { PICTURE_TYPES } from '../lib/picture-limits.ts';
import { UNDATED } from '../lib/undated.ts';
import { slugify } from '../lib/vietnamese-text.ts';
import type { AlbumData, AlbumPhotoData } from '../schemas/album.ts';
import { digestOf } from './digest.ts';
import type { DiskFile } from './disk.ts';
import type { Entry } from './entry.ts';
import { noted } from './entry-notes.ts';
import { readPhotoWords, type PhotoWords } from './photo-words.ts';

const ALBUM_PHOTO = /^(albums\/[^/]+)\/([^/]+)$/;

/**
 * The last part of an album's address, with or without a text in its folder: photographers name folders for people,
 * `2026-02-20 Hội xuân`.
 * @returns nothing where the name has neither letter nor digit
 */
export function albumSlug(folderName: string): string {
  return SLUG_PATTERN.test(folderName) ? folderName : slugify(folderName);
}

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
    const slug = albumSlug(path.posix.basename(folder));
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

/** A folder of photos alone: its name says title and day, or else the oldest photo does. */
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
    date: date ?? taken.sort()[0] ?? UNDATED,
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

const YEAR_FIRST = /^(\d{4})(?:(\d{2})(\d{2})|[-._](\d{1,2})[-._](\d{1,2}))(?!\d)[-._\s]*(.*)$/u;
const DAY_FIRST = /^(\d{1,2})[-._](\d{1,2})[-._](\d{4})(?!\d)[-._\s]*(.*)$/u;

/** `2026-02-20 Hội xuân` is a day and a title, `20.2.2026 Hội xuân` too; `hoi-xuan` was named for machines and is no title. */
function readFolderName(name: string): { title?: string; date?: LocalTime } {
  const { date, rest } = readDay(name);
  const title = rest.normalize('NFC').trim();
  return {
    ...(date && { date }),
    ...(/[^a-z0-9._-]/.test(title) && { title: title.replaceAll('_', ' ') }),
  };
}

/** The day at the head of a name, and what follows it; all of the name where the calendar has no such day. */
function readDay(name: string): { date?: LocalTime; rest: string } {
  const [, year, month, day, looseMonth, looseDay, rest = ''] = YEAR_FIRST.exec(name) ?? [];
  const [, ownDay, ownMonth, ownYear, ownRest = ''] = DAY_FIRST.exec(name) ?? [];
  const parts = [year ?? ownYear, month ?? looseMonth ?? ownMonth, day ?? looseDay ?? ownDay];
  const date = parts.map((part) => part?.padStart(2, '0')).join('-');
  return parts[0] !== undefined && isRealTime(date) ? { date, rest: rest || ownRest } : { rest: name };
}

/** What photographers call the event: the headline, where the photos agree on one. */
function commonHeadline(words: readonly PhotoWords[]): string | undefined {
  const headlines = new Set(words.flatMap(({ headline }) => headline ?? []));
  return headlines.size === 1 ? [...headlines][0] : undefined;
}

function spelledOut(slug: string): string {
  const words = slug
    .replace(/^(?:\d{4}-?\d{1,2}-?\d{1,2}|\d{1,2}-\d{1,2}-\d{4})-(?=.)/, '')
    .replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
