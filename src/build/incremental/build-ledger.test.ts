import { describe, expect, it } from 'vitest';
import { derivation, remember, type Derivation } from '../../store/ledger.ts';
import type { Site } from '../../store/site.ts';
import { exampleSite } from '../../tests/support/example-site.ts';
import { createLedger, type BuildLedger } from './build-ledger.ts';
import { NO_LOOKS, type LookTable } from './look-table.ts';
import { observeSite } from './observe-site.ts';
import { siteFacts } from './site-facts.ts';

/** Counts how often it is worked out. */
let counted = 0;
const titles = derivation('titles', ({ articles }) => {
  counted++;
  return articles.map(({ title }) => title);
});
const isNight = derivation('night', ({ now }) => now.slice(11, 13) < '06', 'now');
const DERIVATIONS: readonly Derivation<unknown>[] = [titles, isNight];

interface Opened {
  site: Site;
  ledger: BuildLedger;
}

function open(plain: Site, table: LookTable = NO_LOOKS): Opened {
  const ledger: BuildLedger = createLedger(table, siteFacts(plain, []), DERIVATIONS, () => site);
  const site = observeSite(plain, ledger);
  return { site, ledger };
}

const SITE = [
  { fields: { title: 'Một' }, body: 'Thân một.' },
  { fields: { title: 'Hai' }, body: 'Thân hai.' },
];

type Make = (site: Site) => unknown;

/** Whether what was made on one site still holds on another. */
async function holds(before: Site, after: Site, make: Make): Promise<boolean> {
  const first = open(before);
  await first.ledger.record('trang', () => make(first.site));
  return open(after, first.ledger.records()).ledger.holds('trang');
}

const articleOf = (site: Site, title: string) => site.articles.find((one) => one.title === title)!;
const change = (at: number, example: object) =>
  SITE.map((one, index) => (index === at ? { ...one, ...example } : one));

describe('what was made of a site', () => {
  it.each<[string, Make, Parameters<typeof exampleSite>, boolean]>([
    ['the same site', ({ articles }) => articles.map(({ lead }) => lead), [SITE], true],
    [
      'another lead of one whose title was read',
      (site) => site.articlesById.get('baiviet0000')!.title,
      [change(0, { body: 'Khác.', fields: { title: 'Một' } })],
      false,
    ],
    [
      'another text of one looked at',
      (site) => site.articlesById.get('baiviet0000')!.entry.body,
      [change(0, { body: 'Khác.' })],
      false,
    ],
    [
      'another text of another',
      (site) => site.articlesById.get('baiviet0000')!.entry.body,
      [change(1, { body: 'Khác.' })],
      true,
    ],
    [
      'another title of another',
      (site) => site.articlesById.get('baiviet0000')!.title,
      [change(1, { fields: { title: 'Ba' } })],
      true,
    ],
    ['one article more, where all were counted', ({ articles }) => articles.length, [[...SITE, {}]], false],
    ['one article more, where none were', ({ config }) => config.name, [[...SITE, {}]], true],
    [
      'one article more in another section',
      ({ bySection }) => bySection.get('tin-tuc')?.length,
      [[...SITE, { fields: { section: 'thong-bao' } }]],
      true,
    ],
    [
      'one article more in the section',
      ({ bySection }) => bySection.get('tin-tuc')?.length,
      [[...SITE, {}]],
      false,
    ],
    ['another time, where the time was read', ({ now }) => now, [SITE, { now: '2026-11-21T08:31' }], false],
    [
      'another time, where it was not',
      ({ articles }) => articles.length,
      [SITE, { now: '2026-11-21T08:31' }],
      true,
    ],
    [
      'another time, with the same answer',
      (site) => isNight(site, ''),
      [SITE, { now: '2026-11-21T09:31' }],
      true,
    ],
    [
      'another time, with another answer',
      (site) => isNight(site, ''),
      [SITE, { now: '2026-11-22T01:31' }],
      false,
    ],
    [
      'a picture that was not there',
      ({ pictures }) => pictures['x.jpg'],
      [SITE, { pictures: { 'x.jpg': {} as never } }],
      false,
    ],
    [
      'other pictures',
      ({ pictures }) => pictures['x.jpg'],
      [SITE, { pictures: { 'y.jpg': {} as never } }],
      true,
    ],
  ])('with %s', async (_, make, after, expected) => {
    expect(await holds(exampleSite(SITE), exampleSite(...after), make)).toBe(expected);
  });

  it('holds where a derivation gives the same answer, worked out again or not', async () => {
    const make: Make = (site) => titles(site, '');
    const later = exampleSite([{ ...SITE[0]!, fields: { title: 'Một', topics: ['Mới'] } }, SITE[1]!]);
    expect(await holds(exampleSite(SITE), later, make)).toBe(true);
    expect(await holds(exampleSite(SITE), exampleSite(change(0, { fields: { title: 'Mới' } })), make)).toBe(
      false,
    );
  });

  it('does not work out a derivation whose ground is firm', async () => {
    const first = open(exampleSite(SITE));
    const answer = await first.ledger.record('trang', () => titles(first.site, ''));
    counted = 0;
    const second = open(exampleSite(change(0, { body: 'Thân khác, cùng tóm tắt.' })), first.ledger.records());
    expect(titles(second.site, '')).toEqual(answer);
    expect(counted).toBe(0);
  });

  it('is seen through what was remembered, whoever asked first', async () => {
    const first = open(exampleSite(SITE));
    const leads = (site: Site) => remember(site, 'leads', () => site.articles.map(({ lead }) => lead));
    await first.ledger.record('a', () => leads(first.site));
    await first.ledger.record('b', () => leads(first.site));
    const { ledger } = open(exampleSite(change(1, { body: 'Mở đầu khác.' })), first.ledger.records());
    expect([ledger.holds('a'), ledger.holds('b')]).toEqual([false, false]);
  });

  it('is seen through what was remembered of many, which stand as one', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ body: `Thân ${at}.` }));
    const first = open(exampleSite(many));
    const leads = (site: Site) => remember(site, 'leads', () => site.articles.map(({ lead }) => lead));
    for (const made of ['a', 'b']) await first.ledger.record(made, () => leads(first.site));
    const table = first.ledger.records();
    expect(table.looks.length).toBeLessThan(50);
    expect(open(exampleSite(many), table).ledger.holds('b')).toBe(true);
    const edited = exampleSite(many.map((one, at) => (at === 7 ? { body: 'Khác.' } : one)));
    expect(open(edited, table).ledger.holds('b')).toBe(false);
  });

  it('is kept over builds in which it was only found to hold', async () => {
    let table = NO_LOOKS;
    for (let build = 0; build < 4; build++) {
      const { site, ledger } = open(exampleSite(SITE), table);
      if (!ledger.holds('trang')) await ledger.record('trang', () => articleOf(site, 'Một').lead);
      else expect(build).toBeGreaterThan(0);
      await ledger.record(`khác ${build}`, () => articleOf(site, 'Hai').lead);
      table = ledger.records();
    }
    expect(table.owners.filter((owner) => owner.startsWith('khác'))).toEqual(['khác 3']);
  });

  it('cannot list pictures, which no fact could stand for', () => {
    const { site } = open(exampleSite(SITE));
    expect(() => Object.keys(site.pictures)).toThrow();
  });

  it('asks no derivation that nobody listed', () => {
    const { site } = open(exampleSite(SITE));
    expect(() => derivation('lạ', () => 1)(site, '')).toThrow(/derivations\.ts/);
  });
});
