/** Markup that means harm: it costs little time, and nothing of it lives in what is written. */
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { placeReferences } from '../place-references.ts';
import { readArticle, type ArticleReading } from '../read-article.ts';
import { htmlReader } from './html-reader.ts';
import { parseMarkdown, readFixture, renderMarkdown } from './testing.ts';
import { walkElements } from './tree.ts';

const SENTENCE =
  'Ủy ban nhân dân xã tổ chức hội nghị, có nhiều đại biểu của các thôn, bản tham dự và phát biểu ý kiến.';
const page = (inside: string, more = '') =>
  `<html><head><title>Hội nghị triển khai nhiệm vụ năm mới của xã</title></head><body>${more}<div class="detail"><h1>Hội nghị triển khai nhiệm vụ năm mới của xã</h1><p>${SENTENCE} ${SENTENCE}</p>${inside}<p>${SENTENCE.replace('xã', 'phường')}</p></div></body></html>`;
const read = (html: string): ArticleReading => readArticle(htmlReader.read(html));

function findElements(markdown: string): Element[] {
  const elements: Element[] = [];
  walkElements(parseMarkdown(markdown), (element) => void elements.push(element));
  return elements;
}

describe('hostile markup', () => {
  it('leaves nothing alive: tags, handlers, scripts in addresses, raw HTML, front matter', () => {
    const { reading } = readFixture('hostile');
    if (!reading.ok) throw new Error(reading.reason);
    const { body, images } = placeReferences(reading.article, () => 'anh.jpg');
    const html = renderMarkdown(body);
    const elements = findElements(body);
    expect([...new Set(elements.map(({ tagName }) => tagName))].sort()).toEqual([
      'a',
      'img',
      'p',
      'strong',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
    ]);
    const attributes = elements.flatMap(({ properties }) => Object.entries(properties));
    expect(attributes.filter(([name]) => /^on|style/i.test(name))).toEqual([]);
    expect(
      attributes.filter(([, value]) => /^\s*(?:javascript|data|vbscript):/i.test(String(value))),
    ).toEqual([]);
    expect(body).not.toMatch(/^---$/m);
    // What was written as text is text still.
    expect(html).toContain('&lt;script&gt;alert(8)&lt;/script&gt;');
    expect(html).toContain('[bấm vào đây](javascript:alert(10))');
    expect(JSON.stringify([reading.article, images])).not.toMatch(
      /chiếm quyền|alert\((?:1|2|3|4|5|6|14|16|17|19|20|21|24)\)/,
    );
  });

  it.each([
    ['100,000 nested elements', `${'<div>'.repeat(100_000)}${SENTENCE}${'</div>'.repeat(100_000)}`],
    ['100,000 nested elements left open', `${'<div>'.repeat(100_000)}${SENTENCE}`],
    ['100,000 nested tables', `${'<table><tr><td>'.repeat(100_000)}x`],
    ['100,000 nested lists', `${'<ul><li>'.repeat(100_000)}x`],
    ['100,000 nested spans', `${'<span>'.repeat(100_000)}x`],
    ['100,000 nested quotes', `${'<blockquote>'.repeat(100_000)}x`],
    ['formatting left open over many paragraphs', '<p><b><font size=1><i>chữ đậm'.repeat(20_000)],
    [
      'formatting of many kinds left open',
      Array.from({ length: 20_000 }, (_, n) => `<p><font size=${n}>chữ`).join(''),
    ],
    ['end tags of nothing', `${'</div></p></b></table>'.repeat(25_000)}`],
    ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>chữ</p>`],
    ['a tag that never ends', `<p class="${'x'.repeat(1_000_000)}`],
    ['a comment that never ends', `<!--${'-'.repeat(1_000_000)}`],
    ['100,000 quotes', `<p title=${'"\''.repeat(100_000)}>`],
    ['100,000 unclosed tags', '<p<p<p<p'.repeat(25_000)],
    ['pictures in one table', `<table>${'<tr><td><img src=a.jpg><td>chú thích ảnh'.repeat(10_000)}</table>`],
    ['one line of two megabytes', `<p>${`${SENTENCE} `.repeat(20_000)}</p>`],
    ['20,000 paragraphs', `<p>${SENTENCE}</p>`.repeat(20_000)],
    [
      '20,000 paragraphs of their own',
      Array.from({ length: 20_000 }, (_, n) => `<p>${n} ${SENTENCE}</p>`).join(''),
    ],
    ['20,000 links', `<p>${'<a href="/tin/bai-viet">Tin tức trong ngày hôm nay</a> '.repeat(20_000)}</p>`],
    ['20,000 breaks', 'dòng chữ<br>'.repeat(20_000)],
    ['split words', `<p>${'ngh\nị '.repeat(50_000)}</p>`],
    ['dates', `<div>${'<span>25/10/2021</span> <span>16:45</span><br>'.repeat(20_000)}</div>`],
    ['marked words', `<p>${'<b>đ</b>ậm <i>nghiêng</i> '.repeat(20_000)}</p>`],
    ['a table of 20,000 cells', `<table border=1>${'<tr><td>a<td>b<td>c<td>d'.repeat(5_000)}</table>`],
    [
      'cells that reach far',
      `<table border=1>${'<tr><td colspan=99999 rowspan=99999>a<td>b'.repeat(500)}</table>`,
    ],
    ['misnested everything', '<b><p><i></b></p></i><table><div></table></div><li><td>'.repeat(10_000)],
    ['entities', `<p>${'&#x1F600;&amp;&lt;&nbsp;&unknown;'.repeat(50_000)}</p>`],
    ['JSON-LD that nests', `<script type="application/ld+json">${'[{"@graph":'.repeat(50_000)}</script>`],
  ])('reads %s quickly, or refuses it with the reason', (_, inside) => {
    const started = performance.now();
    const reading = read(page(inside));
    expect(reading.ok ? '' : reading.reason).toMatch(reading.ok ? /^$/ : /\S/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('reads the article of a page of two megabytes of furniture', () => {
    const menu = `<ul class="menu">${'<li><a href="/chuyen-muc/tin-tuc">Tin tức trong tỉnh</a></li>'.repeat(25_000)}</ul>`;
    const reading = read(page('', menu));
    expect(reading).toMatchObject({
      ok: true,
      article: { title: 'Hội nghị triển khai nhiệm vụ năm mới của xã' },
    });
    if (reading.ok) expect(reading.article.body.split('\n\n')).toHaveLength(2);
  });

  it.each([
    ['nothing closed', '<html><body><div class=detail><h1>Hội nghị triển khai nhiệm vụ năm mới của xã<p>'],
    ['no html, no body', '<h1>Hội nghị triển khai nhiệm vụ năm mới của xã</h1>'],
    [
      'tags in capitals and crossed',
      '<BODY><B><H1>Hội nghị triển khai nhiệm vụ năm mới của xã</B></H1></FONT>',
    ],
    [
      'text inside a table, outside its cells',
      '<table><h1>Hội nghị triển khai nhiệm vụ năm mới của xã</h1><tr></table>',
    ],
  ])('reads broken markup: %s', (_, head) => {
    const text = `<p>${SENTENCE} ${SENTENCE}<p>${SENTENCE.replace('xã', 'phường')}`;
    expect(read(`${head}${text}`)).toMatchObject({
      ok: true,
      article: { title: 'Hội nghị triển khai nhiệm vụ năm mới của xã' },
    });
  });
});
