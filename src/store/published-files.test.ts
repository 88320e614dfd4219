import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExample, type Example } from '../tests/support/example-site.ts';
import { temporaryFolder, writeFiles } from '../tests/support/folders.ts';
import { fileLinksOf, publishedFile, publishedFilesOf, sizeOf } from './published-files.ts';

/** An entry with files beside it, in a folder of its own. */
function entryWith(names: readonly string[], example: Example = {}) {
  const root = temporaryFolder('site');
  const files = ['articles/2026/bai-viet/index.md', ...names.map((name) => `articles/2026/bai-viet/${name}`)];
  writeFiles(root, Object.fromEntries(files.map((file) => [file, 'abc'])));
  const { entry, findings } = readExample({ ...example, root });
  expect(findings).toEqual([]);
  return entry;
}

const urlsOf = (names: readonly string[], body: string) =>
  publishedFilesOf(entryWith(names, { body })).map(({ url }) =>
    decodeURIComponent(url).replace('/_tep/baiviet01/', ''),
  );

describe('publishedFilesOf', () => {
  it('lists what the fields of each kind name, once, and what is there', () => {
    const document = entryWith(['a.pdf', 'b.docx'], {
      kind: 'document',
      fields: {
        files: [{ file: 'a.pdf' }],
        attachments: [{ file: 'b.docx' }, { file: 'a.pdf' }, { file: 'khong-co.pdf' }],
      },
    });
    const consultation = entryWith(['du-thao.pdf'], {
      kind: 'consultation',
      fields: { drafts: [{ file: 'du-thao.pdf' }] },
    });
    expect(publishedFilesOf(document)).toEqual([
      {
        name: 'a.pdf',
        url: '/_tep/baiviet01/a.pdf',
        absolutePath: expect.stringMatching(/bai-viet\/a\.pdf$/) as string,
      },
      {
        name: 'b.docx',
        url: '/_tep/baiviet01/b.docx',
        absolutePath: expect.stringMatching(/b\.docx$/) as string,
      },
    ]);
    expect(publishedFilesOf(consultation).map(({ name }) => name)).toEqual(['du-thao.pdf']);
  });

  it.each([
    ['[Kế hoạch](a.pdf)', ['a.pdf']],
    ['[Kế hoạch](<a.pdf>)', ['a.pdf']],
    ['[Kế hoạch](a.pdf "Tên")', ['a.pdf']],
    ['[Một](a.pdf) và [hai](a.pdf)', ['a.pdf']],
    ['[Kế hoạch](a.pdf#page=3)', ['a.pdf']],
    ['[Kế hoạch][1]\n\n[1]: a.pdf', ['a.pdf']],
    ['[Kế hoạch](k%E1%BA%BF%20ho%E1%BA%A1ch.pdf)', ['kế hoạch.pdf']],
    ['[x](khong-co.pdf) [y](https://a.vn/a.pdf) [z](/a.pdf) [t](../a.pdf)', []],
    ['a.pdf và `[x](b.exe)`', []],
  ])('finds in %j: %j', (body, names) => {
    expect(urlsOf(['a.pdf', 'kế hoạch.pdf'], body)).toEqual(names);
  });

  // The names that Windows and phones give: spaces and brackets are what most of them have.
  it.each([
    ['[x](<kế hoạch.pdf>)', 'kế hoạch.pdf'],
    ['[x](ke-hoach(1).pdf)', 'ke-hoach(1).pdf'],
    ['[x](<ke hoach (1).pdf>)', 'ke hoach (1).pdf'],
    ['[x](ke%20hoach%20(1).pdf)', 'ke hoach (1).pdf'],
    ['[x][1]\n\n[1]: <ke hoach (1).pdf>', 'ke hoach (1).pdf'],
    ['[x][1]\n\n  [1]: ke-hoach(1).pdf', 'ke-hoach(1).pdf'],
  ])('finds the file of %j', (body, name) => {
    expect(urlsOf(['kế hoạch.pdf', 'ke-hoach(1).pdf', 'ke hoach (1).pdf'], body)).toEqual([name]);
  });

  it('publishes nothing of an entry that is wrong, nor its secrets', () => {
    const entry = entryWith(['a.pdf', 'index.html', 'a.svg', 'a.js', 'noi-bo.key', '.env']);
    const body =
      '[1](index.html) [2](a.svg) [3](a.js) [4](noi-bo.key) [5](.env) [6](index.md) [7](a.pdf.html)';
    expect(publishedFilesOf({ ...entry, body })).toEqual([]);
    expect(publishedFilesOf({ ...entry, body: '[a](a.pdf)', data: undefined })).toEqual([]);
  });

  // Both are `danh-sach.pdf` at one address: a reader is given the list of the other round.
  it('keeps two files of one name in two folders apart', () => {
    const names = ['dot-1/danh-sach.pdf', 'dot-2/danh-sach.pdf'];
    const files = publishedFilesOf(
      entryWith(names, { fields: { attachments: names.map((file) => ({ file })) } }),
    );
    expect(new Set(files.map(({ url }) => url)).size).toBe(2);
  });
});

describe('fileLinksOf', () => {
  it('gives a link its published address, and leaves others alone', () => {
    const linkOf = fileLinksOf(
      entryWith(['a.pdf', 'kế hoạch.pdf'], { body: '[x](a.pdf) [y](k%E1%BA%BF%20ho%E1%BA%A1ch.pdf)' }),
    );
    expect(linkOf('a.pdf')).toBe('/_tep/baiviet01/a.pdf');
    expect(linkOf('a.pdf#page=3')).toBe('/_tep/baiviet01/a.pdf#page=3');
    expect(linkOf('k%E1%BA%BF%20ho%E1%BA%A1ch.pdf')).toBe('/_tep/baiviet01/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf');
    for (const href of ['b.pdf', '/a.pdf', 'https://a.vn/a.pdf', '', '#a', '%'])
      expect(linkOf(href)).toBeUndefined();
  });
});

describe('publishedFile', () => {
  it.each([
    '../index.md',
    '../../site.yaml',
    'a/../../x.pdf',
    '/etc/hosts.txt',
    'file:a.pdf',
    'https:a.pdf',
    '#a.pdf',
    'a',
    '',
    'a.exe',
  ])('publishes nothing called %j', (name) => {
    expect(publishedFile(entryWith(['a.exe']), 'x', name)).toBeUndefined();
  });

  it('knows a file’s address and size, capitals in its ending or not', () => {
    const entry = entryWith(['Kế hoạch.PDF']);
    const file = publishedFile(entry, 'k7m2p9', 'Kế hoạch.PDF')!;
    expect(file.url).toBe(`/_tep/k7m2p9/${encodeURIComponent('Kế hoạch.PDF')}`);
    expect(file.absolutePath).toBe(path.join(path.dirname(entry.absolutePath), 'Kế hoạch.PDF'));
    expect(sizeOf(file)).toBe(3);
  });

  it('takes a folder for no file', () => {
    expect(publishedFile(entryWith(['a.pdf/x']), 'x', 'a.pdf')).toBeUndefined();
  });
});
