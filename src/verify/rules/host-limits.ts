/** What hosts take: how many files, how large. */
import { CLOUDFLARE_FILE_BYTES } from '../../check/rules/large-files.ts';
import type { Finding } from '../../lib/finding.ts';
import type { BuiltSite } from '../built-site.ts';
import { finding } from '../rule.ts';

export interface HostLimits {
  name: string;
  files: number;
  fileBytes: number;
}

const MB = 1024 * 1024;

/**
 * Limits by host, as `--target` names it. A server of one's own has none but its disk.
 * @see https://developers.cloudflare.com/workers/static-assets/ and …/workers/platform/limits/#static-assets
 */
export const HOSTS: Readonly<Record<string, HostLimits>> = {
  cloudflare: { name: 'Cloudflare (gói miễn phí)', files: 20_000, fileBytes: CLOUDFLARE_FILE_BYTES },
  'cloudflare-paid': { name: 'Cloudflare (gói trả tiền)', files: 100_000, fileBytes: CLOUDFLARE_FILE_BYTES },
  'github-pages': { name: 'GitHub Pages', files: Infinity, fileBytes: 100 * MB },
  server: { name: 'máy chủ riêng', files: Infinity, fileBytes: Infinity },
};

/** From this share of a limit on, people are told in time. */
const NEAR = 0.8;

/** @param articles how many articles the site has, to say at which number the host will refuse it */
export function hostLimits({ files }: BuiltSite, host: HostLimits, articles: number): Finding[] {
  const tooLarge = [...files]
    .filter(([, bytes]) => bytes > host.fileBytes)
    .map(([file, bytes]) =>
      finding(
        'host-limits',
        file,
        `tệp ${toMegabytes(bytes)} MB, ${host.name} chỉ nhận tới ${toMegabytes(host.fileBytes)} MB`,
        'nén tệp lại, chia nhỏ, hoặc để tệp lớn ở nơi khác rồi đặt liên kết',
      ),
    );
  return [...tooLarge, ...tooMany(files.size, host, articles)];
}

function tooMany(count: number, host: HostLimits, articles: number): Finding[] {
  if (count <= host.files * NEAR) return [];
  const most = Math.floor((host.files / count) * articles);
  const told = finding(
    'host-limits',
    '.',
    `${count} tệp; ${host.name} nhận tới ${host.files} tệp, tức khoảng ${most} bài như hiện nay (đang có ${articles})`,
    'chuyển sang gói lớn hơn hoặc máy chủ riêng trước khi tới mức đó',
  );
  return [count > host.files ? told : { ...told, severity: 'warning' }];
}

function toMegabytes(bytes: number): string {
  return (bytes / MB).toFixed(1).replace('.', ',');
}
