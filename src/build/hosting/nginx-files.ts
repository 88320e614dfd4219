/**
 * The tables of old addresses as nginx's `map` reads them: lines of two plain strings and nothing else, since nginx runs
 * as root and `scripts/deploy/server/loa-nginx` holds them to that. Such a map compares without regard to capitals. What
 * cannot be said so is left out: the Node server behind nginx knows the whole table.
 */
import { readFileReference } from '../../lib/file-reference.ts';
import { foldCase, pathsWithQueries, withOtherSlash, type RedirectTable } from '../../lib/redirects.ts';

/** With a longer address nginx would not start: it must fit `map_hash_bucket_size` of `scripts/deploy/server/maps.conf`. */
const MOST_BYTES = 900;
/** More parameters than this are left in the order of the table: they have too many orders to list. */
const MOST_PARAMETERS = 3;
/** A folder that no release has: under it nginx finds no file, and asks the Node server. */
const NO_FILE = '/.none';

export interface NginxRedirects {
  /** For `map $request_uri $loa_redirect { … }`. */
  text: string;
  /** How many addresses of the table are left to the Node server. */
  leftOut: number;
}

/** Addresses with parameters stand there in every order; in other spellings, as with `fbclid`, the Node server knows them. */
export function toNginxRedirects(table: RedirectTable): NginxRedirects {
  const byFolded = Map.groupBy(Object.entries(table).flatMap(spellings), ([from]) => from.toLowerCase());
  const listed = new Map<string, string>();
  for (const [folded, rules] of byFolded) {
    const [[, target], ...others] = rules as [[string, string], ...[string, string][]];
    // Where the table has no small letters, a page of today has them, or two articles could be meant.
    const isSafe = rules.some(([from]) => foldCase(from) === from) && others.every(([, to]) => to === target);
    if (isSafe && isPlain(folded) && isPlain(target) && !target.includes('$')) listed.set(folded, target);
  }
  return {
    text: [...listed].map(([from, to]) => toLine(from, to)).join(''),
    leftOut: Object.keys(table).filter((from) => !listed.has(from.toLowerCase())).length,
  };
}

/**
 * For `map "$uri$is_args" $loa_first { … }`: with any query at all these pages are looked for among the old addresses
 * first. nginx has decoded `$uri`.
 */
export function toNginxQueries(table: RedirectTable): string {
  const pages = pathsWithQueries(table).map((page) => lowerAscii(readFileReference(page).name));
  return [...new Set(pages)]
    .filter(isPlain)
    .map((page) => toLine(`${page}?`, NO_FILE))
    .join('');
}

/** An address as links write it: with and without the slash at the end, or with its parameters in every order. */
function spellings([from, to]: [string, string]): [string, string][] {
  const addresses = from.includes('?') ? withParametersMixed(from) : [from, withOtherSlash(from)];
  return addresses
    .filter((address) => address !== '' && address !== to)
    .map((address): [string, string] => [address, to]);
}

function withParametersMixed(address: string): string[] {
  const at = address.indexOf('?');
  const parameters = address.slice(at + 1).split('&');
  if (parameters.length > MOST_PARAMETERS) return [address];
  return orders(parameters).map((order) => `${address.slice(0, at)}?${order.join('&')}`);
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** Two keys that nginx takes for one would be refused: it knows no capitals but these. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Whether nginx reads a text as it stands: nothing in it ends the string, and it is not too long. */
function isPlain(text: string): boolean {
  return /^\/[^"\\\p{Cc}]*$/u.test(text) && Buffer.byteLength(text) <= MOST_BYTES;
}

function toLine(from: string, to: string): string {
  return `"${from}" "${to}";\n`;
}
