/** WordPress keeps a gallery as a list of numbers, `[gallery ids="12,15"]`; the site showed the pictures. */
import { escapeHtml } from '../../lib/html.ts';
import type { FeedItem, MediaNote } from './feed-item.ts';

const GALLERY = /\[gallery([^\]]{0,500})\]/gi;
const IDS = /\b(?:ids|include)\s*=\s*["']?([\d,\s]+)/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp)$/i;

interface Picture extends MediaNote {
  url: string;
}

/**
 * What turns the galleries of an export's articles into pictures.
 * @param notes the media of the export, by their address
 */
export function galleryExpander(notes: ReadonlyMap<string, MediaNote>): (item: FeedItem) => FeedItem {
  const pictures = [...notes].map(([url, note]): Picture => ({ url, ...note }));
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  const byParent = Map.groupBy(
    pictures.filter(({ url }) => PICTURE.test(url)),
    ({ parent }) => parent,
  );
  return (item) => {
    const content = item.content.replace(GALLERY, (_whole, attributes: string) => {
      const ids = IDS.exec(attributes)?.[1]?.split(',');
      // Without a list it is whatever was uploaded to the article.
      const own = item.legacyId === undefined ? [] : (byParent.get(item.legacyId) ?? []);
      const shown = ids ? ids.flatMap((id) => byId.get(id.trim()) ?? []) : own;
      return shown.map((picture) => `\n\n${figure(picture)}`).join('');
    });
    return { ...item, content };
  };
}

function figure({ url, alt, caption }: Picture): string {
  const said = caption ? `<figcaption>${escapeHtml(caption.replace(/<[^>]*>/g, ' '))}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}">${said}</figure>`;
}
