/** What may be published: a whole site that was built for readers, and nothing that happens to lie in that folder. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPreview } from '../lib/security-headers.ts';

/** Every build has these: the page for what is not there, and what servers read. */
const BUILT = ['404.html', '.loa', '_headers'];

/**
 * @param outDir absolute
 * @param root the site's folder on this server, absolute
 * @throws Error in Vietnamese where the folder is no built site, shows drafts, or would come to hold its own releases
 */
export function assertPublishable(outDir: string, root: string): void {
  const missing = BUILT.filter((name) => !existsSync(path.join(outDir, name)));
  if (missing.length > 0)
    throw new Error(
      `Trong ${outDir} không có trang đã dựng (thiếu ${missing.join(', ')}). ` +
        'Hãy chạy npm run build trước; nếu đã dựng vào thư mục khác, hãy nêu thư mục đó trong biến OUT_DIR.',
    );
  if (isPreview(readFileSync(path.join(outDir, '_headers'), 'utf8')))
    throw new Error(
      `Trang trong ${outDir} là bản xem trước, có cả bài nháp: không được đăng. ` +
        'Hãy dựng lại bằng npm run build, không đặt LOA_SHOW_UNPUBLISHED.',
    );
  if (isInside(root, outDir))
    throw new Error(`${root} nằm trong thư mục trang vừa dựng. Hãy nêu một thư mục khác, ví dụ /srv/loa.`);
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
