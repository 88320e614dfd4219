/** Chooses the page's address among what archives and the page itself say. */
import type { SourceHints } from '../page-evidence.ts';
import { unwrapArchived, type ArchiveTraces } from './archive-traces.ts';
import type { PageClaims } from './page-claims.ts';

export interface PageAddress {
  url?: string;
  urlReason?: string;
  otherUrls?: string[];
  baseUrl?: string;
}

/**
 * The address at which the page was saved comes first: it has the query string that a canonical address may lack.
 * A canonical address that is only the site's front door is a template's mistake.
 */
export function choosePageUrl(traces: ArchiveTraces, said: PageClaims, hints: SourceHints): PageAddress {
  const base = traces.url ?? hints.baseUrl;
  const candidates = [
    ...(traces.url ? [{ url: traces.url, reason: traces.reason ?? 'ghi chú của trang đã lưu' }] : []),
    ...said.urls,
    ...(hints.baseUrl ? [{ url: hints.baseUrl, reason: 'nơi lưu tệp' }] : []),
  ].flatMap(({ url, reason }) => {
    const absolute = toAddress(url, base);
    return absolute ? [{ url: absolute, reason }] : [];
  });
  const [first] = candidates;
  if (!first) return {};
  const others = new Set(candidates.map(({ url }) => url).filter((url) => url !== first.url));
  const baseUrl = said.baseHref ? (toAddress(said.baseHref, first.url, true) ?? first.url) : first.url;
  return {
    url: first.url,
    urlReason: first.reason,
    ...(others.size > 0 && { otherUrls: [...others] }),
    baseUrl,
  };
}

function toAddress(said: string, base: string | undefined, isBase = false): string | undefined {
  const reference = unwrapArchived(said.trim());
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  const isFrontDoor =
    /^\/(?:index\.(?:html?|php|aspx?)|default\.aspx?)?$/i.test(url.pathname) && url.search === '';
  if (!/^https?:$/.test(url.protocol) || !url.hostname.includes('.') || (isFrontDoor && !isBase))
    return undefined;
  url.hash = '';
  return url.href;
}
