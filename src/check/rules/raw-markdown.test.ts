import { describe, expect, it } from 'vitest';
import { brief, checkBody, type Files } from '../testing.ts';

const FILES: Files = Object.fromEntries(
  ['Ảnh chợ phiên 1.JPG', 'anh.jpg', 'mau don.docx', 'bieu mau (1).docx'].map((name) => [
    `articles/2026/bai/${name}`,
    'x',
  ]),
);
const RULES = /^(?:raw-|indented-code|unused-footnote)/;
const findingsFor = (body: string, format: 'md' | 'mdx' = 'md') =>
  checkBody(body, FILES, format).filter(({ rule }) => RULES.test(rule));

describe('a link or a picture that Markdown cannot read', () => {
  it.each([
    ['![Người dân](Ảnh chợ phiên 1.JPG)', '![Người dân](<Ảnh chợ phiên 1.JPG>)'],
    ['![Chợ](Ảnh chợ phiên 1.JPG "Phiên đầu")', '![Chợ](<Ảnh chợ phiên 1.JPG> "Phiên đầu")'],
    ['![Chợ](anh.jpg “Chú thích”)', '![Chợ](anh.jpg "Chú thích")'],
    ['![Chợ](anh.jpg “Lễ "hội" (2026)”)', '![Chợ](anh.jpg "Lễ \\"hội\\" (2026)")'],
    ['![Chợ](anh.jpg "Lễ "hội" lớn")', '![Chợ](anh.jpg "Lễ \\"hội\\" lớn")'],
    ['![Chợ] (anh.jpg "Phiên đầu")', '![Chợ](anh.jpg "Phiên đầu")'],
    ['![Chợ](anh.jpg', '![Chợ](anh.jpg)'],
    ['[mẫu đơn](mau don.docx)', '[mẫu đơn](<mau don.docx>)'],
    ['[mẫu **đơn**](bieu mau (1).docx)', '[mẫu **đơn**](<bieu mau (1).docx>)'],
    ['[mẫu đơn](C:\\Users\\Van Thu\\mau don.docx)', '[mẫu đơn](<mau don.docx>)'],
    ['[Sở Y tế] (https://soyte.vn/a)', '[Sở Y tế](https://soyte.vn/a)'],
    ['[Sở Y tế](https://soyte.vn/ban tin)', '[Sở Y tế](<https://soyte.vn/ban tin>)'],
    ['[gọi](tel:0200 3850 001)', '[gọi](tel:02003850001)'],
    ['[thư](mailto: a@b.vn)', '[thư](mailto:a@b.vn)'],
  ])('is an error, and mended as told: %s', (text, mended) => {
    const [finding, ...more] = findingsFor(`Đầu dòng.\n\n> Xem ${text}`);
    expect(more).toEqual([]);
    expect(brief([finding!])[0]).toMatch(/^error raw-(?:image|link) articles\/2026\/bai\/index.md:11$/);
    expect(finding!.mend.replace(/^viết |, và chép tệp .*$/g, '')).toBe(mended);
    expect(findingsFor(mended)).toEqual([]);
  });

  it('is not told to have its spaces mended: that would break it further', () => {
    expect(checkBody('[gọi](tel:0200 3850 001)').map(({ rule }) => rule)).toEqual(['raw-link']);
  });

  it('is looked for in headings and tables too', () => {
    const body = '## [a](mau don.docx)\n\n| A | B |\n| --- | --- |\n| [a](mau don.docx) | x |';
    expect(findingsFor(body).map(({ line }) => line)).toEqual([9, 13]);
  });

  it('is a reminder where it may be plain words between brackets', () => {
    expect(brief(findingsFor('cụm từ [bao gồm](nếu có) bị bãi bỏ'))).toEqual([
      'warning raw-link articles/2026/bai/index.md:9',
    ]);
  });

  it.each([
    '[a](anh.jpg) và ![b](anh.jpg "c") và [d](<mau don.docx>)',
    'trích [1] (tr. 5), [2] (https://a.vn/x), [đồng] (/tháng), [tên] (TP.HCM)',
    '\\[mẫu đơn\\](mau don.docx) và \\![a](anh.jpg)',
    '`![a](b c.jpg)`',
    '```\n![a](b c.jpg)\n##x\n| a | b |\n```',
    '<!-- ![a](b c.jpg) -->',
    '[a][một]\n\n[một]: anh.jpg',
  ])('is nothing that is read, nor what was meant as words: %s', (text) => {
    expect(findingsFor(text)).toEqual([]);
  });

  it('takes no longer than its text', () => {
    for (const part of ['[', '![', '[a](b', '[a[b]', '[a] (b ', '| a | b\n'])
      expect(findingsFor(part.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  }, 20_000);
});

describe('other marks that are printed as they stand', () => {
  const rulesFor = (body: string, format?: 'md' | 'mdx') =>
    brief(findingsFor(body, format)).map((text) => text.replace(' articles/2026/bai/index.md', ''));

  it('are headings without a space after #', () => {
    expect(rulesFor('##Kết quả\n\nChữ\n###2. Số liệu')).toEqual([
      'warning raw-heading:9',
      'warning raw-heading:12',
    ]);
    expect(rulesFor('## Kết quả\n\n#chuyendoiso #lamson\n\n\\##x')).toEqual([]);
  });

  it('are tables without the line below their head', () => {
    const mendOf = (body: string) => findingsFor(body)[0]?.mend ?? '';
    expect(rulesFor('Bảng:\n\n| a | b |\n| c | d |')).toEqual(['warning raw-table:11']);
    expect(mendOf('| a | b |\n| c | d |')).toContain('| --- | --- |');
    expect(rulesFor('| a | b |\n| --- | --- |\n| c | d |')).toEqual([]);
    expect(mendOf('| a | b |\n| --- |\n| c | d |')).toContain('đổi dòng kẻ ngay dưới thành | --- | --- |');
    expect(rulesFor('| a | b |\n\n| --- | --- |\n| c | d |')).toEqual([
      'warning raw-table:9',
      'warning raw-table:11',
    ]);
    expect(rulesFor('một | hai, và |x| lớn hơn 0')).toEqual([]);
  });

  it('are notes without their text; a text without its note is lost', () => {
    expect(rulesFor('câu[^1] và câu[^2]\n\n[^1]: chú thích\n[^3]: lạc')).toEqual([
      'error raw-footnote:9',
      'warning unused-footnote:12',
    ]);
  });

  it('are lines indented into code, as paragraphs are in letters', () => {
    expect(rulesFor('\tĐoạn đầu.\n\nĐoạn hai.\n\n    Đoạn ba.')).toEqual([
      'warning indented-code:9',
      'warning indented-code:13',
    ]);
    expect(rulesFor('- mục\n\n  chữ\n\n~~~\ncode\n~~~')).toEqual([]);
    expect(rulesFor('\tĐoạn đầu.', 'mdx')).toEqual([]);
  });
});
