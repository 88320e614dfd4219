/**
 * The tables and statements of every store that speaks SQLite: node:sqlite and Durable Objects. Nothing
 * here but text, so that both run the same.
 */

/**
 * `site`      one row: all visits, the highest total shown, when something was last stored
 * `days`      visits by day, kept for good
 * `articles`  views by article, the sum of the next
 * `views`     views by day and article, kept for good
 * `writers`   the last batch stored of each writer, so that one sent twice is added once
 * `seen`      keys of visitors and of their views, for half an hour
 */
export const CREATE_TABLES = [
  `CREATE TABLE IF NOT EXISTS site (
    only INTEGER PRIMARY KEY CHECK (only = 1), visits INTEGER NOT NULL, shown INTEGER NOT NULL, at INTEGER
  ) STRICT`,
  'INSERT OR IGNORE INTO site VALUES (1, 0, 0, NULL)',
  'CREATE TABLE IF NOT EXISTS days (day INTEGER PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
  'CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, views INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  `CREATE TABLE IF NOT EXISTS views (
    day INTEGER, id TEXT, views INTEGER NOT NULL, PRIMARY KEY (day, id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS writers (
    writer TEXT PRIMARY KEY, seq INTEGER NOT NULL, at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS seen (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

/** Gives back a row where the batch is new. */
export const CLAIM_SEQ = `
  INSERT INTO writers (writer, seq, at) VALUES (?, ?, ?)
  ON CONFLICT (writer) DO UPDATE SET seq = excluded.seq, at = excluded.at WHERE excluded.seq > writers.seq
  RETURNING seq`;
/** Writers of long ago send nothing a second time; `abs`, as a clock may have stood in the future. */
export const FORGET_WRITERS = 'DELETE FROM writers WHERE abs(at - ?) > 172800000';

export const ADD_VISITS = `
  INSERT INTO days (day, visits) VALUES (?, ?)
  ON CONFLICT (day) DO UPDATE SET visits = visits + excluded.visits`;
/** Visits of the batch, the site's base, the batch's time. */
export const ADD_TO_SITE = `
  UPDATE site SET visits = visits + ?1, shown = max(shown, visits + ?1 + ?2), at = ?3`;
export const ADD_VIEWS = `
  INSERT INTO articles (id, views) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET views = views + excluded.views`;
export const ADD_VIEWS_OF_DAY = `
  INSERT INTO views (day, id, views) VALUES (?, ?, ?)
  ON CONFLICT (day, id) DO UPDATE SET views = views + excluded.views`;
export const MARK_SEEN = `
  INSERT INTO seen (key, kind, at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET at = excluded.at`;
export const FORGET_SEEN = 'DELETE FROM seen WHERE at < ? OR at > ?';

export const READ_SITE = 'SELECT visits, shown, at FROM site';
export const READ_DAY = 'SELECT visits FROM days WHERE day = ?';
export const READ_ARTICLE = 'SELECT views FROM articles WHERE id = ?';
export const READ_KEY = 'SELECT at FROM seen WHERE key = ?';
/** The newest, longest unseen first. */
export const READ_SEEN = `
  SELECT key, kind, at FROM (SELECT key, kind, at FROM seen ORDER BY at DESC LIMIT ?) ORDER BY at`;

export const READ_DAYS = 'SELECT day, visits FROM days ORDER BY day';
/** A page of the views, from after the last row of the page before. */
export const READ_VIEWS = `
  SELECT day, id, views FROM views WHERE (day, id) > (?, ?) ORDER BY day, id LIMIT ?`;
export const CLEAR_COUNTS = [
  'DELETE FROM days',
  'DELETE FROM views',
  'DELETE FROM articles',
  'UPDATE site SET visits = 0',
];
export const RAISE_SHOWN = 'UPDATE site SET shown = max(shown, ?)';
export const RESET_SHOWN = 'UPDATE site SET shown = 0';
