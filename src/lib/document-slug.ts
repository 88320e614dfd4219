/** The slug of a document: type, number, year, and the issuer only where another document has that slug already. */
import { slugify } from './vietnamese-text.ts';

export interface DocumentIdentity {
  documentType: string;
  number: string;
  issuedAt: string;
  issuer: string;
}

/** `Kế hoạch`, `15/KH-UBND`, 2025 → `ke-hoach-15-kh-ubnd-2025`. */
export function documentSlug(document: DocumentIdentity): string {
  const number = slugify(document.number);
  const year = document.issuedAt.slice(0, 4);
  const parts = [slugify(document.documentType), number];
  if (!number.split('-').includes(year)) parts.push(year);
  return parts.join('-');
}

/**
 * Slugs for many documents. The first to come keeps the short one, so that an address once published stays
 * when a namesake arrives.
 * @param documents in order of publication, oldest first
 * @param alreadyTaken slugs that other documents have
 * @param formerSlug the slug that a document had before; it is kept where it still fits the document
 */
export function documentSlugs<Item extends DocumentIdentity>(
  documents: readonly Item[],
  alreadyTaken: Iterable<string> = [],
  formerSlug: (document: Item) => string | undefined = () => undefined,
): Map<Item, string> {
  const taken = new Set(alreadyTaken);
  const slugs = new Map<Item, string>();
  const give = (document: Item, slug: string) => {
    taken.add(slug);
    slugs.set(document, slug);
  };
  for (const document of documents) {
    const former = formerSlug(document);
    const short = documentSlug(document);
    const stillFits = former === short || former?.startsWith(`${short}-`);
    if (former && stillFits && !taken.has(former)) give(document, former);
  }
  for (const document of documents) if (!slugs.has(document)) give(document, freeSlug(document, taken));
  return slugs;
}

function freeSlug(document: DocumentIdentity, taken: ReadonlySet<string>): string {
  const short = documentSlug(document);
  if (!taken.has(short)) return short;
  const withIssuer = `${short}-${slugify(document.issuer)}`;
  let slug = withIssuer;
  for (let copy = 2; taken.has(slug); copy++) slug = `${withIssuer}-${copy}`;
  return slug;
}
