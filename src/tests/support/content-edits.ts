/** A content folder in which much is to be found between files, and what may happen to it between two runs. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DOCUMENT, news, PAGES } from '../../check/testing.ts';
import { generateArticle } from '../../corpus/article.ts';
import { writeCorpus } from '../../corpus/write-corpus.ts';
import { temporaryFolder, writeFiles } from './folders.ts';

const LINKED = `## Đề mục một

Xem [mục](#de-muc-mot), [văn bản](/van-ban/ke-hoach-15-kh-ubnd-2025/), [tệp](bieu-mau.docx), [thiếu](#khong-co),
[nơi khác](https://khac.gov.vn/tin-tuc/khong-co/), [nghị định](/van-ban/nghi-dinh-998-2022-nd-cp/).
Theo Kế hoạch số 15/KH-UBND ngày 03/02/2025 của UBND tỉnh, và theo kế hoạch số 15/KH-UBND ngày 04/02/2025.
`;

/** A corpus with pages, an album, MDX, links and files besides: much to be found between files. */
export function makeContentFolder(count: number): string {
  const root = path.join(temporaryFolder('site'), 'content');
  writeCorpus({ seed: 'cache', count, out: root });
  writeFiles(root, {
    ...PAGES,
    'albums/le-hoi/index.md': '---\ntitle: Lễ hội\ndate: 2026-01-01\nphotos: []\n---\n',
    'articles/2025/ke-hoach/index.md': DOCUMENT.replace('kind: document', 'kind: document\nsection: tin-tuc'),
    'articles/2025/ke-hoach/ke-hoach.pdf': 'x',
    'articles/2026/lien-ket/index.md': news('lienket001', LINKED),
    'articles/2026/lien-ket/bieu-mau.docx': 'x',
    'articles/2026/vien-dan/index.md': news(
      'viendan001',
      'Theo Nghị định số 998/2022/NĐ-CP ngày 05/3/2022 của Chính phủ về công tác văn thư.',
    ),
    'articles/2026/mdx/index.mdx': news('baimdx0001', '<LuuY tieuDe="A">\n\nNội dung\n\n</LuuY>\n'),
  });
  return root;
}

/** What may happen to a content folder between two runs. Each is handed a number to choose by. */
export const EDITS: Record<string, (root: string, files: string[], choice: number) => void> = {
  'a paragraph more': (root, files, choice) =>
    appendFileSync(
      at(root, files, choice),
      '\nTheo Kế hoạch số 15/KH-UBND ngày 05/02/2025 của UBND tỉnh ,rất  tốt.\n',
    ),
  'a link to a page': (root, files, choice) =>
    appendFileSync(
      at(root, files, choice),
      '\n[Xem](/tin-tuc/lien-ket/#de-muc-mot) [và](/tin-tuc/khong-co/).\n',
    ),
  'a heading gone': (root) => edit(root, 'articles/2026/lien-ket/index.md', '## Đề mục một', 'Đoạn một'),
  'another title': (root, files, choice) =>
    edit(root, files[choice % files.length]!, /^title: .*$/m, 'title: Tên mới'),
  'a draft': (root, files, choice) =>
    edit(root, files[choice % files.length]!, /^kind: (.*)$/m, 'kind: $1\ndraft: true'),
  'another id': (root, files, choice) =>
    edit(root, files[choice % files.length]!, /^id: .*$/m, 'id: lienket001'),
  'an unknown section': (root, files, choice) =>
    edit(root, files[choice % files.length]!, /^section: .*$/m, 'section: khong-co'),
  'fields that are broken': (root, files, choice) =>
    edit(root, files[choice % files.length]!, /^title: .*$/m, 'title: a: b\n  c'),
  'fields that never end': (root, files, choice) => edit(root, files[choice % files.length]!, /^---$/m, '--'),
  'an alias': (root, files, choice) =>
    edit(
      root,
      files[choice % files.length]!,
      /^kind: (.*)$/m,
      'kind: $1\naliases: [/tin-tuc/lien-ket/, /cu/]',
    ),
  'decomposed letters': (root, files, choice) => {
    const file = at(root, files, choice);
    writeFileSync(file, readFileSync(file, 'utf8').normalize('NFD'));
  },
  'a deadline that comes': (root, files, choice) =>
    edit(root, files[choice % files.length]!, /^publishedAt: .*$/m, 'publishedAt: 2027-01-01'),
  'other bytes, same size, same time': (root, files, choice) => {
    const file = at(root, files, choice);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/ (\p{L})(\p{L}) /u, ' $2$1 '));
    utimesSync(file, atime, mtime);
  },
  'another time, same bytes': (root, files, choice) => utimesSync(at(root, files, choice), 1, 1_700_000_000),
  'an article more': (root, _files, choice) => {
    const { file, text } = generateArticle('cache', 1000 + choice);
    writeFiles(root, { [file]: text });
  },
  'an article gone': (root, files, choice) =>
    rmSync(path.dirname(at(root, files, choice)), { recursive: true }),
  'an article renamed': (root, files, choice) => {
    const folder = path.dirname(at(root, files, choice));
    renameSync(folder, `${folder}-moi`);
  },
  'a folder in the place of a file': (root, files, choice) => {
    const file = at(root, files, choice);
    rmSync(file);
    mkdirSync(file);
  },
  'MDX beside Markdown': (root, files, choice) => {
    const file = at(root, files, choice);
    if (file.endsWith('.md')) writeFileSync(`${file}x`, readFileSync(file));
  },
  'Markdown that becomes MDX': (root, files, choice) => {
    const file = at(root, files, choice);
    if (file.endsWith('.md')) renameSync(file, `${file}x`);
  },
  'a file more and a file gone': (root) => {
    writeFiles(root, { 'articles/2026/lien-ket/thua.pdf': 'x' });
    rmSync(path.join(root, 'articles/2026/lien-ket/bieu-mau.docx'), { force: true });
  },
  'another line in the fields': (root, files, choice) =>
    edit(root, files[choice % files.length]!, /^kind: /m, '# ghi chú\nkind: '),
  'a larger file': (root) => {
    const file = path.join(root, 'articles/2026/lien-ket/bieu-mau.docx');
    // It may be gone; and the file system need not write what is empty.
    if (existsSync(file)) truncateSync(file, 101_000_000);
  },
  'a citation that is now a link elsewhere': (root) =>
    edit(root, 'articles/2026/vien-dan/index.md', /^Theo (.*) về/m, 'Theo [$1](https://a.vn) về'),
  'another line in site.yaml': (root) => edit(root, 'site.yaml', /^/, '# ghi chú\n'),
  'another section': (root) => edit(root, 'site.yaml', /id: tin-\S+/, 'id: tin-khac'),
  'a page gone': (root) => rmSync(path.join(root, 'pages/lien-he.md'), { force: true }),
  'another address of the site': (root) => edit(root, 'site.yaml', /^url: .*$/m, 'url: https://khac.gov.vn'),
  'a province': (root) =>
    appendFileSync(path.join(root, 'site.yaml'), 'province: { name: Lam Sơn, kind: tỉnh }\n'),
  'a broken site.yaml': (root) => appendFileSync(path.join(root, 'site.yaml'), 'khong: [\n'),
};

function at(root: string, files: string[], choice: number): string {
  return path.join(root, files[choice % files.length]!);
}

function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const absolute = path.join(root, file);
  if (statSync(absolute, { throwIfNoEntry: false })?.isFile())
    writeFileSync(absolute, readFileSync(absolute, 'utf8').replace(from, to));
}
