import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/finding.ts';
import { validate } from '../store/entry.ts';
import { EXAMPLE_SITE } from '../tests/support/example-site.ts';
import { albumSchema } from './album.ts';
import { pageSchema } from './page.ts';
import { siteSchema } from './site.ts';

/** `field: message` of everything that a schema finds wrong. */
function findings(
  schema: typeof siteSchema | typeof albumSchema | typeof pageSchema,
  data: object,
): string[] {
  const found: Finding[] = [];
  validate<unknown>(data, schema, { file: 'x', lineOf: () => 1 }, found);
  for (const { mend } of found) expect(mend).not.toBe('');
  return found.map(({ field, message }) => `${field}: ${message}`);
}

describe('siteSchema', () => {
  it('takes the least that a site needs', () => {
    expect(findings(siteSchema, EXAMPLE_SITE)).toEqual([]);
  });

  it.each(Object.keys(EXAMPLE_SITE))('misses %s', (field) => {
    expect(findings(siteSchema, { ...EXAMPLE_SITE, [field]: undefined })).toEqual([
      `${field}: thiếu trường \`${field}\``,
    ]);
  });

  const unit = { id: 'ubnd-tinh', name: 'UBND tỉnh' };
  it.each([
    [{ url: 'lamson.example.vn' }, 'url: “lamson.example.vn” không phải là địa chỉ web'],
    [{ url: 'javascript:alert(1)' }, 'url: “javascript:alert(1)” không phải là địa chỉ web'],
    [{ unit: 'UBND' }, 'unit: “UBND” không dùng làm mã được'],
    [{ sections: [] }, 'sections: `sections` còn trống hoặc quá nhỏ'],
    [{ sections: [{ id: 'tin tuc', name: 'Tin' }] }, 'sections.0.id: “tin tuc” không dùng làm mã được'],
    [{ sections: [{ id: 'a', name: 'A', onhome: true }] }, 'sections.0.onhome: không có trường `onhome`'],
    [{ units: [] }, 'units: `units` còn trống hoặc quá nhỏ'],
    [
      { units: [{ ...unit, successor: { unit: 'a', from: '2025-07-01' } }] },
      /^units\.0\.successor: .*danh sách/,
    ],
    [{ units: [{ ...unit, successor: [{ unit: 'a' }] }] }, 'units.0.successor.0.from: thiếu trường `from`'],
    [{ units: [{ ...unit, validTo: '31/06/2025' }] }, /^units\.0\.validTo: .*không phải là thời điểm/],
    [{ menu: [{ label: 'A', url: 'data:text/html,x' }] }, /^menu\.0\.url: .*không an toàn/],
    [{ links: [{ name: 'A', items: [] }] }, 'links.0.items: `items` còn trống hoặc quá nhỏ'],
    [
      { links: [{ name: 'A', items: [{ name: 'B', url: '/b/' }] }] },
      /^links\.0\.items\.0\.url: .*không phải là địa chỉ web/,
    ],
    [{ staffLink: { label: 'A' } }, 'staffLink.url: thiếu trường `url`'],
    [{ counters: { startTotal: -1 } }, 'counters.startTotal: `startTotal` còn trống hoặc quá nhỏ'],
    [{ appearance: { colour: 'red' } }, 'appearance.colour: “red” không phải là mã màu'],
    [{ appearance: { colour: '#fff;}body{display:none' } }, /^appearance\.colour: /],
    [{ appearance: { emblem: '../emblem.png' } }, /^appearance\.emblem: .*không phải là tên tệp/],
    [{ contacts: { fax: '1' } }, 'contacts.fax: không có trường `fax`'],
    [{ contacts: { phone: 204 } }, 'contacts.phone: `phone` phải là chữ'],
    [{ showVisitorIP: true }, 'showVisitorIP: không có trường `showVisitorIP`'],
  ])('refuses %j', (fields, finding) => {
    const found = findings(siteSchema, { ...EXAMPLE_SITE, ...fields });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(finding);
  });

  // Every address on the site is made from its root; what stands behind the host would be dropped in silence.
  it('refuses an address of the site that has a path', () => {
    expect(findings(siteSchema, { ...EXAMPLE_SITE, url: 'https://example.vn/so-noi-vu/' })).toHaveLength(1);
  });
});

describe('pageSchema', () => {
  it.each([
    [{ title: 'Giới thiệu', role: 'about', updatedAt: '01/02/2026' }, []],
    [{ title: 'Giới thiệu', role: 'abuot' }, ['role: `role` không có giá trị “abuot”']],
    [{ title: 'Giới thiệu', kind: 'news' }, ['kind: không có trường `kind`']],
    [{}, ['title: thiếu trường `title`']],
  ])('%j', (data, found) => {
    expect(findings(pageSchema, data)).toEqual(found);
  });
});

describe('albumSchema', () => {
  const album = { title: 'Hội nghị', date: '2026-05-04' };
  it.each([
    [album, []],
    [{ ...album, photos: [{ src: 'a.jpg', caption: 'A' }] }, []],
    [{ ...album, photos: [{ caption: 'A' }] }, ['photos.0.src: thiếu trường `src`']],
    [{ ...album, photos: ['a.jpg'] }, ['photos.0: `photos (mục 1)` phải là nhóm trường (các dòng thụt vào)']],
    [{ ...album, date: '2026' }, ['date: “2026” không phải là thời điểm hợp lệ']],
    [{ title: 'Hội nghị' }, ['date: thiếu trường `date`']],
  ])('%j', (data, found) => {
    expect(findings(albumSchema, data)).toEqual(found);
  });

  // `0` is no name that a member of staff has ever seen.
  it('calls an item of a list by its place among the others', () => {
    expect(findings(albumSchema, { ...album, photos: ['a.jpg'] })[0]).not.toContain('`0`');
  });
});
