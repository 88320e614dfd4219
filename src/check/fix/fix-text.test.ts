import { describe, expect, it } from 'vitest';
import { fixText } from './fix-text.ts';

const NFD = 'Đảng ủy'.normalize('NFD');
const NFD_FILE = 'kế-hoạch.pdf'.normalize('NFD');

function fixBody(body: string): string {
  const head = '---\ntitle: x\n---\n';
  const fixed = fixText(head + body, 'md');
  expect(fixed.startsWith(head)).toBe(true);
  return fixed.slice(head.length);
}

describe('fixText in a body', () => {
  it.each([
    ['NFD', `Ban ${NFD}`, 'Ban Đảng ủy'],
    ['NBSP', 'Ủy\u00A0ban', 'Ủy ban'],
    ['zero-width characters', 'Ủy\u200B ban\uFEFF tỉnh', 'Ủy ban tỉnh'],
    ['a run of spaces', 'Hai   dấu  cách', 'Hai dấu cách'],
    ['space before a comma', 'Bí thư , Chủ tịch', 'Bí thư, Chủ tịch'],
    ['no space after a comma', 'Tỉnh ủy,Trưởng đoàn;rồi', 'Tỉnh ủy, Trưởng đoàn; rồi'],
    ['across markup', 'Ông **A** , bà B', 'Ông **A**, bà B'],
    [
      'in a quote and a list',
      '> Một  hai\n> ba ,bốn\n\n- năm  sáu\n  bảy ,tám',
      '> Một hai\n> ba, bốn\n\n- năm sáu\n  bảy, tám',
    ],
    [
      'in a heading and a table',
      '## Một  hai\n\n| a  b | c ,d |\n|:--|--:|\n| e  f | g |',
      '## Một hai\n\n| a b | c, d |\n|:--|--:|\n| e f | g |',
    ],
    ["in a link's words", '[kế  hoạch](a.pdf)', '[kế hoạch](a.pdf)'],
    ["in a picture's words", '![Lễ  ký ,trao](le-ky.jpg)', '![Lễ ký, trao](le-ky.jpg)'],
    ['NBSP after a mark', '#\u00A0Tiêu đề\n\n-\u00A0mục', '# Tiêu đề\n\n- mục'],
    ['with Windows line ends', 'Một  hai\r\nba ,bốn\r\n', 'Một hai\r\nba, bốn\r\n'],
    ['footnotes', 'Chữ[^1] ,chữ\n\n[^1]: Chú  thích', 'Chữ[^1], chữ\n\n[^1]: Chú thích'],
  ])('mends %s', (_, before, after) => {
    expect(fixBody(before)).toBe(after);
  });

  it.each([
    [
      'Đồng chí Giáp Thị Bắc, Ủ\ny viên dự.\n\nCác Ủy viên',
      'Đồng chí Giáp Thị Bắc, Ủy\nviên dự.\n\nCác Ủy viên',
    ],
    ['dự Hội ngh\nị, chuyên đề', 'dự Hội nghị,\nchuyên đề'],
    ['> dự Hội ngh\n> ị  chuyên  đề', '> dự Hội nghị\n> chuyên đề'],
    ['- dự Hội ngh\n  ị chuyên đề\n- hai', '- dự Hội nghị\n  chuyên đề\n- hai'],
  ])('moves up the rest of a word that the end of a line parts: %j', (body, fixed) => {
    expect(fixBody(body)).toBe(fixed);
    expect(fixBody(fixed)).toBe(fixed);
  });

  it.each([
    ['a word that stands alone on the next line', 'dự Hội ngh\nị'],
    ['words that only look parted', 'công tác dân\nvận của cả nước'],
    ['what is parted by more than the end of a line', 'dự Hội ngh\n\nị chuyên đề'],
    ['a hard line break', 'Một  \nhai\\\nba'],
    ['code', '`a  ,b` và\n\n```\na  ,b\u00A0c\n```\n\n    a  ,b'],
    [
      'addresses',
      '[a](x,y;z.pdf "t  t") <https://a.vn/x,y;z> https://a.vn/x,y\n\n[r]: https://a.vn/a,b "t  t"',
    ],
    [
      'odd characters in addresses',
      `[a](${NFD_FILE}) ![b](c-\u200Bd.jpg)\n\n[r]: ${NFD_FILE}\n\n<https://a.vn/${NFD_FILE}>`,
    ],
    ['HTML and comments', '<!-- a  ,b\u00A0c -->\n\n<div a="x  ,y">'],
    ['numbers and times', '1,5 và 7.264.249; 16:45, 1.272/1.337, tỉ lệ 3:2, 10 : 3, số 9001:2015'],
    ['escapes and entities', 'a\\*b &amp;c a&nbsp;&nbsp;b'],
    ['references', '[a  b], [a  b][r]\n\n[a  b]: x.pdf\n[r]: y.pdf'],
    ['indentation', '1. một\n\n   hai\n\n   - ba'],
    ["a table's alignment row", '| a | b |\n| :---  |  ---: |\n| c | d |'],
  ])('keeps %s', (_, body) => {
    expect(fixBody(body)).toBe(body);
  });

  it('keeps MDX components, and repairs inside them', () => {
    const body = '---\ntitle: x\n---\n<LuuY loai="a  ,b">\nMột  hai\n</LuuY>\n\n{/* a  ,b */}\n';
    expect(fixText(body, 'mdx')).toBe(body.replace('Một  hai', 'Một hai'));
  });

  it('leaves fields that are begun and never ended as they are', () => {
    expect(fixText('---\ntitle: a  b\n\nc  d\n', 'md')).toBe('---\ntitle: a  b\n\nc  d\n');
  });

  it('leaves MDX that cannot be read as it is', () => {
    const body = '---\ntitle: x\n---\n<LuuY>  Một  hai\n';
    expect(fixText(body, 'mdx')).toBe(body);
  });

  it('leaves a byte order mark at the head', () => {
    expect(fixText('\uFEFF---\ntitle: a  b\n---\nc  d', 'md')).toBe('\uFEFF---\ntitle: a b\n---\nc d');
  });
});

