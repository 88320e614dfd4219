/** Pictures in a body lie beside it: nothing is fetched from elsewhere, nothing is hidden in the address. */
import path from 'node:path';
import { atLine, type Remark } from '../findings.ts';
import { readTarget } from '../targets.ts';
import type { EntryRule } from '../context.ts';

export const imageSources: EntryRule = ({ entries, bodyOf, content }) =>
  entries.flatMap((entry) =>
    bodyOf(entry).images.flatMap(({ url, line }) => {
      if (url !== '' && readTarget(url, path.posix.dirname(entry.file), content.site?.url).kind === 'beside')
        return [];
      return [atLine(entry.file, line, remark(url))];
    }),
  );

function remark(url: string): Remark {
  const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
  const isRemote = /^(?:https?:)?\/\//i.test(url);
  return {
    severity: 'error',
    rule: 'image-source',
    message: isRemote ? `ảnh “${shown}” nằm ở trang khác` : `ảnh “${shown}” không phải là tệp nằm cạnh bài`,
    mend: isRemote
      ? 'tải ảnh về (nếu được phép dùng), chép vào cạnh bài rồi ghi tên tệp'
      : 'chép ảnh vào cùng thư mục với bài rồi ghi tên tệp, ví dụ: ![Mô tả](anh.jpg)',
  };
}
