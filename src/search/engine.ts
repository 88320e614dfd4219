/** What the search needs of a full-text engine: words to pages with positions. Any engine that can do this will do. */

export interface EngineQuery {
  /**
   * Words in the spelling of the index (`encodeText`). In a phrase `undefined` stands for any word: one that is too
   * common to be worth its bytes.
   */
  words: readonly (string | undefined)[];
  /** Only pages where they stand in this order, next to each other, each whole. */
  isPhrase: boolean;
  /** Only words with exactly these marks; otherwise with any or none. */
  isExact: boolean;
}

export interface EngineHit {
  /** The page's number: of two pages the later published has the higher. */
  id: number;
  /** Where in the page the words stand, ascending; the title comes first. */
  positions: readonly number[];
  /** The engine's own opinion; comparable within one answer only. */
  score: number;
}

export interface Engine {
  search(query: EngineQuery): readonly EngineHit[];
  /** The pages that are the document with a number; others that have it cite it. */
  findBearers(number: string): readonly number[];
  countPages(): number;
}
