/** What the clock says. Warnings only: time alone never turns green content red. */
import type { Finding } from '../../lib/finding.ts';
import { formatLocalTime, toInstant, type LocalTime } from '../../lib/local-time.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Entry } from '../../store/entry.ts';
import { atField } from '../findings.ts';
import type { Rule } from '../context.ts';

export const passingTime: Rule = ({ content, now }) =>
  content.articles.flatMap((entry) =>
    entry.data && !entry.data.draft
      ? [...scheduled(entry, entry.data, now), ...passed(entry, entry.data, now)]
      : [],
  );

function scheduled(entry: Entry<ArticleData>, { publishedAt }: ArticleData, now: LocalTime): Finding[] {
  if (toInstant(publishedAt) <= toInstant(now)) return [];
  return [
    atField(entry, ['publishedAt'], {
      severity: 'warning',
      rule: 'scheduled',
      message: `bài hẹn đăng lúc ${formatLocalTime(publishedAt)}, chưa hiện trên trang`,
      mend: 'không cần làm gì nếu đúng là hẹn giờ; nếu không, sửa publishedAt',
    }),
  ];
}

function passed(entry: Entry<ArticleData>, data: ArticleData, now: LocalTime): Finding[] {
  const [field, deadline] = deadlineOf(data);
  if (deadline === undefined || toInstant(deadline, 'end') >= toInstant(now)) return [];
  const isUrgent = data.kind === 'notice' && data.urgent;
  return [
    atField(entry, [field], {
      severity: 'warning',
      rule: 'deadline-passed',
      message: `đã quá hạn (${formatLocalTime(deadline)})${isUrgent ? ' mà bài còn đánh dấu khẩn' : ''}`,
      mend: mendPassed(data, field),
    }),
  ];
}

function mendPassed(data: ArticleData, field: string): string {
  if (data.kind === 'consultation' && !data.outcome)
    return 'ghi kết quả tiếp thu vào `outcome`; nếu gia hạn thì sửa `closesAt`';
  return `nếu gia hạn thì sửa \`${field}\`; nếu không thì để nguyên: trang tự ghi là đã hết hạn`;
}

function deadlineOf(data: ArticleData): [field: string, LocalTime | undefined] {
  switch (data.kind) {
    case 'notice':
      return data.deadline ? ['deadline', data.deadline] : ['effectiveTo', data.effectiveTo];
    case 'consultation':
      return ['closesAt', data.closesAt];
    case 'recruitment':
      return ['intakeTo', data.intakeTo];
    default:
      return ['', undefined];
  }
}
