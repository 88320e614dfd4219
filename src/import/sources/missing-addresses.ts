/** Addresses that a saved sitemap names and none of the sources has: what the archive lacks. */
import path from 'node:path';
import type { Collected } from '../collect-sources.ts';
import { addressKey } from '../duplicates/address-key.ts';
import type { IndexRecord } from '../index-record.ts';
import { readSitemap } from './read-sitemap.ts';
import { addressFromPath } from './source-address.ts';

export async function findMissingAddresses(
  { sitemaps, pages }: Collected,
  records: readonly IndexRecord[],
): Promise<string[]> {
  if (sitemaps.length === 0) return [];
  const known = new Set<string>();
  const add = (url: string | undefined) => url !== undefined && known.add(addressKey(url).key);
  for (const { url, otherUrls } of records) for (const address of [url, ...otherUrls]) add(address);
  // Pages that were refused are there all the same; their place in a mirror tells their address.
  for (const { root, file } of pages) {
    const relative = path.relative(root, path.resolve(file)).split(path.sep).join('/');
    add(addressFromPath(relative, path.basename(root)));
  }
  const missing = new Set<string>();
  for (const { file } of sitemaps) {
    const { pages: addresses } = await readSitemap(file);
    for (const url of addresses) if (!known.has(addressKey(url).key)) missing.add(url);
  }
  return [...missing].sort();
}
