/** Which pages go into which shard of the full text. */
import type { SearchRecord } from './search-record.ts';

export interface ShardPlan {
  /** Name of its folder: `2021`, `2014-2016`, `khong-ngay`; empty for the only one. */
  name: string;
  records: readonly SearchRecord[];
}

export interface ShardSizes {
  /** Below so many pages one shard serves best: every shard asked costs its own table. */
  single: number;
  /** Years are put together until they have so many. */
  least: number;
}

export const SHARD_SIZES: ShardSizes = { single: 5000, least: 2000 };

const UNDATED = 'khong-ngay';

/**
 * Divides sorted records into shards by whole years. Grouping begins with the oldest year, so that what is published today
 * changes the newest shard and no other.
 */
export function planShards(records: readonly SearchRecord[], sizes: ShardSizes = SHARD_SIZES): ShardPlan[] {
  if (records.length < sizes.single) return [{ name: '', records }];
  const undated = records.filter(({ date }) => date === undefined);
  const years = Map.groupBy(
    records.filter(({ date }) => date !== undefined),
    ({ date }) => date!.slice(0, 4),
  );
  const shards: ShardPlan[] = undated.length > 0 ? [{ name: UNDATED, records: undated }] : [];
  let group: SearchRecord[] = [];
  for (const [year, own] of years) {
    group = [...group, ...own];
    const isLast = own.at(-1) === records.at(-1);
    if (group.length < sizes.least && !isLast) continue;
    const first = group[0]!.date!.slice(0, 4);
    shards.push({ name: first === year ? year : `${first}-${year}`, records: group });
    group = [];
  }
  return shards;
}
