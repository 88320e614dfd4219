/** The old addresses that lead to an article, in the form in which addresses are compared. */
import { redirectKey } from '../lib/redirects.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Entry } from '../store/entry.ts';
import { fieldPlace, type FieldPath, type Place } from './findings.ts';

export interface FormerAddress extends Required<Place> {
  /** As `redirectKey` spells it. */
  key: string;
}

/** Reads the old addresses of an article. */
export function formerAddressesOf(entry: Entry<ArticleData>): FormerAddress[] {
  return listPaths(entry.data).flatMap((path) => {
    const key = redirectKey(addressAt(entry.data, path));
    return key === undefined ? [] : [{ ...fieldPlace(entry, path), key }];
  });
}

/** An old address as it is written. */
export function writtenAddress({ data }: Entry<ArticleData>, { field }: FormerAddress): string {
  return addressAt(data, field.split('.'));
}

/** Whether staff wrote it; the other kind is the article's address on the old portal. */
export function isAlias({ field }: FormerAddress): boolean {
  return field.startsWith('aliases.');
}

function listPaths({ aliases, legacy }: Partial<ArticleData> = {}): FieldPath[] {
  const paths: FieldPath[] = (aliases ?? []).map((_, index) => ['aliases', index]);
  return legacy?.url ? [...paths, ['legacy', 'url']] : paths;
}

function addressAt(data: ArticleData | undefined, [list, index]: FieldPath): string {
  return (list === 'aliases' ? data?.aliases?.[Number(index)] : data?.legacy?.url) ?? '';
}
