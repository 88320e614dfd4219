/** Cited documents: a reader who holds a letter with a number in hand must be able to tell which document is meant. */
import type { Citation, Doubt } from '../../lib/citations/citation.ts';
import { numberKey } from '../../lib/citations/document-number.ts';
import { findCitations } from '../../lib/citations/find-citations.ts';
import { findDateConflicts, groupMentions } from '../../lib/citations/identity.ts';
import type { Mention } from '../../lib/citations/mention.ts';
import type { Finding } from '../../lib/finding.ts';
import { dateOf, formatLocalTime } from '../../lib/local-time.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Entry } from '../../store/entry.ts';
import { lineAt } from '../body.ts';
import { atLine, type Remark } from '../findings.ts';
import type { CheckContext, Rule } from '../context.ts';

interface Cited extends Mention {
  citation: Citation;
  entry: Entry<ArticleData>;
  line: number;
  isFirst: boolean;
}

export const citations: Rule = (context) => {
  const cited = context.content.articles.flatMap((entry) => readCited(context, entry));
  return [...cited.flatMap(judge), ...judgeDates(cited)];
};

/** The citations of an article that staff did not settle in its front matter. */
function readCited(context: CheckContext, entry: Entry<ArticleData>): Cited[] {
  const settled = new Set((entry.data?.citations ?? []).map(({ number }) => numberKey(number)));
  const seen = new Set<string>();
  return context.bodyOf(entry).blocks.flatMap((block) =>
    findCitations(block.text).flatMap((citation) => {
      const key = numberKey(citation.number);
      if (settled.has(key)) return [];
      const isFirst = !seen.has(key);
      seen.add(key);
      return [toCited(citation, entry, lineAt(block, citation.start), isFirst)];
    }),
  );
}

function toCited(citation: Citation, entry: Entry<ArticleData>, line: number, isFirst: boolean): Cited {
  const { type, number, date, issuer } = citation;
  return {
    number,
    ...(type && { type }),
    ...(date && { date }),
    ...(issuer && { issuer: { name: issuer.name } }),
    citation,
    entry,
    line,
    isFirst,
  };
}

const SETTLE = 'nếu máy nhận sai, ghi lại trong trường `citations`';

/** What to say of a doubt; a doubt that only matters where a document is named first is marked so. */
const DOUBTS: Partial<Record<Doubt, { says: string; mend: string; onlyFirst?: true }>> = {
  'missing-date': {
    says: 'chưa có ngày ban hành',
    mend: `thêm “ngày …” sau số, ký hiệu; ${SETTLE}`,
    onlyFirst: true,
  },
  'incomplete-date': { says: 'ngày ban hành thiếu năm', mend: 'ghi đủ ngày, tháng, năm', onlyFirst: true },
  'missing-issuer': {
    says: 'chưa có cơ quan ban hành',
    mend: `thêm “của …” sau ngày; ${SETTLE}`,
    onlyFirst: true,
  },
  'impossible-date': { says: 'ngày ban hành không có trong lịch', mend: 'xem lại ngày trong văn bản gốc' },
  'year-mismatch': {
    says: 'năm trong số, ký hiệu khác năm ban hành',
    mend: 'xem lại số và ngày trong văn bản gốc',
  },
  'type-code-mismatch': {
    says: 'loại văn bản không khớp với ký hiệu',
    mend: `xem lại loại hoặc ký hiệu trong văn bản gốc; ${SETTLE}`,
  },
  'malformed-number': {
    says: 'số, ký hiệu viết không đúng thể thức',
    mend: 'viết liền, ví dụ: 15/KH-UBND hoặc 12-NQ/TU',
  },
};

function judge({ citation, entry, line, isFirst }: Cited): Finding[] {
  const remarks = citation.doubts.flatMap((doubt) => {
    const known = DOUBTS[doubt];
    return known && (isFirst || !known.onlyFirst) ? [warning(citation, known.says, known.mend)] : [];
  });
  const writtenAt = entry.data?.updatedAt ?? entry.data?.publishedAt;
  if (citation.date && writtenAt && citation.date > dateOf(writtenAt)) {
    const says = `ngày ban hành ${formatLocalTime(citation.date)} sau ngày đăng bài`;
    remarks.push(warning(citation, says, 'xem lại ngày trong văn bản gốc, hoặc ngày đăng bài'));
  }
  return remarks.map((remark) => atLine(entry.file, line, remark));
}

/** One number of one office stands with two dates of a year: one of them is a slip of the pen. */
function judgeDates(cited: readonly Cited[]): Finding[] {
  return findDateConflicts(groupMentions(cited).documents).flatMap((conflict) => {
    const dates = conflict.map(({ date }) => formatLocalTime(date)).join(', ');
    return conflict.map(({ mentions }) => {
      const { citation, entry, line } = mentions[0]!;
      const says = `cùng số, cùng năm nhưng ghi nhiều ngày ban hành: ${dates}`;
      return atLine(
        entry.file,
        line,
        warning(citation, says, 'xem lại ngày trong văn bản gốc rồi sửa chỗ sai'),
      );
    });
  });
}

function warning({ type, number }: Citation, says: string, mend: string): Remark {
  const name = type ? `${type} số ${number}` : `số ${number}`;
  return { severity: 'warning', rule: 'citation', message: `${name}: ${says}`, mend };
}
