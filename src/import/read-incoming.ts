/** The sources of one run as articles with ids; what is no article, or the same article again, drops out with a report. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSource, type Source } from './collect-sources.ts';
import type { FileReport } from './import-report.ts';
import { hashText, type ImportState } from './import-state.ts';
import type { Reader } from './page-evidence.ts';
import { readArticle, type ArticleReading } from './read-article.ts';
import { textCaptureReader } from './read-text-capture.ts';

/** A source that is an article. */
export interface Incoming extends Source {
  /** Of the source's text. */
  hash: string;
  id: string;
  reading: Extract<ArticleReading, { ok: true }>;
}

/** Kinds of source; the first that accepts a text reads it. */
const READERS: readonly Reader[] = [textCaptureReader];

const ID_LENGTH = 10;

/** @param reports filled by the source's key for what drops out */
export function readIncoming(
  sources: readonly Source[],
  state: ImportState,
  outDir: string,
  reports: Map<string, FileReport>,
): Incoming[] {
  const read = sources.flatMap((source) => {
    const incoming = readOne(source, state);
    if (!('reason' in incoming)) return [incoming];
    reports.set(source.key, { file: source.file, status: 'refused', reason: incoming.reason });
    return [];
  });
  return dropDuplicates(read, state, outDir, reports);
}

function readOne(source: Source, state: ImportState): Incoming | { reason: string } {
  const read = readSource(source);
  if (!read.ok) return read;
  const reading = understand(read.text, read.dropped);
  if (!reading.ok) return reading;
  const hash = hashText(read.text);
  // An article keeps its id when its page is captured anew, or when the file moves.
  const known =
    state.sources[source.key] ?? Object.values(state.sources).find((record) => record.hash === hash);
  const { url } = reading.article;
  return { ...source, hash, id: known?.id ?? (url ? hashText(url) : hash).slice(0, ID_LENGTH), reading };
}

function understand(text: string, dropped: number): ArticleReading {
  const reader = READERS.find((candidate) => candidate.accepts(text));
  if (!reader) return { ok: false, reason: 'chưa nhập được loại tệp này (HTML); hãy dùng bản chữ của trang' };
  const reading = readArticle(reader.read(text));
  if (reading.ok && dropped > 0) {
    reading.report.repairs.push({ line: 1, message: `đã bỏ ${dropped} ký tự điều khiển` });
  }
  return reading;
}

/** Of several sources of one article the first is imported; the same text under another name is no fault. */
function dropDuplicates(
  incoming: readonly Incoming[],
  state: ImportState,
  outDir: string,
  reports: Map<string, FileReport>,
): Incoming[] {
  const byId = new Map<string, Source & { hash: string }>();
  for (const [key, { id, hash }] of Object.entries(state.sources)) {
    if (existsSync(path.resolve(outDir, key))) byId.set(id, { key, hash, file: key });
  }
  return incoming.filter(({ key, id, hash, file }) => {
    const first = byId.get(id);
    if (!first || first.key === key) {
      byId.set(id, { key, hash, file });
      return true;
    }
    const isSame = first.hash === hash;
    const reason = isSame
      ? `cùng nội dung với ${first.file}`
      : `cùng địa chỉ với ${first.file} nhưng khác nội dung; chỉ nhập một tệp`;
    reports.set(key, { file, status: isSame ? 'duplicate' : 'refused', id, reason });
    return false;
  });
}
