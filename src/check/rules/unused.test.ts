import { describe, expect, it } from 'vitest';
import { brief, checkFiles, GREEN, news, type Files } from '../testing.ts';

const found = (files: Files) => checkFiles({ ...GREEN, ...files });
const ALBUM = '---\ntitle: Lễ hội\ndate: 2026-02-20\ncredit: Lan\n---\n';
const LISTED = ALBUM.replace('---\n', '---\nphotos: [{ src: a.jpg, alt: Hai đội kéo co }]\n');

describe('a text under a wrong name', () => {
  it.each([
    ['index.md.txt', 'index.md'],
    ['Index.md', 'index.md'],
    ['index.MD', 'index.md'],
    ['index.MDX', 'index.mdx'],
    ['index.mdx.txt', 'index.mdx'],
    ['index.txt', 'index.md'],
    ['index - Copy.md', 'index.md'],
    ['index', 'index.md'],
  ])('is an error that names the right one: %s', (name, right) => {
    const findings = found({
      [`articles/2026/bai/${name}`]: news('baikiemtra1', 'Chữ.'),
      'articles/2026/bai/anh.jpg': 'x',
    });
    expect(brief(findings)).toEqual([`error text-lost articles/2026/bai/${name}:1`]);
    expect(findings[0]!.mend).toMatch(new RegExp(`đổi tên tệp thành ${right}(?: |$)`));
  });

  it('is no rename where it is no Markdown', () => {
    const findings = found({ 'articles/2026/bai/index.docx': 'x' });
    expect(brief(findings)).toEqual(['error text-lost articles/2026/bai/index.docx:1']);
    expect(findings[0]!.mend).toContain('chép chữ');
  });

  it('is looked for in albums and pages too', () => {
    const files = {
      'albums/le-hoi/Index.md': ALBUM,
      'albums/mua-gat/index.md': ALBUM,
      'albums/mua-gat/index.jpg': 'x',
      'pages/gop-y.md.txt': '---\ntitle: x\n---\n\nChữ.\n',
      'pages/SODO.MD': 'x',
    };
    expect(brief(found(files)).filter((text) => !text.includes('album-alt'))).toEqual([
      'error text-lost albums/le-hoi/Index.md:1',
      'warning stray-text pages/SODO.MD:1',
      'error text-lost pages/gop-y.md.txt:1',
    ]);
  });

  it('is only told of where it never was index.md', () => {
    const files = { 'articles/2026/bai/bai-viet.md': news('baikiemtra1', 'Chữ.') };
    expect(brief(found(files))).toEqual(['warning text-lost articles/2026/bai/bai-viet.md:1']);
  });

  it('is a copy where the right one is there', () => {
    const files = { 'articles/2026/tin-mot/index - Copy.md': news('baikiemtra1', 'Chữ.') };
    expect(brief(found(files))).toEqual(['warning stray-text articles/2026/tin-mot/index - Copy.md:1']);
  });
});

describe('a folder of an article without a text', () => {
  it('is told of once, whatever lies in it', () => {
    const files = {
      'articles/2026/bai/a.docx': 'x',
      'articles/2026/bai/anh/b.jpg': 'x',
      'articles/2026/bai/c.pdf': 'x',
    };
    expect(brief(found(files))).toEqual(['warning folder-without-text articles/2026/bai/a.docx:1']);
  });
});

it('a text that lies too deep is told where it belongs', () => {
  const files = {
    'articles/2026/bai/sau/index.md': news('baikiemtra1', 'Chữ.'),
    'articles/2026/bai/sau/a.jpg': 'x',
  };
  expect(brief(found(files))).toEqual(['warning stray-text articles/2026/bai/sau/index.md:1']);
});

describe('a photo that no album shows', () => {
  const mendOf = (file: string, more: Files = {}) => {
    const findings = found({ [file]: 'x', ...more }).filter((one) => one.file === file);
    expect(findings.map(({ rule }) => rule)).toHaveLength(1);
    return findings[0]!.mend;
  };

  it('is saved anew where browsers cannot show it', () => {
    expect(mendOf('albums/le-hoi/IMG_1.HEIC')).toContain('thành JPG');
    expect(mendOf('articles/2026/tin-mot/IMG_1.heic')).toContain('thành JPG');
  });

  it('is moved into an album, or out of a folder inside it', () => {
    expect(mendOf('albums/le.jpg')).toContain('tạo một thư mục');
    expect(mendOf('albums/le-hoi/goc/a.jpg')).toContain('chuyển ảnh lên thẳng albums/le-hoi/');
  });

  it('is listed where the album lists its photos', () => {
    const album = { 'albums/le-hoi/index.md': LISTED, 'albums/le-hoi/a.jpg': 'x' };
    expect(mendOf('albums/le-hoi/b.jpg', album)).toContain('photos của index.md');
  });

  it('is no video', () => {
    const album = { 'albums/le-hoi/index.md': LISTED, 'albums/le-hoi/a.jpg': 'x' };
    expect(mendOf('albums/le-hoi/phim.mp4', album)).toContain('attachments của bài');
  });

  it('is in a folder that needs another name', () => {
    const album = { 'albums/le-hoi/index.md': LISTED, 'albums/le-hoi/a.jpg': 'x' };
    expect(mendOf('albums/Lễ hội/b.jpg', album)).toContain('đổi tên thư mục');
    expect(mendOf('albums/！/b.jpg')).toContain('đổi tên thư mục');
  });
});

describe('a folder of photos named for people', () => {
  const photo = { 'albums/2026-02-20 Hội xuân/1.jpg': 'x' };

  it('has its address kept by the text that the check asks for', () => {
    const untold = found(photo).find(({ rule }) => rule === 'album-untold');
    expect(untold?.mend).toContain('/thu-vien-anh/2026-02-20-hoi-xuan/');
    const told = { ...photo, 'albums/2026-02-20 Hội xuân/index.md': ALBUM };
    const link = news('baikiemtra1', '[Xem](/thu-vien-anh/2026-02-20-hoi-xuan/)');
    const findings = found({ ...told, 'articles/2026/bai/index.md': link });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('shares its address with no other', () => {
    const files = { 'albums/le-hoi/index.md': ALBUM, 'albums/Lễ hội/index.md': ALBUM };
    expect(brief(found(files))).toContain('error duplicate-slug albums/le-hoi/index.md:1');
  });

  it('is asked for its day where neither name nor photos know one', () => {
    const rules = (files: Files) => found(files).map(({ rule }) => rule);
    expect(rules({ 'albums/le-hoi/1.jpg': 'x' })).toContain('album-undated');
    expect(rules({ 'albums/20-02-2026 Lễ hội/1.jpg': 'x' })).not.toContain('album-undated');
  });
});
