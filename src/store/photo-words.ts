/** What a photo's file says of it in words (IPTC, XMP, EXIF): press photographers and phones write it there. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import exifReader, { type ExpandedTags } from 'exifreader';
import { isRealTime, type LocalTime } from '../lib/local-time.ts';
import { normalizeText } from '../lib/vietnamese-text.ts';
import { textField } from '../schemas/fields.ts';

export interface PhotoWords {
  headline?: string;
  caption?: string;
  /** The description for people who do not see the photo, in IPTC's own field for it. */
  alt?: string;
  credit?: string;
  /** The camera's wall clock. */
  takenAt?: LocalTime;
}

/** Where words stand: all of it comes before the picture's own data. */
const HEAD_BYTES = 256 * 1024;
const LONGEST = 600;

const known = new Map<string, PhotoWords>();

/** Reads a photo's words; none where it has none, or its notes are broken. Asked again, an unchanged file is not read. */
export function readPhotoWords(file: string): PhotoWords {
  const { size, mtimeMs } = statSync(file);
  const key = `${file}:${size}:${mtimeMs}`;
  const words = known.get(key) ?? toWords(readTags(file, size));
  known.set(key, words);
  return words;
}

function readTags(file: string, size: number): ExpandedTags {
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  try {
    return exifReader.load(head, { expanded: true, includeTags: WANTED });
  } catch {
    // A file without notes, or with broken ones: the picture itself is judged elsewhere.
    return {};
  }
}

const WANTED = {
  exif: ['Artist', 'DateTimeOriginal'],
  iptc: ['Caption/Abstract', 'Headline', 'By-line', 'Credit', 'Date Created'],
  xmp: ['description', 'Headline', 'AltTextAccessibility', 'creator', 'Credit', 'DateCreated'],
};

function toWords({ xmp, iptc, exif }: ExpandedTags): PhotoWords {
  const inIptc = (name: string) => iptc?.[name as keyof typeof iptc] as { description?: unknown } | undefined;
  const words = {
    headline: firstText(xmp?.['Headline'], inIptc('Headline')),
    caption: firstText(xmp?.['description'], inIptc('Caption/Abstract')),
    alt: firstText(xmp?.['AltTextAccessibility']),
    credit: firstText(xmp?.['creator'], inIptc('By-line'), xmp?.['Credit'], inIptc('Credit'), exif?.Artist),
    takenAt: firstTime(exif?.DateTimeOriginal, xmp?.['DateCreated'], inIptc('Date Created')),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

interface Tag {
  description?: unknown;
}

/** The first that says something readable; long notes are no caption and are cut. */
function firstText(...tags: (Tag | undefined)[]): string | undefined {
  for (const tag of tags) {
    const parsed = textField.safeParse(normalizeText(String(tag?.description ?? '')));
    if (parsed.success) return parsed.data.slice(0, LONGEST);
  }
  return undefined;
}

/** `2026:02:20 08:15:00` (EXIF), `2026-02-20T08:15:00+07:00` (XMP), `2026-02-20` (IPTC): the date, and the time if there is one. */
function firstTime(...tags: (Tag | undefined)[]): LocalTime | undefined {
  for (const tag of tags) {
    const [, year, month, day, clock] =
      /^(\d{4})[:-](\d{2})[:-](\d{2})(?:[ T](\d{2}:\d{2}))?/.exec(String(tag?.description ?? '')) ?? [];
    const time = `${year}-${month}-${day}${clock ? `T${clock}` : ''}`;
    if (year && isRealTime(time)) return time;
  }
  return undefined;
}
