/** What the clock says. Warnings only: time alone never turns green content red. */
import type { Finding } from '../../lib/finding.ts';
import { formatLocalTime, hasTime, type LocalTime } from '../../lib/local-time.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Entry } from '../../store/entry.ts';
import { atField, atPlace } from '../findings.ts';
import type { ClockRule } from '../context.ts';

export const passingTime: ClockRule = ({ content, factsOf, now }) =>
  content.articles.flatMap((entry) => {
    const { data } = entry;
    if (!data || data.draft) return [];
    return [...scheduled(entry, data, now), ...passed(entry.file, factsOf(entry).deadlineLine, data, now)];
  });

/** Local times are compared as text: a date alone comes before every time of its day. */
function scheduled(entry: Entry<ArticleData>, { publishedAt }: ArticleData, now: LocalTime): Finding[] {
  if (publishedAt <= now) return [];
  return [
    atField(entry, ['publishedAt'], {
      severity: 'warning',
      rule: 'scheduled',
      message: `bài hẹn đăng lúc ${formatLocalTime(publishedAt)}, chưa hiện trên trang`,
      mend: 'không cần làm gì nếu đúng là hẹn giờ; nếu không, sửa publishedAt',
    }),
  ];
}

function passed(file: string, line: number | undefined, data: ArticleData, now: LocalTime): Finding[] {
  const [field, deadline] = deadlineOf(data);
  if (line === undefined || deadline === undefined || endOf(deadline) >= now) return [];
  const isUrgent = data.kind === 'notice' && data.urgent;
  return [
    atPlace(
      file,
      { line, field },
      {
        severity: 'warning',
        rule: 'deadline-passed',
        message: `đã quá hạn (${formatLocalTime(deadline)})${isUrgent ? ' mà bài còn đánh dấu khẩn' : ''}`,
        mend: mendPassed(data, field),
      },
    ),
  ];
}

/** A day lasts until its last minute. */
function endOf(time: LocalTime): LocalTime {
  return hasTime(time) ? time : `${time}T23:59`;
}

/** The line of the field that says until when an article is open; thousands of deadlines have passed. */
export function deadlineLineOf(entry: Entry<ArticleData>): number | undefined {
  const [field, deadline] = entry.data ? deadlineOf(entry.data) : [''];
  return deadline === undefined ? undefined : entry.lineOf([field]);
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
