/** What stands in a page, read from its HTML as the build writes it: attributes in double quotes, no comments. */
import type { BuiltPage } from './built-site.ts';

export interface Script {
  /** Absent for an inline script. */
  src: string | undefined;
  text: string;
  isModule: boolean;
}

/** Every script that runs: JSON-LD is data. */
export function scriptsOf(html: string): Script[] {
  return [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes]) => !attributes!.includes('application/ld+json'))
    .map(([, attributes, text]) => ({
      src: /src="([^"]+)"/.exec(attributes!)?.[1],
      text: text!,
      isModule: attributes!.includes('type="module"'),
    }));
}

const SELF_LOADING =
  'stylesheet|icon|preload|modulepreload|preconnect|dns-prefetch|prefetch|manifest|apple-touch-icon';

/** Addresses that a browser fetches by itself, without being asked. */
export function fetchedAddresses(html: string): string[] {
  const sources = html.matchAll(
    /<(?:img|script|source|iframe|video|audio|embed|object)\b[^>]*?\s(?:src|data)="([^"]+)"/g,
  );
  const links = html.matchAll(
    new RegExp(`<link\\b(?=[^>]*rel="(?:${SELF_LOADING})")[^>]*href="([^"]+)"`, 'g'),
  );
  return [...sources, ...links].map(([, address]) => address!).concat(srcsetAddresses(html));
}

/** Every address that the page points at or fetches. */
export function addressesOf(html: string): string[] {
  const single = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address!);
  return [...single, ...srcsetAddresses(html)].map((address) =>
    address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

export function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
}

export function imagesOf(html: string): string[] {
  return [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
}

/** The text that readers see and hear, pieces apart: attributes that are read out are among it. */
export function textOf(html: string): string {
  const spoken = [...html.matchAll(/\s(?:alt|title|aria-label|content)="([^"]*)"/g)].map(([, text]) => text);
  const shown = html.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, '\n').replace(/<[^>]*>/g, '\n');
  return [shown, ...spoken].join('\n');
}

function srcsetAddresses(html: string): string[] {
  return [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set]) =>
    set!.split(',').map((part) => part.trim().split(/\s/)[0]!),
  );
}

export interface ArticleFacts {
  url: string;
  title: string;
  /** When it was published, as the page tells search engines: `2021-10-25`, perhaps with a time. */
  date: string;
}

/** Nothing for pages that are no articles. */
export function articleOf({ url, html }: Pick<BuiltPage, 'url' | 'html'>): ArticleFacts | undefined {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  if (json === undefined) return undefined;
  const { headline, datePublished } = JSON.parse(json) as { headline?: unknown; datePublished?: unknown };
  if (typeof headline !== 'string' || typeof datePublished !== 'string') return undefined;
  return { url, title: headline, date: datePublished };
}
