/** The files beside an entry that readers may download. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { ATTACHMENT_TYPES, extensionOf } from '../lib/attachment-type.ts';
import { readFileReference } from '../lib/file-reference.ts';
import { attachmentPath } from '../lib/paths.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Attachment } from '../schemas/attachment.ts';
import type { PageData } from '../schemas/page.ts';
import type { Entry } from './entry.ts';
import { bodyReferences } from './markdown/body-references.ts';

export interface PublishedFile {
  /** The file's name beside the entry. */
  name: string;
  absolutePath: string;
  url: string;
}

/** Pages have no id; their files share one folder. */
const PAGES_OWNER = 'trang';

/** Everything beside an entry that is published as a file: what its fields list, and what its body links to. */
export function publishedFilesOf(entry: Entry<ArticleData | PageData>): PublishedFile[] {
  const { data } = entry;
  if (!data) return [];
  const listed = 'kind' in data ? fileLists(data).map((attachment) => attachment.file) : [];
  const owner = 'kind' in data ? data.id : PAGES_OWNER;
  const names = new Set([...listed, ...bodyReferences(entry).links]);
  return [...names].flatMap((name) => publishedFile(entry, owner, name) ?? []);
}

/** Turns links to files beside an entry into their published addresses. */
export function fileLinksOf(entry: Entry<ArticleData | PageData>): (href: string) => string | undefined {
  const urls = new Map(publishedFilesOf(entry).map((file) => [file.name, file.url]));
  return (href) => {
    const { name, suffix } = readFileReference(href);
    const url = urls.get(name);
    return url && url + suffix;
  };
}

/** The lists of files that an article's kind has. */
export function fileLists(data: ArticleData): Attachment[] {
  const own = data.kind === 'document' ? data.files : data.kind === 'consultation' ? data.drafts : undefined;
  return [...(own ?? []), ...(data.attachments ?? [])];
}

/** The file of that name beside the entry, if it is there and of a kind that may be published. */
export function publishedFile(
  entry: Pick<Entry<unknown>, 'absolutePath'>,
  owner: string,
  name: string,
): PublishedFile | undefined {
  if (
    !Object.hasOwn(ATTACHMENT_TYPES, extensionOf(name)) ||
    /^[a-z]+:|^[/#]|(?:^|\/)\.\.(?:\/|$)/i.test(name)
  )
    return undefined;
  const absolutePath = path.join(path.dirname(entry.absolutePath), name);
  if (!statSync(absolutePath, { throwIfNoEntry: false })?.isFile()) return undefined;
  return { name, absolutePath, url: attachmentPath(owner, path.posix.normalize(name)) };
}

/** A file's size in bytes. */
export function sizeOf(file: PublishedFile): number {
  return statSync(file.absolutePath).size;
}
