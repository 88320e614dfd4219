/** An engine over the places of words, loaded beforehand: everything else about a question is arithmetic. */
import { isBorne } from './encode.ts';
import type { Engine, EngineHit, EngineQuery } from './engine.ts';
import { lengthOf } from './index-format.ts';
import { mergePostings, type Postings } from './pagefind-files.ts';
import { toWordForm, toWordKey } from './word-key.ts';

/** Where the forms of a word stand; `key` is the word without marks. */
export interface LoadedWord {
  key: string;
  forms: ReadonlyMap<string, Postings>;
}

export interface EngineData {
  /** By key; several where a word was asked for by its beginning. */
  words: ReadonlyMap<string, readonly LoadedWord[]>;
  /** Only pages with these numbers, half open: a range of dates. */
  range: readonly [number, number];
  /** Lengths of pages on the scale of `scaleLength`; without them all are alike. */
  lengthAt?: (page: number) => number;
}

/** How soon a further mention counts less, and how much a long page is held against it. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;

export function createPostingsEngine(data: EngineData): Engine {
  const { range } = data;
  const size = Math.max(0, range[1] - range[0]);
  const postingsOf = createLookup(data);
  const scoreOf = createScorer(data, size);
  return {
    countPages: () => size,
    search: ({ words, isPhrase, isExact }: EngineQuery) => {
      const parts = words.flatMap((word, offset) =>
        word === undefined ? [] : [{ word, offset, postings: postingsOf(word, isExact) }],
      );
      if (parts.length === 0) return [];
      return isPhrase ? searchPhrase(parts) : searchAll(parts, scoreOf);
    },
    findBearers: (number) => {
      const forms = (data.words.get(toWordKey(number)) ?? []).flatMap((word) => [...word.forms]);
      return forms.flatMap(([form, postings]) => (isBorne(form) ? [...postings.keys()] : []));
    },
  };
}

interface Part {
  word: string;
  /** Where in the phrase it stands. */
  offset: number;
  postings: Postings;
}

/** Where a word stands, with the marks as given or with any; each made once. */
function createLookup({ words, range }: EngineData): (word: string, isExact: boolean) => Postings {
  const kept = new Map<string, Postings>();
  return (word, isExact) => {
    const key = toWordKey(word);
    const form = toWordForm(word);
    // Figures have no marks; the mark of an added zero is none.
    const isStrict = isExact && !/\d/.test(key);
    const name = `${isStrict ? form : ''} ${key}`;
    const known = kept.get(name);
    if (known) return known;
    const lists = (words.get(key) ?? []).flatMap(({ forms }) =>
      [...forms].flatMap(([own, found]) => (isStrict && own !== form ? [] : [found])),
    );
    const postings = within(mergePostings(lists), range);
    kept.set(name, postings);
    return postings;
  };
}

function createScorer(
  { range, lengthAt }: EngineData,
  size: number,
): (page: number, parts: readonly Part[]) => number {
  const meanLength = lengthAt && size > 0 ? mean(range, lengthAt) : 1;
  return (page, parts) => {
    const relative = lengthAt ? lengthOf(lengthAt(page)) / meanLength : 1;
    const damping = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * relative);
    return parts.reduce((sum, { postings }) => {
      const times = postings.get(page)!.length;
      const rarity = Math.log(1 + (size - postings.size + 0.5) / (postings.size + 0.5));
      return sum + (rarity * times * (SATURATION + 1)) / (times + damping);
    }, 0);
  };
}

function searchPhrase(parts: readonly Part[]): EngineHit[] {
  const rarest = parts.reduce((least, part) => (part.postings.size < least.postings.size ? part : least));
  const hits: EngineHit[] = [];
  for (const [page, places] of rarest.postings) {
    const others = parts.map(({ offset, postings }) => ({ offset, places: postings.get(page) }));
    if (others.some((part) => !part.places)) continue;
    const starts = places
      .map((place) => place - rarest.offset)
      .filter((start) => others.every((part) => hasPlace(part.places!, start + part.offset)));
    if (starts.length === 0) continue;
    const positions = starts.flatMap((start) => parts.map(({ offset }) => start + offset));
    hits.push({ id: page, positions, score: starts.length });
  }
  return hits;
}

function searchAll(
  asked: readonly Part[],
  scoreOf: (page: number, parts: readonly Part[]) => number,
): EngineHit[] {
  const parts = [...new Map(asked.map((part) => [part.word, part])).values()];
  const [rarest, ...others] = [...parts].sort((a, b) => a.postings.size - b.postings.size);
  const hits: EngineHit[] = [];
  for (const page of rarest!.postings.keys()) {
    if (!others.every(({ postings }) => postings.has(page))) continue;
    const places = parts.flatMap(({ postings }) => postings.get(page)!);
    const positions = [...new Set(places)].sort((a, b) => a - b);
    hits.push({ id: page, positions, score: scoreOf(page, parts) });
  }
  return hits;
}

function within(postings: Postings, [first, end]: readonly [number, number]): Postings {
  const own = [...postings].filter(([page]) => page >= first && page < end);
  return own.length === postings.size ? postings : new Map(own);
}

function hasPlace(places: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = places[middle]!;
    if (place === wanted) return true;
    if (place < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function mean([first, end]: readonly [number, number], lengthAt: (page: number) => number): number {
  let sum = 0;
  for (let page = first; page < end; page++) sum += lengthOf(lengthAt(page));
  return Math.max(1, sum / (end - first));
}
