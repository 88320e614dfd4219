import { describe, expect, it } from 'vitest';
import { createMemoryEngine } from '../tests/support/search-memory-engine.ts';
import { parseQuery } from './parse-query.ts';
import { searchArticles, type SearchOptions } from './search-articles.ts';

const filler =
  'và các nội dung khác của hội nghị hôm nay tại trụ sở cơ quan với nhiều ý kiến phát biểu sôi nổi'.repeat(2);

/** @param texts by names of their own; the later is the newer */
function ask(
  texts: Record<string, string>,
  query: string,
  { bearers = [], ...options }: SearchOptions & { bearers?: readonly string[] } = {},
) {
  const names = Object.keys(texts);
  const engine = createMemoryEngine(Object.values(texts));
  const findBearers = () => bearers.map((name) => names.indexOf(name));
  const answer = searchArticles({ ...engine, findBearers }, parseQuery(query), options);
  return { ...answer, ids: answer.hits.map(({ id }) => names[id]!) };
}

describe('searchArticles', () => {
  it('puts the phrase above scattered words, and exact marks above others', () => {
    const texts = {
      scattered: `Khéo léo ${filler} vận động ${filler} người dân`,
      other: `Tin ${filler} dẫn vấn khéo`,
      exact: `Tin ${filler} dân vận khéo`,
    };
    expect(ask(texts, 'dân vận khéo').ids).toEqual(['exact', 'other', 'scattered']);
  });

  it('finds đ without marks', () => {
    const texts = { yes: 'Đảng ủy Khối họp', no: 'Giá xăng tăng' };
    expect(ask(texts, 'dang uy').ids).toEqual(['yes']);
    expect(ask(texts, 'ddangr uyr').ids).toEqual(['yes']);
  });

  it('puts a title above a body', () => {
    const texts = {
      body: `Tin vắn ${filler} ${filler} chuyển đổi số`,
      title: `Chuyển đổi số ${filler} ${filler}`,
    };
    expect(ask(texts, 'chuyển đổi số').ids[0]).toBe('title');
  });

  it('puts the page that is the document above those that cite it', () => {
    const texts = {
      cites: `Hội nghị ${filler} theo Kế hoạch số 2426/KH-VKS ngày 21/9/2021`,
      is: `Kế hoạch tuyên truyền 2426/KH-VKS ${filler}`,
    };
    expect(ask(texts, '2426/kh-vks').ids[0]).toBe('is');
  });

  it('puts it first whatever stands around its number, then those that cite it', () => {
    const texts = {
      is: `Quy chế tiếp nhận 21/2026/QĐ-UBND ${filler}`,
      cites: `Hội nghị ${filler} theo Quyết định số 21/2026/QĐ-UBND ngày 18/5/2026 của UBND tỉnh`,
      near: 'Quyết định của UBND tỉnh, ngày 18/5/2026',
      mentions: `${filler} 21/2026/QĐ-UBND`,
    };
    for (const query of [
      '21/2026/QĐ-UBND',
      'Quyết định số 21/2026/QĐ-UBND ngày 18/5/2026',
      'quyet dinh so 21/2026/qd-ubnd ngay 18/5/2026 cua ubnd tinh',
    ]) {
      const { ids } = ask(texts, query, { bearers: ['is'] });
      expect(ids[0]).toBe('is');
      expect(ids.slice(0, 3).toSorted()).toEqual(['cites', 'is', 'mentions']);
    }
  });

  it('has it among any number of pages that have every word', () => {
    const citing = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`cites${at}`, 'Kế hoạch số 15/KH-UBND ngày 12/3/2025']),
    );
    const { ids, total } = ask(
      { is: `Tổ công nghệ ${filler} 15/KH-UBND`, ...citing },
      'Kế hoạch số 15/KH-UBND ngày 12/3/2025',
      { bearers: ['is'] },
    );
    expect({ first: ids[0], total }).toEqual({ first: 'is', total: 40 });
  });

  it('lets the words around tell which of two documents with one number is meant', () => {
    const texts = {
      old: 'Kế hoạch 15/KH-UBND ngày 05 tháng 3 năm 2024 Ủy ban nhân dân xã Khe Lau',
      new: 'Kế hoạch 15/KH-UBND ngày 12 tháng 3 năm 2025 Ủy ban nhân dân tỉnh',
    };
    const first = (query: string) => ask(texts, query, { bearers: ['old', 'new'] }).ids[0];
    expect(first('Kế hoạch số 15/KH-UBND ngày 05/3/2024')).toBe('old');
    expect(first('Kế hoạch số 15/KH-UBND ngày 12/3/2025')).toBe('new');
    expect(first('15/KH-UBND của UBND xã Khe Lau')).toBe('old');
    expect(first('15/KH-UBND năm 2024')).toBe('old');
  });

  it('finds a date however it is written', () => {
    const texts = {
      figures: 'Họp 01/9/2021',
      short: 'Họp 1-9-2021',
      words: 'Họp ngày 1 tháng 9 năm 2021',
      no: 'Họp 11/9/2021',
    };
    for (const query of ['1/9/2021', '01/09/2021', 'ngày 01 tháng 9 năm 2021'])
      expect(ask(texts, query).ids.toSorted()).toEqual(['figures', 'short', 'words']);
  });

  it('knows abbreviations both ways', () => {
    const texts = { long: 'Ủy ban nhân dân tỉnh họp', short: 'UBND tỉnh họp', no: 'Tỉnh đoàn họp' };
    for (const query of ['UBND tỉnh', 'uỷ ban nhân dân tỉnh', 'ubnd tinh'])
      expect(ask(texts, query).ids.slice(0, 2).toSorted()).toEqual(['long', 'short']);
  });

  it('relaxes a long question', () => {
    const texts = { law: 'Điều 5. Thời hạn đăng ký tạm trú là hai năm', no: 'Giá xăng tăng' };
    const answer = ask(texts, 'Tôi muốn hỏi thời hạn đăng ký tạm trú là bao lâu, đúng hay sai?');
    expect(answer.ids[0]).toBe('law');
  });

  it('names a word that stands nowhere and answers with the others', () => {
    const answer = ask({ one: 'Dân vận khéo' }, 'dân vận xyzzy');
    expect(answer).toMatchObject({ ids: ['one'], unknownWords: ['xyzzy'] });
    expect(ask({ one: 'Dân vận khéo' }, 'xyzzy')).toMatchObject({
      ids: [],
      unknownWords: ['xyzzy'],
      total: 0,
    });
  });

  it('puts the newer first among equals, and what is over last', () => {
    const texts = { b: 'Thông báo tuyển dụng', a: 'Thông báo tuyển dụng', c: 'Thông báo tuyển dụng' };
    expect(ask(texts, 'tuyển dụng').ids).toEqual(['c', 'a', 'b']);
    expect(ask(texts, 'tuyển dụng', { isExpired: (id) => id === 2 }).ids).toEqual(['a', 'b', 'c']);
  });

  it('keeps a gap in phrases for a word that is left out', () => {
    const texts = {
      scattered: `Quyền lợi ${filler} người dân`,
      other: `Quyền và của người dân`,
      phrase: `Tin ${filler} quyền của người dân`,
    };
    const choose = (words: readonly string[]) => words.map((word) => (word === 'của' ? undefined : word));
    expect(ask(texts, 'quyền của người dân', { choose }).ids).toEqual(['phrase', 'other', 'scattered']);
  });

  it('has nothing to answer to nothing', () => {
    expect(ask({ one: 'Dân vận' }, ' " ')).toMatchObject({ ids: [], unknownWords: [], total: 0 });
  });
});
