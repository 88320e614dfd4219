import { describe, expect, it } from 'vitest';
import { contentOf, FOLDER } from '../tests/support/article-folder.ts';
import { pictureFiles } from './picture-files.ts';

describe('pictureFiles', () => {
  const names = (body: string, ...there: string[]) =>
    [
      ...pictureFiles(contentOf(body, Object.fromEntries(there.map((name) => [`${FOLDER}/${name}`, 'x'])))),
    ].map(([file]) => file.slice(FOLDER.length + 1));

  it.each([
    ['![A](a.jpg)', ['a.jpg']],
    ['![A](<a.jpg> "Tên")\n![B](b.jpg)', ['a.jpg', 'b.jpg']],
    ['chữ ![A]( a.jpg ) chữ', ['a.jpg']],
    ['[![A](a.jpg)](https://a.vn)', ['a.jpg']],
    ['![A](%E1%BA%A3nh%20h%E1%BB%8Dp.jpg)', ['ảnh họp.jpg']],
    ['![A](khong-co.jpg) ![B](https://a.vn/a.jpg) ![C](../../../../a.jpg) ![D](data:image/png,a)', []],
    ['[A](a.jpg)', []],
  ])('in %j are %j', (body, files) => {
    expect(names(body, 'a.jpg', 'b.jpg', 'ảnh họp.jpg').sort()).toEqual(files);
  });

  // The check follows all of these to the file, and is content; the page then has no picture.
  it.each([
    ['![A](<ảnh họp.jpg>)', 'ảnh họp.jpg'],
    ['![A](anh(1).jpg)', 'anh(1).jpg'],
    ['![A](anh%20(1).jpg)', 'anh (1).jpg'],
    ['![Hàng [đầu] từ trái](anh(1).jpg)', 'anh(1).jpg'],
    ['![Hàng [đầu] từ trái](a.jpg)', 'a.jpg'],
    ['![A][anh]\n\n[anh]: a.jpg', 'a.jpg'],
  ])('of %j is %s', (body, name) => {
    expect(names(body, 'a.jpg', 'ảnh họp.jpg', 'anh(1).jpg', 'anh (1).jpg')).toEqual([name]);
  });

  it('are named by fields, too; emblem and banners as marks', () => {
    const links = [{ name: 'A', items: [{ name: 'B', url: 'https://b.vn', banner: 'banner.png' }] }];
    const files = {
      [`${FOLDER}/a.jpg`]: 'x',
      'banner.png': 'x',
      'emblem.svg': 'x',
      'albums/y/1.jpg': 'x',
      'albums/y/index.md': '---\ntitle: Y\ndate: 2026-01-01\nphotos: [{ src: 1.jpg }, { src: 2.jpg }]\n---\n',
    };
    const content = contentOf('', files, [{ src: 'a.jpg', alt: 'A' }, { caption: 'B' }], {
      links,
      appearance: { emblem: 'emblem.svg' },
    });
    expect(Object.fromEntries(pictureFiles(content))).toEqual({
      [`${FOLDER}/a.jpg`]: 'photo',
      'albums/y/1.jpg': 'album',
      'banner.png': 'mark',
      'emblem.svg': 'mark',
    });
  });
});
