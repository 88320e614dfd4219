import { describe, expect, it } from 'vitest';
import { placeReferences } from './place-references.ts';
import type { BodyPart } from './write-body.ts';

const text = (said: string): BodyPart => ({ text: said, gapBefore: true });
const linked = (url: string): BodyPart => ({
  ...text('Xem tại đây.'),
  inline: [
    { type: 'text', value: 'Xem ' },
    { type: 'link', url, children: [{ type: 'text', value: 'tại đây' }] },
    { type: 'text', value: '.' },
  ],
});
const figure: BodyPart = {
  ...text(''),
  images: [{ src: 'f/1.jpg', caption: 'Toàn cảnh "hội nghị"', credit: 'Lê An' }],
};
const article = {
  parts: [text('Mở đầu.'), figure, linked('/f/mau.docx')],
  attachments: [{ href: '/f/qd.pdf', title: 'Quyết định', line: 9 }],
  captions: ['Ảnh đã mất'],
  baseUrl: 'http://a.gov.vn/tin/1',
};

describe('placeReferences', () => {
  it('names the files that were found, each picture in its place', () => {
    const names: Record<string, string> = {
      'f/1.jpg': 'anh 1.jpg',
      '/f/mau.docx': 'mau.docx',
      '/f/qd.pdf': 'qd.pdf',
    };
    expect(placeReferences(article, (reference) => names[reference])).toEqual({
      body: 'Mở đầu.\n\n![Toàn cảnh "hội nghị"](anh%201.jpg "Toàn cảnh \\"hội nghị\\"")\n\nXem [tại đây](mau.docx).\n',
      images: [
        { src: 'anh 1.jpg', alt: 'Toàn cảnh "hội nghị"', caption: 'Toàn cảnh "hội nghị"', credit: 'Lê An' },
        { caption: 'Ảnh đã mất' },
      ],
      attachments: [{ file: 'qd.pdf', title: 'Quyết định' }],
      missing: [],
    });
  });

  it('keeps captions, links and files whose files were not found', () => {
    expect(placeReferences(article)).toEqual({
      body: 'Mở đầu.\n\nXem [tại đây](http://a.gov.vn/f/mau.docx).\n\n- [Quyết định](http://a.gov.vn/f/qd.pdf)\n',
      images: [{ caption: 'Toàn cảnh "hội nghị"', credit: 'Lê An' }, { caption: 'Ảnh đã mất' }],
      attachments: [],
      missing: ['f/1.jpg', '/f/qd.pdf'],
    });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '#dau-trang', 'vbscript:x'])(
    'makes no link of %s',
    (url) => {
      expect(placeReferences({ ...article, parts: [linked(url)], attachments: [] }).body).toBe(
        'Xem tại đây.\n',
      );
    },
  );

  it('makes no link of a relative address where nobody knows the page', () => {
    const { baseUrl: _baseUrl, ...nowhere } = article;
    expect(placeReferences({ ...nowhere, parts: [linked('/x')] }).body).toBe(
      'Xem tại đây.\n\n- Quyết định\n',
    );
  });
});
