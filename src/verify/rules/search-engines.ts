/** Search engines find what is published, all of it, and no preview, nothing of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { PREVIEW_HEADERS } from '../../lib/security-headers.ts';
import type { BuiltSite } from '../built-site.ts';
import { finding, type PageRule } from '../rule.ts';

/** Where hosts read headers; on a server of one's own no preview is published. */
const HEADER_FILES = ['_headers'];
const HIDDEN = /^Disallow: \/\s*$/m;

const MEND_PREVIEW = 'dựng lại bản xem trước: LOA_SHOW_UNPUBLISHED=1 npm run build';
const MEND_SITE = 'dựng lại trang bằng npm run build, không đặt LOA_SHOW_UNPUBLISHED; đừng đưa bản này lên';

/** @param isPreview drafts are shown on purpose */
export function searchEngines({ outDir, files }: BuiltSite, isPreview: boolean): Finding[] {
  const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
  const there = (file: string) => files.has(file);
  const wrongHeaders = HEADER_FILES.filter(there).filter((file) => hidesSite(read(file)) !== isPreview);
  const wrongRobots = ['robots.txt'].filter(there).filter((file) => HIDDEN.test(read(file)) !== isPreview);
  return [...wrongHeaders, ...wrongRobots].map((file) =>
    isPreview
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

function hidesSite(headers: string): boolean {
  return Object.entries(PREVIEW_HEADERS).every(([name, value]) =>
    new RegExp(`${name}:? "?${value}`, 'i').test(headers),
  );
}
