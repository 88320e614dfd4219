/** Small building blocks that every schema shares: a line of text, a date, a slug, a colour, a link. */
import { z } from 'astro/zod';
import { parseLocalTime } from '../lib/local-time.ts';
import { SLUG_PATTERN } from '../lib/paths.ts';
import { isSafeUrl } from '../lib/safe-url.ts';

/** What a schema may say of a value: what is wrong, and how to mend it (in `params.mend`). */
function issue(message: string, mend: string) {
  return { code: 'custom' as const, message, params: { mend } };
}

/** No control characters, no overrides of the text's direction, no half of a character. */
function isReadable(text: string): boolean {
  return text.isWellFormed() && !UNREADABLE.test(text);
}

// eslint-disable-next-line no-control-regex -- these are what is refused
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** Text that must say something. Line breaks inside become spaces. */
export const textField = z
  .string()
  .trim()
  .min(1)
  .superRefine((text, context) => {
    if (isReadable(text)) return;
    context.addIssue(
      issue(
        'có ký tự điều khiển mà mắt không thấy',
        'gõ lại dòng này, hoặc chép lại dưới dạng văn bản thuần',
      ),
    );
  })
  .transform((text) => text.replace(/\s+/g, ' '));

/** A key: lower-case letters without marks, digits, single hyphens. */
export const slugField = z.string().superRefine((value, context) => {
  if (SLUG_PATTERN.test(value)) return;
  context.addIssue(
    issue(
      `“${value}” không dùng làm mã được`,
      'chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: tin-hoat-dong',
    ),
  );
});

const timeMends = {
  offset: 'bỏ phần múi giờ (Z hoặc +07:00) ở cuối: giờ ghi ở đây luôn là giờ Việt Nam',
  form: 'viết như 2021-10-25 16:45, 2021-10-25 hoặc 25/10/2021 16:45',
  calendar: 'xem lại ngày, tháng, giờ: lịch không có thời điểm này',
};

/** No agency of today speaks of earlier or later days; a year outside of these is a slip: `0226`, `2206`. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** A date, or a date with a time, on Viet Nam's wall clock; see `parseLocalTime`. */
export const localTimeField = z.string().transform((text, context) => {
  const parsed = parseLocalTime(text);
  if (parsed.ok) {
    const year = parsed.value.slice(0, 4);
    if (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR) return parsed.value;
    const mend = `xem lại năm: ghi đủ bốn chữ số, từ ${FIRST_YEAR} đến ${LAST_YEAR}`;
    context.addIssue(issue(`“${text}” có năm ${year}, chắc là gõ nhầm`, mend));
    return z.NEVER;
  }
  context.addIssue(issue(`“${text}” không phải là thời điểm hợp lệ`, timeMends[parsed.reason]));
  return z.NEVER;
});

/** An address that a page may link to. */
export const urlField = z
  .string()
  .trim()
  .min(1)
  .superRefine((value, context) => {
    if (isSafeUrl(value)) return;
    context.addIssue(
      issue(
        `địa chỉ “${value}” không an toàn`,
        'dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel: hoặc /',
      ),
    );
  });

/** An absolute web address. */
export const webAddressField = z.string().superRefine((value, context) => {
  if (/^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value)) return;
  context.addIssue(
    issue(`“${value}” không phải là địa chỉ web`, 'viết đầy đủ, ví dụ: https://example.vn/bai-viet'),
  );
});

/** The name of a file beside the article: no folders above, no absolute path. */
export const fileField = z.string().superRefine((value, context) => {
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  const isPlain = /^[^\\:*?"<>|\u0000-\u001F]+$/.test(value);
  if (isPlain && value.split('/').every((part) => !['', '.', '..'].includes(part.trim()))) return;
  context.addIssue(
    issue(
      `“${value}” không phải là tên tệp nằm cạnh bài`,
      'chép tệp vào cùng thư mục với bài rồi ghi tên tệp, ví dụ: ke-hoach.pdf',
    ),
  );
});

/** A colour as `#rgb` or `#rrggbb`. */
export const colourField = z.string().superRefine((value, context) => {
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) return;
  context.addIssue(
    issue(
      `“${value}” không phải là mã màu`,
      'viết như "#9b1c1c" (có dấu ngoặc kép, vì # mở đầu một ghi chú)',
    ),
  );
});

/** A count that is never negative. */
export const countField = z.number().int().min(0);
