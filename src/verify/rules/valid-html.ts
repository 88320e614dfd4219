/** Every page is valid HTML. The validator is thorough and slow, so a page that was found valid is not asked again. */
import { createHash } from 'node:crypto';
import { HtmlValidate, version } from 'html-validate';
import type { Finding } from '../../lib/finding.ts';
import type { BuiltPage } from '../built-site.ts';
import { finding } from '../rule.ts';

const CONFIG = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Markdown writes `<img>`, MDX `<img/>`: HTML reads both alike, and nobody reads the source.
    'void-style': 'off',
    // A button in a form submits, by HTML's own default; the one such button is the search box's.
    'no-implicit-button-type': 'off',
    // Whether a telephone number may break over lines is the style sheet's matter, not the text's.
    'tel-non-breaking': 'off',
    // The content policy lets no style attribute work.
    'no-inline-style': 'error',
    // A title of an article is as long as its author made it; search engines cut it, nothing breaks.
    'long-title': 'off',
    // The style and the script before paint are inline on purpose: one request, hashed in the content policy.
    'require-csp-nonce': 'off',
    // The site serves all of these files itself, from the origin of the page.
    'require-sri': 'off',
  },
} as const;

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
  const validator = new HtmlValidate({ ...CONFIG, extends: [...CONFIG.extends] });
  return async ({ file, html }) => {
    const digest = createHash('sha256').update(VALIDATOR).update(html).digest('base64url');
    if (known.has(digest)) {
      valid.add(digest);
      return [];
    }
    const { results } = await validator.validateString(html, file);
    const messages = results.flatMap((result) => result.messages);
    if (messages.length === 0) valid.add(digest);
    return messages.map(({ ruleId, message, line, column }) =>
      finding(
        'valid-html',
        file,
        `HTML không đúng chuẩn ở cột ${column}: ${message} (${ruleId})`,
        'sửa thành phần sinh ra đoạn này, hoặc đoạn viết lạ trong bài',
        line,
      ),
    );
  };
}
