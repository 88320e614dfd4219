/** Every page is valid HTML. The validator is thorough and slow, so a page that was found valid is not asked again. */
import { createHash } from 'node:crypto';
import { HtmlValidate, version, type ConfigData, type Message } from 'html-validate';
import type { Finding } from '../../lib/finding.ts';
import type { BuiltPage } from '../built-site.ts';
import { finding, reminder } from '../rule.ts';

const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Markdown writes `<img>`, MDX `<img/>`: HTML reads both alike, and nobody reads the source.
    'void-style': 'off',
    // A line of code may end in spaces.
    'no-trailing-whitespace': 'off',
    // A button in a form submits, by HTML's own default; the one such button is the search box's.
    'no-implicit-button-type': 'off',
    // Whether a telephone number may break over lines is the style sheet's matter, not the text's.
    'tel-non-breaking': 'off',
    // The content policy lets no style attribute work.
    'no-inline-style': 'error',
    // HTML lets an id begin with a digit, and so do headings: «1. Mục đích».
    'valid-id': ['error', { relaxed: true }],
    // A title of an article is as long as its author made it; search engines cut it, nothing breaks.
    'long-title': 'off',
    // The style and the script before paint are inline on purpose: one request, hashed in the content policy.
    'require-csp-nonce': 'off',
    // The site serves all of these files itself, from the origin of the page.
    'require-sri': 'off',
  },
};

/**
 * What a text can bring about however it is rendered, in the words of whoever wrote it; the check names it by file and
 * line. It is said, and stops nothing.
 */
const BY_CONTENT: Readonly<Record<string, { message: string; mend: string }>> = {
  'heading-level': {
    message: 'đề mục nhảy cấp: người dùng trình đọc màn hình sẽ tìm một cấp không có',
    mend: 'thêm hoặc bớt dấu # để mỗi đề mục chỉ sâu hơn đề mục trước một cấp',
  },
  'empty-heading': { message: 'đề mục không có chữ nào', mend: 'viết tên đề mục, hoặc xoá các dấu #' },
  'wcag/h30': {
    message: 'liên kết không có chữ nào, bạn đọc không thấy',
    mend: 'viết chữ trong [ ] của liên kết, hoặc xoá liên kết',
  },
};

/** Part of what is remembered: another validator, or other rules, and every page is asked for again. */
const VALIDATOR = createHash('sha256').update(version).update(JSON.stringify(CONFIG)).digest('hex');

/** Digests of pages that were found valid. */
export type ValidPages = Set<string>;

/**
 * Validates a page, or knows it already.
 * @param known pages found valid before
 * @param valid takes the pages that are valid now, to be known the next time
 */
export function createHtmlRule(
  known: ReadonlySet<string>,
  valid: ValidPages,
): (page: BuiltPage) => Promise<Finding[]> {
  const validator = new HtmlValidate(CONFIG);
  return async ({ file, html }) => {
    const digest = createHash('sha256').update(VALIDATOR).update(html).digest('base64url');
    if (known.has(digest)) {
      valid.add(digest);
      return [];
    }
    const { results } = await validator.validateString(html, file);
    const messages = results.flatMap((result) => result.messages);
    if (messages.length === 0) valid.add(digest);
    return messages.map((message) => tell(file, message));
  };
}

function tell(file: string, { ruleId, message, line, column }: Message): Finding {
  const said = BY_CONTENT[ruleId];
  if (said)
    return reminder('valid-html', file, `cột ${column}: ${said.message} (${ruleId})`, said.mend, line);
  const told = `HTML không đúng chuẩn ở cột ${column}: ${message} (${ruleId})`;
  return finding(
    'valid-html',
    file,
    told,
    'sửa thành phần sinh ra đoạn này, hoặc đoạn viết lạ trong bài',
    line,
  );
}
