/** One shard of the full text, written once for what goes into it and kept in the cache. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toIndexedPage, INDEX_CHUNK_SIZE } from '../search/indexed-page.ts';
import { encodeText } from '../search/encode.ts';
import type { CommonTable } from '../search/index-format.ts';
import { readMeta, type IndexMeta } from '../search/pagefind-files.ts';
import { writeCommonPlaces } from './common-places.ts';
import { writePagefindIndex } from './pagefind-index.ts';
import type { SearchRecord } from './search-record.ts';
import { countWords, keepFrequent, type WordStatistics } from './word-statistics.ts';

/** Part of every digest: what is cached was written by the code as it is. Raise it when pages are written otherwise. */
const WRITER = `pagefind 1.6.0, chunks ${INDEX_CHUNK_SIZE}, 3`;
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
  const isNew = !existsSync(folder);
  if (isNew) await writeAside(records, part, folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== NOTES && !UNUSED.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const meta = readMetaOf(folder);
  if (meta.pages.length !== records.length)
    throw new Error(
      `Chỉ mục tìm kiếm có ${meta.pages.length} trang trong khi cần ${records.length}. Xoá thư mục ${folder} rồi dựng lại.`,
    );
  const notes = JSON.parse(readFileSync(path.join(folder, NOTES), 'utf8')) as Notes;
  return { folder, files, meta, isNew, ...notes };
}

type Notes = Pick<WrittenIndex, 'statistics' | 'common'>;

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
  const notes: Notes = {
    statistics: keepFrequent(counts),
    ...(part === 'full' ? { common: writeCommonPlaces(aside, readMetaOf(aside), counts) } : {}),
  };
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
