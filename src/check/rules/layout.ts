/** Folders and files lie and are named so that addresses, systems and tools agree about them. */
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { SLUG_PATTERN } from '../../lib/paths.ts';
import { foldMarks, slugify } from '../../lib/vietnamese-text.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Entry } from '../../store/entry.ts';
import { LARGEST_TEXT } from '../disk.ts';
import { atLine, type Remark } from '../findings.ts';
import type { AnyEntry, EntryRule, Rule } from '../context.ts';
import type { DiskFile } from '../../store/disk.ts';
import { UNSHOWN_PICTURE } from './unused-photos.ts';

/** Where imports put articles whose date nobody knows yet. */
const UNDATED_FOLDER = 'chua-ro-ngay';

/** Control and direction characters, and what one system or another cannot have in a name. */
const UNSAFE_NAME =
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  /[\u0000-\u001F\u007F\\:*?"<>|\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[. ](?:\/|$)/;
const PLAIN_NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** As cameras named them: readers never meet these names, their addresses are plain ones. */
const ALBUM_PHOTO = /^albums\/.*\.(?:jpe?g|png|webp|avif|gif)$/i;

const MEGABYTE = 1_000_000;

export const entryNames: EntryRule = ({ entries, content }) => [
  ...entries.flatMap(slugs),
  ...content.articles.flatMap(yearFolders),
];

export const layout: Rule = ({ entries, disk }) => [
  ...entries.flatMap((entry) => (entry.format === 'md' && disk.has(`${entry.file}x`) ? [twin(entry)] : [])),
  ...disk.files.flatMap(diskFile),
];

function slugs(entry: AnyEntry): Finding[] {
  if (SLUG_PATTERN.test(entry.slug)) return [];
  return [
    atLine(entry.file, 1, {
      severity: 'error',
      rule: 'folder-name',
      message: `tên “${entry.slug}” không dùng làm địa chỉ được`,
      mend: `đổi tên thành “${slugify(entry.slug) || 'ten-khac'}” (chữ thường không dấu, chữ số và dấu gạch nối)`,
    }),
  ];
}

function yearFolders({ file, data }: Entry<ArticleData>): Finding[] {
  const year = file.split('/')[1] ?? '';
  if (/^\d{4}$/.test(year)) return [];
  if (year !== UNDATED_FOLDER) return [atLine(file, 1, notAYear(year))];
  return data ? [atLine(file, 1, datedByNow(data.publishedAt.slice(0, 4)))] : [];
}

function notAYear(folder: string): Remark {
  return {
    severity: 'error',
    rule: 'year-folder',
    message: `bài nằm trong thư mục “${folder}”, không phải thư mục năm`,
    mend: `chuyển bài vào articles/<năm đăng>/, ví dụ articles/2026/; chưa rõ năm thì articles/${UNDATED_FOLDER}/`,
  };
}

function datedByNow(year: string): Remark {
  return {
    severity: 'warning',
    rule: 'undated-folder',
    message: 'bài đã có ngày đăng mà còn nằm trong thư mục chưa rõ ngày',
    mend: `chuyển thư mục của bài sang articles/${year}/`,
  };
}

function twin(entry: AnyEntry): Finding {
  return atLine(entry.file, 1, {
    severity: 'error',
    rule: 'two-bodies',
    message: `có cả ${path.posix.basename(entry.file)} và ${path.posix.basename(entry.file)}x, không rõ bản nào là bài`,
    mend: 'giữ một tệp, xoá tệp kia',
  });
}

function diskFile({ path: file, kind, size }: DiskFile): Finding[] {
  const name = path.posix.basename(file);
  if (kind !== 'file') return [notAFile(file)];
  if (UNSAFE_NAME.test(file)) return [unsafeName(file)];
  return [
    ...(PLAIN_NAME.test(name) || hasAnotherName(file) ? [] : [oddName(file, name)]),
    ...(size > sizeLimit(name) ? [tooLarge(file, size)] : []),
  ];
}

/** Whose name readers never meet, or which has to become another file anyway. */
function hasAnotherName(file: string): boolean {
  return (
    !file.includes('/') ||
    /\.mdx?(?:\.txt)?$/i.test(file) ||
    ALBUM_PHOTO.test(file) ||
    UNSHOWN_PICTURE.test(file)
  );
}

function notAFile(file: string): Finding {
  return atLine(file, 1, {
    severity: 'error',
    rule: 'not-a-file',
    message: 'đây là liên kết tới tệp khác (symlink) hoặc tệp đặc biệt, không phải tệp thường',
    mend: 'chép chính tệp đó vào đây',
  });
}

function unsafeName(file: string): Finding {
  return atLine(file, 1, {
    severity: 'error',
    rule: 'file-name',
    message: `tên tệp hoặc thư mục có ký tự không dùng được: ${JSON.stringify(file)}`,
    mend: 'đổi tên, chỉ dùng chữ thường không dấu, chữ số, dấu chấm và dấu gạch nối',
  });
}

function oddName(file: string, name: string): Finding {
  const extension = path.posix.extname(name);
  const plain = `${slugify(path.posix.basename(name, extension)) || 'tep'}${foldMarks(extension).toLowerCase()}`;
  return atLine(file, 1, {
    severity: 'warning',
    rule: 'file-name-style',
    message: `tên tệp “${name}” có chữ hoa, dấu hoặc dấu cách`,
    mend: `đổi thành “${plain}”, và sửa tên trong bài: địa chỉ tải về sẽ gọn và mở được trên mọi máy`,
  });
}

function sizeLimit(name: string): number {
  if (/\.mdx?$/i.test(name)) return LARGEST_TEXT;
  return /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(name) ? 15 * MEGABYTE : 100 * MEGABYTE;
}

function tooLarge(file: string, size: number): Finding {
  return atLine(file, 1, {
    severity: 'warning',
    rule: 'file-size',
    message: `tệp rất lớn (${Math.round(size / MEGABYTE)} MB)`,
    mend: 'nén hoặc thu nhỏ trước khi đăng: bạn đọc dùng điện thoại phải chờ lâu',
  });
}
