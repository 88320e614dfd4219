/** What machines read: feeds and sitemaps are well-formed, and every page they name lives. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sax from 'sax';
import type { Finding } from '../../lib/finding.ts';
import type { BuiltSite } from '../built-site.ts';
import { finding } from '../rule.ts';

const MEND = 'xem src/queries/feeds.ts và src/queries/sitemap.ts';
/** A sitemap may not hold more: https://www.sitemaps.org/protocol.html */
const SITEMAP_URLS = 50_000;
const SITEMAP_BYTES = 50 * 1024 * 1024;

export function feeds(site: BuiltSite): Finding[] {
  const names = [...site.files.keys()].filter((file) => /(?:^|\/)(?:rss|[^/]*sitemap[^/]*)\.xml$/.test(file));
  return [...needed(site), ...names.flatMap((file) => checkXml(site, file)), ...checkJsonFeed(site)];
}

function needed({ files }: BuiltSite): Finding[] {
  return ['rss.xml', 'feed.json', 'sitemap.xml', 'robots.txt']
    .filter((file) => !files.has(file))
    .map((file) => finding('feeds', file, 'thiếu tệp này', MEND));
}

function checkXml(site: BuiltSite, file: string): Finding[] {
  const findings: Finding[] = [];
  const addresses: string[] = [];
  const stack: string[] = [];
  const parser = sax.parser(true, { position: true });
  let text = '';
  parser.onopentag = ({ name }) => {
    stack.push(name);
    text = '';
  };
  parser.ontext = parser.oncdata = (piece: string) => (text += piece);
  parser.onclosetag = (name) => {
    const parent = stack.at(-2);
    if ((name === 'loc' || name === 'link') && parent !== 'channel' && parent !== 'image')
      addresses.push(text.trim());
    stack.pop();
  };
  parser.onerror = (error) => {
    const [reason] = error.message.split('\n');
    findings.push(finding('feeds', file, `XML hỏng: ${reason}`, MEND, parser.line + 1));
    parser.resume();
  };
  const source = readFileSync(path.join(site.outDir, file), 'utf8');
  parser.write(source).close();
  if (file.includes('sitemap') && (addresses.length > SITEMAP_URLS || source.length > SITEMAP_BYTES))
    findings.push(
      finding('feeds', file, `sơ đồ trang có ${addresses.length} địa chỉ, quá ${SITEMAP_URLS}`, MEND),
    );
  return [...findings, ...dead(site, file, addresses)];
}

function checkJsonFeed(site: BuiltSite): Finding[] {
  const file = 'feed.json';
  if (!site.files.has(file)) return [];
  try {
    const { items } = JSON.parse(readFileSync(path.join(site.outDir, file), 'utf8')) as {
      items: { url: string }[];
    };
    return dead(
      site,
      file,
      items.map(({ url }) => url),
    );
  } catch (error) {
    return [finding('feeds', file, `JSON hỏng: ${(error as Error).message}`, MEND)];
  }
}

function dead({ files, origin }: BuiltSite, file: string, addresses: readonly string[]): Finding[] {
  return addresses
    .filter((address) => !isPage(address))
    .map((address) => finding('feeds', file, `địa chỉ không tới trang nào: ${address}`, MEND));

  function isPage(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { origin: of, pathname } = new URL(address);
    const name = decodeURIComponent(pathname).slice(1);
    return of === origin && files.has(name === '' || name.endsWith('/') ? `${name}index.html` : name);
  }
}
