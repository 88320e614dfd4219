/** Sentence patterns turned into text. */
import { addDays } from './days.ts';
import { CITABLE, citeDocument, documentOf } from './documents.ts';
import type { Random } from './random.ts';
import { GENERAL } from './vocabulary/general.ts';
import { communeName, hamletName, personName } from './vocabulary/names.ts';
import type { Topic } from './vocabulary/topic.ts';

/** What an article's sentences draw on. */
export interface Voice {
  seed: string;
  random: Random;
  topic: Topic;
  /** `2019-03-12` */
  date: string;
}

/** A word of one or two syllables that stands twice in a row, a comma between or not. */
const DOUBLED_WORD = /(?<!\p{L})(\p{L}+(?: \p{L}+)?),? \1(?!\p{L})/iu;

/** Fills a pattern's gaps; a word that would stand twice in a row makes it try again. */
export function fill(pattern: string, voice: Voice): string {
  let text = fillOnce(pattern, voice);
  for (let attempt = 0; attempt < 8 && DOUBLED_WORD.test(text); attempt++) text = fillOnce(pattern, voice);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** No filling stands twice in a sentence, as far as its list allows. */
function fillOnce(pattern: string, voice: Voice): string {
  const used = new Set<string>();
  return pattern.replace(/\{(\w+)\}/g, (_, gap: string) => {
    let filling = fillGap(gap, voice);
    for (let tries = 0; used.has(filling) && tries < 6; tries++) filling = fillGap(gap, voice);
    used.add(filling);
    return filling;
  });
}

/** A sentence by one of the patterns. */
export function say(patterns: readonly string[], voice: Voice): string {
  return fill(voice.random.pick(patterns), voice);
}

function fillGap(gap: string, voice: Voice): string {
  const { random, topic } = voice;
  const fresh = FRESH[gap];
  if (fresh) return fresh(voice);
  if (gap === 'noun') return random.pickZipf(topic.nouns);
  if (gap === 'action') return random.pickZipf(topic.actions);
  if (gap === 'audience') return random.pickZipf(topic.audiences);
  const list = GENERAL[gap];
  if (!list) throw new Error(`No vocabulary is called “${gap}”`);
  return random.pickZipf(list);
}

/** Gaps whose filling is made, not chosen. */
const FRESH: Readonly<Record<string, (voice: Voice) => string>> = {
  person: ({ random }) => personName(random),
  commune: ({ random }) => communeName(random),
  hamlet: ({ random }) => hamletName(random),
  day: ({ random, date }) => writeDate(addDays(date, -random.int(0, 3)), random.chance(0.5)),
  date: ({ random, date }) => writeDate(addDays(date, random.int(5, 90)), true),
  number: ({ random }) =>
    String(random.chance(0.2) ? random.int(1_000, 98_000) : random.int(2, 990)).replace(/\B(?=\d{3}$)/, '.'),
  few: ({ random }) => String(random.int(2, 9)),
  percent: ({ random }) => `${random.int(1, 99)}${random.chance(0.6) ? `,${random.int(1, 9)}` : ''}%`,
  money: ({ random }) =>
    `${random.int(2, 950)}${random.chance(0.3) ? `,${random.int(1, 9)}` : ''} ${random.chance(0.6) ? 'triệu' : 'tỷ'} đồng`,
  year: ({ random, date }) => String(Number(date.slice(0, 4)) - random.int(1, 6)),
  thisYear: ({ date }) => date.slice(0, 4),
  cite: (voice) => cite(voice),
};

/** A document that was already out on the article's day; popular ones come up again and again. */
function cite({ seed, random, date }: Voice): string {
  let document = documentOf(seed, random.zipf(CITABLE));
  for (let attempt = 0; attempt < 12 && document.issuedAt > date; attempt++) {
    document = documentOf(seed, random.zipf(CITABLE));
  }
  return citeDocument(document);
}

function writeDate(date: string, withYear: boolean): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return withYear ? `${day}/${Number(month)}/${year}` : `${day}/${Number(month)}`;
}
