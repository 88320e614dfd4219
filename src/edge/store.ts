/**
 * The boundary behind which numbers are kept. What counts is decided before it, so a store only adds,
 * remembers and reads. Stores of every kind pass `conformance/store-conformance.ts`.
 */

/** Whether a key stands for a visitor or for a visitor's view of one article. */
export type KeyKind = 'visitor' | 'view';

/** A key as it was seen last. */
export interface SeenMark {
  kind: KeyKind;
  at: number;
  /**
   * What the delta counts for it, as its writer had not seen the key in the last half hour. Where another
   * writer had, by the store's own marks, the store counts one less.
   */
  claim?: Claim;
}

/** One visit, or one view of an article. */
export interface Claim {
  day: number;
  article?: string;
  /** The same visitor's key under the secret of the day before. */
  older?: string;
}

/** What many hits add together; it is never changed once handed to a store. */
export interface Delta {
  /** When it was made, milliseconds since 1970. */
  at: number;
  /** Visits by day; see `dayOf`. */
  visits: ReadonlyMap<number, number>;
  /** Views by day and article. */
  views: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Keys seen, and when. */
  seen: ReadonlyMap<string, SeenMark>;
  /** Keys seen outside this span are deleted. */
  keep?: { from: number; to: number };
  /** The total that the site began with: what is shown is at least this and all visits. */
  base: number;
}

/** What is to be read. */
export interface Question {
  /** The day that is today. */
  day: number;
  /** Whoever was seen since is online. */
  onlineSince: number;
  articles: ReadonlySet<string>;
}

/** Counted numbers, without any base. */
export interface Totals {
  visits: number;
  today: number;
  /** The highest total ever shown, base included. */
  shown: number;
  /** Views of the articles asked for; those never viewed may be absent. */
  views: ReadonlyMap<string, number>;
  /** Visitors online in the store's view, where several servers share it. */
  online?: number;
  /** Keys of the delta that another writer had counted already. */
  repeats?: ReadonlySet<string>;
}

/** What a starting server takes up from the one before it. */
export interface Loaded {
  /** `at` of the delta stored last. */
  lastAt: number | undefined;
  /** Keys not yet deleted, longest unseen first. */
  seen: readonly { key: string; kind: KeyKind; at: number }[];
}

/**
 * One writer's connection to the store; each opening is a writer of its own. Every promise settles in the
 * end: a connection that may hang brings its own time limit.
 */
export interface CounterStore {
  load(maxSeen: number): Promise<Loaded>;
  /**
   * Adds the delta and answers the question from after it. Resolved means stored for good; rejected
   * means that it may or may not be. The same `seq` from the same writer adds nothing a second time, so
   * a delta whose fate is unknown is sent again, unchanged. `seq` grows from 1.
   */
  commit(seq: number, delta: Delta, question: Question): Promise<Totals>;
  totals(question: Question): Promise<Totals>;
}

/** Where the secrets of visitors' keys are kept: apart from the counts, so that no backup carries them. */
export interface SecretStore {
  /** The secret of that day: the one kept already, or `fresh`, which is then kept. */
  obtain(day: number, fresh: string): Promise<string>;
  /** Erases the secrets of all other days. */
  keepOnly(days: readonly number[]): Promise<void>;
}

/**
 * One line of a backup: what days and articles had, of which everything else is the sum. Bases are not
 * among them, they come from the manifest alone.
 */
export type BackupRecord =
  | { kind: 'site'; shown: number }
  | { kind: 'visits'; day: string; visits: number }
  | { kind: 'views'; day: string; article: string; views: number };

/** A backup's records, gathered as a store takes them. */
export interface Counts extends Pick<Delta, 'visits' | 'views'> {
  shown: number;
}

export interface CounterBackup {
  read(): AsyncIterable<BackupRecord>;
  /** Puts these counts in the place of all that are there, wholly or not at all. The total shown never falls. */
  replace(counts: Counts): Promise<void>;
  /** The operator's command: the total shown may fall to what was counted. */
  resetShown(): Promise<void>;
}
