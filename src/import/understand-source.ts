/** One source, from its bytes to an article: reads the file, chooses the reader, adds what is known besides. */
import path from 'node:path';
import { redirectKey } from '../lib/redirects.ts';
import type { ArticleReport } from './article-report.ts';
import type { Source } from './collect-sources.ts';
import type { Decoded } from './decode-source.ts';
import { hashText } from './index-record.ts';
import { readArticle, type ArticleReading, type ImportedArticle } from './read-article.ts';
import { READERS } from './readers.ts';
import { readSource } from './read-source.ts';
import { applyCertainFields } from './sources/certain-fields.ts';
import type { FeedItem } from './sources/feed-item.ts';
import { toPage } from './sources/item-page.ts';
import { addressFromPath } from './sources/source-address.ts';

/** A source to read: a file, or an item that was taken out of one. */
export interface Task {
  source: Source;
  item?: FeedItem;
}

export interface Understood {
  /** Of the source's text. */
  hash: string;
  article: ImportedArticle;
  report: ArticleReport;
  otherUrls: string[];
}

export type Understanding = ({ ok: true } & Understood) | { ok: false; reason: string };

/** The hash of a source's text, and how to read it: what an interrupted run has read already is not read again. */
export type Opened = { ok: true; hash: string; read(): Understanding } | { ok: false; reason: string };

export function openSource({ source, item }: Task): Opened {
  if (item) return openItem(item);
  const decoded = readSource(source.file);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const hash = hashText(text);
  return { ok: true, hash, read: () => readPage(source, hash, decoded) };
}

function openItem(item: FeedItem): Opened {
  const hash = hashText(JSON.stringify(item));
  return { ok: true, hash, read: () => readItem(hash, item) };
}

function readPage(
  source: Source,
  hash: string,
  { text, dropped, encoding }: Extract<Decoded, { ok: true }>,
): Understanding {
  const relative = path
    .relative(source.root, path.resolve(source.root, source.file))
    .split(path.sep)
    .join('/');
  const address = addressFromPath(relative, path.basename(source.root));
  const { reading, otherUrls } = readText(text, address, relative);
  if (!reading.ok) return reading;
  const { article, report } = reading;
  if (encoding) report.repairs.push({ line: 1, message: `đọc theo mã chữ ${encoding}` });
  if (dropped > 0) report.repairs.push({ line: 1, message: `đã bỏ ${dropped} ký tự điều khiển` });
  return {
    ok: true,
    hash,
    article,
    report,
    otherUrls: distinctAddresses(article.url, [...otherUrls, address]),
  };
}

function readItem(hash: string, item: FeedItem): Understanding {
  if (item.status && item.status !== 'publish')
    return { ok: false, reason: `chưa đăng trên trang cũ (trạng thái “${item.status}”)` };
  if (item.content.trim() === '' && item.enclosures.length === 0)
    return { ok: false, reason: 'mục không có nội dung' };
  if (item.isTeaser)
    return { ok: false, reason: 'chỉ có trích đoạn, không có toàn văn; hãy nhập từ chính trang bài' };
  const { reading, otherUrls } = readText(toPage(item, item.link), item.link, `${item.itemId}.html`);
  if (!reading.ok) return reading;
  const { article, report } = reading;
  applyCertainFields(article, report, item);
  return {
    ok: true,
    hash,
    article,
    report,
    otherUrls: distinctAddresses(article.url, [...otherUrls, ...item.otherUrls]),
  };
}

function readText(
  text: string,
  baseUrl: string | undefined,
  fileName: string,
): { reading: ArticleReading; otherUrls: string[] } {
  const reader = READERS.find((candidate) => candidate.accepts(text));
  if (!reader) return { reading: { ok: false, reason: 'chưa nhập được loại tệp này' }, otherUrls: [] };
  const page = reader.read(text, { ...(baseUrl && { baseUrl }), fileName });
  return { reading: readArticle(page), otherUrls: page.otherUrls ?? [] };
}

/** Addresses of the page besides its own, each once. */
function distinctAddresses(own: string | undefined, others: readonly (string | undefined)[]): string[] {
  const seen = new Set([own && redirectKey(own)]);
  return others.filter((url): url is string => {
    const key = url && URL.canParse(url) ? redirectKey(url) : undefined;
    if (key === undefined || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
