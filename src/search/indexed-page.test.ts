import { describe, expect, it } from 'vitest';
import { decodeText } from './encode.ts';
import { toIndexedPage } from './indexed-page.ts';

describe('toIndexedPage', () => {
  it('writes title first, then number, lead and body, escaped and encoded', () => {
    const page = toIndexedPage({
      title: 'Đảng <ủy>',
      number: '9-CT/TU',
      lead: 'Tóm tắt',
      body: 'Một\n\nHai',
      besides: ['Sở Nội vụ', 'Thông "báo"'],
    });
    expect(page).toContain('<h1>Ďảng &lt;ủy&gt;</h1>');
    expect(page).toContain('<p>0\u03389\u0345-CT/TU</p><p>Tóm tắt</p><p>Một</p><p>Hai</p>');
    expect(page).toContain('<p>\u2064Sở Nội vụ\nThông &quot;báo&quot;</p>');
  });

  it('marks the number in the title where the title is nothing else, and shows neither mark nor number twice', () => {
    const page = toIndexedPage({
      title: 'Kế hoạch số 15/KH-UBND',
      number: 'Kế hoạch số 15/KH-UBND',
      body: '',
    });
    expect(page).toContain('<body data-pagefind-body><h1>Kế hoạch số 15\u0345/KH-UBND</h1></body>');
    expect(decodeText(page)).toContain('<h1>Kế hoạch số 15/KH-UBND</h1>');
  });
});
