/** What stands in a page, read from its HTML as the build writes it: attributes in double quotes, no comments. */
import type { BuiltPage } from './built-site.ts';

/** An element's start tag; what stands in texts, in scripts and in values of attributes is none. */
export interface Tag {
  /** In small letters. */
  name: string;
  /** As written: `<img src="a.png" alt="Nước > 5 m">`. */
  source: string;
  /** By name; empty where the page gives no value. Entities are as written. */
  attributes: ReadonlyMap<string, string>;
  /** What stands in a script or a style, up to its end; elsewhere empty. */
  text: string;
}

const MARKUP = /<!--.*?-->|<([a-z][\w:-]*)((?:[^>"]|"[^"]*")*)>/gis;
const ATTRIBUTE = /([^\s"=<>/]+)(?:="([^"]*)")?/g;
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style']);

/** Each of a page's rules asks for the tags of one page, one page after another. */
let last: { html: string; tags: readonly Tag[] } | undefined;

/** Every start tag of a page, in order. */
export function tagsOf(html: string): readonly Tag[] {
  if (last?.html !== html) last = { html, tags: readTags(html) };
  return last.tags;
}

function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const markup = new RegExp(MARKUP);
  for (let match = markup.exec(html); match; match = markup.exec(html)) {
    const [source, written, inside] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const attributes = new Map([...inside!.matchAll(ATTRIBUTE)].map(([, key, value = '']) => [key!, value]));
    const start = markup.lastIndex;
    const end = RAW_TEXT.has(name) ? html.indexOf(`</${name}`, start) : start;
    if (end > start) markup.lastIndex = end;
    tags.push({ name, source, attributes, text: end > start ? html.slice(start, end) : '' });
  }
  return tags;
}

export interface Script {
  /** Absent for an inline script. */
  src: string | undefined;
  text: string;
  isModule: boolean;
}

/** Every script that runs: JSON-LD is data. */
export function scriptsOf(html: string): Script[] {
  return tagsOf(html)
    .filter(({ name, attributes }) => name === 'script' && attributes.get('type') !== 'application/ld+json')
    .map(({ attributes, text }) => ({
      src: attributes.get('src'),
      text,
      isModule: attributes.get('type') === 'module',
    }));
}

const LOADING_ELEMENTS: ReadonlySet<string> = new Set([
  ...['img', 'script', 'source', 'iframe', 'video', 'audio', 'embed', 'object'],
]);
const LOADING_LINKS: ReadonlySet<string> = new Set([
  ...['stylesheet', 'icon', 'preload', 'modulepreload', 'preconnect', 'dns-prefetch', 'prefetch'],
  ...['manifest', 'apple-touch-icon'],
]);

/** Addresses that a browser fetches by itself, without being asked. */
export function fetchedAddresses(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes }) => {
    const isLink = name === 'link' && LOADING_LINKS.has(attributes.get('rel') ?? '');
    const fetched = LOADING_ELEMENTS.has(name) ? ['src', 'data'] : isLink ? ['href'] : [];
    return [...valuesOf(attributes, fetched), ...srcsetAddresses(attributes)];
  });
}

/** Every address that the page points at or fetches. */
export function addressesOf(html: string): string[] {
  return tagsOf(html)
    .flatMap(({ attributes }) => [
      ...valuesOf(attributes, ['href', 'src', 'action']),
      ...srcsetAddresses(attributes),
    ])
    .map(decodeEntities);
}

export function idsOf(html: string): string[] {
  return tagsOf(html).flatMap(({ attributes }) => valuesOf(attributes, ['id']));
}

export function imagesOf(html: string): Tag[] {
  return tagsOf(html).filter(({ name }) => name === 'img');
}

const SPOKEN = ['alt', 'title', 'aria-label', 'content'];

/** The text that readers see and hear, pieces apart: attributes that are read out are among it. */
export function textOf(html: string): string {
  const spoken = tagsOf(html).flatMap(({ attributes }) => valuesOf(attributes, SPOKEN));
  const shown = html
    .replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, '\n')
    .replace(/<(?:[^>"]|"[^"]*")*>/g, '\n');
  return decodeEntities([shown, ...spoken].join('\n'));
}

function valuesOf(attributes: Tag['attributes'], names: readonly string[]): string[] {
  return names.flatMap((name) => attributes.get(name) ?? []);
}

function srcsetAddresses(attributes: Tag['attributes']): string[] {
  return valuesOf(attributes, ['srcset']).flatMap((set) =>
    set.split(',').map((part) => part.trim().split(/\s/)[0]!),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' },
};

/** Undoes what the build escapes. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (written, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return name === undefined ? String.fromCodePoint(code) : (ENTITIES[String(name)] ?? String(written));
  });
}

export interface ArticleFacts {
  url: string;
  title: string;
  /** When it was published, as the page tells search engines: `2021-10-25`, perhaps with a time. */
  date: string;
  /** Whether it has any besides its title: some are nothing but a picture or a file. */
  hasWords: boolean;
}

/** Nothing for pages that are no articles. */
export function articleOf({ url, html }: Pick<BuiltPage, 'url' | 'html'>): ArticleFacts | undefined {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  if (json === undefined) return undefined;
  const { headline, datePublished } = JSON.parse(json) as { headline?: unknown; datePublished?: unknown };
  if (typeof headline !== 'string' || typeof datePublished !== 'string') return undefined;
  // The page describes itself by its summary or by how its text begins.
  const hasWords = html.includes('<meta name="description"');
  return { url, title: headline, date: datePublished, hasWords };
}
