/** What stands inside an article, a page or an album: text, pictures, files. */
import type { Picture } from '../lib/picture.ts';
import type { ArticleData } from '../schemas/article.ts';
import { ATTACHMENT_TYPES, extensionOf } from '../lib/attachment-type.ts';
import type { Attachment } from '../schemas/attachment.ts';
import type { Image } from '../schemas/image.ts';
import { citationLinks } from '../store/citations/cited-documents.ts';
import type { Entry } from '../store/entry.ts';
import { bodyReferences } from '../store/markdown/body-references.ts';
import { createBodyContext, noteImages } from '../store/markdown/body-context.ts';
import { renderBody } from '../store/markdown/render-body.ts';
import { fileLinksOf, publishedFile, sizeOf } from '../store/published-files.ts';
import type { Article } from '../store/article.ts';
import type { Site, StaticPage } from '../store/site.ts';

/** The HTML of a Markdown body; `undefined` for MDX, which Astro renders. */
export function articleHtml(site: Site, article: Article): string | undefined {
  const { entry, data } = article;
  if (entry.format === 'mdx') return undefined;
  const linksIn = citationLinks(site, article);
  const context = createBodyContext(entry.file, site.pictures, {
    fileUrlOf: fileLinksOf(entry),
    ...(linksIn && { linksIn }),
    ...noteImages(data.images, bodyReferences(entry).images),
  });
  return renderBody(entry.body, context);
}

export function pageHtml(site: Site, { entry }: StaticPage): string | undefined {
  if (entry.format === 'mdx') return undefined;
  return renderBody(
    entry.body,
    createBodyContext(entry.file, site.pictures, { fileUrlOf: fileLinksOf(entry) }),
  );
}

export interface ShownImage {
  /** Absent where only the caption survived. */
  picture: Picture | undefined;
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  placement: Image['placement'];
}

/** The pictures of the front matter that the body does not show already. */
export function articleImages(site: Site, { entry, data }: Article): ShownImage[] {
  const inBody = new Set(bodyReferences(entry).images);
  return (data.images ?? [])
    .filter(({ src }) => !src || !inBody.has(src))
    .map((image) => toShownImage(site, entry, image));
}

function toShownImage(site: Site, entry: Entry<ArticleData>, image: Image): ShownImage {
  return {
    picture: image.src ? pictureBeside(site, entry.file, image.src) : undefined,
    alt: image.alt ?? '',
    caption: image.caption,
    credit: image.credit,
    placement: image.placement,
  };
}

/** The prepared picture that stands beside a file of content. */
export function pictureBeside(site: Site, file: string, src: string): Picture | undefined {
  return site.pictures[`${file.slice(0, file.lastIndexOf('/') + 1)}${src}`];
}

export interface ShownFile {
  url: string;
  title: string;
  /** `PDF`, `Word` … */
  type: string;
  bytes: number;
}

/** Attachments that are there, with type and size. */
export function shownFiles(article: Article, attachments: readonly Attachment[] | undefined): ShownFile[] {
  return (attachments ?? []).flatMap((attachment) => {
    const file = publishedFile(article.entry, article.id, attachment.file);
    if (!file) return [];
    const type = ATTACHMENT_TYPES[extensionOf(attachment.file)]!;
    return [{ url: file.url, title: attachment.title ?? file.name, type, bytes: sizeOf(file) }];
  });
}

/** A picture named in `site.yaml`, by its path from the content folder. */
export function sitePicture(site: Site, file: string | undefined): Picture | undefined {
  return file ? site.pictures[file] : undefined;
}
