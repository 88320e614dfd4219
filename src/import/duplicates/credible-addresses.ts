/** Portals that name one address as that of every page: such an address is nobody's. */
import { addressKey } from './address-key.ts';
import type { IndexRecord } from '../index-record.ts';
import { similarity } from './text-signature.ts';

/** Two captures of one page may differ; a third text under the same address makes the address worthless. */
const TOO_MANY_TEXTS = 3;
const DIFFERENT = 0.5;

export interface Disbelieved {
  /** By the source's key, the address that was not believed. */
  urls: Map<string, string>;
}

/**
 * Takes addresses that several articles claim away from all of them; the next best that a source knows of takes
 * their place. Changes the records.
 */
export function disbelieveSharedAddresses(records: readonly IndexRecord[]): Disbelieved {
  const disbelieved: Disbelieved = { urls: new Map() };
  const shared = findShared(records);
  const isShared = (url: string) => shared.has(addressKey(url).key);
  for (const record of records) {
    record.otherUrls = record.otherUrls.filter((url) => !isShared(url));
    if (!record.url || !isShared(record.url)) continue;
    disbelieved.urls.set(record.source.key, record.url);
    const next = record.otherUrls.shift();
    if (next) record.url = next;
    else delete record.url;
  }
  return disbelieved;
}

function findShared(records: readonly IndexRecord[]): Set<string> {
  const texts = new Map<string, IndexRecord[]>();
  for (const record of records) {
    const urls = [record.url, ...record.otherUrls].filter((url) => url !== undefined);
    for (const key of new Set(urls.map((url) => addressKey(url).key))) {
      const known = texts.get(key) ?? [];
      if (known.length === 0) texts.set(key, known);
      if (known.length >= TOO_MANY_TEXTS) continue;
      const isNew = known.every(
        (other) => similarity(other.signature, record.signature) < DIFFERENT && other.title !== record.title,
      );
      if (isNew) known.push(record);
    }
  }
  return new Set([...texts].filter(([, known]) => known.length >= TOO_MANY_TEXTS).map(([key]) => key));
}
