/** What zod found, said in plain Vietnamese with the mend. */
import type { z } from 'astro/zod';
import { closest, distance } from 'fastest-levenshtein';

export interface Explained {
  /** Path of the field, `images.0.alt`; of an unknown field, the field itself. */
  path: (string | number)[];
  rule: string;
  message: string;
  mend: string;
}

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng bắt đầu bằng -)',
  object: 'nhóm trường (các dòng thụt vào)',
};

/**
 * Explains one issue; an issue about several unknown fields gives one explanation each.
 * @param knownFields the fields that stand where the issue's path points
 * @param isOptional whether the entry is complete without this field
 */
export function explainIssue(
  issue: Issue,
  knownFields: readonly string[],
  value: unknown,
  isOptional = false,
): Explained[] {
  const path = issue.path as (string | number)[];
  const field = nameField(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], ...explainUnknownField(key, knownFields) }));
    case 'invalid_type':
      return [{ path, ...explainType(field, issue.expected, value, isOptional) }];
    case 'invalid_value':
      return [{ path, ...explainChoice(field, issue.values.map(String), value, isOptional) }];
    case 'invalid_union':
      return [{ path, ...explainChoice(field, discriminatorOptions(issue), value, isOptional) }];
    case 'custom':
      return [
        {
          path,
          rule: String(issue.params?.['rule'] ?? 'schema'),
          message: issue.message,
          mend: String(issue.params?.['mend'] ?? 'xem lại giá trị'),
        },
      ];
    case 'too_small':
      return [
        {
          path,
          rule: 'schema',
          message: `\`${field}\` còn trống hoặc quá nhỏ`,
          mend: `điền \`${field}\`${isOptional ? OR_LEAVE_OUT : ''}`,
        },
      ];
    default:
      return [{ path, rule: 'schema', message: `\`${field}\` không đúng dạng`, mend: mendForFormat(field) }];
  }
}

/** The field as staff know it; an item of a list goes by its place: `photos` (mục 1). */
function nameField(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `${path.at(-2) ?? ''} (mục ${last + 1})` : (last ?? '');
}

function explainUnknownField(key: string, knownFields: readonly string[]): Omit<Explained, 'path'> {
  const suggestion = suggest(key, knownFields);
  return {
    rule: 'unknown-field',
    message: `không có trường \`${key}\``,
    mend: suggestion
      ? `có phải bạn muốn viết \`${suggestion}\`?`
      : `xoá dòng này, hoặc dùng một trong các trường: ${knownFields.join(', ')}`,
  };
}

function explainType(
  field: string,
  expected: string,
  value: unknown,
  isOptional: boolean,
): Omit<Explained, 'path'> {
  if (value === undefined)
    return { rule: 'missing-field', message: `thiếu trường \`${field}\``, mend: `thêm dòng \`${field}: …\`` };
  if (value === null) return explainEmpty(field, isOptional);
  const wanted = TYPE_NAMES[expected] ?? expected;
  const hint =
    expected === 'string' && typeof value !== 'object'
      ? `đặt trong dấu ngoặc kép: "${String(value)}"`
      : `viết lại thành ${wanted}`;
  return { rule: 'schema', message: `\`${field}\` phải là ${wanted}`, mend: hint };
}

const OR_LEAVE_OUT = ', hoặc xoá dòng này nếu không cần';

function explainEmpty(field: string, isOptional: boolean): Omit<Explained, 'path'> {
  return {
    rule: 'schema',
    message: `\`${field}\` còn trống`,
    mend: isOptional
      ? `điền giá trị${OR_LEAVE_OUT}`
      : 'điền giá trị sau dấu hai chấm: trường này không bỏ trống được',
  };
}

function explainChoice(
  field: string,
  options: readonly string[],
  value: unknown,
  isOptional: boolean,
): Omit<Explained, 'path'> {
  if (value === undefined)
    return {
      rule: 'missing-field',
      message: `thiếu trường \`${field}\``,
      mend: `thêm \`${field}\`: một trong ${options.join(', ')}`,
    };
  if (value === null) return explainEmpty(field, isOptional);
  const suggestion = suggest(String(value), options);
  return {
    rule: 'schema',
    message: `\`${field}\` không có giá trị “${String(value)}”`,
    mend: suggestion ? `có phải bạn muốn viết \`${suggestion}\`?` : `chọn một trong: ${options.join(', ')}`,
  };
}

/** zod names a discriminated union's options on the issue, though its type does not say so. */
function discriminatorOptions(issue: Issue): string[] {
  const { options } = issue as { options?: unknown[] };
  return options?.map(String) ?? [];
}

function mendForFormat(field: string): string {
  if (field === 'id') return 'dùng 6–32 chữ thường không dấu và chữ số, ví dụ: k7m2p9x4qa';
  if (field === 'email') return 'viết như ten@example.gov.vn';
  return 'xem lại cách viết trong hướng dẫn (HUONG-DAN.md)';
}

/** The known word nearest to what was typed, if it is near enough to be meant. Capitals do not matter. */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  const lower = typed.toLowerCase();
  const plain = lower.replace(/[_-]/g, '');
  const letters = lettersOf(plain);
  const exact =
    known.find((word) => word.toLowerCase() === plain) ??
    known.find((word) => plain.length > 2 && lettersOf(word.toLowerCase()) === letters);
  if (exact || lower.length < 2 || known.length === 0) return exact;
  const lowered = known.map((word) => word.toLowerCase());
  const nearest = closest(lower, lowered);
  const allowed = nearest.length < 5 ? 1 : Math.max(2, Math.floor(nearest.length / 3));
  return distance(lower, nearest) <= allowed ? known[lowered.indexOf(nearest)] : undefined;
}

/** Two letters that changed places are the commonest slip: `scr` for `src`. */
function lettersOf(word: string): string {
  return [...word].sort().join('');
}
