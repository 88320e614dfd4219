/** Whatever pages point at stands there: pages, files, and the places within pages. */
import type { Finding } from '../../lib/finding.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { addressesOf, idsOf } from '../page-facts.ts';
import { finding, type SurveyRule } from '../rule.ts';

/** More places of one dead address say nothing new. */
const PLACES_TOLD = 3;

/** A survey, since a place may be in a page that comes later; every address is remembered once. */
export function links({ files, origin = 'http://site.invalid' }: BuiltSite): SurveyRule {
  const pagesOf = new Map<string, string[]>();
  const idsIn = new Map<string, Set<string>>();
  const isAlive = (address: string) => {
    const target = new URL(address);
    if (target.pathname.startsWith('/_c/')) return true;
    const pathname = decode(target.pathname);
    if (!files.has(fileAt(pathname))) return false;
    const ids = idsIn.get(pathname);
    return target.hash === '' || ids === undefined || ids.has(decode(target.hash.slice(1)));
  };
  return {
    see({ file, url, html }: BuiltPage) {
      idsIn.set(url, new Set(idsOf(html)));
      for (const address of new Set(addressesOf(html))) {
        if (!URL.canParse(address, `${origin}${url}`)) continue;
        const target = new URL(address, `${origin}${url}`);
        if (target.origin !== origin) continue;
        const pages = pagesOf.get(target.href) ?? [];
        if (pages.length < PLACES_TOLD) pages.push(file);
        pagesOf.set(target.href, pages);
      }
    },
    conclude: () =>
      [...pagesOf].flatMap(([address, pages]) =>
        isAlive(address) ? [] : pages.map((file) => tell(file, address)),
      ),
  };
}

function tell(file: string, address: string): Finding {
  const { pathname, search, hash } = new URL(address);
  return finding(
    'dead-link',
    file,
    `liên kết không tới đâu: ${decode(pathname)}${search}${decode(hash)}`,
    'sửa liên kết trong bài, hoặc khôi phục trang và tệp mà nó trỏ tới',
  );
}

function fileAt(pathname: string): string {
  return (pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1);
}

/** Addresses are written by hand: a lone `%` is itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
