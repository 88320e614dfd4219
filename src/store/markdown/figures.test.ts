import { describe, expect, it } from 'vitest';
import type { Picture } from '../../lib/picture.ts';
import { createBodyContext, noteImages } from './body-context.ts';
import { renderBody } from './render-body.ts';

const picture = (name: string): Picture => ({
  width: 720,
  height: 480,
  tone: 3,
  sources: [{ type: 'image/avif', variants: [{ url: `/_anh/${name}-336.avif`, width: 336, bytes: 5000 }] }],
  fallback: { url: `/_anh/${name}.jpg`, width: 656, height: 437, bytes: 20_000 },
});
const FILES = ['a.jpg', 'b.jpg', 'Ảnh hội nghị.jpg', 'anh (1).jpg', 'giam 50%.jpg'];
const pictures = Object.fromEntries(
  FILES.map((name, index) => [`articles/2026/x/${name}`, picture(`p${index}`)]),
);
const context = createBodyContext('articles/2026/x/index.md', pictures, {
  ...noteImages(
    [
      { src: 'b.jpg', alt: 'B', credit: 'Hoàng Lan' },
      { src: 'anh (1).jpg', alt: 'C', placement: 'beside' },
    ],
    ['a.jpg', 'b.jpg', 'anh (1).jpg'],
  ),
});
const render = (markdown: string) => renderBody(markdown, context).trim();

describe('pictures in a body', () => {
  it('become a figure, with sizes, sources and the title as caption', () => {
    expect(render('![Đoàn viên trồng cây](a.jpg "Sáng 5/3")')).toBe(
      '<figure><picture><source type="image/avif" sizes="(min-width:46em) 44rem,calc(100vw - 2rem)" srcset="/_anh/p0-336.avif 336w">' +
        '<img src="/_anh/p0.jpg" alt="Đoàn viên trồng cây" width="720" height="480" decoding="async" class="t3" data-kb="5"></picture>' +
        '<figcaption>Sáng 5/3</figcaption></figure>',
    );
  });

  it.each([
    ['![A](a.jpg)', /^<figure><picture>.*<\/picture><\/figure>$/],
    ['![A](b.jpg)', /<figcaption><small>Ảnh: Hoàng Lan<\/small><\/figcaption>/],
    ['![A](b.jpg "Chú thích")', /<figcaption>Chú thích<small> Ảnh: Hoàng Lan<\/small><\/figcaption>/],
    ['![A](a.jpg "<b> & \'")', /<figcaption>&lt;b&gt; &amp; '<\/figcaption>/],
    ['![A "x"](a.jpg)', /alt="A &quot;x&quot;"/],
    ['Chữ ![A](a.jpg) chữ', /^<p>Chữ <picture>.*<\/picture> chữ<\/p>$/],
    ['[![A](a.jpg)](https://example.vn)', /<a href="https:\/\/example\.vn"><picture>/],
    ['- ![A](a.jpg)', /<li>\s*<figure><picture>/],
    ['![A](%E1%BA%A2nh%20h%E1%BB%99i%20ngh%E1%BB%8B.jpg)', /p2\.jpg/],
    ['![A](<Ảnh hội nghị.jpg>)', /p2\.jpg/],
    ['![A](<anh (1).jpg>)', /p3\.jpg/],
    ['![A](./a.jpg)', /p0\.jpg/],
  ])('%j', (markdown, html) => {
    expect(render(markdown)).toMatch(html);
  });

  it.each([
    ['one below the other', '![A](a.jpg)\n![B](b.jpg "Nhóm")'],
    ['side by side', '![A](a.jpg) ![B](b.jpg "Nhóm")'],
    ['with hard breaks', '![A](a.jpg)\\\n![B](b.jpg "Nhóm")'],
  ])('that stand together, %s, are a group under one caption', (_, markdown) => {
    const html = render(markdown);
    expect(html).toMatch(/^<figure class="group">/);
    expect(html.match(/<picture>/g)).toHaveLength(2);
    expect(html.match(/<figcaption>/g)).toHaveLength(1);
    expect(html).toContain('sizes="(min-width:46em) 21.7rem,calc(50vw - 1.3rem)"');
    expect(html).not.toContain('<br>');
  });

  it('ask for as many pixels as a group of so many gives them', () => {
    const sizes = [1, 2, 3, 4, 5].map(
      (count) => /sizes="([^"]+)"/.exec(render(Array(count).fill('![A](a.jpg)').join('\n')))![1],
    );
    expect(new Set(sizes).size).toBe(4);
    expect(sizes[3]).toBe(sizes[4]);
  });

  it.each([
    ['by its address', '![A](a.jpg#canh-chu "Chú thích")'],
    ['by the front matter', '![A](<anh (1).jpg>)'],
  ])('stand beside the text, %s', (_, markdown) => {
    const html = render(markdown);
    expect(html).toMatch(/^<figure class="beside"><picture>/);
    expect(html).toContain('sizes="(min-width:46em) 20rem,calc(100vw - 2rem)"');
  });

  it('of a group stand in the group, whatever one of them would like', () => {
    expect(render('![A](a.jpg#canh-chu)\n![B](b.jpg)')).toMatch(/^<figure class="group">/);
  });

  it('load at once where they are on the first screen, the first of them alone', () => {
    const loading = (markdown: string) =>
      [...render(markdown).matchAll(/<img[^>]*>/g)].map(([tag]) =>
        tag.includes('loading="lazy"') ? 'lazy' : 'eager',
      );
    expect(loading('Một câu ngắn.\n\n![A](a.jpg)\n\n![B](b.jpg)')).toEqual(['eager', 'lazy']);
    expect(loading('![A](a.jpg) ![B](b.jpg)')).toEqual(['eager', 'lazy']);
    expect(loading(`${'Một đoạn văn dài. '.repeat(20)}\n\n![A](a.jpg)`)).toEqual(['lazy']);
    expect(loading('- mục ![A](a.jpg)')).toEqual(['eager']);
  });

  it('wait where a picture of the front matter stands before them', () => {
    const images = [{ src: 'b.jpg', alt: 'B', placement: 'beside' as const }];
    const isLazy = (inBody: string[]) =>
      renderBody(
        '![A](a.jpg)',
        createBodyContext('articles/2026/x/index.md', pictures, noteImages(images, inBody)),
      ).includes('loading="lazy"');
    expect([isLazy(['a.jpg']), isLazy(['a.jpg', 'b.jpg'])]).toEqual([true, false]);
  });

  it.each(['![Lễ hội](khong-co.jpg)', '![Lễ hội](https://evil.example/a.jpg)', '![Lễ hội](../y/a.jpg)'])(
    '%j, which was not prepared, leaves its alt text and loads nothing',
    (markdown) => {
      expect(render(markdown)).toBe('<figure>Lễ hội</figure>');
    },
  );

  // The check finds the file and is content; the page then asks for an address that is not there.
  it('are found through a reference', () => {
    expect(render('![A][anh]\n\n[anh]: a.jpg')).toContain('/_anh/p0.jpg');
  });

  it.each(['![A](%ff.jpg)', '![A](tang%20%E0%A4%A.jpg)'])(
    'bear a name that is no valid escape: %j',
    (markdown) => {
      expect(render(markdown)).toBe('<figure>A</figure>');
    },
  );

  it('are found by a name with a percent sign of its own', () => {
    expect(render('![A](<giam 50%.jpg>)')).toContain('/_anh/p4.jpg');
  });
});
