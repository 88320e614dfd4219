/** One shard of the full text, written once for what goes into it and kept in the cache. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toIndexedPage, INDEX_CHUNK_SIZE } from '../search/indexed-page.ts';
import { encodeText } from '../search/encode.ts';
import type { CommonTable } from '../search/index-format.ts';
import { readMeta, type IndexMeta } from '../search/pagefind-files.ts';
import { listFiles } from '../store/list-files.ts';
import { writeCommonPlaces } from './common-places.ts';
import { writePagefindIndex } from './pagefind-index.ts';
import type { SearchRecord } from './search-record.ts';
import { countWords, keepFrequent, type WordStatistics } from './word-statistics.ts';

/** Part of every digest: what is cached was written by the code as it is. Raise it when pages are written otherwise. */
const WRITER = `pagefind 1.6.0, chunks ${INDEX_CHUNK_SIZE}, 6`;
const NOTES = 'loa-notes.json';
/** Of Pagefind's output the interfaces that Loa does not use. */
const UNUSED = /-ui\.(?:js|css)$|^pagefind-highlight\.js$/;

export interface WrittenIndex {
  /** Absolute folder in the cache: Pagefind's own files. */
  folder: string;
  /** Names of those files, in folders of the index. */
  files: readonly string[];
  meta: IndexMeta;
  statistics: WordStatistics;
  /** Only of a full text. */
  common?: CommonTable;
  /** Whether it had to be written now. */
  isNew: boolean;
}

/**
 * The index of some pages: from the cache if the same was written before, or written now.
 * @param part `full`, or `head` for what stands at the top of a page
 */
export async function writeShard(
  records: readonly SearchRecord[],
  part: 'full' | 'head',
  cacheDir: string,
): Promise<WrittenIndex> {
  const folder = path.join(cacheDir, digestOf(records, part));
  const known = readWritten(folder, records.length);
  if (known) return { ...known, isNew: false };
  rmSync(folder, { recursive: true, force: true });
  await writeAside(records, part, folder);
  const written = readWritten(folder, records.length);
  if (written) return { ...written, isNew: true };
  throw new Error(
    `Chỉ mục tìm kiếm vừa ghi vào ${folder} không đủ ${records.length} trang. Xem ổ đĩa còn chỗ không, rồi dựng lại.`,
  );
}

interface Notes extends Pick<WrittenIndex, 'statistics' | 'common'> {
  /** Bytes of each file. */
  sizes: Readonly<Record<string, number>>;
}

/** What was written for so many pages; nothing where it is not whole: a disk may have been full, a cache copied in part. */
function readWritten(folder: string, pages: number): Omit<WrittenIndex, 'isNew'> | undefined {
  try {
    const notes = readFileSync(path.join(folder, NOTES), 'utf8');
    const { sizes, ...rest } = JSON.parse(notes) as Notes;
    const files = Object.keys(sizes);
    if (files.some((file) => statSync(path.join(folder, file)).size !== sizes[file])) return undefined;
    const meta = readMetaOf(folder);
    return meta.pages.length === pages ? { folder, files, meta, ...rest } : undefined;
  } catch {
    return undefined;
  }
}

function sizesIn(folder: string): Record<string, number> {
  const files = listFiles(folder).filter((file) => !UNUSED.test(file));
  return Object.fromEntries(files.map((file) => [file, statSync(path.join(folder, file)).size]));
}

/** Of no pages Pagefind writes no table. */
function readMetaOf(folder: string): IndexMeta {
  const file = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
  return file ? readMeta(gunzipSync(readFileSync(path.join(folder, file)))) : { pages: [], chunks: [] };
}

/** A write that is broken off leaves nothing that looks finished. */
async function writeAside(
  records: readonly SearchRecord[],
  part: 'full' | 'head',
  folder: string,
): Promise<void> {
  const aside = `${folder}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const texts: string[] = [];
  function* pages() {
    for (const record of records) {
      const article = part === 'full' ? wholePage(record) : headPage(record);
      texts.push(
        encodeText(
          [article.title, article.number, article.lead, article.body, ...article.besides].join('\n'),
        ),
      );
      yield { url: record.url, content: toIndexedPage(article) };
    }
  }
  await writePagefindIndex(pages(), aside);
  const counts = countWords(texts);
  const common = part === 'full' ? { common: writeCommonPlaces(aside, readMetaOf(aside), counts) } : {};
  const notes: Notes = { statistics: keepFrequent(counts), ...common, sizes: sizesIn(aside) };
  writeFileSync(path.join(aside, NOTES), JSON.stringify(notes));
  renameSync(aside, folder);
}

function wholePage(record: SearchRecord) {
  const { title, number, besides } = record;
  return { title, number, besides, lead: record.lead(), body: record.body() };
}

/** Letters of a lead that answer first: what a page is about is said at once. */
const HEAD_LENGTH = 120;

function headPage(record: SearchRecord) {
  const text = record.lead() ?? record.body();
  // What is cut may end within a word.
  const lead = text.length > HEAD_LENGTH ? text.slice(0, HEAD_LENGTH).replace(/\S*$/, '') : text;
  return { title: record.title, number: record.number, besides: [], lead, body: '' };
}

function digestOf(records: readonly SearchRecord[], part: 'full' | 'head'): string {
  const hash = createHash('sha256').update(`${WRITER}\0${part}`);
  for (const { url, title, number, lead, source } of records) {
    // Where there is a lead, what follows it is not in the head: most edits leave the titles as they are.
    const text = (part === 'head' ? lead() : undefined) ?? source;
    hash.update(`\0${url}\0${title}\0${number ?? ''}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex').slice(0, 24);
}
