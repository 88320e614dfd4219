/** Search engines find what is published, all of it, and no preview, nothing of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { isPreview } from '../../lib/security-headers.ts';
import type { BuiltSite } from '../built-site.ts';
import { finding, type PageRule } from '../rule.ts';

const HIDDEN = /^Disallow: \/\s*$/m;

const MEND_PREVIEW = 'dựng lại bản xem trước: LOA_SHOW_UNPUBLISHED=1 npm run build';
const MEND_SITE = 'dựng lại trang bằng npm run build, không đặt LOA_SHOW_UNPUBLISHED; đừng đưa bản này lên';

/** @param preview drafts are shown on purpose */
export function searchEngines({ outDir, files }: BuiltSite, preview: boolean): Finding[] {
  const tellsPreview: Readonly<Record<string, (text: string) => boolean>> = {
    _headers: isPreview,
    'robots.txt': (text) => HIDDEN.test(text),
  };
  const wrong = Object.entries(tellsPreview).filter(
    ([file, tells]) => files.has(file) && tells(readFileSync(path.join(outDir, file), 'utf8')) !== preview,
  );
  return wrong.map(([file]) =>
    preview
      ? finding('search-engines', file, 'bản xem trước mà không chặn máy tìm kiếm', MEND_PREVIEW)
      : finding(
          'search-engines',
          file,
          'đây là bản xem trước: tệp này chặn máy tìm kiếm khỏi cả trang',
          MEND_SITE,
        ),
  );
}

/** For previews: the page says it as well, wherever it is put. */
export const hiddenPage: PageRule = ({ file, html }) =>
  html.includes('<meta name="robots" content="noindex">')
    ? []
    : [finding('search-engines', file, 'trang của bản xem trước mà không chặn máy tìm kiếm', MEND_PREVIEW)];
