/** Nothing in a page may run but the site's own files: the policy stands in every page, and on every host. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { SECURITY_HEADERS } from '../../lib/security-headers.ts';
import type { BuiltSite } from '../built-site.ts';
import { tagsOf } from '../page-facts.ts';
import { finding, type PageRule } from '../rule.ts';

export const HEADERS_FILE = '_headers';

export const contentPolicy: PageRule = ({ file, html }) => {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  if (policy === undefined)
    return [
      finding('content-policy', file, 'trang không có chính sách an toàn (CSP)', 'dùng bố cục Base.astro'),
    ];
  const weak = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", ' *', 'http:', 'https:'].filter(
    (source) => policy.includes(source),
  );
  const handler = tagsOf(html)
    .flatMap(({ attributes }) => [...attributes.keys()])
    .find((name) => /^(?:on[a-z]+|style)$/i.test(name));
  return [
    ...weak.map((source) =>
      finding(
        'content-policy',
        file,
        `chính sách an toàn cho phép ${source}`,
        'xem src/lib/content-security-policy.ts',
      ),
    ),
    ...(handler
      ? [
          finding(
            'content-policy',
            file,
            `thẻ có thuộc tính ${handler}, chính sách sẽ chặn`,
            'bỏ thuộc tính này',
          ),
        ]
      : []),
  ];
};

/** Hosts without code of ours set headers from this file. */
export function hostHeaders({ outDir, files }: BuiltSite): Finding[] {
  const text = files.has(HEADERS_FILE) ? readFileSync(path.join(outDir, HEADERS_FILE), 'utf8') : '';
  return Object.entries(SECURITY_HEADERS)
    .filter(([name, value]) => !text.includes(`${name}: ${value}`))
    .map(([name]) =>
      finding('host-headers', HEADERS_FILE, `thiếu tiêu đề ${name}`, 'dựng lại trang bằng npm run build'),
    );
}
