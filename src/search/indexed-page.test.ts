import { describe, expect, it } from 'vitest';
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
    expect(page).toContain('<p>0\u03389-CT/TU</p><p>Tóm tắt</p><p>Một</p><p>Hai</p>');
    expect(page).toContain('<p>\u2064Sở Nội vụ\nThông &quot;báo&quot;</p>');
  });
});
