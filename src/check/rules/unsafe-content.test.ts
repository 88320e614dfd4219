import { describe, expect, it } from 'vitest';
import { brief, checkBody } from '../testing.ts';

/** What the check says of a body that stands on line 9. */
function rulesFor(body: string, format: 'md' | 'mdx' = 'md'): string[] {
  return brief(checkBody(body, {}, format)).map((text) =>
    text.replace(/ articles\/2026\/bai\/index\.mdx?:/, ' '),
  );
}

describe('HTML in Markdown', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<iframe src="https://a.vn"></iframe>'],
    ['Chữ <b>đậm</b> và <i>nghiêng</i'],
    ['<div\nonclick="x">'],
    ['<!-- --><script>x</script>'],
    ['<!--><img src=x onerror=alert(1)>-->'],
    ['<!-- a --!><img src=x onerror=alert(1)> -->'],
    ['<!-- không đóng'],
    ['<!DOCTYPE html>'],
    ['<?php x ?>'],
    ['<![CDATA[x]]>'],
    ['</p>'],
    ['> - <a href="javascript:alert(1)">x</a>'],
    ['| a |\n|---|\n| <u>x</u> |'],
  ])('is refused: %s', (body) => {
    const found = rulesFor(body);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((text) => /^error raw-html \d+$/.test(text))).toBe(true);
  });

  it.each([
    ['<!-- ghi chú -->'],
    ['Một <!-- ghi chú --> hai'],
    ['`<b>` và a < b > c'],
    ['```html\n<script>\n```'],
    ['\\<b>'],
    ['&lt;b&gt;'],
    ['<svg/onload=alert(1)>'],
  ])('allows comments, code and signs: %s', (body) => {
    expect(rulesFor(body)).toEqual([]);
  });

  it('reports an element once, at its beginning', () => {
    expect(rulesFor('Một <b>hai</b>\n\n<b>ba</b>')).toEqual(['error raw-html 9', 'error raw-html 11']);
  });
});

describe('links that run something', () => {
  it.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](java&#x09;script:alert(1))'],
    ['[x](&#106;avascript:alert(1))'],
    ['[x](<javascript:alert(1)>)'],
    ['[x](\\javascript:alert(1))'],
    ['[x](vbscript:x)'],
    ['[x](data:text/html;base64,AAAA)'],
    ['[x](file:///etc/passwd)'],
    ['[x](blob:https://a.vn/x)'],
    ['<javascript:alert(1)>'],
    ['[x][r]\n\n[r]: javascript:alert(1)'],
    ['[r]: data:text/html,x'],
    ['# [x](javascript:alert(1))'],
  ])('are refused: %s', (body) => {
    expect(rulesFor(body)).toContainEqual(expect.stringMatching(/^error unsafe-link \d+$/));
  });

  it.each([
    ['[x](https://a.vn)'],
    ['[x](mailto:a@b.vn)'],
    ['[x](tel:+84912345678)'],
    ['<https://a.vn>'],
    ['www.a.vn'],
    ['[x](//a.vn/b)'],
  ])('are not these: %s', (body) => {
    expect(rulesFor(body)).toEqual([]);
  });
});

describe('pictures from elsewhere', () => {
  it.each([
    ['![Lễ ký](https://a.vn/x.jpg)'],
    ['![Lễ ký](//a.vn/x.jpg)'],
    ['![Lễ ký](data:image/png;base64,AAAA)'],
    ['![Lễ ký](javascript:alert(1))'],
    ['![Lễ ký](/x.jpg)'],
    ['![Lễ ký](#x)'],
    ['![Lễ ký]()'],
    ['![Lễ ký][r]\n\n[r]: https://a.vn/x.jpg'],
  ])('are refused: %s', (body) => {
    expect(rulesFor(body)).toEqual(['error image-source 9']);
  });
});

