/**
 * The same article more than once: a page saved twice, its print and mobile versions, an export beside the pages.
 * Whatever order the sources come in, the same one of them is kept.
 */
import { slugify } from '../../lib/vietnamese-text.ts';
import type { IndexRecord } from '../index-record.ts';
import { addressKey } from './address-key.ts';
import { groupSet, type Groups } from './groups.ts';
import { bandsOf, similarity } from './text-signature.ts';

export interface Duplicate {
  record: IndexRecord;
  /** The record that is kept. */
  of: IndexRecord;
  reason: string;
  /** Two texts claim one address, so that one of them is not imported although it is another text. */
  isConflict: boolean;
}

export interface Deduplicated {
  kept: IndexRecord[];
  duplicates: Duplicate[];
  /** Kept records that look much like another kept one, with the other's key. */
  lookalikes: Map<string, { of: IndexRecord; share: number }>;
}

/** Two forms of one page share at least this much of their text. */
const SAME_PAGE = 0.5;
/** Two texts with one title and one date. */
const SAME_TEXT = 0.85;
/** Where one of the two has no date, or neither. */
const SAME_TEXT_UNDATED = 0.97;
/** Bounds the work for texts of which hundreds are alike. */
const MAX_COMPARED = 8;

/** @param isKnown whether an earlier run made an article of this record: it is kept before any other */
export function findDuplicates(
  records: readonly IndexRecord[],
  isKnown: (record: IndexRecord) => boolean,
): Deduplicated {
  const groups = groupSet(records.length);
  const lookalikes = new Map<string, { of: IndexRecord; share: number }>();
  const conflicts = new Set<string>();
  joinBy(
    records,
    groups,
    ({ hash }) => hash,
    () => true,
  );
  joinBy(records, groups, ({ url }) => url && addressKey(url).key, isSamePage);
  joinBy(
    records,
    groups,
    ({ url }) => url,
    (first, second) => {
      if (!isSameTitle(first, second)) conflicts.add(second.source.key).add(first.source.key);
      return true;
    },
  );
  joinByText(records, groups, lookalikes);

  const kept: IndexRecord[] = [];
  const duplicates: Duplicate[] = [];
  for (const members of groups.list()) {
    const [best, ...others] = members
      .map((index) => records[index]!)
      .sort((a, b) => compareWorth(a, b, isKnown));
    kept.push(best!);
    for (const record of others) {
      if (isKnown(record)) kept.push(record);
      else duplicates.push(explain(record, best!, conflicts));
    }
  }
  for (const { record } of duplicates) lookalikes.delete(record.source.key);
  return { kept, duplicates, lookalikes };
}

/** Joins records of one key, each with the first one that it belongs to. */
function joinBy(
  records: readonly IndexRecord[],
  groups: Groups,
  keyOf: (record: IndexRecord) => string | undefined,
  belong: (first: IndexRecord, second: IndexRecord) => boolean,
): void {
  const byKey = new Map<string, number[]>();
  records.forEach((record, index) => {
    const key = keyOf(record);
    if (key === undefined) return;
    const others = byKey.get(key);
    if (!others) {
      byKey.set(key, [index]);
      return;
    }
    const match = others.slice(0, MAX_COMPARED).find((other) => belong(records[other]!, record));
    if (match !== undefined) groups.join(match, index);
    else others.push(index);
  });
}

function isSamePage(first: IndexRecord, second: IndexRecord): boolean {
  return (
    slugify(first.title) === slugify(second.title) ||
    similarity(first.signature, second.signature) >= SAME_PAGE
  );
}

/** A print version writes the site's name or «In bài viết» around the title. */
function isSameTitle(first: IndexRecord, second: IndexRecord): boolean {
  const [a, b] = [slugify(first.title), slugify(second.title)];
  return a.includes(b) || b.includes(a);
}

function joinByText(
  records: readonly IndexRecord[],
  groups: Groups,
  lookalikes: Map<string, { of: IndexRecord; share: number }>,
): void {
  const buckets = new Map<number, number[]>();
  records.forEach((record, index) => {
    const compared = new Set<number>();
    for (const band of bandsOf(record.signature)) {
      const bucket = buckets.get(band) ?? [];
      if (bucket.length === 0) buckets.set(band, bucket);
      for (const other of bucket) compared.add(other);
      if (bucket.length < MAX_COMPARED) bucket.push(index);
    }
    for (const other of [...compared].sort((a, b) => a - b).slice(0, 4 * MAX_COMPARED)) {
      const first = records[other]!;
      const share = similarity(first.signature, record.signature);
      if (isSameText(first, record, share)) groups.join(other, index);
      else if (share >= SAME_TEXT && share > (lookalikes.get(record.source.key)?.share ?? 0))
        lookalikes.set(record.source.key, { of: first, share });
    }
  });
}

/** A weekly notice has the words of the week before: only title and date tell them apart. */
function isSameText(first: IndexRecord, second: IndexRecord, share: number): boolean {
  if (share < SAME_TEXT || slugify(first.title) !== slugify(second.title)) return false;
  const [a, b] = [first.publishedAt, second.publishedAt];
  if (!a || !b) return share >= SAME_TEXT_UNDATED;
  return a.length === b.length ? a === b : a.slice(0, 10) === b.slice(0, 10);
}

/** The better one first. */
function compareWorth(a: IndexRecord, b: IndexRecord, isKnown: (record: IndexRecord) => boolean): number {
  const isForm = ({ url }: IndexRecord) => Number(url !== undefined && addressKey(url).isForm);
  return (
    Number(isKnown(b)) - Number(isKnown(a)) ||
    isForm(a) - isForm(b) ||
    b.quality - a.quality ||
    (a.source.key < b.source.key ? -1 : 1)
  );
}

function explain(record: IndexRecord, of: IndexRecord, conflicts: ReadonlySet<string>): Duplicate {
  const { file } = of.source;
  const base = { record, of };
  if (record.hash === of.hash) return { ...base, reason: `cùng nội dung với ${file}`, isConflict: false };
  const isConflict =
    record.url !== undefined &&
    record.url === of.url &&
    conflicts.has(record.source.key) &&
    !isSameTitle(record, of);
  if (isConflict)
    return {
      ...base,
      reason: `cùng địa chỉ với ${file} nhưng khác nội dung; chỉ nhập một tệp`,
      isConflict,
    };
  if (record.url && of.url && addressKey(record.url).key === addressKey(of.url).key) {
    const what = addressKey(record.url).isForm
      ? 'bản in, bản di động hoặc địa chỉ khác của'
      : 'cùng trang với';
    return { ...base, reason: `${what} ${file}`, isConflict: false };
  }
  return {
    ...base,
    reason: `cùng tiêu đề, cùng ngày và gần như cùng nội dung với ${file}`,
    isConflict: false,
  };
}
