import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from './find-citations.ts';
import { findDateConflicts, groupMentions } from './identity.ts';
import type { Mention } from './mention.ts';

const here = { province: { name: 'Bắc Giang', kind: 'tỉnh' as const } };

interface ArticleMention extends Mention {
  article?: string;
}

const articleOf = (one: ArticleMention): unknown => one.article;

/** The one citation of a passage, as a mention. */
function mention(text: string, article?: string): ArticleMention {
  const [citation, ...others] = findCitations(text, here);
  expect(others).toEqual([]);
  return { ...citation!, ...(article === undefined ? {} : { article }) };
}

type Pair = [about: string, first: string, second: string, verdict: 'one' | 'two' | 'doubtful'];

/** Pairs of mentions that must meet, stay apart, or be left to a person. */
const PAIRS: Pair[] = [
  [
    'two spellings of one issuer',
    'Kế hoạch số 2426/KH-VKS ngày 21/9/2021 của Viện kiểm sát nhân dân tỉnh Bắc Giang',
    'Kế hoạch 2426/KH-VKS, ngày 21 tháng 9 năm 2021 của VKSND tỉnh Bắc Giang',
    'one',
  ],
  [
    'placement of the tone, capitals, malformed number, leading zero',
    'Chỉ thị số 09-CT/TU ngày 10/8/2021 của Ban Thường vụ Tỉnh uỷ',
    'chỉ thị số 9 - CT/TU ngày 10-8-2021 của Ban thường vụ Tỉnh ủy',
    'one',
  ],
  [
    'one without issuer',
    'Công văn số 119-CV/TU ngày 21/6/2016',
    'Công văn số 119-CV/TU ngày 21/6/2016 của Tỉnh ủy',
    'one',
  ],
  [
    'an organ of the other',
    'Chỉ thị số 27-CT/TU ngày 18/5/2009 của Ban Thường vụ Tỉnh ủy',
    'Chỉ thị số 27-CT/TU ngày 18/5/2009 của Tỉnh ủy Bắc Giang',
    'one',
  ],
  [
    'the head of the other',
    'Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 của Viện trưởng VKSND tối cao',
    'Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 của Viện KSND tối cao',
    'one',
  ],
  [
    'the Prime Minister and the Government under one number',
    'Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ',
    'Quyết định số 749/QĐ-TTG ngày 03/6/2020 của Chính phủ',
    'one',
  ],
  [
    'generic and full name',
    'Kế hoạch số 4833/KH-UBND ngày 18/9/2021 của UBND tỉnh',
    'Kế hoạch số 4833/KH-UBND ngày 18/9/2021 của Ủy ban nhân dân tỉnh Bắc Giang',
    'one',
  ],
  [
    'generic and another province',
    'Kế hoạch số 83/KH-UBND ngày 18/9/2021 của UBND tỉnh',
    'Kế hoạch số 83/KH-UBND ngày 18/9/2021 của UBND tỉnh Lạng Sơn',
    'two',
  ],
  [
    'TU of a province and of a city',
    'Kế hoạch số 38-KH/TU ngày 28/9/2021 của Thành ủy Bắc Giang',
    'Kế hoạch số 38-KH/TU ngày 28/9/2021 của Tỉnh ủy Bắc Giang',
    'two',
  ],
  [
    'two organs of one body',
    'Kết luận số 10-KL/TW ngày 26/12/2016 của Bộ Chính trị',
    'Kết luận số 10-KL/TW ngày 26/12/2016 của Ban Bí thư',
    'two',
  ],
  [
    'one number in two terms',
    'Nghị quyết số 02-NQ/TU ngày 04/11/2016 của Tỉnh ủy',
    'Nghị quyết số 02-NQ/TU ngày 01/3/2021 của Tỉnh ủy',
    'two',
  ],
  ['two types', 'Quyết định số 37-QĐ/TW ngày 25/10/2021', 'Quy định số 37-QĐ/TW ngày 25/10/2021', 'two'],
  [
    'without a date',
    'Kế hoạch số 38-KH/TU của Tỉnh ủy',
    'Kế hoạch số 38-KH/TU ngày 28/9/2021 của Tỉnh ủy',
    'doubtful',
  ],
  ['both without a date', 'Kế hoạch số 38-KH/TU của Tỉnh ủy', 'Kế hoạch số 38-KH/TU của Tỉnh ủy', 'doubtful'],
  [
    'the number carries the year, the code the issuer',
    'Nghị định số 30/2020/NĐ-CP',
    'Nghị định 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
    'one',
  ],
  ['a law, never dated', 'Luật Đất đai số 31/2024/QH15', 'Luật số 31/2024/QH15', 'one'],
  [
    'the number carries the year, but every province has one',
    'Quyết định số 08/2023/QĐ-UBND',
    'Quyết định số 08/2023/QĐ-UBND ngày 10/4/2023 của UBND tỉnh',
    'doubtful',
  ],
  [
    'a code that may mean two types',
    'số 37-QĐ/TW ngày 25/10/2021',
    'Quy định số 37-QĐ/TW ngày 25/10/2021',
    'doubtful',
  ],
];

