/** The files that a body refers to: its pictures and its links, inline or through a reference. */
import type { Root } from 'mdast';
import { readFileReference } from '../../lib/file-reference.ts';
import { parseLeniently, walkTree } from '../body-tree.ts';
import type { Entry } from '../entry.ts';

export interface BodyReferences {
  /** Names of pictures, in order, as they stand on disk. */
  images: string[];
  /** Names of files linked to, in order. */
  links: string[];
}

const NONE: BodyReferences = { images: [], links: [] };
const known = new WeakMap<object, BodyReferences>();

/** What an entry's body refers to; parsed once for each entry. */
export function bodyReferences(entry: Pick<Entry<unknown>, 'body' | 'format'>): BodyReferences {
  // Most bodies have neither pictures nor links, and parsing costs more than looking.
  if (!entry.body.includes('](') && !entry.body.includes(']:') && !entry.body.includes('<')) return NONE;
  const found = known.get(entry) ?? collect(parseLeniently(entry.body, entry.format));
  known.set(entry, found);
  return found;
}

function collect(root: Root): BodyReferences {
  const definitions = new Map<string, string>();
  walkTree(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
  });
  const references: BodyReferences = { images: [], links: [] };
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
