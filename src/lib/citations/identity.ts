/**
 * Which mentions are of one document. A document is its type, number, date and issuer: `TU` is any province's
 * committee, party numbers start again with each term and the state's with each year.
 *
 * - Same type, number and date: one document, if the issuers are equal, one is absent, one is an organ or head of
 *   the other, or one is the generic form of the other. Two known issuers that differ stay apart.
 * - A mention that fits two documents goes to neither.
 * - A mention without a date goes to no dated document and to no other undated mention: next term's plan has the
 *   same number. Two exceptions need no guess. Within one article a short mention is of the document that the article
 *   itself names with its date, if that is one. And a number that carries its year (`30/2020/NĐ-CP`, `80/2015/QH13`)
 *   says by itself what the date would, if the issuer is known from the text or from the code.
 */
import type { LocalTime } from '../local-time.ts';
import { remember } from '../remember.ts';
import { numberKey } from './document-number.ts';
import { groupNumber } from './group-number.ts';
import { issuerKey } from './issuer.ts';
import {
  type CitedDocument,
  type DoubtfulMention,
  type Group,
  type Mention,
  type Placed,
  type Sorted,
  bucketBy,
} from './mention.ts';
import { joinWithinArticles } from './within-articles.ts';

export interface GroupedMentions<Item extends Mention = Mention> {
  documents: CitedDocument<Item>[];
  doubtful: DoubtfulMention<Item>[];
}

/**
 * Sorts mentions into documents in near-linear time; both lists are in the order of first mention.
 * @param articleOf any value that stands for the article of a mention; without it no two mentions share one
 */
export function groupMentions<Item extends Mention>(
  mentions: readonly Item[],
  articleOf?: (mention: Item) => unknown,
): GroupedMentions<Item> {
  const all: Sorted<Item> = { groups: [], undecided: [] };
  // Tens of thousands of mentions have a few thousand numbers.
  const keyOfNumber = remember(numberKey);
  const placed = mentions.map((mention, order): Placed<Item> => {
    return { mention, order, issuerKey: mention.issuer ? issuerKey(mention.issuer.name) : '' };
  });
  for (const sameNumber of bucketBy(placed, ({ mention }) => keyOfNumber(mention.number)).values()) {
    const sorted = groupTypes(sameNumber);
    const undecided = articleOf ? joinWithinArticles(sorted, articleOf) : sorted.undecided;
    for (const group of sorted.groups) all.groups.push(group);
    for (const one of undecided) all.undecided.push(one);
  }
  return nameAll(all);
}

function groupTypes<Item extends Mention>(sameNumber: readonly Placed<Item>[]): Sorted<Item> {
  const sorted: Sorted<Item> = { groups: [], undecided: [] };
  const byType = bucketBy(sameNumber, ({ mention }) => mention.type ?? '');
  const untyped = byType.get('') ?? [];
  byType.delete('');
  for (const [type, sameType] of byType) groupNumber(type, sameType, sorted);
  for (const one of untyped) sorted.undecided.push({ ...one, reason: 'type', groups: sorted.groups });
  return sorted;
}

function nameAll<Item extends Mention>({ groups, undecided }: Sorted<Item>): GroupedMentions<Item> {
  for (const { members } of groups) members.sort((a, b) => a.order - b.order);
  const keys = keysOf(groups);
  const candidatesOf = new Map<readonly Group<Item>[], readonly string[]>();
  return {
    documents: groups
      .toSorted((a, b) => a.members[0]!.order - b.members[0]!.order)
      .map((group) => describe(group, keys.get(group)!)),
    doubtful: undecided
      .toSorted((a, b) => a.order - b.order)
      .map(({ mention, reason, groups: fitting }) => {
        // Many mentions share one list of candidates, and get one list of keys, so that time stays linear.
        const candidates = candidatesOf.get(fitting) ?? fitting.flatMap((group) => keys.get(group) ?? []);
        candidatesOf.set(fitting, candidates);
        return { mention, reason, candidates };
      }),
  };
}

function keysOf<Item extends Mention>(groups: readonly Group<Item>[]): Map<Group<Item>, string> {
  const keys = new Map<Group<Item>, string>();
  for (const [key, sharing] of bucketBy(groups, plainKey)) {
    for (const group of sharing)
      keys.set(group, sharing.length === 1 ? key : `${key}|${group.issuerKeys[0] ?? ''}`);
  }
  return keys;
}

function plainKey({ type, date, members }: Group<Mention>): string {
  return [type, numberKey(members[0]!.mention.number), date].join('|');
}

function describe<Item extends Mention>(
  { type, date, members }: Group<Item>,
  key: string,
): CitedDocument<Item> {
  const names = members.flatMap(({ mention }) => mention.issuer?.name ?? []);
  const issuer = names.length > 0 ? names.reduce(fuller) : undefined;
  return {
    key,
    type,
    number: members[0]!.mention.number,
    ...(date === '' ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer }),
    mentions: members.map(({ mention }) => mention),
  };
}

/** The longer name; of two of one length the same whichever comes first. */
function fuller(a: string, b: string): string {
  return b.length > a.length || (b.length === a.length && b < a) ? b : a;
}

/**
 * Documents that share type, number, issuer and year and differ in their dates: one of the dates is a slip of the
 * pen, since no office gives a number twice in a year. For the check.
 */
export function findDateConflicts<Item extends Mention>(
  documents: readonly CitedDocument<Item>[],
): (CitedDocument<Item> & { date: LocalTime })[][] {
  const dated = documents.filter((document): document is CitedDocument<Item> & { date: LocalTime } => {
    return document.date !== undefined;
  });
  const sharing = bucketBy(dated, ({ type, number, date, issuer }) => {
    return [type, numberKey(number), date.slice(0, 4), issuerKey(issuer ?? '')].join('|');
  });
  return [...sharing.values()].filter((conflict) => conflict.length > 1);
}
