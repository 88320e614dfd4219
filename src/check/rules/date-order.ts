/** Dates that contradict each other. No clock is asked here: what is right today is right for ever. */
import type { Finding } from '../../lib/finding.ts';
import { formatLocalTime, hasTime, dateOf, type LocalTime } from '../../lib/local-time.ts';
import type { FieldPlaces } from '../../store/entry.ts';
import { atField, type FieldPath } from '../findings.ts';
import type { EntryRule, Rule } from '../context.ts';
import { readableFields, type ReadableFields } from '../readable-fields.ts';

interface Order {
  severity: Finding['severity'];
  earlier: [name: string, value: LocalTime | undefined];
  later: [name: string, value: LocalTime | undefined];
  /** The field to point at, if it is not the later one's name. */
  path?: FieldPath;
}

export const dateOrder: EntryRule = ({ content }) =>
  content.articles.flatMap((entry) => {
    const fields = readableFields(entry);
    return fields ? ordersOf(fields).flatMap((order) => judge(entry, order)) : [];
  });

/** The same for the units of `site.yaml`. */
export const unitDates: Rule = ({ content }) =>
  (content.site?.units ?? []).flatMap(({ validFrom, validTo, successor }, index) => [
    ...judge(content.sitePlaces, {
      severity: 'error',
      earlier: ['validFrom', validFrom],
      later: ['validTo', validTo],
      path: ['units', index, 'validTo'],
    }),
    ...(successor ?? []).flatMap(({ from }, at) =>
      judge(content.sitePlaces, {
        severity: 'error',
        earlier: ['validFrom', validFrom],
        later: ['successor.from', from],
        path: ['units', index, 'successor', at, 'from'],
      }),
    ),
  ]);

function ordersOf(data: ReadableFields): Order[] {
  const published: Order['earlier'] = ['publishedAt', data.publishedAt];
  return [
    { severity: 'error', earlier: published, later: ['updatedAt', data.updatedAt] },
    ...(data.corrections ?? []).map(({ at }, index): Order => ({
      severity: 'error',
      earlier: published,
      later: ['corrections.at', at],
      path: ['corrections', index, 'at'],
    })),
    ...ordersOfKind(data, published),
  ];
}

/** Errors cannot be true at all; warnings are unusual (a decision may well take effect before it was issued). */
function ordersOfKind(data: ReadableFields, published: Order['earlier']): Order[] {
  switch (data.kind) {
    case 'news':
      return [];
    case 'notice':
      return [
        {
          severity: 'error',
          earlier: ['effectiveFrom', data.effectiveFrom],
          later: ['effectiveTo', data.effectiveTo],
        },
        { severity: 'warning', earlier: published, later: ['deadline', data.deadline] },
      ];
    case 'document':
      return [
        {
          severity: 'error',
          earlier: ['effectiveAt', data.effectiveAt],
          later: ['expiresAt', data.expiresAt],
        },
        { severity: 'error', earlier: ['issuedAt', data.issuedAt], later: ['expiresAt', data.expiresAt] },
        {
          severity: 'warning',
          earlier: ['issuedAt', data.issuedAt],
          later: ['effectiveAt', data.effectiveAt],
        },
        { severity: 'warning', earlier: ['issuedAt', data.issuedAt], later: published, path: ['issuedAt'] },
      ];
    case 'consultation':
      return [
        { severity: 'error', earlier: ['opensAt', data.opensAt], later: ['closesAt', data.closesAt] },
        { severity: 'warning', earlier: published, later: ['closesAt', data.closesAt] },
      ];
    case 'recruitment':
      return [
        { severity: 'error', earlier: ['intakeFrom', data.intakeFrom], later: ['intakeTo', data.intakeTo] },
        { severity: 'warning', earlier: published, later: ['intakeTo', data.intakeTo] },
      ];
  }
}

function judge(places: FieldPlaces, { severity, earlier, later, path }: Order): Finding[] {
  const [earlierName, from] = earlier;
  const [laterName, to] = later;
  if (from === undefined || to === undefined || !isBefore(to, from)) return [];
  return [
    atField(places, path ?? [laterName], {
      severity,
      rule: 'date-order',
      message: `\`${laterName}\` (${formatLocalTime(to)}) đứng trước \`${earlierName}\` (${formatLocalTime(from)})`,
      mend: 'xem lại hai ngày; ngày và tháng có bị đổi chỗ cho nhau không?',
    }),
  ];
}

/** A date alone is the whole day: an update «on the 5th» of an article of 16:45 on the 5th is not before it. */
function isBefore(a: LocalTime, b: LocalTime): boolean {
  return hasTime(a) && hasTime(b) ? a < b : dateOf(a) < dateOf(b);
}
