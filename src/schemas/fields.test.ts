import { describe, expect, it } from 'vitest';
import {
  colourField,
  countField,
  fileField,
  localTimeField,
  slugField,
  textField,
  urlField,
  webAddressField,
} from './fields.ts';

/** The value that a field makes of what was typed, or the mend that it asks for. */
function read(field: typeof textField | typeof fileField, typed: unknown): unknown {
  const { success, data, error } = field.safeParse(typed);
  if (success) return data;
  const issue = error.issues[0]!;
  return issue.code === 'custom'
    ? `${issue.message}; ${String(issue.params?.['mend'])}`
    : `refused: ${issue.code}`;
}

describe('textField', () => {
  it.each([
    ['  Hội nghị \n tổng kết ', 'Hội nghị tổng kết'],
    ['', 'refused: too_small'],
    [' \n\t ', 'refused: too_small'],
    ['\u00A0', 'refused: too_small'],
    [12, 'refused: invalid_type'],
    [null, 'refused: invalid_type'],
    [undefined, 'refused: invalid_type'],
  ])('%j becomes %j', (typed, value) => {
    expect(read(textField, typed)).toBe(value);
  });
});

describe('slugField', () => {
  it.each(['tin-tuc', 'a', '2026'])('takes %j', (typed) => {
    expect(read(slugField, typed)).toBe(typed);
  });

  it.each(['Tin-tuc', 'tin_tuc', 'tin tuc', 'tin-tức', '', '-a', 'a--b', '../a', 'a/b', 'tin-tuc\n'])(
    'refuses %j with an example',
    (typed) => {
      expect(read(slugField, typed)).toBe(
        `“${typed}” không dùng làm mã được; chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: tin-hoat-dong`,
      );
    },
  );
});

describe('localTimeField', () => {
  it.each([
    ['25/10/2021 16:45', '2021-10-25T16:45'],
    ['2021-10-25', '2021-10-25'],
    ['01/01/1900', '1900-01-01'],
    ['2100-12-31 23:59', '2100-12-31T23:59'],
  ])('reads %j as %s', (typed, value) => {
    expect(read(localTimeField, typed)).toBe(value);
  });

  it.each([
    ['2021-10-25T16:45Z', /bỏ phần múi giờ .* giờ Việt Nam$/],
    ['2021-10-25 16:45+07:00', /bỏ phần múi giờ/],
    ['hôm nay', /viết như 2021-10-25 16:45/],
    ['31/02/2021', /lịch không có thời điểm này/],
    ['2021-10-25 24:00', /lịch không có thời điểm này/],
  ])('refuses %j with its own mend', (typed, mend) => {
    expect(read(localTimeField, typed)).toMatch(mend);
    expect(read(localTimeField, typed)).toContain(`“${typed}” không phải là thời điểm hợp lệ`);
  });

  it.each(['0226-10-01', '01/10/0226 08:00', '1899-12-31', '2101-01-01', '2206-10-01'])(
    'takes the year of %j for a slip',
    (typed) => {
      expect(read(localTimeField, typed)).toMatch(/có năm \d{4}, chắc là gõ nhầm; .* từ 1900 đến 2100$/);
    },
  );

  it('takes text alone: a timestamp would have passed through a time zone', () => {
    expect(read(localTimeField, new Date(0))).toBe('refused: invalid_type');
    expect(read(localTimeField, 20211025)).toBe('refused: invalid_type');
  });
});

describe('urlField', () => {
  it.each(['/thong-bao/', 'https://example.gov.vn', 'mailto:a@example.vn', 'tel:113', '#muc', ' /a/ '])(
    'takes %j',
    (typed) => {
      expect(read(urlField, typed)).toBe(typed.trim());
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
  ])('refuses %j', (typed) => {
    expect(read(urlField, typed)).toMatch(/không an toàn; dùng địa chỉ bắt đầu bằng https:/);
  });
});

describe('webAddressField', () => {
  it.each(['https://example.gov.vn', 'http://example.vn:8080/tin.aspx?id=12', 'HTTPS://example.vn/a b'])(
    'takes %j',
    (typed) => {
      expect(read(webAddressField, typed)).toBe(typed);
    },
  );

  it.each([
    '/a',
    'example.vn',
    '//example.vn',
    'https://',
    'https:///a',
    'https:example.vn',
    'ftp://a',
    'javascript://https://a',
    'https://a:b',
    ' https://a.vn',
    'https://[x',
  ])('refuses %j', (typed) => {
    expect(read(webAddressField, typed)).toMatch(/không phải là địa chỉ web; viết đầy đủ, ví dụ: https:/);
  });
});

describe('fileField', () => {
  it.each([
    'ke-hoach.pdf',
    'Kế hoạch số 5 (1).pdf',
    'dot-1/danh-sach.xlsx',
    '..pdf',
    'a..b.pdf',
    '100%.jpg',
    '.pdf',
  ])('takes %j', (typed) => {
    expect(read(fileField, typed)).toBe(typed);
  });

  it.each([
    '',
    '/etc/passwd',
    '../a.pdf',
    './a.pdf',
    'a/../../b.pdf',
    'a/..',
    '..',
    'C:\\a.pdf',
    'a\\b.pdf',
    'https://a.vn/b.pdf',
    'a?b',
    'a*b',
    'a|b',
    'a"b',
    '<b>',
    'a\u0000.pdf',
    'a\nb.pdf',
  ])('refuses %j', (typed) => {
    expect(read(fileField, typed)).toMatch(/không phải là tên tệp nằm cạnh bài; chép tệp vào cùng thư mục/);
  });

  // Names that are the folder itself; reading one as a picture fails with a message of the system's.
  it.each(['.', ' ', 'a/'])('refuses %j, which names no file', (typed) => {
    expect(read(fileField, typed)).toMatch(/không phải là tên tệp/);
  });
});

describe('colourField', () => {
  it.each(['#9b1c1c', '#FFF', '#aBc123'])('takes %j', (typed) => {
    expect(read(colourField, typed)).toBe(typed);
  });

  it.each(['9b1c1c', '#9b1c1', '#9b1c1c80', 'red', '#ggg', '', '#fff;}', 'rgb(0,0,0)'])(
    'refuses %j',
    (typed) => {
      expect(read(colourField, typed)).toMatch(/không phải là mã màu; viết như "#9b1c1c"/);
    },
  );
});

describe('countField', () => {
  it.each([0, 1040, Number.MAX_SAFE_INTEGER])('takes %d', (typed) => {
    expect(countField.parse(typed)).toBe(typed);
  });

  it.each([-1, 1.5, '12', Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, null])('refuses %j', (typed) => {
    expect(countField.safeParse(typed).success).toBe(false);
  });
});
