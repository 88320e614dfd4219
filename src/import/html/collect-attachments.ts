/** The files that an article offers; blocks that only offer files are taken out of its text. */
import type { PageAttachment } from '../page-evidence.ts';
import type { FlatBlock, PageLink } from './block-builder.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|ods|zip|rar|7z|mp3|mp4)(?=$|[?#&/;])/i;
const DOWNLOAD = /(?:get_file|download|savefile|attachment|dinhkem|tai-?ve)[^/]*(?:\?|=|\/|$)/i;
const LABEL =
  /^(?:(?:các )?(?:tài liệu|tệp|file|tập tin|văn bản|danh sách tệp)(?: tin)?\s*(?:đính|gửi)\s*kèm(?: theo)?|đính kèm|file(?: đính kèm)?|tải về|download)\s*:?$/iu;

export function collectAttachments(blocks: readonly FlatBlock[]): {
  attachments: PageAttachment[];
  rest: FlatBlock[];
} {
  const byHref = new Map<string, PageAttachment>();
  const rest = blocks.filter((block) => {
    const { markup, text, isInBody } = block;
    if (markup.zone !== 'article') return true;
    const isOffer = markup.role === 'attachments';
    const files = block.links.filter(({ href }) => isFile(href) || (isOffer && DOWNLOAD.test(href)));
    const isOnlyFiles = files.length > 0 && !markup.table && (isOffer || markup.linkShare > 0.6);
    if (files.length === 0 && LABEL.test(text)) return false;
    // A file that a sentence links to stays in the sentence; in a table its row says what it is.
    if (!isOnlyFiles) return !(isOffer && !isInBody && text.length < 40 && /:$/.test(text));
    for (const link of files) addFile(byHref, link);
    return false;
  });
  return { attachments: [...byHref.values()], rest };
}

/** Whether an address leads to a document rather than a page. */
export function isFile(href: string): boolean {
  return FILE.test(decode(href));
}

function addFile(byHref: Map<string, PageAttachment>, { href, title, line }: PageLink): void {
  const said = title
    .replace(/^(?:tải (?:về|xuống)|download|xem)\s*:?\s*$/iu, '')
    .replace(/\s*\(\s*[\d.,]+\s*[KM]?B\s*\)$/i, '');
  const known = byHref.get(href);
  if (known) {
    if (!known.title && said) known.title = said;
  } else byHref.set(href, { href, line, ...(said && said !== href && { title: said }) });
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A stray percent sign: the address is read as it stands.
    return href;
  }
}
