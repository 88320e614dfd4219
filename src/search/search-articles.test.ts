import { describe, expect, it } from 'vitest';
import { createMemoryEngine } from './memory-engine.ts';
import { parseQuery } from './parse-query.ts';
import { searchArticles } from './search-articles.ts';

const filler =
  'và các nội dung khác của hội nghị hôm nay tại trụ sở cơ quan với nhiều ý kiến phát biểu sôi nổi'.repeat(2);

async function ask(texts: Record<string, string>, query: string) {
  const answer = await searchArticles(createMemoryEngine(texts), parseQuery(query));
  return { ...answer, ids: answer.hits.map(({ id }) => id) };
}

describe('searchArticles', () => {
  it('puts the phrase above scattered words, and exact marks above others', async () => {
    const texts = {
      scattered: `Khéo léo ${filler} vận động ${filler} người dân`,
      other: `Tin ${filler} dẫn vấn khéo`,
      exact: `Tin ${filler} dân vận khéo`,
    };
    expect((await ask(texts, 'dân vận khéo')).ids).toEqual(['exact', 'other', 'scattered']);
  });

  it('finds đ without marks', async () => {
    const texts = { yes: 'Đảng ủy Khối họp', no: 'Giá xăng tăng' };
    expect((await ask(texts, 'dang uy')).ids).toEqual(['yes']);
    expect((await ask(texts, 'ddangr uyr')).ids).toEqual(['yes']);
  });

  it('puts a title above a body', async () => {
    const texts = {
      body: `Tin vắn ${filler} ${filler} chuyển đổi số`,
      title: `Chuyển đổi số ${filler} ${filler}`,
    };
    expect((await ask(texts, 'chuyển đổi số')).ids[0]).toBe('title');
  });

  it('puts the page that is the document above those that cite it', async () => {
    const texts = {
      cites: `Hội nghị ${filler} theo Kế hoạch số 2426/KH-VKS ngày 21/9/2021`,
      is: `Kế hoạch tuyên truyền 2426/KH-VKS ${filler}`,
    };
    expect((await ask(texts, '2426/kh-vks')).ids[0]).toBe('is');
  });

  it('finds a date however it is written', async () => {
    const texts = {
      figures: 'Họp 01/9/2021',
      short: 'Họp 1-9-2021',
      words: 'Họp ngày 1 tháng 9 năm 2021',
      no: 'Họp 11/9/2021',
    };
    for (const query of ['1/9/2021', '01/09/2021', 'ngày 01 tháng 9 năm 2021'])
      expect((await ask(texts, query)).ids.toSorted()).toEqual(['figures', 'short', 'words']);
  });

  it('knows abbreviations both ways', async () => {
    const texts = { long: 'Ủy ban nhân dân tỉnh họp', short: 'UBND tỉnh họp', no: 'Tỉnh đoàn họp' };
    for (const query of ['UBND tỉnh', 'uỷ ban nhân dân tỉnh', 'ubnd tinh'])
      expect((await ask(texts, query)).ids.slice(0, 2).toSorted()).toEqual(['long', 'short']);
  });

  it('relaxes a long question', async () => {
    const texts = { law: 'Điều 5. Thời hạn đăng ký tạm trú là hai năm', no: 'Giá xăng tăng' };
    const answer = await ask(texts, 'Tôi muốn hỏi thời hạn đăng ký tạm trú là bao lâu, đúng hay sai?');
    expect(answer.ids[0]).toBe('law');
  });

  it('names a word that stands nowhere and answers with the others', async () => {
    const answer = await ask({ one: 'Dân vận khéo' }, 'dân vận xyzzy');
    expect(answer).toMatchObject({ ids: ['one'], unknownWords: ['xyzzy'] });
    expect(await ask({ one: 'Dân vận khéo' }, 'xyzzy')).toMatchObject({
      ids: [],
      unknownWords: ['xyzzy'],
      total: 0,
    });
  });

  it('keeps the order of the engine among equals', async () => {
    const texts = { newer: 'Thông báo tuyển dụng', older: 'Thông báo tuyển dụng' };
    expect((await ask(texts, 'tuyển dụng')).ids).toEqual(['newer', 'older']);
  });

  it('puts newer ones first among equals, and what is over last', async () => {
    const texts = { a: 'Thông báo tuyển dụng', b: 'Thông báo tuyển dụng', c: 'Thông báo tuyển dụng' };
    const dates: Record<string, string> = { a: '2021-01-01', b: '2023-01-01', c: '2024-01-01' };
    const { hits } = await searchArticles(createMemoryEngine(texts), parseQuery('tuyển dụng'), {
      dateOf: (id) => dates[id],
      isExpired: (id) => id === 'c',
    });
    expect(hits.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('has nothing to answer to nothing', async () => {
    expect(await ask({ one: 'Dân vận' }, ' " ')).toMatchObject({ ids: [], unknownWords: [], total: 0 });
  });
});
