/** From records of all sources to the articles to write: which, under which id, at which old addresses. */
import { redirectKey } from '../lib/redirects.ts';
import { disbelieveSharedAddresses } from './duplicates/credible-addresses.ts';
import { findDuplicates, type Duplicate } from './duplicates/find-duplicates.ts';
import type { Doubt } from './article-report.ts';
import type { FileReport } from './import-report.ts';
import { hashText, type IndexRecord } from './index-record.ts';
import { isSourcePresent, type ImportState } from './import-state.ts';

/** An article that will be written. */
export interface Planned extends Omit<IndexRecord, 'signature'> {
  id: string;
  /** Old addresses besides `url`, as paths with their queries. */
  aliases: string[];
  /** What only the view over all sources shows. */
  doubts: Doubt[];
}

export interface Plan {
  articles: Planned[];
  /** What drops out, by the source's key. */
  reports: Map<string, FileReport>;
}

const ID_LENGTH = 10;

/** @param outDir real, absolute path of the content folder */
export function planArticles(records: readonly IndexRecord[], state: ImportState, outDir: string): Plan {
  const disbelieved = disbelieveSharedAddresses(records);
  const idOf = idGiver(state);
  const isKnown = (record: IndexRecord) => state.sources[record.source.key] !== undefined;
  const { kept, duplicates, lookalikes } = findDuplicates(records, isKnown);
  const reports = new Map<string, FileReport>();
  const byKey = new Map(kept.map((record) => [record.source.key, toPlanned(record, idOf(record))]));
  for (const duplicate of duplicates) {
    const of = byKey.get(duplicate.of.source.key)!;
    reports.set(duplicate.record.source.key, reportDuplicate(duplicate, of.id));
    if (!duplicate.isConflict) of.otherUrls.push(...urlsOf(duplicate.record));
  }
  for (const [key, url] of disbelieved.urls)
    byKey.get(key)?.doubts.push({
      field: 'legacy.url',
      message: `nhiều trang khác nhau cùng ghi địa chỉ ${url} nên không dùng địa chỉ này`,
    });
  for (const [key, { of, share }] of lookalikes)
    byKey.get(key)?.doubts.push({
      field: 'body',
      message: `giống ${Math.round(share * 100)} % với ${of.source.file}; nếu là một bài thì xoá một bản`,
    });
  const articles = dropEarlierImports([...byKey.values()], state, outDir, reports);
  giveAliases(articles);
  return { articles, reports };
}

function toPlanned({ signature: _, ...record }: IndexRecord, id: string): Planned {
  return { ...record, otherUrls: [...record.otherUrls], id, aliases: [], doubts: [] };
}

/** An article keeps its id when its page is captured anew, or when the file moves. */
function idGiver({ sources }: ImportState): (record: IndexRecord) => string {
  const byHash = new Map<string, string>();
  for (const { hash, id } of Object.values(sources)) if (!byHash.has(hash)) byHash.set(hash, id);
  return ({ source, hash, url }) =>
    sources[source.key]?.id ?? byHash.get(hash) ?? (url ? hashText(url) : hash).slice(0, ID_LENGTH);
}

function reportDuplicate({ record, reason, isConflict }: Duplicate, id: string): FileReport {
  const { file, isNamed } = record.source;
  return { file, status: isConflict ? 'refused' : 'duplicate', id, reason, isNamed };
}

/** Of several sources of one article the one that an earlier run imported stays, as long as it is there. */
function dropEarlierImports(
  planned: readonly Planned[],
  state: ImportState,
  outDir: string,
  reports: Map<string, FileReport>,
): Planned[] {
  const earlier = new Map<string, { key: string; hash: string }>();
  for (const [key, { id, hash }] of Object.entries(state.sources))
    if (isSourcePresent(outDir, key)) earlier.set(id, { key, hash });
  return planned.filter(({ id, hash, source: { key, file, isNamed } }) => {
    const first = earlier.get(id);
    if (!first || first.key === key) {
      earlier.set(id, { key, hash });
      return true;
    }
    const isSame = first.hash === hash;
    const reason = isSame
      ? `cùng nội dung với ${first.key}`
      : `cùng địa chỉ với ${first.key} nhưng khác nội dung; chỉ nhập một tệp`;
    reports.set(key, { file, status: isSame ? 'duplicate' : 'refused', id, reason, isNamed });
    return false;
  });
}

function urlsOf({ url, otherUrls }: IndexRecord): string[] {
  return url ? [url, ...otherUrls] : otherUrls;
}

/** Each old address leads to one article: the one whose own it is, else the first in the order of the sources. */
function giveAliases(articles: readonly Planned[]): void {
  const owned = new Set(articles.flatMap(({ url }) => (url && redirectKey(url)) ?? []));
  for (const article of [...articles].sort((a, b) => (a.source.key < b.source.key ? -1 : 1))) {
    for (const url of article.otherUrls) {
      const key = aliasOf(url);
      if (key === undefined || owned.has(key)) continue;
      owned.add(key);
      article.aliases.push(key);
    }
    article.aliases.sort();
  }
}

/** The address as `aliases` has it; the front page of a portal is no article's address. */
function aliasOf(url: string): string | undefined {
  const key = redirectKey(url)?.replaceAll("'", '%27');
  return key === undefined || key === '/' || !/^\/(?!\/)[^\s"'<>\\]*$/.test(key) ? undefined : key;
}
