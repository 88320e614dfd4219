/** Pictures and embedded documents. */
import type { Element } from 'hast';
import { normalizeText, squeezeSpaces } from '../../lib/vietnamese-text.ts';
import type { PageImage } from '../page-evidence.ts';
import { unwrapArchived } from './archive-traces.ts';
import { attribute } from './tree.ts';

/** Smaller pictures are icons and spacers. */
const MIN_SIZE = 50;
/** Names of what belongs to the page's look. */
const DECORATION =
  /(?:^|[/_-])(?:spacer|blank|pixel|transparent|loading|icons?|ico|bullet|arrow|logo|printer?|email|mail|rss|facebook|fb|zalo|twitter|youtube|google|share|new|hot|star|line|bg|button|btn|banner|avatar|captcha|emoji|smil(?:ey|ie)s?)[\w-]{0,20}\.(?:gif|png|jpe?g|svg|webp)$/i;
const FILE_NAME =
  /\.(?:jpe?g|png|gif|bmp|webp|tiff?)$|^(?:img|dsc|dscn|image|picture|screenshot|hinh|anh)[\s_-]*\d*$|^[\w-]*\d{5,}[\w-]*$/i;

/** Relative, on the web, beside a page that was opened from a disk, or in the page itself. */
const PICTURE_ADDRESS =
  /^(?:https?:|file:|data:image\/(?:png|jpe?g|gif|webp);base64,|(?![a-z][a-z0-9+.-]*:))/i;

/** `undefined` for what is no picture of the article: icons, spacers, counters' pixels. */
export function readImage(element: Element): PageImage | undefined {
  const src = sourceOf(element);
  if (!src || !PICTURE_ADDRESS.test(src) || isSmall(element) || DECORATION.test(src.split(/[?#]/, 1)[0]!))
    return undefined;
  const alt = squeezeSpaces(normalizeText(attribute(element, 'alt') ?? ''));
  return { src: unwrapArchived(src), ...(alt !== '' && !FILE_NAME.test(alt) && { alt }) };
}

/** Pages that load pictures late keep the real address beside a placeholder. */
function sourceOf(element: Element): string | undefined {
  const late = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataLazy'].map((name) =>
    attribute(element, name)?.trim(),
  );
  const src = attribute(element, 'src')?.trim();
  return late.find(Boolean) ?? (src && (!src.startsWith('data:') || src.length > 4000) ? src : undefined);
}

function isSmall(element: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = Number.parseInt(attribute(element, name) ?? '', 10);
    return size > 0 && size < MIN_SIZE && !(attribute(element, name) ?? '').includes('%');
  });
}

/** The address of a document or a video that the page shows in a frame. */
export function readEmbed(element: Element): string | undefined {
  if (!['iframe', 'embed', 'object', 'video', 'audio', 'source'].includes(element.tagName)) return undefined;
  const said = attribute(element, 'src') ?? attribute(element, 'data') ?? attribute(element, 'dataSrc');
  if (!said) return undefined;
  const address = unwrapArchived(said.trim()).replace(/^\/\//, 'https://');
  const viewed = /[?&](?:url|file|src)=(https?[^&]+|\/[^&]+\.pdf)/i.exec(address)?.[1];
  const inner = viewed ? decodeAddress(viewed) : address;
  const isDocument = /\.(?:pdf|docx?|xlsx?|pptx?|mp4|mp3)(?:[?#/]|$)/i.test(inner);
  const isVideo =
    /^https:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com|www\.facebook\.com\/plugins\/video)/i.test(
      inner,
    );
  return isDocument || isVideo ? inner : undefined;
}

function decodeAddress(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // A stray percent sign: the address is used as it stands.
    return encoded;
  }
}
