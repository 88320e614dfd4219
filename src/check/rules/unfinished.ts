/** What was left to be filled in: an example address, a body without a word. */
import type { Finding } from '../../lib/finding.ts';
import { listTexts } from '../fields.ts';
import { atField, atLine } from '../findings.ts';
import type { AnyEntry, CheckContext, EntryContext, EntryRule, Rule } from '../context.ts';

/** Hosts that no site is published on (RFC 2606 and 6761). */
const PLACEHOLDER_HOST =
  /^(?:localhost|127\.|0\.0\.0\.0|\[|example\.)|(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost)$/i;

export const unfinishedSite: Rule = (context) => [...siteUrl(context), ...toBeFilledIn(context)];

export const emptyBodies: EntryRule = (context) =>
  context.entries.flatMap((entry) => emptyBody(context, entry));

function siteUrl({ content: { site, sitePlaces } }: CheckContext): Finding[] {
  if (!site || !PLACEHOLDER_HOST.test(new URL(site.url).hostname)) return [];
  return [
    atField(sitePlaces, ['url'], {
      severity: 'warning',
      rule: 'placeholder-url',
      message: `“${site.url}” là địa chỉ tạm`,
      mend: 'ghi địa chỉ thật của trang trước khi đăng: nguồn tin RSS và bản đồ trang dùng địa chỉ này',
    }),
  ];
}

/** What the import writes where no page said it. */
function toBeFilledIn({ content: { site, sitePlaces } }: CheckContext): Finding[] {
  return listTexts(site ?? {}).flatMap(({ path, value }) => {
    if (!/cần điền/i.test(value)) return [];
    return [
      atField(sitePlaces, path, {
        severity: 'warning',
        rule: 'placeholder-text',
        message: `“${value}” còn chờ điền`,
        mend: 'ghi tên thật: tên này hiện trên mọi trang',
      }),
    ];
  });
}

function emptyBody({ content }: EntryContext, entry: AnyEntry): Finding[] {
  const { kind, draft, images, attachments } = entry.typed;
  const isPage = entry.file.startsWith('pages/') && entry.raw !== '';
  const needsBody = kind === 'news' || kind === 'notice' || isPage;
  if (!needsBody || draft === true || entry.body.trim() !== '' || images || attachments || !content.site)
    return [];
  return [
    atLine(entry.file, entry.bodyLine, {
      severity: 'warning',
      rule: 'empty-body',
      message: 'bài không có nội dung',
      mend: 'viết nội dung sau dòng --- thứ hai, hoặc đặt draft: true nếu chưa viết xong',
    }),
  ];
}
