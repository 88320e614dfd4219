/** A generator in the comparison: how its site is laid out in a folder, and how it is built. */
import type { Command } from './measure.ts';

export interface Contestant {
  name: string;
  /** Lays the site out in an empty folder. @param corpus a generated content folder, which is left as it is */
  prepare(corpus: string, folder: string): void;
  /** From the site's folder. */
  output: string;
  /** From the site's folder: where an article of the corpus is. */
  articleFile(file: string): string;
  build(folder: string): Command;
  /** What is built: the same edit for all, and what only some are asked for. */
  builds: readonly BuildName[];
}

/** In the order in which they are done: each works upon what the one before left. */
export type BuildName = 'cold' | 'nothing changed' | 'one article edited' | 'one article added';
