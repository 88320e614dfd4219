/** An answer as staff read it in a terminal. */
import { formatLocalTime } from '../../src/lib/local-time.ts';
import { formatNumber } from '../../src/lib/numbers.ts';
import type { SearchRequest, SearchResult, SearchSession, SearchUpdate } from '../../src/search/session.ts';

/** The whole answer, with an excerpt of each result. */
export async function formatAnswer(
  session: SearchSession,
  request: SearchRequest,
  answer: SearchUpdate,
): Promise<string> {
  const items = await Promise.all(
    answer.results.map((result, at) => formatResult(session, request.text, result, at + 1)),
  );
  return `${[...describe(request, answer), ...items].join('\n')}\n`;
}

function describe({ text }: SearchRequest, answer: SearchUpdate): string[] {
  const { total, results, unknownWords, suggestion } = answer;
  const found =
    total > 0
      ? `Tìm thấy ${formatNumber(total)} bài${describeList(total, results.length)}.`
      : results.length > 0
        ? `Không có bài nào đủ các từ của “${text}”; dưới đây là những bài gần nhất.`
        : 'Không tìm thấy bài nào.';
  return [
    found,
    ...unknownWords.map((word) => `Không có bài nào chứa “${word}”.`),
    ...(suggestion === undefined ? [] : [`Có phải bạn muốn tìm: ${suggestion}?`]),
    '',
  ];
}

function describeList(total: number, listed: number): string {
  if (listed < total) return `, đây là ${listed} bài đầu`;
  return listed > total ? '; trong danh sách còn những bài chỉ có một phần các từ này' : '';
}

async function formatResult(
  session: SearchSession,
  text: string,
  result: SearchResult,
  place: number,
): Promise<string> {
  const { title, url, date, section, unit, kindName, isExpired } = result;
  const facts = [
    date && formatLocalTime(date),
    section?.name,
    kindName !== section?.name && kindName,
    unit?.name,
    isExpired && 'đã hết hạn',
  ].filter((fact) => fact);
  const excerpt = await session.excerpt(result.id, text);
  return [
    `${String(place).padStart(3)}. ${title}`,
    `     ${facts.join(' · ')}`,
    `     ${url}`,
    ...(excerpt ? [`     ${excerpt.text}`] : []),
    '',
  ].join('\n');
}