describe('fixText in front matter', () => {
  const fix = (yaml: string) =>
    fixText(`---\n${yaml}\n---\nNội dung.\n`, 'md').replace(/^---\n|\n---\n.*\n$/g, '');

  it.each([
    ['a plain value', 'title: Ủy\u00A0ban  nhân dân ,tỉnh', 'title: Ủy ban nhân dân, tỉnh'],
    ['quoted values', `title: "a  b"\nsummary: 'c ,d'`, `title: "a b"\nsummary: 'c, d'`],
    [
      'lists and groups',
      'topics: [a  b, c]\nimages:\n  - caption: d  e # ghi  chú',
      'topics: [a b, c]\nimages:\n  - caption: d e # ghi  chú',
    ],
    [
      'several lines',
      'summary: >-\n  một  hai\n  ba ,bốn\ntitle: x',
      'summary: >-\n  một hai\n  ba, bốn\ntitle: x',
    ],
    ['what would become a field', 'title: Thông báo :về việc', 'title: "Thông báo: về việc"'],
    ['NFD', `title: ${NFD}`, 'title: Đảng ủy'],
    ['NBSP after a colon', 'title:\u00A0Một', 'title: Một'],
  ])('mends %s', (_, before, after) => {
    expect(fix(before)).toBe(after);
  });

  it.each([
    ['comments and alignment', '# ghi  chú ,x\ntitle:   Một   # hai  ba'],
    ['files and addresses', `attachments:\n  - file: ${NFD_FILE}\nsource:\n  url: https://a.vn/x,y\u00A0z`],
    ['fields that are no prose', 'number: 15 ,KH-UBND  x\nid: abc'],
    ['broken YAML', 'title: a  b: c\n  summary: "x'],
  ])('keeps %s', (_, yaml) => {
    expect(fix(yaml)).toBe(yaml);
  });

  it('mends site.yaml', () => {
    expect(fixText('name: Cổng  thông tin\nurl: https://a.vn\n', 'yaml')).toBe(
      'name: Cổng thông tin\nurl: https://a.vn\n',
    );
  });
});
