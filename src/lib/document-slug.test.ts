import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSlug, documentSlugs } from './document-slug.ts';

// The same cases each time: a failure must not depend on luck.
fc.configureGlobal({ seed: 20261121 });

const plan = {
  documentType: 'Kế hoạch',
  number: '15/KH-UBND',
  issuedAt: '2025-03-01',
  issuer: 'UBND tỉnh',
};
const slugsOf = (documents: readonly (typeof plan)[]) => [...documentSlugs(documents).values()];

describe('documentSlug', () => {
  it.each([
    [{}, 'ke-hoach-15-kh-ubnd-2025'],
    [
      { documentType: 'Kết luận', number: '54-KL/TU', issuedAt: '2021-03-03T08:00' },
      'ket-luan-54-kl-tu-2021',
    ],
    [
      { documentType: 'Nghị định', number: '30/2020/NĐ-CP', issuedAt: '2020-03-05' },
      'nghi-dinh-30-2020-nd-cp',
    ],
    // The year in the number is another than that of issue: both stand.
    [{ number: '30/2020/NĐ-CP', issuedAt: '2021-01-01' }, 'ke-hoach-30-2020-nd-cp-2021'],
    [{ number: '12025/KH-UBND' }, 'ke-hoach-12025-kh-ubnd-2025'],
    [{ documentType: 'Kế hoạch'.normalize('NFD') }, 'ke-hoach-15-kh-ubnd-2025'],
  ])('%j: %s', (fields, slug) => {
    expect(documentSlug({ ...plan, ...fields })).toBe(slug);
  });
});

describe('documentSlugs', () => {
  it('gives one slug to each document', () => {
    const documents = [plan, { ...plan, number: '16/KH-UBND' }, { ...plan, issuedAt: '2024-03-01' }];
    expect([...documentSlugs(documents).keys()]).toEqual(documents);
    expect(slugsOf(documents)).toEqual([
      'ke-hoach-15-kh-ubnd-2025',
      'ke-hoach-16-kh-ubnd-2025',
      'ke-hoach-15-kh-ubnd-2024',
    ]);
    expect(documentSlugs([]).size).toBe(0);
  });

  it('lets the first keep the short slug, and tells its namesakes by their issuers', () => {
    const city = { ...plan, issuer: 'Thành ủy' };
    // State style and party style come to the same without marks.
    const party = { ...plan, number: '15-KH/UBND', issuer: 'Tỉnh ủy' };
    expect(slugsOf([plan, city, party])).toEqual([
      'ke-hoach-15-kh-ubnd-2025',
      'ke-hoach-15-kh-ubnd-2025-thanh-uy',
      'ke-hoach-15-kh-ubnd-2025-tinh-uy',
    ]);
    expect(slugsOf([plan, city, { ...city }, { ...city }])).toEqual([
      'ke-hoach-15-kh-ubnd-2025',
      'ke-hoach-15-kh-ubnd-2025-thanh-uy',
      'ke-hoach-15-kh-ubnd-2025-thanh-uy-2',
      'ke-hoach-15-kh-ubnd-2025-thanh-uy-3',
    ]);
  });

  it('gives no slug twice, and changes none when another document comes', () => {
    const document = fc.record({
      documentType: fc.constantFrom('Kế hoạch', 'Chỉ thị'),
      number: fc.constantFrom('15/KH-UBND', '15-KH/UBND', '15/KH-UBND-2'),
      issuedAt: fc.constantFrom('2025-03-01', '2024-01-01'),
      issuer: fc.constantFrom('Tỉnh ủy', 'Tinh uy', 'UBND tỉnh', '2'),
    });
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 12 }), (documents) => {
        const all = slugsOf(documents);
        expect(new Set(all).size).toBe(documents.length);
        expect(slugsOf(documents.slice(0, -1))).toEqual(all.slice(0, -1));
      }),
    );
  });
});
