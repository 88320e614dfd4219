/** What people do to a site between two builds, one thing at a time and at random. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromInstant, toInstant } from '../../src/lib/local-time.ts';
import {
  addArticle,
  drawPhoto,
  moveFolder,
  pickArticle,
  removeFolder,
  rewrite,
  write,
  type Workplace,
} from './content.ts';

/** Does one thing. @returns what it was, and to what */
export type Edit = (place: Workplace) => string | Promise<string>;

/** Replaces a line of the front matter, or adds it. */
function setField(text: string, name: string, value: string): string {
  const line = new RegExp(`^${name}: .*$`, 'm');
  return line.test(text)
    ? text.replace(line, `${name}: ${value}`)
    : text.replace('---\n', `---\n${name}: ${value}\n`);
}

function editField(name: string, valueOf: (place: Workplace, text: string) => string): Edit {
  return (place) => {
    const file = pickArticle(place);
    rewrite(place, file, (text) => setField(text, name, valueOf(place, text)));
    return file;
  };
}

/** An end to the body that is other each time. */
function appendTo(file: string, place: Workplace, text: string): string {
  rewrite(place, file, (before) => `${before.trimEnd()}\n\n${text}\n`);
  return file;
}

const SECTIONS = ['tin-hoat-dong', 'thong-bao', 'kinh-te', 'xay-dung-dang', 'noi-chinh'];

/** Lets so many minutes pass. */
export function passTime(place: Workplace, minutes: number): void {
  place.now = fromInstant(toInstant(place.now) + minutes * 60_000);
}

