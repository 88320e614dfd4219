/** Links lead somewhere; they run nothing. The parser has undone escapes and entities before they are judged. */
import { isSafeUrl } from '../../lib/safe-url.ts';
import { atLine } from '../findings.ts';
import type { EntryRule } from '../context.ts';

export const unsafeLinks: EntryRule = ({ entries, bodyOf }) =>
  entries.flatMap((entry) =>
    bodyOf(entry).links.flatMap(({ url, line }) => {
      if (isSafeUrl(url)) return [];
      const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
      return [
        atLine(entry.file, line, {
          severity: 'error',
          rule: 'unsafe-link',
          message: `liên kết “${shown}” không an toàn`,
          mend: 'chỉ dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel: hoặc /, hoặc tên một tệp nằm cạnh bài',
        }),
      ];
    }),
  );
