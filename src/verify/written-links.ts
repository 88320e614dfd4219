/** Which links of the site content wrote, and where: those the check has judged, with file and line. */
import { factsOf } from '../check/facts.ts';
import { linksInFields, type InternalLink } from '../check/internal-links.ts';
import type { Content } from '../store/content.ts';

/** Where a link is written: `articles/2026/thu/index.md:9`; nothing for a link that the site makes itself. */
export type WhereWritten = (address: string) => string | undefined;

/** Nobody asks of a site without dead links, so the texts are read when somebody does. */
export function writtenLinks(content: Content): WhereWritten {
  let places: ReadonlyMap<string, string> | undefined;
  return (address) => (places ??= listPlaces(content)).get(spell(new URL(address)));
}

function listPlaces({ articles, pages, albums, site, sitePlaces }: Content): Map<string, string> {
  const places = new Map<string, string>();
  const add = (file: string, { to, fragment, line }: InternalLink) => {
    const address = fragment ? `${to}#${fragment}` : to;
    if (!places.has(address)) places.set(address, `${file}:${line}`);
  };
  for (const link of linksInFields(sitePlaces, site ?? {}, site?.url).internal) add(sitePlaces.file, link);
  for (const entry of [...articles, ...pages, ...albums])
    for (const link of factsOf(entry, site).links) if (!link.fromDraft) add(entry.file, link);
  return places;
}

/** As the check spells an address and its fragment. */
function spell({ pathname, search, hash }: URL): string {
  return pathname + search + decode(hash);
}

/** Addresses are written by hand: a lone `%` is itself. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
