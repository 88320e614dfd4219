/** Every place where content names a file on disk, in one list: what exists is checked against it, and it against what exists. */
import path from 'node:path';
import { SITE_FILE } from '../store/content.ts';
import type { Finding } from '../lib/finding.ts';
import type { CheckContext } from './context.ts';
import { fieldName, isFileField, listTexts } from './fields.ts';
import { atField, atLine, type Remark } from './findings.ts';
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

/** Files named in front matter, in bodies and in `site.yaml`. */
export function listFileUses(context: CheckContext): FileUse[] {
  return [
    ...context.entries.flatMap((entry) => [...inFields(entry, entry.typed), ...inBody(context, entry)]),
    ...inSite(context),
  ];
}

function inSite({ content }: CheckContext): FileUse[] {
  return inFields(content.sitePlaces, content.site ?? {});
}

function inFields(places: Parameters<typeof atField>[0], fields: object): FileUse[] {
  const folder = places.file === SITE_FILE ? '' : path.posix.dirname(places.file);
  return listTexts(fields).flatMap(({ path: at, value }) => {
    if (!isFileField(at)) return [];
    const use = { file: path.posix.join(folder, value), written: value, as: ROLES[fieldName(at)]!, folder };
    return [{ ...use, report: (remark) => atField(places, at, remark) } satisfies FileUse];
  });
}

function inBody({ bodyOf, content }: CheckContext, entry: CheckContext['entries'][number]): FileUse[] {
  const folder = path.posix.dirname(entry.file);
  const { images, links } = bodyOf(entry);
  const pictures = images.flatMap(({ url, line }): FileUse[] => {
    // What is not beside the entry is refused by the rule on picture addresses.
    if (readTarget(url, folder, content.site?.url).kind !== 'beside' || url === '') return [];
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
    const target = readTarget(url, folder, content.site?.url);
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
