import { describe, expect, it } from 'vitest';
import { exampleSite } from '../tests/support/example-site.ts';
import { toSearchRecords } from './search-records.ts';

describe('toSearchRecords', () => {
  it('knows a document by its number, day and issuer, whether the site publishes it or only cites it', () => {
    const site = exampleSite([
      { kind: 'document', slug: 'ke-hoach' },
      { body: 'Theo Quyết định số 21/2026/QĐ-UBND ngày 18/5/2026 của UBND tỉnh Lam Sơn, các xã họp.' },
    ]);
    const records = toSearchRecords(site);
    const own = records.find(({ kind }) => kind === 'document')!;
    expect(own.number).toBe('Kế hoạch số 15/KH-UBND');
    expect(own.besides).toEqual(expect.arrayContaining(['ngày 03 tháng 02 năm 2026', 'UBND tỉnh']));
    const cited = records.find(({ kind }) => kind === 'cited')!;
    expect(cited).toMatchObject({
      title: 'Quyết định số 21/2026/QĐ-UBND',
      number: 'Quyết định số 21/2026/QĐ-UBND',
      besides: ['ngày 18 tháng 5 năm 2026'],
    });
    // What is searched is what the index is written anew for.
    expect(cited.source).toContain('ngày 18 tháng 5 năm 2026');
    expect(records.find(({ kind }) => kind === 'news')!.number).toBeUndefined();
  });
});
