import { describe, expect, it } from 'vitest';
import { decodeSource } from './decode-source.ts';
import { textCaptureReader } from './read-text-capture.ts';

const texts = (text: string) => textCaptureReader.read(text).blocks.map((block) => block.text);

describe('textCaptureReader', () => {
  it('takes every line for a paragraph unless the next one goes on', () => {
    expect(texts('Một câu.\nHai câu.\n\nĐồng chí Bí thư Đảng ủy Khối\nphát biểu khai mạc')).toEqual([
      'Một câu.',
      'Hai câu.',
      'Đồng chí Bí thư Đảng ủy Khối phát biểu khai mạc',
    ]);
  });

  it('mends a word split over two lines, and says so', () => {
    const read = textCaptureReader.read('Các Ủy viên dự họp.\n\nGiáp Thị Bắc, Ủ\ny viên Ban thường vụ');
    expect(read.blocks.at(-1)).toMatchObject({ text: 'Giáp Thị Bắc, Ủy viên Ban thường vụ', line: 3 });
    expect(read.notes).toMatchObject([{ line: 3 }]);
  });

  it('joins the lines of a wrapped capture', () => {
    const words =
      'Sở Tư pháp thông báo tới các cơ quan, đơn vị về việc Tổ Chức Hội Nghị Tập Huấn Nghiệp Vụ Hòa Giải năm nay. '
        .repeat(5)
        .trim();
    const wrapped = words.replace(/(.{20,60})(?:\s|$)/gu, '$1\n').trim();
    expect(wrapped.split('\n').length).toBeGreaterThan(6);
    expect(texts(wrapped)).toEqual([words]);
  });

  it('marks the places where pictures stood', () => {
    const { blocks } = textCaptureReader.read('Một.\n\u00A0\nHai.\n\nBa.');
    expect(blocks.map(({ besideEmptyParagraph }) => besideEmptyParagraph)).toEqual([true, true, false]);
  });

  it('leaves HTML to another reader', () => {
    expect(textCaptureReader.accepts('<!DOCTYPE html>\n<html>')).toBe(false);
    expect(textCaptureReader.accepts('<script> là một thẻ')).toBe(true);
  });
});

describe('decodeSource', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('drops control characters and marks of direction, and gives plain line ends', () => {
    expect(decodeSource(bytes(`\uFEFF${'Một câu. '.repeat(30)}\r\nHai\u0000 \u202Ecâu\u001B.`))).toEqual({
      ok: true,
      text: `${'Một câu. '.repeat(30)}\nHai câu.`,
      dropped: 3,
    });
  });

  it('reads UTF-16 with its mark', () => {
    expect(decodeSource(Buffer.from('\uFEFFĐảng ủy', 'utf16le'))).toMatchObject({
      ok: true,
      text: 'Đảng ủy',
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['blanks', bytes(' \n\u00A0\n')],
    ['no UTF-8', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff)],
    ['binary that is UTF-8 by chance', bytes('a\u0000b\u0001c\u0002'.repeat(50))],
  ])('refuses %s', (_, source) => {
    expect(decodeSource(source)).toMatchObject({ ok: false });
  });
});
