/** Finds the pages of a question: in titles first, then in the full text of the shards concerned. */
import { chooseWords } from './choose-words.ts';
import type { IndexFiles } from './index-files.ts';
import { readCosts, type IndexEntry } from './index-format.ts';
import { loadWords, type IndexSource } from './load-words.ts';
import {
  basesOf,
  countAllPages,
  isFiltered,
  loadFacts,
  pageRange,
  shardsWithin,
  type PageFacts,
} from './page-facts.ts';
import { hasMark, type ParsedQuery } from './parse-query.ts';
import { createPostingsEngine } from './postings-engine.ts';
import { searchArticles, type SearchAnswer } from './search-articles.ts';
import type { SearchRequest } from './session.ts';

export interface Question {
  files: IndexFiles;
  entry: IndexEntry;
  request: SearchRequest;
  query: ParsedQuery;
  signal: AbortSignal | undefined;
}

export interface FoundPages {
  /** Best first, before filters. */
  pages: readonly number[];
  /** Those that have every known word, in the same order. */
  whole: readonly number[];
  unknownWords: readonly string[];
  /** Absent while nothing needs it. */
  facts: PageFacts | undefined;
}

/** Everything within the dates asked for, newest first. */
export async function listAll(question: Question): Promise<FoundPages> {
  const facts = await factsFor(question);
  const [first, end] = pageRange(question.entry, question.request.filters, facts);
  const pages = Array.from({ length: end - first }, (_, at) => end - 1 - at);
  return { pages, whole: pages, unknownWords: [], facts };
}

/** What titles, leads and numbers of documents say: a few kilobytes. */
export async function findInTitles(question: Question): Promise<FoundPages> {
  const { entry, request } = question;
  const facts = isFiltered(request.filters) ? await factsFor(question) : undefined;
  const sources = [{ folder: entry.head.path, table: entry.head.table, base: 0 }];
  return toFound(question, await search(question, { sources, facts, part: 'titles' }), facts);
}

/** What the whole texts say. */
export async function findInFullText(question: Question): Promise<FoundPages> {
  const { entry, files, request, query, signal } = question;
  const bases = basesOf(entry);
  const [facts, sources] = await Promise.all([
    factsFor(question),
    Promise.all(
      shardsWithin(entry, request.filters).map(async (at) => {
        const shard = entry.shards[at]!;
        return { folder: shard.path, table: await files.table(shard, signal), base: bases[at]! };
      }),
    ),
  ]);
  if (query.hasMarks) {
    const exact = await search(question, { sources, facts, part: 'exact' });
    if (isEnough(exact, query)) return toFound(question, exact, facts);
  }
  return toFound(question, await search(question, { sources, facts, part: 'any' }), facts);
}

/** From so many words on, a page that has all of them has them for no accident. */
const MANY_WORDS = 4;
const ENOUGH_OF_FEW = 5;
/** About three syllables in four carry marks where marks are typed at all; with less, some were left out. */
const FULLY_MARKED = 0.6;

/**
 * Whether the pages that have the words with the marks as typed are answer enough. Where they are not, other marks are
 * asked for as well, which costs as much again.
 */
function isEnough({ total, phrases, unknownWords }: SearchAnswer, { variants }: ParsedQuery): boolean {
  const words = [...new Set(variants[0]?.words)];
  if (unknownWords.length > 0) return false;
  if (words.length < MANY_WORDS) return total >= ENOUGH_OF_FEW && phrases > 0;
  return phrases > 0 || (total > 0 && words.filter(hasMark).length >= FULLY_MARKED * words.length);
}

interface Where {
  sources: readonly IndexSource[];
  facts: PageFacts | undefined;
  part: 'titles' | 'exact' | 'any';
}

async function search(
  { files, entry, query, request, signal }: Question,
  { sources, facts, part }: Where,
): Promise<SearchAnswer> {
  const costs = { common: readCosts(entry.common), pages: countAllPages(entry) };
  const choose = (words: readonly string[]) => chooseWords(words, costs, part);
  const chosen = query.variants
    .flatMap(({ encoded }) => choose(encoded))
    .filter((word) => word !== undefined);
  const words = [...chosen, ...query.numbers];
  const last = /\s$/.test(request.text) ? undefined : query.variants[0]?.encoded.at(-1);
  const engine = createPostingsEngine({
    words: await loadWords(files, sources, { words, isExact: part === 'exact', last }, signal),
    range: pageRange(entry, request.filters, facts),
    ...(facts ? { lengthAt: (page: number) => facts.lengths[page]! } : {}),
  });
  return searchArticles(engine, query, {
    choose,
    ...(facts ? { isExpired: (page: number) => facts.expired[page] === 1 } : {}),
  });
}

function factsFor({ files, entry, request, signal }: Question): Promise<PageFacts> {
  return loadFacts(files, entry, shardsWithin(entry, request.filters), signal);
}

/** One letter at the end is a word that has just been begun. */
function isBegun(text: string, word: string): boolean {
  return word.length === 1 && text.endsWith(word);
}

function toFound(
  { request: { text } }: Question,
  { hits, unknownWords }: SearchAnswer,
  facts: PageFacts | undefined,
): FoundPages {
  return {
    pages: hits.map(({ id }) => id),
    whole: hits.filter(({ isWhole }) => isWhole).map(({ id }) => id),
    unknownWords: unknownWords.filter((word) => !isBegun(text, word)),
    facts,
  };
}
