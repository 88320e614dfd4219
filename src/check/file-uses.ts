/** Every place where content names a file on disk, in one list: what exists is checked against it, and it against what exists. */
import path from 'node:path';
import { SITE_FILE } from '../store/content.ts';
import type { Finding } from '../lib/finding.ts';
import type { AlbumData } from '../schemas/album.ts';
import type { Content } from '../store/content.ts';
import type { Entry } from '../store/entry.ts';
import type { Body } from './body.ts';
import type { AnyEntry } from './context.ts';
import { fieldName, isFileField, listTexts } from './fields.ts';
import { atField, atLine, atPlace, type Place, type Remark } from './findings.ts';
import { fileBeside, readTarget } from './targets.ts';

export interface FileUse {
  /** Path from the content folder. */
  file: string;
  /** As it was written. */
  written: string;
  /** `picture`s are shown, `artwork` (emblem, banners) is redrawn and may be SVG, `download`s are served as they are. */
  as: 'picture' | 'artwork' | 'download';
  /** The folder that the file must be in or below. */
  folder: string;
  report(remark: Remark): Finding;
}

const ROLES: Readonly<Record<string, FileUse['as']>> = {
  src: 'picture',
  cover: 'picture',
  file: 'download',
  banner: 'artwork',
  emblem: 'artwork',
};

/** A use as it is noted with its entry. */
export type FileUseFact = Omit<FileUse, 'report'> & Place;

/** Files named in an entry's front matter and in its body. */
export function usesInEntry(entry: AnyEntry, body: Body, siteUrl: string | undefined): FileUse[] {
  return [...inFields(entry, entry.typed), ...inBody(entry, body, siteUrl)];
}

/** Photos that an album shows because they lie in its folder, without anybody naming them. */
export function usesOfFolder(
  { file: albumFile, data }: Entry<AlbumData>,
  named: readonly FileUseFact[],
): FileUse[] {
  const folder = path.posix.dirname(albumFile);
  const known = new Set(named.map(({ file }) => file));
  return (data?.photos ?? []).flatMap(({ src }) => {
    const file = `${folder}/${src}`;
    if (known.has(file)) return [];
    return [{ file, written: src, as: 'picture', folder, report: (remark) => atLine(file, 1, remark) }];
  });
}

/** Files named in `site.yaml`. */
export function usesInSite({ sitePlaces, site }: Content): FileUse[] {
  return inFields(sitePlaces, site ?? {});
}

export function toFileUseFact({ report, ...use }: FileUse): FileUseFact {
  // Whatever is said there: the place is the same.
  const { line, field } = report({ severity: 'warning', rule: '', message: '', mend: '' });
  return { ...use, line, ...(field === undefined ? {} : { field }) };
}

export function toFileUse(entryFile: string, { line, field, ...use }: FileUseFact): FileUse {
  const place = { line, ...(field === undefined ? {} : { field }) };
  return { ...use, report: (remark) => atPlace(entryFile, place, remark) };
}

function inFields(places: Parameters<typeof atField>[0], fields: object): FileUse[] {
  const folder = places.file === SITE_FILE ? '' : path.posix.dirname(places.file);
  return listTexts(fields).flatMap(({ path: at, value }) => {
    if (!isFileField(at)) return [];
    const use = { file: path.posix.join(folder, value), written: value, as: ROLES[fieldName(at)]!, folder };
    return [{ ...use, report: (remark) => atField(places, at, remark) } satisfies FileUse];
  });
}

function inBody(entry: AnyEntry, { images, links }: Body, siteUrl: string | undefined): FileUse[] {
  const folder = path.posix.dirname(entry.file);
  const pictures = images.flatMap(({ url, line }): FileUse[] => {
    // What is not beside the entry is refused by the rule on picture addresses.
    if (readTarget(url, folder, siteUrl).kind !== 'beside' || url === '') return [];
    return [
      {
        file: fileBeside(folder, url),
        written: url,
        as: 'picture',
        folder,
        report: (remark) => atLine(entry.file, line, remark),
      },
    ];
  });
  const downloads = links.flatMap(({ url, line }): FileUse[] => {
    const target = readTarget(url, folder, siteUrl);
    if (target.kind !== 'beside') return [];
    return [
      {
        file: target.file,
        written: url,
        as: 'download',
        folder,
        report: (remark) => atLine(entry.file, line, remark),
      },
    ];
  });
  return [...pictures, ...downloads];
}
