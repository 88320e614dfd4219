/** Mentions of one type and one number sorted into documents: by date, then by issuer, then what has no date. */
import { yearOfNumber } from './document-number.ts';
import { clusterIssuers } from './issuer-clusters.ts';
import { issuerOfCode } from './issuer.ts';
import { type Group, type Mention, type Placed, type Sorted, bucketBy, keyOfIssuer } from './mention.ts';

/** The rules of `identity.ts` for one type and number. */
export function groupNumber<Item extends Mention>(
  type: string,
  mentions: readonly Placed<Item>[],
): Sorted<Item> {
  const sorted: Sorted<Item> = { groups: [], undecided: [] };
  const byDate = bucketBy(mentions, ({ mention }) => mention.date ?? '');
  const undated = byDate.get('') ?? [];
  byDate.delete('');
  for (const [date, sameDate] of byDate) groupDate(type, date, sameDate, sorted);
  const dated = [...sorted.groups];
  const unknown = joinWithinArticles(undated, dated);
  const bySettled = bucketBy(unknown, (one) => (isSettledWithoutDate(one) ? 'settled' : 'open'));
  joinUndated(type, bySettled.get('settled') ?? [], dated, sorted);
  for (const one of bySettled.get('open') ?? [])
    sorted.undecided.push({ ...one, reason: 'undated', groups: dated });
  return sorted;
}

/** As many documents as there are issuers that cannot be one. */
function groupDate<Item extends Mention>(
  type: string,
  date: string,
  mentions: readonly Placed<Item>[],
  { groups, undecided }: Sorted<Item>,
): void {
  const byIssuer = bucketBy(mentions, keyOfIssuer);
  const withoutIssuer = byIssuer.get('') ?? [];
  byIssuer.delete('');
  const { sets, torn } = clusterIssuers([...byIssuer.keys()]);
  const made: Group<Item>[] = sets.map((issuerKeys) => {
    return { type, date, issuerKeys, members: issuerKeys.flatMap((key) => byIssuer.get(key)!) };
  });
  if (made.length === 0) made.push({ type, date, issuerKeys: [], members: [] });
  const unplaced = torn.flatMap((key) => byIssuer.get(key)!);
  if (made.length === 1) made[0]!.members.push(...withoutIssuer);
  else unplaced.push(...withoutIssuer);
  for (const one of unplaced) undecided.push({ ...one, reason: 'issuer', groups: made });
  groups.push(...made);
}

/**
 * `Nghị quyết số 57-NQ/TW` behind `Nghị quyết số 57-NQ/TW ngày 22/12/2024` in one article is the same document.
 * @returns the mentions whose own article does not say which document they are of
 */
function joinWithinArticles<Item extends Mention>(
  undated: readonly Placed<Item>[],
  dated: readonly Group<Item>[],
): Placed<Item>[] {
  const groupsOf = new Map<string, Set<Group<Item>>>();
  for (const group of dated) {
    for (const { mention } of group.members) {
      if (mention.article === undefined) continue;
      const known = groupsOf.get(mention.article);
      if (known) known.add(group);
      else groupsOf.set(mention.article, new Set([group]));
    }
  }
  return undated.filter((one) => {
    const [only, ...others] = groupsOf.get(one.mention.article ?? '') ?? [];
    if (!only || others.length > 0 || !fits(keyOfIssuer(one), only.issuerKeys)) return true;
    only.members.push(one);
    return false;
  });
}

/** A number that carries its year says what the date would, if the issuer is known from the text or the code. */
function isSettledWithoutDate({ mention }: Placed<Mention>): boolean {
  if (yearOfNumber(mention.number) === undefined) return false;
  return mention.issuer !== undefined || issuerOfCode(mention.number.split(/[-/]/).at(-1)!) !== undefined;
}

/** Joins them to the dated document of their number's year, or with each other where there is none. */
function joinUndated<Item extends Mention>(
  type: string,
  mentions: readonly Placed<Item>[],
  dated: readonly Group<Item>[],
  sorted: Sorted<Item>,
): void {
  const [first] = mentions;
  if (!first) return;
  const year = yearOfNumber(first.mention.number)!;
  const ofYear = dated.filter(({ date }) => date.startsWith(`${year}-`));
  const alone: Placed<Item>[] = [];
  for (const [key, sameIssuer] of bucketBy(mentions, keyOfIssuer)) {
    const fitting = ofYear.filter(({ issuerKeys }) => fits(key, issuerKeys));
    if (fitting.length === 1) fitting[0]!.members.push(...sameIssuer);
    else if (fitting.length === 0) alone.push(...sameIssuer);
    else for (const one of sameIssuer) sorted.undecided.push({ ...one, reason: 'undated', groups: fitting });
  }
  if (alone.length > 0) groupDate(type, '', alone, sorted);
}

function fits(key: string, issuerKeys: readonly string[]): boolean {
  if (key === '' || issuerKeys.length === 0 || issuerKeys.includes(key)) return true;
  const { sets, torn } = clusterIssuers([key, ...issuerKeys]);
  return sets.length === 1 && torn.length === 0;
}