export const EDITS: Readonly<Record<string, Edit>> = {
  'an article is added': addArticle,
  'a sentence is added': (place) => appendTo(pickArticle(place), place, `Thêm câu thứ ${place.next()}.`),
  'the beginning is written anew': (place) => {
    const file = pickArticle(place);
    rewrite(place, file, (text) => text.replace(/\n---\n+/, `\n---\n\nMở đầu mới, lần ${place.next()}. `));
    return file;
  },
  'the summary comes or goes': (place) => {
    const file = pickArticle(place);
    const summary = /^summary: .*\n/m;
    rewrite(place, file, (text) =>
      summary.test(text) ? text.replace(summary, '') : setField(text, 'summary', `Tóm tắt ${place.next()}`),
    );
    return file;
  },
  'a document is cited': (place) => {
    const number = place.random.int(1, 40);
    const date = `0${place.random.int(1, 9)}/3/202${place.random.int(0, 5)}`;
    return appendTo(
      pickArticle(place),
      place,
      `Căn cứ Kế hoạch số ${number}/KH-UBND ngày ${date} của UBND tỉnh (${place.next()}).`,
    );
  },
  'a title is changed': editField('title', (place) => `Tiêu đề mới về phong trào, bản ${place.next()}`),
  'a section is changed': editField('section', ({ random }, text) =>
    random.pick(SECTIONS.filter((section) => !text.includes(`section: ${section}\n`))),
  ),
  'a date is changed': editField(
    'publishedAt',
    ({ random, next }) =>
      `20${random.int(10, 25)}-0${random.int(1, 9)}-1${random.int(0, 9)} ${String(next() % 24).padStart(2, '0')}:15`,
  ),
  'topics are changed': editField('summary', (place) => `Tóm tắt khác ${place.next()}`),
  'an article is scheduled': editField(
    'publishedAt',
    ({ next }) => `2026-12-${String(1 + (next() % 28)).padStart(2, '0')} 08:00`,
  ),
  'an article becomes a draft': (place) => {
    const file = pickArticle(place);
    rewrite(place, file, (text) =>
      text.includes('draft: true\n') ? text.replace('draft: true\n', '') : setField(text, 'draft', 'true'),
    );
    return file;
  },
  'an article is renamed': (place) => {
    const folder = path.posix.dirname(pickArticle(place));
    const to = `${path.posix.dirname(folder)}/doi-ten-${place.next()}`;
    moveFolder(place, folder, to);
    return `${folder} → ${to}`;
  },
  'an article is deleted': (place) => {
    const folder = path.posix.dirname(pickArticle(place));
    removeFolder(place, folder);
    return folder;
  },
  'a file is attached': (place) => {
    const file = pickArticle(place);
    const name = `bieu-${place.next()}.pdf`;
    write(place.content, `${path.posix.dirname(file)}/${name}`, `%PDF-1.4 ${name}`);
    return appendTo(file, place, `Xem [biểu mẫu](${name}).`);
  },
  'an attached file is replaced by one of its size': (place) => {
    const file = 'articles/2020/kem-tep/index.md';
    const text =
      '---\nid: kemtep0001\nkind: news\ntitle: Kèm tệp\nsection: tin-hoat-dong\npublishedAt: 2020-02-03\n---\n\n[Biểu](bieu.pdf)\n';
    write(place.content, file, text);
    write(
      place.content,
      'articles/2020/kem-tep/bieu.pdf',
      `%PDF-1.4 ${String(place.next()).padStart(6, '0')}`,
    );
    return file;
  },
  'a picture is added': async (place) => {
    const file = pickArticle(place);
    const name = `anh-${place.next()}.jpg`;
    await drawPhoto(place, `${path.posix.dirname(file)}/${name}`);
    return appendTo(
      file,
      place,
      `![Bà con dựng cổng chào bằng tre ở đầu bản, lần ${place.next()}](${name} "Dựng cổng chào.")`,
    );
  },
  'a photo of an album is replaced': async (place) => {
    const file = `albums/${place.random.pick(['le-hoi', 'mua-lua'])}/${place.random.int(1, 2)}.jpg`;
    await drawPhoto(place, file);
    return file;
  },
  'a photo is added to an album': async (place) => {
    const file = `albums/le-hoi/anh-${place.next()}.jpg`;
    await drawPhoto(place, file);
    return file;
  },
  'site.yaml is changed': (place) => {
    rewrite(place, 'site.yaml', (text) =>
      text.replace(/^ {2}phone: .*$/m, `  phone: 0200 3850 ${100 + place.next()}`),
    );
    return 'contacts.phone';
  },
  'a page is changed': (place) => appendTo('pages/gioi-thieu.md', place, `Đoạn ${place.next()}.`),
  'a page in MDX is changed': (place) => appendTo('pages/lien-he.mdx', place, `Đoạn ${place.next()}.`),
  'a template is changed': ({ project, next }) => {
    const file = path.join(project, 'src/components/Breadcrumb.astro');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/Trang chủ[^<\n]*/, `Trang chủ ${next()}`));
    return 'Breadcrumb.astro';
  },
  'time goes by': (place) => {
    passTime(place, place.random.int(1, 20 * 24) * 60);
    return place.now;
  },
  'nothing happens': () => '',
};

/** What is done to the output and the cache behind Loa's back. */
export const MISHAPS: Readonly<Record<string, (folders: { outDir: string; cacheDir: string }) => void>> = {
  'the output is gone': ({ outDir }) => rmSync(outDir, { recursive: true, force: true }),
  'the cache of the site is gone': ({ cacheDir }) =>
    rmSync(path.join(cacheDir, 'site'), { recursive: true, force: true }),
  'the state is damaged': ({ cacheDir }) =>
    writeFileSync(path.join(cacheDir, 'site/state.bin'), 'không phải trạng thái'),
  'a page was edited by hand': ({ outDir }) => writeFileSync(path.join(outDir, 'index.html'), 'sửa tay'),
  'a page is missing': ({ outDir }) => rmSync(path.join(outDir, 'luu-tru/index.html'), { force: true }),
  'a strange file lies there': ({ outDir }) => write(outDir, 'la/la.html', 'x'),
};