describe('MDX', () => {
  it.each([
    ['import x from "y"'],
    ['export const a = 1'],
    ['{alert(1)}'],
    ['Một {1 + 1} hai'],
    ['{/* a */ alert(1)}'],
    ['{}'],
    ['<script>alert(1)</script>'],
    ['<div />'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<></>'],
    ['<LuuY.Con />'],
    ['<constructor />'],
    ['<LuuY loai={x}>a</LuuY>'],
    ['<LuuY {...x}>a</LuuY>'],
    ['<LuuY onClick="x">a</LuuY>'],
    ['<LuuY loai>a</LuuY>'],
    ['<LuuY>'],
    ['Một { hai'],
    ['<!-- x -->'],
  ])('is not code: %s', (body) => {
    const found = rulesFor(body, 'mdx');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((text) => text === 'error mdx 9')).toBe(true);
  });

  it.each([
    ['<LuuY loai="canh-bao" tieuDe="Chú ý">\nChữ **đậm**.\n</LuuY>'],
    ['{/* ghi chú */}'],
    ['Một {/* ghi chú */} hai'],
    ['<LienHe />'],
  ])('may use the listed components and comments: %s', (body) => {
    expect(rulesFor(body, 'mdx')).toEqual([]);
  });

  it.each([
    ['Một.\n\nHai.\n\n<LuuY>ba', 'thẻ <LuuY> chưa có thẻ đóng </LuuY>'],
    ['Một.\n\nHai.\n\n<LuuY>ba</LuyY>', 'thẻ đóng </LuyY> không khớp với thẻ mở nào'],
    ['Một.\n\nHai.\n\nMột { hai', 'dấu { chưa có dấu } đóng'],
    ['Một.\n\nHai.\n\n<!-- x -->', 'chú thích trong MDX viết {/* … */}, không viết <!-- … -->'],
    ['Một.\n\nHai.\n\n<https://a.vn>', 'có dấu < hoặc { không đúng chỗ'],
  ])('says in Vietnamese on which line and why it cannot be read: %s', (body, reason) => {
    expect(rulesFor(body, 'mdx')).toEqual(['error mdx 13']);
    expect(checkBody(body, {}, 'mdx')[0]?.message).toBe(`không đọc được nội dung: ${reason}`);
  });

  it('is not nested beyond reason, nor is Markdown', () => {
    expect(rulesFor(`${'>'.repeat(5000)} a`)).toEqual(['error mdx 9']);
    expect(rulesFor(`${'<LuuY>\n'.repeat(300)}${'</LuuY>\n'.repeat(300)}`, 'mdx')).toEqual([
      expect.stringMatching(/^error mdx/),
    ]);
  });

  it('suggests the component that was meant', () => {
    expect(checkBody('<LuuI>a</LuuI>', {}, 'mdx')[0]?.mend).toBe('có phải bạn muốn viết <LuuY>?');
  });

  it('still judges the links inside components', () => {
    expect(rulesFor('<LuuY>\n[x](javascript:alert(1))\n</LuuY>', 'mdx')).toEqual(['error unsafe-link 10']);
  });
});

describe('files that a browser would run', () => {
  it.each([['trang.html'], ['anh.svg'], ['ma.js'], ['tep.xhtml'], ['tep.exe'], ['tep.pdf.html']])(
    'are no attachments: %s',
    (file) => {
      const files = { [`articles/2026/bai/${file}`]: 'x' };
      expect(brief(checkBody(`[Tải về](${file})`, files))).toEqual([
        'error attachment-type articles/2026/bai/index.md:9',
      ]);
      expect(brief(checkBody('Chữ.', files, 'md', `attachments:\n  - file: ${file}`))).toEqual([
        'error attachment-type articles/2026/bai/index.md:8',
      ]);
    },
  );

  it.each([['anh.svg'], ['anh.tiff'], ['anh.html'], ['anh.heic'], ['anh']])('are no pictures: %s', (file) => {
    const files = { [`articles/2026/bai/${file}`]: 'x' };
    expect(brief(checkBody(`![Lễ ký](${file})`, files))).toEqual([
      'error image-type articles/2026/bai/index.md:9',
    ]);
  });
});
