/** Whatever pages point at stands there: pages, files, and the places within pages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { findRedirect, type RedirectTable } from '../../lib/redirects.ts';
import type { BuiltPage, BuiltSite } from '../built-site.ts';
import { addressesOf, idsOf } from '../page-facts.ts';
import { finding, reminder, type SurveyRule } from '../rule.ts';
import { decode, type WhereWritten } from '../written-links.ts';

const REDIRECTS_FILE = '.loa/redirects.json';
/** More places of one dead address say nothing new. */
const PLACES_TOLD = 3;

/**
 * A survey, since a place may be in a page that comes later; every address is remembered once. A link that stands in the
 * content was judged by the check, which knows what is yet to be published: it is said, and stops nothing.
 */
export function links(site: BuiltSite, whereWritten: WhereWritten): SurveyRule {
  const { origin = 'http://site.invalid' } = site;
  const pagesOf = new Map<string, string[]>();
  const idsIn = new Map<string, Set<string>>();
  const redirects = readRedirects(site);
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
        isAlive(new URL(address), site, idsIn, redirects)
          ? []
          : pages.map((file) => tell(file, address, whereWritten(address))),
      ),
  };
}

function isAlive(
  { pathname, search, hash }: URL,
  { files }: BuiltSite,
  idsIn: ReadonlyMap<string, ReadonlySet<string>>,
  redirects: RedirectTable,
): boolean {
  if (pathname.startsWith('/_c/')) return true;
  const to = findRedirect(redirects, pathname + search);
  const target = decode(pathname);
  if (!files.has(fileAt(target))) return to !== undefined && files.has(fileAt(decode(to)));
  const ids = idsIn.get(target);
  // Every page has a top: https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part
  return hash === '' || /^#top$/i.test(hash) || ids === undefined || ids.has(decode(hash.slice(1)));
}

function tell(file: string, address: string, writtenAt: string | undefined): Finding {
  const { pathname, search, hash } = new URL(address);
  const message = `liên kết không tới đâu: ${decode(pathname)}${search}${decode(hash)}`;
  if (writtenAt !== undefined)
    return reminder('dead-link', file, message, `sửa liên kết ở ${writtenAt}, hoặc chờ trang đó được đăng`);
  return finding('dead-link', file, message, 'khôi phục trang hoặc tệp mà liên kết này trỏ tới');
}

/** Old addresses, which the server sends on. */
function readRedirects({ outDir, files }: BuiltSite): RedirectTable {
  if (!files.has(REDIRECTS_FILE)) return {};
  return JSON.parse(readFileSync(path.join(outDir, REDIRECTS_FILE), 'utf8')) as RedirectTable;
}

function fileAt(pathname: string): string {
  return (pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1);
}
