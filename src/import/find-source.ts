/** Finds where an article was taken from: `Nguồn: Baolangson.vn`, `(bacgiang.gov.vn)`, `(Theo TTXVN)`. */

export interface SourceChoice {
  name: string;
  url?: string;
  reason: string;
}

const LABELLED =
  /^\(?\s*(?:nguồn(?:\s+tin|\s+bài)?|nguồn\s+ảnh\s+và\s+tin)\s*[:.-]\s*([^)]{2,150}?)\s*\)?\.?$/iu;
const ACCORDING = /^\(?\s*(?:[Tt]rích\s+)?[Tt]heo\s*:?\s+(\p{Lu}[^)]{1,80}?|[\w.-]{4,80})\s*\)?\.?$/u;
/** `(Theo Nghị định …)` cites a document. */
const NOT_A_SOURCE =
  /^(?:Nghị|Luật|Thông tư|Quyết định|Kế hoạch|Chỉ thị|Công văn|Quy|Điều|Khoản|Hướng dẫn)(?!\p{L})/u;
const HOST = /^\(?\s*((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})\s*\)?\.?$/i;
const ADDRESS = /https?:\/\/[^\s<>"()]{3,2000}/i;
const MAX_LENGTH = 200;

/** Reads a source from a line that stands apart; `undefined` where the line is none. */
export function readSource(text: string): SourceChoice | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const labelled = LABELLED.exec(text)?.[1];
  if (labelled) return withAddress(labelled, 'có nhãn nguồn');
  const host = HOST.exec(text)?.[1];
  if (host) return { name: host, reason: 'tên miền đứng riêng ở cuối bài' };
  const according = ACCORDING.exec(text)?.[1];
  return according && !/[,;:]/.test(according) && !NOT_A_SOURCE.test(according)
    ? withAddress(according, '«Theo …» đứng riêng ở cuối bài')
    : undefined;
}

function withAddress(said: string, reason: string): SourceChoice {
  const url = ADDRESS.exec(said)?.[0].replace(/[.,;:]+$/, '');
  if (!url || !URL.canParse(url)) return { name: said, reason };
  const name = said
    .replace(url, '')
    .replace(/[\s,;:()-]+$/, '')
    .trim();
  return { name: name || new URL(url).hostname, url, reason };
}
