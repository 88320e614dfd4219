/** Mentions of one type and one number sorted into documents: by date, then by issuer, then what has no date. */
import { yearOfNumber } from './document-number.ts';
import { clusterIssuers, fitsIssuers } from './issuer-clusters.ts';
import { issuerOfCode } from './issuer.ts';
import { type Group, type Mention, type Placed, type Sorted, bucketBy } from './mention.ts';

/** The rules of `identity.ts` for one type and number; adds to what is sorted already. */
export function groupNumber<Item extends Mention>(
  type: string,
  mentions: readonly Placed<Item>[],
  sorted: Sorted<Item>,
): void {
  const byDate = bucketBy(mentions, ({ mention }) => mention.date ?? '');
  const undated = byDate.get('') ?? [];
  byDate.delete('');
  const before = sorted.groups.length;
  for (const [date, sameDate] of byDate) groupDate(type, date, sameDate, sorted);
  const dated = sorted.groups.slice(before);
  const bySettled = bucketBy(undated, (one) => (isSettledWithoutDate(one) ? 'settled' : 'open'));
  joinUndated(type, bySettled.get('settled') ?? [], dated, sorted);
  for (const one of bySettled.get('open') ?? []) {
    sorted.undecided.push({ ...one, reason: 'undated', groups: dated });
  }
}

/** As many documents as there are issuers that cannot be one. */
function groupDate<Item extends Mention>(
  type: string,
  date: string,
  mentions: readonly Placed<Item>[],
  { groups, undecided }: Sorted<Item>,
): void {
  const byIssuer = bucketBy(mentions, ({ issuerKey }) => issuerKey);
  const withoutIssuer = byIssuer.get('') ?? [];
  byIssuer.delete('');
  const { sets, torn } = clusterIssuers([...byIssuer.keys()]);
  const made: Group<Item>[] = sets.map((issuerKeys) => {
    return { type, date, issuerKeys, members: issuerKeys.flatMap((key) => byIssuer.get(key)!) };
  });
  if (made.length === 0) made.push({ type, date, issuerKeys: [], members: [] });
  const unplaced = torn.flatMap((key) => byIssuer.get(key)!);
  const rest = made.length === 1 ? made[0]!.members : unplaced;
  for (const one of withoutIssuer) rest.push(one);
  for (const one of unplaced) undecided.push({ ...one, reason: 'issuer', groups: made });
  for (const group of made) groups.push(group);
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
  for (const [key, sameIssuer] of bucketBy(mentions, ({ issuerKey }) => issuerKey)) {
    const fitting = ofYear.filter(({ issuerKeys }) => fitsIssuers(key, issuerKeys));
    if (fitting.length > 1) {
      for (const one of sameIssuer) sorted.undecided.push({ ...one, reason: 'undated', groups: fitting });
      continue;
    }
    const members = fitting[0]?.members ?? alone;
    for (const one of sameIssuer) members.push(one);
  }
  if (alone.length > 0) groupDate(type, '', alone, sorted);
}
