/** A small engine over texts in memory, for tests of what stands above an engine. */
import { foldMarks } from '../lib/vietnamese-text.ts';
import { encodeText } from './encode.ts';
import type { Engine, EngineQuery } from './engine.ts';

/** Indexes texts by their ids; the first words are the title. */
export function createMemoryEngine(texts: Readonly<Record<string, string>>): Engine {
  const pages = Object.entries(texts).map(([id, text]) => ({
    id,
    words: encodeText(text).split(' ').map(trim),
  }));
  return {
    search: ({ words, isPhrase, isExact }: EngineQuery) => {
      const spell = isExact ? (word: string) => word : (word: string) => foldMarks(word);
      const wanted = words.map(trim).map(spell);
      const hits = pages.flatMap((page) => {
        const own = page.words.map(spell);
        const positions = isPhrase ? findPhrase(own, wanted) : findAll(own, wanted);
        return positions.length === 0
          ? []
          : [{ id: page.id, positions, score: positions.length / own.length }];
      });
      return Promise.resolve(hits);
    },
    countPages: () => Promise.resolve(pages.length),
  };
}

function trim(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function findPhrase(own: string[], wanted: string[]): number[] {
  const starts = [...own.keys()].filter((at) => wanted.every((word, offset) => own[at + offset] === word));
  return starts.flatMap((start) => wanted.map((_, offset) => start + offset));
}

/** Like Pagefind, drops a word that stands nowhere here: that it is missing is for the search to find out. */
function findAll(own: string[], wanted: string[]): number[] {
  const isEvery = wanted.every((word) => own.includes(word));
  return isEvery ? [...own.keys()].filter((at) => wanted.includes(own[at]!)) : [];
}
