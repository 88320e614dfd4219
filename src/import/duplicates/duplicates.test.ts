import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexRecord } from '../index-record.ts';
import { paragraph, randomOf } from '../legacy-corpus/prose.ts';
import { addressKey } from './address-key.ts';
import { disbelieveSharedAddresses } from './credible-addresses.ts';
import { findDuplicates } from './find-duplicates.ts';
import { signText, similarity } from './text-signature.ts';

fc.configureGlobal({ seed: 20261122 });

function text(seed: number, paragraphs = 5): string {
  const random = randomOf(seed);
  return Array.from({ length: paragraphs }, () => paragraph(random)).join('\n\n');
}

function page(key: string, fields: Partial<IndexRecord> & { body?: string } = {}): IndexRecord {
  const { body = text(key.length * 31 + key.charCodeAt(0)), ...rest } = fields;
  return {
    source: { file: key, key, root: '/x', isNamed: false },
    hash: key,
    title: `Tiêu đề ${key}`,
    otherUrls: [],
    quality: 100,
    signature: signText(body),
    ...rest,
  };
}

const find = (records: IndexRecord[], known: string[] = []) =>
  findDuplicates(records, ({ source }) => known.includes(source.key));

describe('signText', () => {
  it('is equal for equal words, whatever the marks and signs', () => {
    expect(signText('Hội nghị, tổng kết: năm 2021')).toEqual(signText('HỘI NGHỊ tổng kết năm 2021.'));
  });

  it('estimates how much two texts have in common', () => {
    const [a, b] = [text(1, 20), text(2, 20)];
    expect(similarity(signText(a), signText(a))).toBe(1);
    expect(similarity(signText(a), signText(b))).toBeLessThan(0.5);
    expect(similarity(signText(a), signText(`${a} Thêm một câu ngắn ở cuối.`))).toBeGreaterThan(0.9);
  });

  it('bears the empty text', () => {
    expect(similarity(signText(''), signText(''))).toBe(1);
  });
});

describe('addressKey', () => {
  it.each([
    ['http://www.x.vn/tin?id=7', 'https://x.vn/tin?id=7&print=1', true],
    ['http://x.vn/tin?id=7', 'http://m.x.vn/tin?id=7', true],
    ['http://x.vn/tin/7', 'http://x.vn/tin/7/print', true],
    ['http://x.vn/tin?a=1&b=2', 'http://x.vn/tin?b=2&a=1&utm_source=z', true],
    ['http://x.vn/tin/', 'http://x.vn/tin/index.html', true],
    ['http://x.vn/?id=7&tmpl=component', 'http://x.vn/?id=7', true],
    ['http://x.vn/tin?id=7', 'http://x.vn/tin?id=8', false],
    ['http://x.vn/tin', 'http://x.vn/van-ban', false],
    ['http://x.vn/tin', 'http://y.vn/tin', false],
  ])('%s and %s: %s', (a, b, isSame) => {
    expect(addressKey(a).key === addressKey(b).key).toBe(isSame);
  });

  it.each([
    ['http://x.vn/tin?id=7&print=1', true],
    ['http://m.x.vn/tin', true],
    ['http://x.vn/in/7', true],
    ['http://x.vn/tin/7', false],
  ])('%s is a form: %s', (url, isForm) => {
    expect(addressKey(url).isForm).toBe(isForm);
  });
});

describe('findDuplicates', () => {
  const body = text(77);

  it('keeps the page itself before its print version, and the dated copy before the undated one', () => {
    const print = page('a', { body, url: 'http://x.vn/tin?id=7&print=1', quality: 900 });
    const whole = page('b', { body, url: 'http://x.vn/tin?id=7' });
    const copy = page('c', { body, title: whole.title, publishedAt: '2021-10-25', quality: 500 });
    const bare = page('d', { body, title: whole.title, quality: 50 });
    expect(find([print, whole]).kept).toEqual([whole]);
    expect(find([copy, bare]).kept).toEqual([copy]);
  });

  it('refuses another text under the same address, and names the one that is kept', () => {
    const { kept, duplicates } = find([
      page('a', { url: 'http://x.vn/7', quality: 5 }),
      page('b', { url: 'http://x.vn/7' }),
    ]);
    expect(kept.map(({ source }) => source.key)).toEqual(['b']);
    expect(duplicates).toMatchObject([{ isConflict: true, reason: expect.stringContaining('b') as string }]);
  });

  it('keeps two weekly notices of the same words apart, and says that they look alike', () => {
    const title = 'Lịch tiếp công dân';
    const first = page('a', { body, title, publishedAt: '2021-10-25' });
    const second = page('b', {
      body: body.replaceAll('Sở Tư pháp', 'Sở Nội vụ'),
      title,
      publishedAt: '2021-11-01',
    });
    const { kept, lookalikes } = find([first, second]);
    expect(kept).toHaveLength(2);
    expect(lookalikes.get('b')?.of).toBe(first);
  });

  it('never drops an article of an earlier run', () => {
    const pages = [page('a', { body, hash: 'x' }), page('b', { body, hash: 'x', quality: 900 })];
    expect(find(pages, ['a']).kept.map(({ source }) => source.key)).toEqual(['a']);
    expect(find(pages, ['a', 'b']).kept).toHaveLength(2);
  });

  it('does not depend on where the records come from', () => {
    const pool = [
      page('a', { body, url: 'http://x.vn/7', title: 'Một' }),
      page('b', { body, url: 'http://x.vn/7?print=1', title: 'Một' }),
      page('c', { body, title: 'Một', publishedAt: '2021-01-01', quality: 700 }),
      page('d', { body, title: 'Một', publishedAt: '2021-01-01', quality: 700, hash: 'c' }),
      page('e', { url: 'http://x.vn/7' }),
      page('f'),
    ];
    const outcome = (records: IndexRecord[]) => {
      const sorted = [...records].sort((x, y) => (x.source.key < y.source.key ? -1 : 1));
      return find(sorted)
        .kept.map(({ source }) => source.key)
        .sort();
    };
    const expected = outcome(pool);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (order) => {
        expect(outcome(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('stays quick where thousands of texts are one', () => {
    const one = page('k', { body });
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...one,
      source: { file: `${index}`, key: String(index).padStart(6, '0'), root: '/', isNamed: false },
      hash: `${index}`,
      title: `Bài ${index}`,
    }));
    const started = performance.now();
    expect(find(many).kept).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('disbelieveSharedAddresses', () => {
  it('takes an address that three articles claim from all of them', () => {
    const pages = ['a', 'b', 'c'].map((key, index) =>
      page(key, { body: text(index + 900), url: 'http://x.vn/', otherUrls: [`http://x.vn/${key}`] }),
    );
    const { urls } = disbelieveSharedAddresses(pages);
    expect(pages.map(({ url }) => url)).toEqual(['http://x.vn/a', 'http://x.vn/b', 'http://x.vn/c']);
    expect([...urls.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('believes two captures of one page', () => {
    const pages = ['a', 'b'].map((key) => page(key, { url: 'http://x.vn/7' }));
    disbelieveSharedAddresses(pages);
    expect(pages.map(({ url }) => url)).toEqual(['http://x.vn/7', 'http://x.vn/7']);
  });
});
