/** Texts that are no article, album or page because of their file's name: staff look for them on the site in vain. */
import path from 'node:path';
import { SLUG_PATTERN } from '../../lib/paths.ts';
import type { DiskIndex } from '../disk.ts';
import type { Remark } from '../findings.ts';

/** How many parts the path of a folder has that is one article, or one album. */
const FOLDER_DEPTH: Readonly<Record<string, number>> = { articles: 3, albums: 2 };

const MARKDOWN = /\.(?:mdx?|markdown)(?:\.txt)?$/i;
/** What people save a text as that was to be called `index.md`: `Index.md`, `index.md.txt`, `index - Copy.md`, `index`. */
const NEARLY_INDEX = /^index(?:[^\p{L}].*)?(?:\.(?:mdx?|markdown|txt))?$/iu;
const OFFICE_INDEX = /^index(?:[^\p{L}].*)?\.(?:docx?|odt|rtf|pdf|html?)$/iu;
const OTHER_ENDING = /\.(?!mdx?$|markdown$|txt$)[a-z0-9]{2,5}$/i;

/**
 * Finds files that nobody reads, in folders without a text under the right name.
 * @returns what is wrong with a file; `true` where another file of its folder says it
 */
export function findLostTexts(disk: DiskIndex): (file: string) => Remark | true | undefined {
  let folders: Map<string, string[]> | undefined;
  return (file) => {
    const folder = folderOf(file);
    if (folder === undefined) return lostPage(file);
    if (disk.has(`${folder}/index.md`) || disk.has(`${folder}/index.mdx`)) return undefined;
    if (path.posix.dirname(file) === folder) {
      const remark = lostIndex(path.posix.basename(file), folder);
      if (remark) return remark;
    }
    // An album needs no text.
    if (folder.startsWith('albums/') || MARKDOWN.test(file)) return undefined;
    folders ??= groupByFolder(disk);
    const files = folders.get(folder) ?? [];
    return files[0] !== file || files.some(isText) ? true : withoutText(folder);
  };
}

/** What a file says that was to be the text of its folder. */
function lostIndex(name: string, folder: string): Remark | undefined {
  const isAlbum = folder.startsWith('albums/');
  if (OFFICE_INDEX.test(name)) return notMarkdown(name, isAlbum ? 'album' : 'tin');
  if (isNearlyIndex(name)) return misnamed('error', name, indexName(name));
  return !isAlbum && MARKDOWN.test(name) ? misnamed('warning', name, indexName(name)) : undefined;
}

/** The article's or the album's folder in which a file lies. */
function folderOf(file: string): string | undefined {
  const parts = file.split('/');
  const depth = FOLDER_DEPTH[parts[0]!] ?? Infinity;
  return parts.length > depth ? parts.slice(0, depth).join('/') : undefined;
}

function groupByFolder({ files }: DiskIndex): Map<string, string[]> {
  const paths = files.flatMap(({ path: file, kind }) => (kind === 'file' && folderOf(file) ? [file] : []));
  return Map.groupBy(paths, (file) => folderOf(file)!);
}

/** Whether something is said of the file itself: of a text that lies too deep, that it does. */
function isText(file: string): boolean {
  const folder = folderOf(file);
  const name = path.posix.basename(file);
  return (
    MARKDOWN.test(name) || (path.posix.dirname(file) === folder && lostIndex(name, folder) !== undefined)
  );
}

function isNearlyIndex(name: string): boolean {
  return NEARLY_INDEX.test(name) && !OTHER_ENDING.test(name);
}

function indexName(name: string): string {
  return /\.mdx(?:\.txt)?$/i.test(name) ? 'index.mdx' : 'index.md';
}

function lostPage(file: string): Remark | undefined {
  const name = path.posix.basename(file);
  const stem = name.replace(MARKDOWN, '');
  if (path.posix.dirname(file) !== 'pages' || stem === name || !SLUG_PATTERN.test(stem)) return undefined;
  return misnamed('error', name, stem + path.posix.extname(indexName(name)));
}

function misnamed(severity: Remark['severity'], name: string, right: string): Remark {
  const hint = /\.txt$/i.test(name)
    ? ' (Windows hay giấu đuôi .txt: trong cửa sổ thư mục chọn View › File name extensions để thấy đủ tên)'
    : name.toLowerCase() === right
      ? ' (viết thường tất cả các chữ)'
      : '';
  return {
    severity,
    rule: 'text-lost',
    message: `tệp không được đọc vì tên là “${name}”, không phải “${right}”: nội dung không hiện trên trang`,
    mend: `đổi tên tệp thành ${right}${hint}`,
  };
}

function notMarkdown(name: string, kind: string): Remark {
  return {
    severity: 'error',
    rule: 'text-lost',
    message: `thư mục này không có tệp index.md; “${name}” không phải là tệp chữ thuần nên không được đọc`,
    mend: `chạy npm run new -- ${kind} "Tiêu đề" để có thư mục với tệp index.md, chép chữ từ “${name}” sang tệp ấy, chuyển ảnh sang cạnh nó, rồi xoá thư mục này`,
  };
}

function withoutText(folder: string): Remark {
  return {
    severity: 'warning',
    rule: 'folder-without-text',
    message: `thư mục “${path.posix.basename(folder)}” không có tệp index.md nên không thành bài: mọi tệp trong đó không hiện trên trang`,
    mend: 'chạy npm run new -- tin "Tiêu đề" để có thư mục với tệp index.md, viết bài trong tệp ấy và chuyển các tệp này sang cạnh nó; không dùng nữa thì xoá thư mục',
  };
}
