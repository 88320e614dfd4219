import { describe, expect, it } from 'vitest';
import { exampleSite, type Example } from '../../tests/support/example-site.ts';
import { citationLinks, documentsCitedIn } from './cited-documents.ts';
import { citationIndex } from './citation-index.ts';

const DOCUMENT = {
  documentType: 'Kế hoạch',
  number: '15/KH-UBND',
  issuer: 'UBND tỉnh Sơn Hà',
  issuedAt: '2025-03-12',
};
const FULL = 'Theo Kế hoạch số 15/KH-UBND ngày 12/3/2025 của UBND tỉnh Sơn Hà về chuyển đổi số; xã đã làm.';

function index(examples: readonly Example[]) {
  const site = exampleSite(examples);
  return { site, ...citationIndex(site) };
}

describe('citationIndex', () => {
  it('gives a cited document one page, whatever the spelling', () => {
    const { documents } = index([
      { body: FULL },
      { body: 'Thực hiện kế hoạch số: 15 /KH-UBND, ngày 12-03-2025 của Ủy ban nhân dân tỉnh Sơn Hà.' },
    ]);
    expect(documents.map(({ url, citedBy }) => [url, citedBy.length])).toEqual([
      ['/van-ban/ke-hoach-15-kh-ubnd-2025/', 2],
    ]);
    expect(documents[0]!.summary).toBe('chuyển đổi số');
  });

  it('takes the article that is the document for its page', () => {
    const { documents, site } = index([{ body: FULL }, { kind: 'document', fields: DOCUMENT }]);
    const own = site.articles.find(({ kind }) => kind === 'document')!;
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ url: own.url, article: own });
    expect(documents[0]!.citedBy).not.toContain(own);
    expect(documentsCitedIn(site, own)).toEqual([]);
  });

  it('joins a short mention to the full one of the same article, not to one of another article', () => {
    const { documents, doubtful } = index([
      { body: `${FULL}\n\nKế hoạch số 15/KH-UBND nêu rõ ba việc.` },
      { body: 'Theo Kế hoạch số 15/KH-UBND.' },
    ]);
    expect(documents[0]!.citedBy).toHaveLength(1);
    expect(documents[0]!.maybeCitedBy).toHaveLength(1);
    expect(doubtful).toHaveLength(1);
  });

  it('says of each paragraph which words are links', () => {
    const { site } = index([{ body: FULL }]);
    const linksIn = citationLinks(site, site.articles[0]!)!;
    const [link, ...others] = linksIn(FULL);
    expect(others).toEqual([]);
    expect(FULL.slice(link!.start, link!.end)).toBe('Kế hoạch số 15/KH-UBND ngày 12/3/2025');
    expect(linksIn('Đoạn khác.')).toEqual([]);
  });

  it('obeys staff: a correction, an addition, a number that is no citation', () => {
    const citations = [
      { number: '15/KH-UBND', date: '2025-03-12', issuer: 'UBND tỉnh Sơn Hà' },
      { number: '99/QĐ-UBND', type: 'Quyết định', date: '2024-01-02', issuer: 'UBND tỉnh Sơn Hà' },
      { number: '7/TB-X', off: true },
    ];
    const body = 'Theo Kế hoạch số 15/KH-UBND và Thông báo số 7/TB-X ngày 1/1/2025 của Sở X.';
    expect(index([{ body, fields: { citations } }]).documents.map(({ url, date }) => [url, date])).toEqual([
      ['/van-ban/ke-hoach-15-kh-ubnd-2025/', '2025-03-12'],
      ['/van-ban/quyet-dinh-99-qd-ubnd-2024/', '2024-01-02'],
    ]);
  });

  it('links what replaces and what is replaced, both ways', () => {
    const { documents } = index([
      {
        kind: 'document',
        fields: { ...DOCUMENT, replaces: ['Kế hoạch số 3/KH-UBND ngày 5/1/2024 của UBND tỉnh Sơn Hà'] },
      },
    ]);
    const [newer, older] = documents;
    expect(newer!.replaces).toEqual([older]);
    expect(older!.replacedBy).toEqual([newer]);
  });
});
