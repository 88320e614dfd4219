/** One number of one office stands with two dates of a year: one of them is a slip of the pen. */
import { numberKey } from '../../lib/citations/document-number.ts';
import { findDateConflicts, groupMentions } from '../../lib/citations/identity.ts';
import type { Mention } from '../../lib/citations/mention.ts';
import { formatLocalTime } from '../../lib/local-time.ts';
import { remember } from '../../lib/remember.ts';
import { atLine } from '../findings.ts';
import type { CheckContext, Rule } from '../context.ts';
import { warning, type CitedNumber } from './citations.ts';

interface CitedThere extends Mention {
  file: string;
  line: number;
}

export const citationDates: Rule = (context) => {
  const conflicts = findDateConflicts(groupMentions(listSuspects(context)).documents);
  return conflicts.flatMap((conflict) => {
    const dates = conflict.map(({ date }) => formatLocalTime(date)).join(', ');
    return conflict.map(({ mentions }) => {
      const mention = mentions[0]!;
      const says = `cùng số, cùng năm nhưng ghi nhiều ngày ban hành: ${dates}`;
      const mend = 'xem lại ngày trong văn bản gốc rồi sửa chỗ sai';
      return atLine(mention.file, mention.line, warning(mention, says, mend));
    });
  });
};

/** The mentions of numbers with two dates in a year: most numbers have one, and grouping all mentions takes long. */
function listSuspects({ content, factsOf }: CheckContext): CitedThere[] {
  const keyOf = remember(numberKey);
  const datesOf = new Map<string, string[]>();
  const suspects = new Set<string>();
  for (const entry of content.articles) {
    for (const cited of factsOf(entry).cited) {
      const [key, date] = [keyOf(cited[1]), cited[2]];
      const dates = datesOf.get(key);
      if (!dates) datesOf.set(key, [date]);
      else if (!dates.includes(date)) {
        if (date !== '' && dates.some((other) => other.startsWith(date.slice(0, 5)))) suspects.add(key);
        dates.push(date);
      }
    }
  }
  if (suspects.size === 0) return [];
  return content.articles.flatMap((entry) => {
    const suspected = factsOf(entry).cited.filter((cited) => suspects.has(keyOf(cited[1])));
    return suspected.map((cited) => toMention(entry.file, cited));
  });
}

function toMention(file: string, [line, number, date, type, issuer]: CitedNumber): CitedThere {
  return {
    file,
    line,
    number,
    ...(date === '' ? {} : { date }),
    ...(type === '' ? {} : { type }),
    ...(issuer === '' ? {} : { issuer: { name: issuer } }),
  };
}
