/** What identity takes and gives; the rules stand in `identity.ts`. */
import type { LocalTime } from '../local-time.ts';

/** What identity takes of a mention: a `Citation` fits, and so does what staff wrote in frontmatter. */
export interface Mention {
  type?: string;
  number: string;
  date?: LocalTime;
  issuer?: { name: string };
}

export interface CitedDocument<Item extends Mention = Mention> {
  /**
   * Type, number and date; the issuer too only where two documents share those three. It does not depend on the
   * order of the mentions, nor on which of them name the issuer.
   */
  key: string;
  type: string;
  /** As first mentioned. */
  number: string;
  /** Absent only where no mention has one and the number carries its year. */
  date?: LocalTime;
  /** The fullest name among the mentions. */
  issuer?: string;
  /** In the order of the input. */
  mentions: Item[];
}

export interface DoubtfulMention<Item extends Mention = Mention> {
  mention: Item;
  /** `undated`; `issuer`: fits the documents of several issuers; `type`: no word says which type. */
  reason: 'undated' | 'issuer' | 'type';
  /** Keys of the documents that it may be of; empty where no other mention knows more. */
  candidates: readonly string[];
}

/** A mention with its place in the input. */
export interface Placed<Item extends Mention> {
  mention: Item;
  order: number;
  /** The key of its issuer's name, empty where it names none. */
  issuerKey: string;
}

/** Mentions of one document, before the document has its name. */
export interface Group<Item extends Mention> {
  type: string;
  /** Empty where it is unknown. */
  date: string;
  /** The keys of its issuer's names, the most exact first. */
  issuerKeys: readonly string[];
  members: Placed<Item>[];
}

export interface Undecided<Item extends Mention> extends Placed<Item> {
  reason: DoubtfulMention['reason'];
  /** The documents that it may be of. */
  groups: readonly Group<Item>[];
}

/** What is known of some mentions; filled step by step. */
export interface Sorted<Item extends Mention> {
  groups: Group<Item>[];
  undecided: Undecided<Item>[];
}

/** Items with one key together, keys in the order of their first item. */
export function bucketBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const buckets = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(item);
    else buckets.set(key, [item]);
  }
  return buckets;
}
