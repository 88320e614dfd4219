/** The slug of a document: type, number, year, and the issuer only where two documents would share one. */
import { slugify } from './vietnamese-text.ts';

export interface DocumentIdentity {
  documentType: string;
  number: string;
  issuedAt: string;
  issuer: string;
}

/** `Kế hoạch`, `15/KH-UBND`, 2025 → `ke-hoach-15-kh-ubnd-2025`. */
export function documentSlug(document: DocumentIdentity, withIssuer = false): string {
  const number = slugify(document.number);
  const year = document.issuedAt.slice(0, 4);
  const parts = [slugify(document.documentType), number];
  if (!number.split('-').includes(year)) parts.push(year);
  if (withIssuer) parts.push(slugify(document.issuer));
  return parts.join('-');
}

/** Slugs for many documents: those that would collide all carry their issuer. */
export function documentSlugs<Item extends DocumentIdentity>(documents: readonly Item[]): Map<Item, string> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const slug = documentSlug(document);
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return new Map(
    documents.map((document) => [document, documentSlug(document, counts.get(documentSlug(document))! > 1)]),
  );
}
