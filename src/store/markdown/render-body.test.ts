import { describe, expect, it } from 'vitest';
import { isSafeUrl } from '../../lib/safe-url.ts';
import { createBodyContext } from './body-context.ts';
import { renderBody } from './render-body.ts';

const context = createBodyContext('articles/2026/x/index.md', {});
const render = (markdown: string) => renderBody(markdown, context).trim();

describe('Markdown that staff write', () => {
  it.each([
    [
      '**đậm** *nghiêng* ~~bỏ~~ `mã`',
      '<p><strong>đậm</strong> <em>nghiêng</em> <del>bỏ</del> <code>mã</code></p>',
    ],
    ['một  \nhai\\\nba', '<p>một<br>\nhai<br>\nba</p>'],
    [
      '[Sở Nội vụ](https://snv.example.vn "Trang chủ")',
      '<p><a href="https://snv.example.vn" title="Trang chủ">Sở Nội vụ</a></p>',
    ],
    ['https://example.vn', '<p><a href="https://example.vn">https://example.vn</a></p>'],
    ['vanthu@example.vn', '<p><a href="mailto:vanthu@example.vn">vanthu@example.vn</a></p>'],
    ['[Gọi](tel:113)', '<p><a href="tel:113">Gọi</a></p>'],
    ['[Mục](#muc)', '<p><a href="#muc">Mục</a></p>'],
    ['> trích', '<blockquote>\n<p>trích</p>\n</blockquote>'],
    ['3. ba\n4. bốn', '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'],
    ['---', '<hr>'],
    ['"ngoặc" -- \'nháy\' ...', '<p>"ngoặc" -- \'nháy\' ...</p>'],
    ['{ngoặc} $5$ :::x', '<p>{ngoặc} $5$ :::x</p>'],
  ])('%j', (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it('reads lines that end as on Windows', () => {
    expect(render('## Một\r\n\r\n- hai\r\n- ba\r\n')).toBe(
      '<h2 id="mot">Một</h2>\n<ul>\n<li>hai</li>\n<li>ba</li>\n</ul>',
    );
  });

  it('gives footnotes in Vietnamese', () => {
    const html = render('Có chú thích[^a].\n\n[^a]: Nội dung.');
    expect(html).toMatch(/<h2[^>]*>Chú thích<\/h2>/);
    expect(html).toContain('aria-label="Về chỗ chú thích 1"');
    const [, target] = /<a href="#([^"]+)"[^>]*data-footnote-ref/.exec(html)!;
    expect(html).toContain(`<li id="${target}"`);
    expect(html).not.toMatch(/Footnotes|Back to/);
  });

  it('lets a table scroll by itself, its cells aligned without a style', () => {
    const html = render('| Tên | Số |\n| :-- | --: |\n| A | 1 |');
    expect(html).toMatch(/^<section class="table" tabindex="0" aria-label="Bảng 1"><table>/);
    expect(html).toContain('<th class="right">Số</th>');
    expect(html).toContain('<td class="right">1</td>');
    expect(html).not.toContain('style');
    expect(html.match(/<table/g)).toHaveLength(1);
  });
});

/** What Markdown can write; everything else stands as text. */
const TAGS =
  `p em strong del code pre a ul ol li blockquote br hr h2 h3 h4 h5 h6 table thead tbody tr th td div figure
  figcaption small section sup`.split(/\s+/);
const ATTRIBUTES =
  `href title id class start tabindex role aria-label aria-describedby data-footnotes data-footnote-ref
  data-footnote-backref`.split(/\s+/);

const TAG = /<\/?([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Whatever in a page could run, or load from elsewhere, as a browser's parser sees it. */
function dangersIn(html: string): string[] {
  const dangers: string[] = /<(?![a-z/])|<\/(?![a-z])/i.test(html.replace(TAG, '')) ? ['a loose <'] : [];
  for (const [, name = '', attributes = ''] of html.matchAll(TAG)) {
    if (!TAGS.includes(name)) dangers.push(`<${name}>`);
    for (const [, attribute = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
      const value = values.find((one) => one !== undefined) ?? '';
      if (!ATTRIBUTES.includes(attribute)) dangers.push(`${attribute}="${value}"`);
      else if (attribute === 'href' && !isSafeUrl(value)) dangers.push(value);
    }
  }
  return dangers;
}

describe('content is not code', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<script\nsrc=//evil.example/x.js>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<details open ontoggle=alert(1)>',
    '<style>*{display:none}</style>',
    '<base href=//evil.example/>',
    '<meta http-equiv=refresh content="0;url=//evil.example">',
    '<form action=//evil.example><button>x</button></form>',
    '<div>\n\n<script>alert(1)</script>\n\n</div>',
    '<!-- x --><script>alert(1)</script>',
    '<!--><script>alert(1)</script>-->',
    '<!-- --!><script>alert(1)</script>',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?php <script>alert(1)</script> ?>',
    '<!DOCTYPE x [<script>]>',
    '</p><script>alert(1)</script>',
    '- <script>alert(1)</script>\n- | <b> |',
    '| <script>alert(1)</script> |\n|-|\n| <img src=x onerror=alert(1)> |',
    '## <script>alert(1)</script>',
    'x[^1]\n\n[^1]: <script>alert(1)</script>',
    'x[^"><script>]\n\n[^"><script>]: y',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](java&#115;cript&colon;alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](\\javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '<javascript:alert(1)>',
    '<data:text/html,x>',
    '[x][r]\n\n[r]: javascript:alert(1)',
    '[r]\n\n[r]: <data:text/html,x>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '![x](x" onerror="alert(1))',
    '![x" onerror="alert(1)](x)',
    '[x](https://a.vn "t\\" onclick=alert(1) \\"")',
    '[x](https://a.vn/"onclick="alert(1))',
    '```js" onmouseover="alert(1)\nx\n```',
    '```"><script>alert(1)</script>\nx\n```',
    '## x {onclick=alert(1)}',
  ])('%j runs nothing', (markdown) => {
    expect(dangersIn(render(markdown))).toEqual([]);
  });

  it.each([
    ['a <b onclick=x>đậm</b> c', '<p>a &lt;b onclick=x&gt;đậm&lt;/b&gt; c</p>'],
    ['<!-- ghi chú cho người viết -->', ''],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[**x** y](data:text/html,x)', '<p><strong>x</strong> y</p>'],
    ['[x][r]\n\n[r]: javascript:alert(1)', '<p><a href="#">x</a></p>'],
  ])('%j is shown as %j', (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  // The comment goes; what stands behind it on the line is the article's.
  it('loses no text that follows a comment', () => {
    expect(render('<!-- ghi chú --> Nội dung quan trọng')).toContain('Nội dung quan trọng');
  });

  it('loads no picture from elsewhere through a reference', () => {
    expect(render('![x][r]\n\n[r]: https://evil.example/pixel.gif')).not.toContain('evil.example');
  });

  it('sees dangers where there are some', () => {
    const html =
      '<p onclick="x">a<script>1</script><a href="javascript:x" title="<b>">b</a><img src="x"></p>';
    expect(dangersIn(html)).toEqual([
      'onclick="x"',
      '<script>',
      '<script>',
      'javascript:x',
      '<img>',
      'src="x"',
    ]);
  });

  it('bears quotes and lists deep within each other', () => {
    expect(render(`${'>'.repeat(300)}x`)).toContain('<p>x</p>');
    expect(render(Array.from({ length: 100 }, (_, at) => `${' '.repeat(2 * at)}- x`).join('\n'))).toContain(
      'x',
    );
  });
});
