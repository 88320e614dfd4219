/** Cited documents: a reader who holds a letter with a number in hand must be able to tell which document is meant. */
import type { Citation, Doubt } from '../../lib/citations/citation.ts';
import { numberKey } from '../../lib/citations/document-number.ts';
import { findCitations } from '../../lib/citations/find-citations.ts';
import type { Mention } from '../../lib/citations/mention.ts';
import type { Finding } from '../../lib/finding.ts';
import { dateOf, formatLocalTime } from '../../lib/local-time.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Entry } from '../../store/entry.ts';
import { lineAt, type Body } from '../body.ts';
import { atLine, type Remark } from '../findings.ts';
import type { EntryContext, EntryRule } from '../context.ts';

interface Cited {
  citation: Citation;
  line: number;
  isFirst: boolean;
}

/**
 * What a citation says of a document, for the rule that compares those of the whole site. There are many: what does
 * not stand in the text is empty here, and nothing has a name.
 */
export type CitedNumber = readonly [line: number, number: string, date: string, type: string, issuer: string];

export const citations: EntryRule = (context) =>
  context.content.articles.flatMap((entry) =>
    readCited(context, entry).flatMap((cited) => judge(entry, cited)),
  );

/** The documents that an article's text cites. */
export function citedIn(context: EntryContext, entry: Entry<ArticleData>): CitedNumber[] {
  return readCited(context, entry).map(({ citation: { type, number, date, issuer }, line }) => {
    return [line, number, date ?? '', type ?? '', issuer?.name ?? ''];
  });
}

/** Both of the above ask. */
const known = new WeakMap<Body, Cited[]>();

/** The citations of an article that staff did not settle in its front matter. */
function readCited({ bodyOf }: EntryContext, entry: Entry<ArticleData>): Cited[] {
  const body = bodyOf(entry);
  const cited = known.get(body) ?? findCited(body, entry);
  known.set(body, cited);
  return cited;
}

function findCited({ blocks }: Body, { data }: Entry<ArticleData>): Cited[] {
  const settled = new Set((data?.citations ?? []).map(({ number }) => numberKey(number)));
  const seen = new Set<string>();
  return blocks.flatMap((block) =>
    findCitations(block.text).flatMap((citation) => {
      const key = numberKey(citation.number);
      if (settled.has(key)) return [];
      const isFirst = !seen.has(key);
      seen.add(key);
      return [{ citation, line: lineAt(block, citation.start), isFirst }];
    }),
  );
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

function judge(entry: Entry<ArticleData>, { citation, line, isFirst }: Cited): Finding[] {
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

/** What is said of a document that is cited. */
export function warning({ type, number }: Mention, says: string, mend: string): Remark {
  const name = type ? `${type} số ${number}` : `số ${number}`;
  return { severity: 'warning', rule: 'citation', message: `${name}: ${says}`, mend };
}
