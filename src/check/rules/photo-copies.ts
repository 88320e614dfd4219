/** The same picture twice in one folder: nobody meant to show it twice. Other folders may hold a copy, each entry has its own files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extensionOf } from '../../lib/attachment-type.ts';
import type { Finding } from '../../lib/finding.ts';
import { PICTURE_TYPES } from '../../lib/picture-limits.ts';
import { digestOf } from '../../store/digest.ts';
import type { DiskFile } from '../../store/disk.ts';
import { atLine } from '../findings.ts';
import type { Rule } from '../context.ts';

export const photoCopies: Rule = ({ content, disk }) => {
  const pictures = disk.files.filter(
    ({ path: file, kind, size }) => kind === 'file' && size > 0 && PICTURE_TYPES.has(extensionOf(file)),
  );
  const folders = Map.groupBy(pictures, (file) => path.posix.dirname(file.path));
  return [...folders.values()].flatMap((files) => {
    const same = sameBytes(content.root, files);
    const known = new Set(same.flat().map((file) => file.path));
    return [
      ...same.map(([first, ...copies]) => twice(copies[0]!, first!, copies.length)),
      ...likeNames(files.filter((file) => !known.has(file.path))),
    ];
  });
};

/** Groups of files with equal bytes; only files of equal size are read. */
function sameBytes(root: string, files: readonly DiskFile[]): DiskFile[][] {
  const sameSize = [...Map.groupBy(files, ({ size }) => size).values()].filter((group) => group.length > 1);
  return sameSize.flatMap((group) => {
    const byDigest = Map.groupBy(group, (file) => digestOf(readFileSync(path.join(root, file.path))));
    return [...byDigest.values()].filter((copies) => copies.length > 1);
  });
}

function twice(copy: DiskFile, first: DiskFile, count: number): Finding {
  return atLine(copy.path, 1, {
    severity: 'warning',
    rule: 'photo-copy',
    message: `ảnh giống hệt “${path.posix.basename(first.path)}”${count > 1 ? ` (${count + 1} bản giống nhau)` : ''}`,
    mend: 'giữ một tệp; sửa tên trong bài nếu cần',
  });
}

/** What systems and telephones add to the name of a copy: `IMG_1 (1)`, `IMG_1 - Copy`, `IMG_1-ban-sao`, `Copy of IMG_1`. */
const COPY_MARK =
  /^copy of |(?:[\s_-]*\(\d{1,2}\)|[\s_-]+(?:copy|ban[\s_-]*sao|bản[\s_-]*sao|edited|chinh[\s_-]*sua)(?:[\s_-]*\(?\d{0,2}\)?)?)$/iu;

function likeNames(files: readonly DiskFile[]): Finding[] {
  const stem = (file: DiskFile) =>
    path.posix.basename(file.path, path.posix.extname(file.path)).normalize('NFC').toLowerCase();
  const names = new Map(files.map((file) => [stem(file), file]));
  return files.flatMap((file) => {
    const bare = stem(file).replace(COPY_MARK, '');
    const first = names.get(bare);
    if (!first || first === file || bare === '') return [];
    return [
      atLine(file.path, 1, {
        severity: 'warning',
        rule: 'photo-like-name',
        message: `theo tên tệp, đây là một bản khác của “${path.posix.basename(first.path)}”`,
        mend: 'xem hai ảnh có phải là một không; nếu phải, giữ bản tốt hơn',
      }),
    ];
  });
}
