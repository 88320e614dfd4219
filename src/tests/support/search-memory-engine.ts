/** A small engine over texts in memory, for tests of what stands above an engine. */
import { encodeText } from '../../search/encode.ts';
import type { Engine } from '../../search/engine.ts';
import { createPostingsEngine, type LoadedWord } from '../../search/postings-engine.ts';
import { toWordForm, toWordKey } from '../../search/word-key.ts';

/** Indexes texts; their places are their numbers, the first words are the title. */
export function createMemoryEngine(texts: readonly string[]): Engine {
  const words = new Map<string, Map<string, Map<number, number[]>>>();
  for (const [page, text] of texts.entries()) {
    for (const [position, word] of encodeText(text).split(' ').entries()) {
      const forms = getOr(words, toWordKey(word), () => new Map<string, Map<number, number[]>>());
      const postings = getOr(forms, toWordForm(word), () => new Map<number, number[]>());
      getOr(postings, page, () => []).push(position);
    }
  }
  const loaded = [...words].map(([key, forms]): [string, LoadedWord[]] => [key, [{ key, forms }]]);
  return createPostingsEngine({ words: new Map(loaded), range: [0, texts.length] });
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
