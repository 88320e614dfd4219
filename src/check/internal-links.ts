/** The links of an entry or of `site.yaml` that lead somewhere on this site, each with the place where it stands. */
import path from 'node:path';
import type { FieldPlaces } from '../store/entry.ts';
import type { Body } from './body.ts';
import type { AnyEntry } from './context.ts';
import { fieldName, listTexts } from './fields.ts';
import { fieldPlace, type Place } from './findings.ts';
import { readTarget } from './targets.ts';

/** A link as it is written. */
export interface WrittenLink extends Place {
  url: string;
}

/** A link to a page, or to what else the site makes. */
export interface InternalLink extends WrittenLink {
  /** As `spellPath` spells it. */
  to: string;
  fragment: string;
  /** Drafts may link to drafts, in their texts. */
  fromDraft?: true;
}

export interface SiteLinks {
  internal: InternalLink[];
  /** Links to a heading of the page itself. */
  own: (WrittenLink & { id: string })[];
  /** Fields that should hold an address, and hold something like a file's name. */
  unclear: WrittenLink[];
}

export function linksInEntry(entry: AnyEntry, body: Body, siteUrl: string | undefined): SiteLinks {
  const inFields = linksInFields(entry, entry.typed, siteUrl);
  const internal: InternalLink[] = [];
  const own: SiteLinks['own'] = [];
  const folder = path.posix.dirname(entry.file);
  const isDraft = entry.typed['draft'] === true;
  for (const { url, line } of body.links) {
    const target = readTarget(url, folder, siteUrl);
    if (target.kind === 'fragment') own.push({ url, line, id: target.id });
    if (target.kind !== 'internal') continue;
    const { path: to, fragment } = target;
    internal.push({ url, line, to, fragment, ...(isDraft ? { fromDraft: true } : {}) });
  }
  return { ...inFields, internal: [...internal, ...inFields.internal], own };
}

/** Fields called `url`; what an article came from is not a link of this site. */
export function linksInFields(places: FieldPlaces, fields: object, siteUrl: string | undefined): SiteLinks {
  const links: SiteLinks = { internal: [], own: [], unclear: [] };
  for (const { path: at, value: url } of listTexts(fields)) {
    if (fieldName(at) !== 'url' || at.length < 2 || at[0] === 'legacy' || at[0] === 'source') continue;
    const target = readTarget(url, '', siteUrl);
    if (target.kind === 'beside') links.unclear.push({ url, ...fieldPlace(places, at) });
    if (target.kind !== 'internal') continue;
    links.internal.push({ url, ...fieldPlace(places, at), to: target.path, fragment: target.fragment });
  }
  return links;
}
