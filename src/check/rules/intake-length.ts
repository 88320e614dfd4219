/** Applications for a post are taken in for thirty days at least. */
import { daysBetween } from '../../lib/local-time.ts';
import { atField } from '../findings.ts';
import type { EntryRule } from '../context.ts';
import { readableFields } from '../readable-fields.ts';

const SHORTEST_INTAKE = 30;

export const intakeLength: EntryRule = ({ content }) =>
  content.articles.flatMap((entry) => {
    const fields = readableFields(entry);
    if (fields?.kind !== 'recruitment' || !fields.intakeFrom || !fields.intakeTo) return [];
    const days = daysBetween(fields.intakeFrom, fields.intakeTo);
    // An intake that ends before it begins is the business of the rule on the order of dates.
    if (days < 0 || days >= SHORTEST_INTAKE) return [];
    return [
      atField(entry, ['intakeTo'], {
        severity: 'warning',
        rule: 'intake-length',
        message: `thời gian nhận hồ sơ chỉ có ${days} ngày, ít hơn ${SHORTEST_INTAKE} ngày`,
        mend: `lùi intakeTo để có đủ ${SHORTEST_INTAKE} ngày kể từ ngày thông báo công khai`,
      }),
    ];
  });
