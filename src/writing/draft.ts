/** The text of a new draft: required fields filled in, all others there as comments with their hints. */
import { stringify } from 'yaml';
import { BODY_PLACEHOLDERS, FIELD_PLACEHOLDERS } from '../lib/draft-placeholders.ts';
import { dateOf, fromInstant, toInstant, type LocalTime } from '../lib/local-time.ts';
import type { SiteConfig } from '../schemas/site.ts';
import { describeFields, type FieldDoc } from './fields.ts';
import { DRAFT_SCHEMAS, type DraftKind } from './kinds.ts';

export interface DraftRequest {
  kind: DraftKind;
  title: string;
  id: string;
  now: LocalTime;
  site: SiteConfig;
}

/** Recruitment must take applications for 30 days at least; consultations are given as long. */
const OPEN_DAYS = 30;

/** @returns a whole Markdown file */
export function composeDraft(request: DraftRequest): string {
  const filled = requiredValues(request);
  const fields = describeFields(DRAFT_SCHEMAS[request.kind]);
  const optional = ownFieldsFirst(fields.filter(({ name }) => !Object.hasOwn(filled, name)));
  return [
    '---',
    stringify(filled, { lineWidth: 0 }).trimEnd(),
    '',
    '# Các trường dưới đây không bắt buộc. Muốn dùng trường nào, xoá dấu # ở đầu dòng của trường đó (và của các dòng',
    '# thụt vào ngay dưới nó) rồi điền sau dấu hai chấm; dòng con nào không dùng thì xoá hẳn. Các trường khác cứ để yên.',
    ...optional.flatMap(commentOut),
    '---',
    '',
    request.kind === 'album' ? BODY_PLACEHOLDERS.album : BODY_PLACEHOLDERS.article,
    '',
  ].join('\n');
}

function requiredValues(request: DraftRequest): Record<string, unknown> {
  const { kind, title, id, now, site } = request;
  if (kind === 'album') return { title, date: dateOf(now), draft: true };
  if (kind === 'page') return { title, draft: true };
  const section = kind === 'document' ? {} : { section: chooseSection(request) };
  return {
    id,
    kind,
    title,
    ...section,
    publishedAt: now.replace('T', ' '),
    draft: true,
    ...ownRequiredValues(request, site),
  };
}

function ownRequiredValues(
  { kind, title, now, id }: DraftRequest,
  site: SiteConfig,
): Record<string, unknown> {
  const today = dateOf(now);
  const later = dateOf(fromInstant(toInstant(today) + OPEN_DAYS * 24 * 3_600_000));
  const owner = site.units.find(({ id }) => id === site.unit)?.name ?? site.name;
  const address = site.contacts.address ?? owner;
  switch (kind) {
    case 'document':
      return {
        documentType: documentTypeIn(title),
        // With the id, so that two drafts do not pass for one document.
        number: `${FIELD_PLACEHOLDERS.number} (${id})`,
        issuer: owner,
        issuedAt: today,
      };
    case 'consultation':
      return { opensAt: today, closesAt: later, howToRespond: `Gửi ý kiến bằng văn bản về ${address}.` };
    case 'recruitment':
      return {
        positions: [{ name: FIELD_PLACEHOLDERS.position }],
        intakeFrom: today,
        intakeTo: later,
        where: address,
      };
    default:
      return {};
  }
}

/** What a section of each kind is called, in its key. */
const SECTION_HINTS: Readonly<Partial<Record<DraftKind, RegExp>>> = {
  news: /^tin|tin-tuc|hoat-dong|su-kien/,
  notice: /thong-bao/,
  consultation: /lay-y-kien|gop-y|du-thao/,
  recruitment: /tuyen-dung|viec-lam/,
};

function chooseSection({ kind, site }: DraftRequest): string {
  const hint = SECTION_HINTS[kind];
  return (site.sections.find(({ id }) => hint?.test(id)) ?? site.sections[0]!).id;
}

const DOCUMENT_TYPES = [
  'Quyết định',
  'Kế hoạch',
  'Chỉ thị',
  'Nghị quyết',
  'Công văn',
  'Kết luận',
  'Hướng dẫn',
  'Báo cáo',
  'Tờ trình',
  'Thông tư',
  'Nghị định',
  'Quy chế',
  'Quy định',
  'Chương trình',
  'Đề án',
  'Công điện',
  'Thông báo',
];

/** A title often begins with the type: `Kế hoạch phòng, chống rét`. */
function documentTypeIn(title: string): string {
  const lower = title.toLowerCase();
  return (
    DOCUMENT_TYPES.find((type) => lower.startsWith(type.toLowerCase())) ?? FIELD_PLACEHOLDERS.documentType
  );
}

/** Base fields that every article has come after those which make this kind what it is. */
const COMMON = [
  'summary',
  'section',
  'unit',
  'author',
  'source',
  'topics',
  'images',
  'attachments',
  'updatedAt',
  'corrections',
  'aliases',
  'citations',
  'legacy',
];

function ownFieldsFirst(fields: FieldDoc[]): FieldDoc[] {
  // A field that is not listed is the kind's own: indexOf gives −1, and it comes first, in its schema's order.
  return fields.toSorted((a, b) => COMMON.indexOf(a.name) - COMMON.indexOf(b.name));
}

function commentOut(field: FieldDoc): string[] {
  return ['', `# ${field.description}`, ...fieldLines(field, '').map((line) => `#${line}`)];
}

/** A field as it would be typed, its values empty: `author:`, `  name:`. */
function fieldLines({ name, shape, children }: FieldDoc, indent: string): string[] {
  if (shape === 'value') return [`${indent}${name}:`];
  if (shape === 'list' && children.length === 0) return [`${indent}${name}:`, `${indent}  -`];
  const inner = children.flatMap((child) =>
    describeInline(child, `${indent}${shape === 'list' ? '    ' : '  '}`),
  );
  if (shape === 'list') inner[0] = inner[0]!.replace(`${indent}    `, `${indent}  - `);
  return [`${indent}${name}:`, ...inner];
}

function describeInline(field: FieldDoc, indent: string): string[] {
  const [first, ...rest] = fieldLines(field, indent);
  return [`${first}  # ${field.description}`, ...rest];
}
