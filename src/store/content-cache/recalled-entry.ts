/** An entry that is not read again: its fields are remembered, its text stays on the disk until somebody asks. */
import { readFileSync } from 'node:fs';
import { digestOf } from '../digest.ts';
import { formatOf, openText, type Entry, type OpenText, type TypedFields } from '../entry.ts';
import type { EntryRecord } from './entry-record.ts';

/** Where an entry is. */
export interface EntryPlace {
  file: string;
  absolutePath: string;
  slug: string;
}

/** Reads the text of a file that is known by its digest. */
export type Reopen = (
  place: EntryPlace,
  digest: string,
) => { text: OpenText; fields: TypedFields | undefined };

/** The entry of a record. */
export function recallEntry<Data>(
  place: EntryPlace,
  { digest, bodyLine, data }: EntryRecord,
  reopen: Reopen,
): Entry<Data> {
  const { file, absolutePath, slug } = place;
  return {
    file,
    absolutePath,
    slug,
    format: formatOf(file),
    digest,
    data: data as Data | undefined,
    bodyLine,
    get raw() {
      return reopen(place, digest).text.raw;
    },
    get body() {
      return reopen(place, digest).text.body;
    },
    get typed() {
      return reopen(place, digest).fields?.typed ?? {};
    },
    lineOf: (path) => reopen(place, digest).fields?.lineOf(path) ?? 1,
  };
}

/** The last text that was asked for is kept: whoever works on an entry asks for it several times. */
export function createReopen(): Reopen {
  let last: { digest: string; opened: ReturnType<Reopen> } | undefined;
  return (place, digest) => {
    if (last?.digest !== digest) last = { digest, opened: openLazily(readUnchanged(place, digest), digest) };
    return last.opened;
  };
}

function openLazily(raw: string, digest: string): ReturnType<Reopen> {
  const text = openText(raw, digest);
  let fields: TypedFields | undefined;
  return {
    text,
    get fields() {
      fields ??= text.fields?.();
      return fields;
    },
  };
}

/** The text of a file. @throws Error in Vietnamese where it is no longer what was found at the beginning */
export function readUnchanged({ file, absolutePath }: EntryPlace, digest: string): string {
  const changed = `Tệp ${file} vừa bị sửa hoặc xoá trong lúc máy đang đọc. Hãy chạy lại lệnh.`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    throw new Error(changed, { cause: error });
  }
  if (digestOf(bytes) !== digest) throw new Error(changed);
  return bytes.toString('utf8');
}
