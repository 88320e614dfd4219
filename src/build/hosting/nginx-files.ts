/** What nginx includes from a release: the headers of our own server, and the redirect table as its `map` reads it. */
import { IMMUTABLE, IMMUTABLE_PATTERNS, REVALIDATE } from '../../lib/cache-rules.ts';
import { withOtherSlash, type RedirectTable } from '../../lib/redirects.ts';
import { HTTPS_HEADERS, PREVIEW_HEADERS, SECURITY_HEADERS } from '../../lib/security-headers.ts';

/**
 * For an `include` in every `location` that adds a header of its own: nginx inherits all of them or none.
 * @param isPreview drafts are shown in it: no search engine is to find it
 */
export function toNginxHeaders(isPreview = false): string {
  return Object.entries({ ...SECURITY_HEADERS, ...HTTPS_HEADERS, ...(isPreview && PREVIEW_HEADERS) })
    .map(([name, value]) => `add_header ${name} ${quote(value)} always;\n`)
    .join('');
}

/** For a `map $uri $loa_cache { … }`. */
export function toNginxCaching(): string {
  const lines = IMMUTABLE_PATTERNS.map((pattern) => `${quote(`~${pattern}`)} ${quote(IMMUTABLE)};\n`);
  return `default ${quote(REVALIDATE)};\n${lines.join('')}`;
}

/** More parameters than this are left in the order of the table: they have too many orders to list. */
const MOST_PARAMETERS = 3;

/**
 * For a `map $request_uri $loa_redirect { … }`. Such a map compares without regard to capitals, as old portals did;
 * addresses that differ in nothing else are written as patterns, which compare exactly. Addresses with parameters
 * stand there in every order; what else readers' links vary in (`fbclid`) the server behind nginx knows.
 */
export function toNginxRedirects(table: RedirectTable): string {
  const byFolded = Map.groupBy(Object.entries(table).flatMap(spellings), ([from]) => from.toLowerCase());
  const lines = [...byFolded].flatMap(([folded, rules]) => {
    const targets = new Set(rules.map(([, to]) => to));
    if (targets.size === 1) return [`${quote(guard(folded))} ${quote(rules[0]![1])};\n`];
    const exact = new Map(rules.toReversed());
    return [...exact].reverse().map(([from, to]) => `${quote(`~^${escapePattern(from)}$`)} ${quote(to)};\n`);
  });
  return lines.join('');
}

/** An address as links write it: with and without the slash at the end, its parameters in every order. */
function spellings([from, to]: [string, string]): [string, string][] {
  return [from, withOtherSlash(from)]
    .filter((address) => address !== '' && address !== to)
    .flatMap((address) => withParametersMixed(address).map((one): [string, string] => [one, to]));
}

function withParametersMixed(address: string): string[] {
  const [pathname, query] = address.split('?') as [string, string?];
  const parameters = query?.split('&') ?? [];
  if (parameters.length < 2 || parameters.length > MOST_PARAMETERS) return [address];
  return orders(parameters).map((order) => `${pathname}?${order.join('&')}`);
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** Words that mean something to `map` itself: an address begins with a slash, so only in theory. */
function guard(address: string): string {
  return /^(?:~|default$|include$|hostnames$|volatile$|\\)/.test(address) ? `\\${address}` : address;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A string of nginx's: in it a dollar would begin a variable, so an address with one cannot be written. */
function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
