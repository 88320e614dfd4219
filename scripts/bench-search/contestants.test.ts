import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeContestants, createMiniSearch, createPlainPagefind, type Contestant } from './contestants.ts';
import { createLoa } from './loa.ts';
import { askAll, score } from './measure.ts';

/** What the spelling of the index takes for granted about the engine is tried on the engine itself. */
const DOCS = [
  { id: 'dang-uy', title: 'Đảng ủy Khối họp', body: 'Nội dung khác.' },
  { id: 'dan-van', title: 'Tin hoạt động', body: 'Phong trào thi đua“Dân vận - khéo” lan rộng.' },
  { id: 'kiem-sat', title: 'Kế hoạch kiểm sát', body: 'Ban hành kèm theo số:2426/KH-VKS.' },
  { id: 'ngay', title: 'Hội nghị', body: 'Họp ngày 1/9/2021 tại hội trường.' },
  { id: 'ngay-chu', title: 'Lịch', body: 'Hết hạn ngày 01 tháng 9 năm 2021.' },
  { id: 'hoa', title: 'Hoà giải ở cơ sở', body: 'Uỷ ban nhân dân xã triển khai.' },
  { id: 'dang-tay', title: 'Đang tay', body: 'Dáng tây.' },
];

describe('the search over a real index', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'loa-search-test-'));
  let loa: Contestant;

  beforeAll(async () => {
    loa = await createLoa(DOCS, dir);
  });
  afterAll(async () => {
    await closeContestants();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each([
    ['dang uy khoi', 'dang-uy'],
    ['ĐẢNG UỶ', 'dang-uy'],
    ['đảng ủy'.normalize('NFD'), 'dang-uy'],
    ['dân vận khéo', 'dan-van'],
    ['daan vaanj kheos', 'dan-van'],
    ['da6n va65n', 'dan-van'],
    ['thi đua dân vận', 'dan-van'],
    ['2426/KH-VKS', 'kiem-sat'],
    ['2426 kh vks', 'kiem-sat'],
    ['2426KH-VKS', 'kiem-sat'],
    ['số:2426/KH-VKS', 'kiem-sat'],
    ['2426/KH', 'kiem-sat'],
    ['hòa giải', 'hoa'],
    ['UBND xã', 'hoa'],
    ['đang tay', 'dang-tay'],
  ])('%s', async (query, id) => {
    expect((await loa.ask(query))[0]).toBe(id);
  });

  it('finds every spelling of a date', async () => {
    for (const query of ['1/9/2021', 'ngày 1 tháng 9 năm 2021', '01-09-2021'])
      expect((await loa.ask(query)).slice(0, 2).toSorted()).toEqual(['ngay', 'ngay-chu']);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '"'.repeat(50),
    '[.*+?^${}()|\\',
    '🙂'.repeat(100),
    'a '.repeat(5000),
    '\u200b',
  ])('bears %j', async (query) => {
    expect(Array.isArray(await loa.ask(query))).toBe(true);
  });

  it('is measured beside others', async () => {
    const others = [await createPlainPagefind(DOCS, dir), createMiniSearch(DOCS, true)];
    const queries = [
      {
        qid: '1',
        kind: 'all',
        typed: { query: 'Đảng ủy', folded: 'dang uy' },
        relevant: new Set(['dang-uy']),
        isForTuning: true,
      },
    ];
    for (const contestant of [loa, ...others]) {
      const scores = score(await askAll(contestant.ask, queries));
      expect(scores['all']?.query).toEqual({ s1: 100, s10: 100, mrr: 1, n: 1 });
    }
    const { start, useful, first, next } = await loa.measureBytes(['Đảng ủy', 'dân vận']);
    expect(start).toBeGreaterThan(5000);
    expect(start).toBeLessThan(20_000);
    expect(useful[0]).toBeGreaterThan(0);
    expect(first[0]).toBeGreaterThan(useful[0]!);
    // So small an index is one file, and that was read for the first question.
    expect(next).toHaveLength(1);
  });
});
