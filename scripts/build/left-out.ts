/** What a build says of old addresses that the tables of some hosts cannot take. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LEFT_OUT_FILE, type LeftOut } from '../../src/build/hosting/hosting-files.ts';
import { MOST_RULES } from '../../src/build/hosting/redirects-file.ts';
import { formatNumber } from '../../src/lib/numbers.ts';

/** @param outDir a built site. @returns one line, or none where everything fits */
export function describeLeftOut(outDir: string): string[] {
  const leftOut = JSON.parse(readFileSync(path.join(outDir, LEFT_OUT_FILE), 'utf8')) as LeftOut;
  const { redirectsFile, nginx } = leftOut;
  const parts = [
    redirectsFile > 0 &&
      `nơi chỉ nhận tệp tĩnh không biết ${formatNumber(redirectsFile)} (có tham số, quá dài, hoặc ngoài ${formatNumber(MOST_RULES)} dòng của _redirects)`,
    nginx > 0 &&
      `nginx hỏi máy chủ Node ${formatNumber(nginx)} (quá dài, hoặc chữ hoa chữ thường không rõ là bài nào)`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? [`Trong số địa chỉ chuyển tiếp: ${parts.join('; ')}.`] : [];
}
