/** What follows `#` in a picture's address says where it stands: one word is known, and it means one picture alone. */
import path from 'node:path';
import { readFileReference } from '../../lib/file-reference.ts';
import { BESIDE_MARK } from '../../store/markdown/figures.ts';
import { atLine } from '../findings.ts';
import { readTarget } from '../targets.ts';
import type { EntryRule } from '../context.ts';

export const imagePlacement: EntryRule = ({ entries, bodyOf, content }) =>
  entries.flatMap((entry) => {
    const { images } = bodyOf(entry);
    return images.flatMap(({ url, line }) => {
      const isOwn = readTarget(url, path.posix.dirname(entry.file), content.site?.url).kind === 'beside';
      const { name, suffix } = readFileReference(url);
      if (!isOwn || suffix === '') return [];
      const isGrouped = images.some((other) => other.url !== url && Math.abs(other.line - line) <= 1);
      if (suffix === BESIDE_MARK && !isGrouped) return [];
      return [
        atLine(entry.file, line, {
          severity: 'warning',
          rule: 'image-placement',
          message:
            suffix === BESIDE_MARK
              ? `ảnh “${name}” đứng trong nhóm ảnh nên không đặt cạnh chữ được`
              : `không rõ “${suffix}” sau tên ảnh nghĩa là gì`,
          mend:
            suffix === BESIDE_MARK
              ? `để một dòng trống trước và sau ảnh, hoặc bỏ ${BESIDE_MARK}`
              : `muốn ảnh đứng cạnh chữ thì viết ![Mô tả](${name}${BESIDE_MARK}); không thì bỏ “${suffix}”`,
        }),
      ];
    });
  });
