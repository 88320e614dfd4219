import { describe, expect, it } from 'vitest';
import { documentSlug, documentSlugs } from './document-slug.ts';

const plan = { documentType: 'Kế hoạch', number: '15/KH-UBND', issuedAt: '2025-03-01', issuer: 'UBND tỉnh' };

describe('documentSlug', () => {
  it.each([
    [plan, 'ke-hoach-15-kh-ubnd-2025'],
    [{ ...plan, number: '54-KL/TU', documentType: 'Kết luận', issuedAt: '2021-03-03T08:00' }, 'ket-luan-54-kl-tu-2021'],
    [{ ...plan, number: '30/2020/NĐ-CP', documentType: 'Nghị định', issuedAt: '2020-03-05' }, 'nghi-dinh-30-2020-nd-cp'],
    // The year in the number is another than that of issue: both stand.
    [{ ...plan, number: '30/2020/NĐ-CP', documentType: 'Nghị định', issuedAt: '2021-01-01' }, 'nghi-dinh-30-2020-nd-cp-2021'],
    [{ ...plan, number: '12025/KH-UBND' }, 'ke-hoach-12025-kh-ubnd-2025'],
    [{ ...plan, documentType: 'Kế hoạch'.normalize('NFD') }, 'ke-hoach-15-kh-ubnd-2025'],
  ])('%j: %s', (document, slug) => {
    expect(documentSlug(document)).toBe(slug);
  });

  it('names the issuer where asked', () => {
    expect(documentSlug(plan, true)).toBe('ke-hoach-15-kh-ubnd-2025-ubnd-tinh');
  });
});

describe('documentSlugs', () => {
  const slugsOf = (documents: readonly (typeof plan)[]) => [...documentSlugs(documents).values()];

  it('gives one slug to each, in the order given', () => {
    const documents = [plan, { ...plan, number: '16/KH-UBND' }];
    expect([...documentSlugs(documents).keys()]).toEqual(documents);
    expect(slugsOf(documents)).toEqual(['ke-hoach-15-kh-ubnd-2025', 'ke-hoach-16-kh-ubnd-2025']);
    expect(documentSlugs([]).size).toBe(0);
  });

  it('tells all that would collide by their issuers, and leaves the others as they are', () => {
    const city = { ...plan, issuer: 'Thành ủy' };
    // State style and party style come to the same without marks.
    const party = { ...plan, number: '15-KH/UBND', issuer: 'Tỉnh ủy' };
    expect(slugsOf([plan, city, party, { ...plan, issuedAt: '2024-03-01' }])).toEqual([
      'ke-hoach-15-kh-ubnd-2025-ubnd-tinh',
      'ke-hoach-15-kh-ubnd-2025-thanh-uy',
      'ke-hoach-15-kh-ubnd-2025-tinh-uy',
      'ke-hoach-15-kh-ubnd-2024',
    ]);
  });

  it('does not depend on the order of the documents', () => {
    const documents = [plan, { ...plan, issuer: 'Thành ủy' }, { ...plan, number: '16/KH-UBND' }];
    const forwards = documentSlugs(documents);
    const backwards = documentSlugs(documents.toReversed());
    for (const document of documents) expect(backwards.get(document)).toBe(forwards.get(document));
  });
});
