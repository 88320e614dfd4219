/** A file that is large for whoever fetches it on a phone, and too large for some of the hosts on which sites are published. */
import type { Finding } from '../../lib/finding.ts';
import { formatBytes } from '../../lib/numbers.ts';
import type { Rule } from '../context.ts';

/** The largest that Cloudflare serves: https://developers.cloudflare.com/workers/platform/limits/#static-assets */
export const CLOUDFLARE_FILE_BYTES = 25 * 1024 * 1024;

export const largeFiles: Rule = ({ disk, fileUses }) => {
  const sizes = new Map(disk.files.map(({ path, size }) => [path, size]));
  return fileUses().flatMap(({ as, file, written, report }): Finding[] => {
    const size = sizes.get(file) ?? 0;
    if (as !== 'download' || size <= CLOUDFLARE_FILE_BYTES) return [];
    return [
      report({
        severity: 'warning',
        rule: 'large-file',
        message: `tệp “${written}” nặng ${formatBytes(size)}: tải rất lâu, có nơi đăng chỉ nhận tới ${formatBytes(CLOUDFLARE_FILE_BYTES)}`,
        mend: 'nén tệp (bản quét chỉ cần 150 dpi), chia nhỏ, hoặc để tệp ở nơi khác rồi đặt liên kết',
      }),
    ];
  });
};
