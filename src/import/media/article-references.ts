/** What an article refers to that may lie beside its page, in reading order. */
import type { PhrasingContent } from 'mdast';
import { ATTACHMENT_TYPES, extensionOf } from '../../lib/attachment-type.ts';
import type { PageImage } from '../page-evidence.ts';
import type { ImportedArticle } from '../read-article.ts';

export interface ArticleReferences {
  images: PageImage[];
  /** Attachments, and links in the text that lead to what looks like a file. */
  files: string[];
}

export function listReferences({ parts, attachments }: ImportedArticle): ArticleReferences {
  const images = parts.flatMap((part) => part.images ?? []);
  const linked = parts.flatMap((part) => [
    ...linksIn(part.inline ?? []),
    ...(part.table?.children ?? []).flatMap((row) => row.children.flatMap((cell) => linksIn(cell.children))),
  ]);
  const files = [...attachments.map(({ href }) => href), ...linked.filter(looksLikeFile)];
  return { images, files: [...new Set(files)] };
}

function linksIn(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [];
    const inner = linksIn(node.children);
    return node.type === 'link' ? [node.url, ...inner] : inner;
  });
}

function looksLikeFile(url: string): boolean {
  return Object.hasOwn(ATTACHMENT_TYPES, extensionOf(url.replace(/[?#].*$/s, '')));
}