describe('groupMentions', () => {
  it.each(PAIRS)('%s', (_about, first, second, verdict) => {
    for (const pair of [
      [mention(first), mention(second)],
      [mention(second), mention(first)],
    ]) {
      const { documents, doubtful } = groupMentions(pair);
      if (verdict === 'doubtful') expect(doubtful.length).toBeGreaterThan(0);
      else expect([documents.length, doubtful.length]).toEqual([verdict === 'one' ? 1 : 2, 0]);
    }
  });

  it('leaves a mention that fits two documents to a person, and names both', () => {
    const provinces = ['Bắc Giang', 'Lạng Sơn'].map((name) =>
      mention(`Kế hoạch số 12/KH-UBND ngày 01/02/2021 của UBND tỉnh ${name}`),
    );
    const bare = mention('Kế hoạch số 12/KH-UBND ngày 01/02/2021');
    const { documents, doubtful } = groupMentions([...provinces, bare]);
    expect(documents.map(({ mentions }) => mentions.length)).toEqual([1, 1]);
    expect(doubtful).toEqual([
      { mention: bare, reason: 'issuer', candidates: documents.map(({ key }) => key) },
    ]);
  });

  it('leaves a body to a person whose two organs issued under one number', () => {
    const texts = ['Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành Trung ương'].map((issuer) =>
      mention(`Kết luận số 10-KL/TW ngày 26/12/2016 của ${issuer}`),
    );
    const { documents, doubtful } = groupMentions(texts);
    expect(documents.map(({ issuer }) => issuer)).toEqual(['Bộ Chính trị', 'Ban Bí thư']);
    expect(doubtful.map(({ mention: one }) => one.issuer?.name)).toEqual(['Ban Chấp hành Trung ương']);
  });

  it('takes a short mention for the document that the same article names in full', () => {
    const full = mention('Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị', 'a');
    const again = mention('Nghị quyết số 57-NQ/TW', 'a');
    const elsewhere = mention('Nghị quyết số 57-NQ/TW', 'b');
    const { documents, doubtful } = groupMentions([again, full, elsewhere], articleOf);
    expect(documents.map(({ mentions }) => mentions)).toEqual([[again, full]]);
    expect(doubtful).toEqual([{ mention: elsewhere, reason: 'undated', candidates: [documents[0]!.key] }]);
  });

  it('does so only where the article names one such document', () => {
    const dates = ['04/11/2016', '01/3/2021'].map((date) =>
      mention(`Nghị quyết số 02-NQ/TU ngày ${date} của Tỉnh ủy`, 'a'),
    );
    const { doubtful } = groupMentions([...dates, mention('Nghị quyết số 02-NQ/TU', 'a')], articleOf);
    expect(doubtful.map(({ reason, candidates }) => [reason, candidates.length])).toEqual([['undated', 2]]);
  });

  it('takes the type from the same article too, but no other date', () => {
    const full = mention('Quy định số 37-QĐ/TW ngày 25/10/2021', 'a');
    const again = mention('số 37-QĐ/TW', 'a');
    const other = mention('số 37-QĐ/TW ngày 01/02/2022', 'a');
    const { documents, doubtful } = groupMentions([full, again, other], articleOf);
    expect(documents.map(({ mentions }) => mentions)).toEqual([[full, again]]);
    expect(doubtful.map(({ mention: one }) => one)).toEqual([other]);
  });

  it('gives a key that does not change when an issuer becomes known', () => {
    const bare = mention('Kế hoạch số 12/KH-UBND ngày 01/02/2021');
    const named = mention('Kế hoạch số 12/KH-UBND ngày 01/02/2021 của UBND tỉnh Bắc Giang');
    const [alone, both] = [groupMentions([bare]), groupMentions([bare, named])];
    expect(alone.documents[0]!.key).toBe('Kế hoạch|12-KH-UBND|2021-02-01');
    expect(both.documents.map(({ key }) => key)).toEqual([alone.documents[0]!.key]);
    expect(both.documents[0]!.issuer).toBe('UBND tỉnh Bắc Giang');
  });

  it('does not depend on the order of the mentions', () => {
    const pool = PAIRS.flatMap(([, first, second]) => [mention(first), mention(second)]);
    const sorted = (mentions: Mention[]) => {
      const { documents, doubtful } = groupMentions(mentions);
      return {
        documents: documents
          .map(({ key, mentions: own }) => [key, own.map((one) => pool.indexOf(one)).sort()])
          .sort(),
        doubtful: doubtful.map(({ mention: one, reason }) => [pool.indexOf(one), reason]).sort(),
      };
    };
    const expected = sorted(pool);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(expected);
      }),
    );
  });

  it('loses no mention and takes none twice', () => {
    const part = <T>(...values: T[]) => fc.constantFrom(...values);
    const anyMention = fc.record(
      {
        type: part('Kế hoạch', 'Quy định'),
        number: part('1-KH/TU', '01-KH/TU', '1/2021/KH-UBND'),
        date: part('2021-01-01', '2021-02-02', '2022-01-01'),
        issuer: part('Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy', 'Tỉnh ủy Bắc Giang', 'Tỉnh ủy Lạng Sơn').map(
          (name) => ({ name }),
        ),
        article: part('a', 'b'),
      },
      { requiredKeys: ['number'] },
    );
    fc.assert(
      fc.property(fc.array(anyMention), (mentions) => {
        const { documents, doubtful } = groupMentions(mentions as ArticleMention[], articleOf);
        const all = [...documents.flatMap((one) => one.mentions), ...doubtful.map((one) => one.mention)];
        expect(all).toHaveLength(mentions.length);
        expect(new Set(all)).toEqual(new Set(mentions));
        expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
      }),
    );
  });

  it('takes time in proportion to the mentions', () => {
    const one = { type: 'Kế hoạch', number: '1/KH-UBND', date: '2021-01-01' };
    const timeOf = (count: number): number => {
      const mentions = Array.from({ length: count }, (_, at) => ({
        ...one,
        issuer: { name: `UBND xã Số ${at}` },
      }));
      const start = performance.now();
      groupMentions([...mentions, ...mentions.map(({ issuer: _, ...rest }) => rest)]);
      return performance.now() - start;
    };
    timeOf(500);
    const best = (count: number) => Math.min(timeOf(count), timeOf(count), timeOf(count));
    expect(best(8_000)).toBeLessThan(best(1_000) * 8 * 4 + 50);
  });
});

describe('findDateConflicts', () => {
  it('finds one number with two dates in one year', () => {
    const texts = ['05/3/2020', '03/5/2020', '05/3/2021'].map((date) =>
      mention(`Kế hoạch số 12/KH-UBND ngày ${date} của UBND tỉnh`),
    );
    const conflicts = findDateConflicts(groupMentions(texts).documents);
    expect(conflicts.map((one) => one.map(({ date }) => date))).toEqual([['2020-03-05', '2020-05-03']]);
  });
});
