import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from './find-citations.ts';
import { findDateConflicts, groupMentions } from './identity.ts';
import type { Mention } from './mention.ts';
import { PAIRS } from './passages/pairs.ts';

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
