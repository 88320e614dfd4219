/** The files that a body refers to: its pictures and its links, inline or through a reference. */
import type { Root } from 'mdast';
import { readFileReference } from '../../lib/file-reference.ts';
import { parseLeniently, walkTree } from '../body-tree.ts';
import type { Entry } from '../entry.ts';
import { noted } from '../entry-notes.ts';

export interface BodyReferences {
  /** Names of pictures, in order, as they stand on disk. */
  images: readonly string[];
  /** Names of files linked to, in order. */
  links: readonly string[];
}

/** What an entry's body refers to; worked out once for each entry. */
export function bodyReferences(entry: Pick<Entry<unknown>, 'body' | 'format'>): BodyReferences {
  return noted(entry, 'references', '', () => readReferences(entry)) ?? NONE;
}

const NONE: BodyReferences = { images: [], links: [] };

function readReferences({ body, format }: Pick<Entry<unknown>, 'body' | 'format'>): BodyReferences | null {
  // Most bodies have neither pictures nor links, and parsing costs more than looking.
  if (!body.includes('](') && !body.includes(']:') && !body.includes('<')) return null;
  const found = collect(parseLeniently(body, format));
  return found.images.length + found.links.length > 0 ? found : null;
}

function collect(root: Root): BodyReferences {
  const definitions = new Map<string, string>();
  walkTree(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
  });
  const references: { [Kind in keyof BodyReferences]: string[] } = { images: [], links: [] };
  walkTree(root, (node) => {
    const url =
      'url' in node ? node.url : 'identifier' in node ? definitions.get(node.identifier) : undefined;
    if (url === undefined) return;
    const { name } = readFileReference(url);
    if (node.type === 'image' || node.type === 'imageReference') references.images.push(name);
    if (node.type === 'link' || node.type === 'linkReference') references.links.push(name);
  });
  return references;
}
