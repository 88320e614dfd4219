/** Results as readers see them, from the cards of their pages. */
import { slugify } from '../lib/vietnamese-text.ts';
import { kindName } from './facets.ts';
import { cardPlace, type IndexFiles } from './index-files.ts';
import { fromDay, type Card, type IndexEntry, type ShardEntry } from './index-format.ts';
import { findMarks } from './marks.ts';
import { basesOf } from './page-facts.ts';
import { readingsOf } from './parse-query.ts';
import type { SearchResult } from './session.ts';

/** The card of a page, and the shard that the page is in. */
export async function loadCard(
  files: IndexFiles,
  entry: IndexEntry,
  page: number,
  signal?: AbortSignal,
): Promise<{ card: Card; shard: ShardEntry }> {
  const bases = basesOf(entry);
  const at = bases.findLastIndex((base) => base <= page);
  const shard = entry.shards[at]!;
  const place = cardPlace(shard, page - bases[at]!);
  const cards = await files.cards(shard, place.file, signal);
  return { card: cards[place.at]!, shard };
}

export async function loadResult(
  files: IndexFiles,
  entry: IndexEntry,
  { page, query }: { page: number; query: string },
  signal?: AbortSignal,
): Promise<SearchResult> {
  const { card } = await loadCard(files, entry, page, signal);
  const section = entry.sections[card.section - 1];
  const unit = entry.units[card.unit - 1];
  const kind = entry.kinds[card.kind - 1] ?? '';
  return {
    id: String(page),
    url: card.url || `/${section?.[0] ?? ''}/${slugify(card.title)}/`,
    title: card.title,
    titleMarks: findMarks(card.title, readingsOf(query)),
    ...(card.day > 0 ? { date: fromDay(card.day) } : {}),
    ...(section ? { section: { id: section[0], name: section[1] } } : {}),
    ...(unit ? { unit: { id: unit[0], name: unit[1] } } : {}),
    kind,
    kindName: kindName(kind),
    isExpired: card.expired === 1,
  };
}
