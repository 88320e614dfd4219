import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSearch } from '../search/open-search.ts';
import { PLAIN_REQUEST, type SearchUpdate } from '../search/session.ts';
import { temporaryFolder } from '../tests/support/folders.ts';
import { NAMES, openIndex, record, records } from '../tests/support/search-index.ts';
import { SEARCH_FOLDER, writeIndex } from './search-index.ts';
import type { SearchRecord } from './search-record.ts';

/** The session of `src/search` over an index as a build writes it. */
describe('a search session', () => {
  const root = temporaryFolder('search-session');
  const one = path.join(root, 'dist', SEARCH_FOLDER);

  beforeAll(async () => {
    await writeIndex(records, NAMES, { outDir: path.join(root, 'dist'), cacheDir: path.join(root, 'cache') });
  }, 60_000);

  it('answers from titles first, then from the full text', async () => {
    const { updates } = await openIndex(one).ask('tuyển dụng');
    expect(updates.map(({ state, doing, results }) => `${state} ${doing} ${results.length}`)).toEqual([
      'loading index 0',
      'loading titles 0',
      // Each of the first results as it comes.
      'partial full-text 1',
      'partial full-text 2',
      'partial full-text 3',
      'partial full-text 4',
      'complete nothing 4',
    ]);
    expect(updates[2]!.total).toBe(3);
  });

  it('reads no full text where it was not asked for', async () => {
    const { ask, read } = openIndex(one);
    const { state, doing, total } = await ask('tuyển dụng', { fullText: false });
    expect({ state, doing, total }).toEqual({ state: 'partial', doing: 'waiting', total: 3 });
    expect(read.filter((name) => !/^(?:dau|the)\/|^loa\.json/.test(name))).toEqual([]);
  });

  it('puts the document first, and shows what a result needs', async () => {
    const { results } = await openIndex(one).ask('2426 kh vks');
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      url: '/thong-bao/ke-hoach/',
      title: 'Kế hoạch tuyên truyền',
      date: '2019-02-15',
      section: { id: 'thong-bao', name: 'Thông báo' },
      unit: { id: 'so-cu', name: 'Sở Cũ' },
      kind: 'document',
      kindName: 'Văn bản',
      isExpired: false,
    });
  });

  it('puts the newer first among equals, and what is over after them', async () => {
    const { results } = await openIndex(one).ask('Tuyển dụng viên chức');
    expect(results.slice(0, 3).map(({ date }) => date)).toEqual(['2022-02-01', '2021-02-01', '2023-09-20']);
  });

  it('counts each facet without its own choice', async () => {
    const { ask } = openIndex(one);
    const all = await ask('dân vận');
    expect(all.total).toBeGreaterThan(20);
    const chosen = await ask('dân vận', { sections: ['thong-bao'], years: ['2021'] });
    const inSection = await ask('dân vận', { sections: ['thong-bao'] });
    expect(chosen.total).toBeLessThan(inSection.total);
    expect(chosen.facets.years).toEqual(inSection.facets.years);
    expect(inSection.facets.sections).toEqual(all.facets.sections);
    expect(all.facets.sections.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(
      all.total - 1,
    );
    for (const { id, count } of all.facets.years)
      expect((await ask('dân vận', { years: [id] })).total).toBe(count);
    for (const { id, count } of all.facets.units)
      expect((await ask('dân vận', { units: [id] })).total).toBe(count);
  });

  it('finds under a unit what those published that it came from, and by their old names', async () => {
    const { ask } = openIndex(one);
    const old = await ask('dân vận', { units: ['so-cu'] });
    const both = await ask('dân vận', { units: ['so-moi'] });
    expect(old.urls.every((url) => both.urls.includes(url))).toBe(true);
    expect((await ask('Ty Cổ')).results.every(({ unit }) => unit?.id === 'so-cu')).toBe(true);
  });

  it('lists what filters let through where nothing was typed', async () => {
    const { ask } = openIndex(one);
    const { state, total, results } = await ask('', { kinds: ['notice'], limit: 5 });
    expect({ state, shown: results.length }).toEqual({ state: 'complete', shown: 5 });
    expect(total).toBe(records.filter(({ kind }) => kind === 'notice').length);
    const dates = results.map(({ date }) => date!);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(await ask('  ')).toMatchObject({ state: 'complete', total: 0, results: [] });
  });

  it('goes on where the last results ended', async () => {
    const { ask } = openIndex(one);
    const { urls } = await ask('dân vận', { limit: 7 });
    const [first, second] = [
      await ask('dân vận', { limit: 4 }),
      await ask('dân vận', { offset: 4, limit: 3 }),
    ];
    expect([...first.urls, ...second.urls]).toEqual(urls);
  });

  it('sorts by date', async () => {
    const { ask } = openIndex(one);
    const newest = await ask('dân vận', { sort: 'newest' });
    const oldest = await ask('dân vận', { sort: 'oldest' });
    expect(newest.urls).toEqual(oldest.urls.toReversed());
    expect(newest.total).toBe(newest.urls.length);
  });

  it('names words that stand nowhere, and offers what may have been meant', async () => {
    const { ask } = openIndex(one);
    expect(await ask('dân vậnn')).toMatchObject({ unknownWords: ['vậnn'], suggestion: 'dân vận' });
    expect((await ask('cải cách của Đảngg ủy')).suggestion).toBe('cải cách của đảng ủy');
    expect(await ask('dân Xyzzy')).toMatchObject({ unknownWords: ['Xyzzy'] });
    expect((await ask('dân v')).unknownWords).toEqual([]);
    expect((await ask('dân v ')).unknownWords).toEqual(['v']);
  });

  it('knows what a province abbreviates', async () => {
    expect((await openIndex(one).ask('khu kinh tế mở')).urls[0]).toBe('/tin-tuc/bai-101/');
  });

  it('marks what was asked for as it stands', async () => {
    const { session, ask } = openIndex(one);
    const { results } = await ask('tuyen dung vien chuc');
    const { title, titleMarks, id } = results[0]!;
    expect(titleMarks.map(({ start, end }) => title.slice(start, end))).toEqual(['Tuyển dụng viên chức']);
    const excerpt = await session.excerpt(id, 'noi dung');
    expect(excerpt).toEqual({ text: 'Cùng một nội dung.', marks: [{ start: 9, end: 17 }] });
  });

  it('shows a title once, however its author places tones and spaces', async () => {
    const outDir = temporaryFolder('search-titles');
    const titles = [
      'Đảng uỷ xã Hoà Bình: hội nghị',
      'Thuỷ  lợi Bắc-Nam – số:5, ngày 1/9/2021.',
      'Họp\u00a0tổ “dân vận”?',
    ];
    const own = titles.map((title, at) => record(at, { title, body: () => `Nội dung ${at}.` }));
    await writeIndex(own, NAMES, { outDir, cacheDir: path.join(outDir, 'cache') });
    const { session, ask } = openIndex(path.join(outDir, SEARCH_FOLDER));
    const { results } = await ask('nội dung', { sort: 'oldest' });
    const excerpts = await Promise.all(results.map(({ id }) => session.excerpt(id, 'nội dung')));
    expect(results.map(({ title }) => title)).toEqual(titles);
    expect(excerpts.map((excerpt) => excerpt!.text)).toEqual(['Nội dung 0.', 'Nội dung 1.', 'Nội dung 2.']);
  });

  it('shows nothing of what is only searched with a text', async () => {
    const { session, ask } = openIndex(one);
    const { results } = await ask('Ty Cổ');
    expect((await session.excerpt(results[0]!.id, 'Ty Cổ'))!.text).not.toContain('Ty Cổ');
  });

  it('says that something failed, keeps what stood there, and tries again', async () => {
    let isBroken = true;
    const session = openSearch({
      read: (name) =>
        isBroken && name.startsWith('cot-')
          ? Promise.reject(new Error('mất mạng'))
          : Promise.resolve(new Uint8Array(readFileSync(path.join(one, name)))),
    });
    const request = { text: 'tuyển dụng', ...PLAIN_REQUEST };
    const updates: SearchUpdate[] = [];
    await session.ask(request, (update) => updates.push(update));
    expect(updates.at(-1)).toMatchObject({ state: 'error', doing: 'failed', total: 3 });
    expect(updates.at(-1)!.results).toEqual(updates.at(-2)!.results);
    expect(updates.at(-2)!.state).toBe('partial');
    isBroken = false;
    await session.ask(request, (update) => updates.push(update));
    expect(updates.at(-1)).toMatchObject({ state: 'complete' });
  });

  it('answers from the new index where another was published since the page was opened', async () => {
    const root = temporaryFolder('search-published');
    const folder = path.join(root, SEARCH_FOLDER);
    const publish = async (changed: readonly SearchRecord[]) => {
      rmSync(folder, { recursive: true, force: true });
      await writeIndex(changed, NAMES, { outDir: root, cacheDir: path.join(root, 'cache') });
    };
    await publish(records);
    const { ask } = openIndex(folder);
    expect((await ask('tuyển dụng')).total).toBe(3);
    await publish([...records, record(300, { title: 'Tuyển dụng kế toán', date: '2024-01-01' })]);
    const { state, total, results } = await ask('tuyển dụng kế toán');
    expect({ state, total, first: results[0]?.title }).toEqual({
      state: 'complete',
      total: 1,
      first: 'Tuyển dụng kế toán',
    });
  });

  it('falls silent when the question is withdrawn', async () => {
    const { session } = openIndex(one);
    const controller = new AbortController();
    const states: string[] = [];
    await session.ask(
      { text: 'dân vận', ...PLAIN_REQUEST },
      ({ state }) => {
        states.push(state);
        if (state === 'partial') controller.abort();
      },
      controller.signal,
    );
    expect(states.at(-1)).toBe('partial');
  });

  it.each([
    ['letters without end', 'a'.repeat(10_000)],
    ['words without end', 'dân vận khéo '.repeat(1000)],
    ['regular expressions', '[.*+?^${}()|\\]/'.repeat(700)],
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['emoji', '🙂👨‍👩‍👧'.repeat(500)],
    ['zero-width', '\u200b\u200d\ufeff'.repeat(3000)],
    ['marks of the index itself', '\u2060\u2063\u2064\u0338'.repeat(500)],
    ['names of properties', '__proto__ constructor toString'],
    ['NFD', 'Đảng ủy tỉnh'.normalize('NFD').repeat(300)],
    ['half characters', '\ud83d \udc00'.repeat(300)],
    ['quotes', '"'.repeat(10_000)],
  ])('bears %s', async (_, text) => {
    const { ask } = openIndex(one);
    await ask('dân vận');
    const started = performance.now();
    expect((await ask(text)).state).toBe('complete');
    // Generous for a busy machine; the benchmark has the true figures.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
