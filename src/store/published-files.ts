/** The files beside an entry that readers may download. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { attachmentPath } from '../lib/paths.ts';
import type { ArticleData } from '../schemas/article.ts';
import { ATTACHMENT_TYPES, extensionOf } from '../lib/attachment-type.ts';
import type { Attachment } from '../schemas/attachment.ts';
import type { Entry } from './entry.ts';

export interface PublishedFile {
  /** The file's name beside the entry. */
  name: string;
  absolutePath: string;
  url: string;
}

/** Links in a body, `](ke-hoach.pdf)`, and reference definitions, `[1]: ke-hoach.pdf`. */
const BODY_LINK = /\]\(\s*<?([^)\s>]+)|^\[[^\]\n]{1,200}\]:\s*<?([^\s>]+)/gm;

/** Everything of an article that is published as a file: front matter's lists, and links in the body. */
export function publishedFilesOf(entry: Entry<ArticleData>): PublishedFile[] {
  const { data } = entry;
  if (!data) return [];
  const listed = fileLists(data).map((attachment) => attachment.file);
  const linked = [...entry.body.matchAll(BODY_LINK)].map((match) => match[1] ?? match[2]!);
  const names = [...new Set([...listed, ...linked])];
  return names.flatMap((name) => publishedFile(entry, data.id, name) ?? []);
}

/** The lists of files that an article's kind has. */
export function fileLists(data: ArticleData): Attachment[] {
  const own = data.kind === 'document' ? data.files : data.kind === 'consultation' ? data.drafts : undefined;
  return [...(own ?? []), ...(data.attachments ?? [])];
}

/** The file of that name beside the entry, if it is there and of a kind that may be published. */
export function publishedFile(
  entry: Entry<ArticleData>,
  id: string,
  name: string,
): PublishedFile | undefined {
  if (
    !Object.hasOwn(ATTACHMENT_TYPES, extensionOf(name)) ||
    /^[a-z]+:|^[/#]|(?:^|\/)\.\.(?:\/|$)/i.test(name)
  )
    return undefined;
  const absolutePath = path.join(path.dirname(entry.absolutePath), name);
  if (!existsSync(absolutePath)) return undefined;
  return { name, absolutePath, url: attachmentPath(id, path.posix.basename(name)) };
}

/** A file's size in bytes. */
export function sizeOf(file: PublishedFile): number {
  return statSync(file.absolutePath).size;
}
