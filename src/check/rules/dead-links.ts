/** Links inside the site lead to a page that will be there; links inside a page to a heading of it. */
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { toInstant } from '../../lib/local-time.ts';
import { attachmentPath, documentsPath } from '../../lib/paths.ts';
import { redirectKey } from '../../lib/redirects.ts';
import { suggest } from '../../schemas/explain-issue.ts';
import type { FieldPlaces } from '../../store/entry.ts';
import { fieldName, listTexts } from '../fields.ts';
import { atField, atLine, type Remark } from '../findings.ts';
import { readTarget, type Target } from '../targets.ts';
import type { AnyEntry, CheckContext, Rule } from '../context.ts';

type Internal = Extract<Target, { kind: 'internal' }>;

/** Where a link stands. Drafts may link to drafts. */
interface LinkPlace {
  isDraft: boolean;
  report(remark: Remark): Finding;
}

export const deadLinks: Rule = (context) => [
  ...context.entries.flatMap((entry) => [
    ...inBody(context, entry),
    ...inFields(context, entry, entry.typed),
  ]),
  ...inFields(context, context.content.sitePlaces, context.content.site ?? {}),
];

function inBody(context: CheckContext, entry: AnyEntry): Finding[] {
  const { links, headingIds } = context.bodyOf(entry);
  const folder = path.posix.dirname(entry.file);
  return links.flatMap(({ url, line }) => {
    const target = readTarget(url, folder, context.content.site?.url);
    const place = {
      isDraft: entry.typed['draft'] === true,
      report: (remark: Remark) => atLine(entry.file, line, remark),
    };
    if (target.kind === 'fragment') return judgeFragment(target.id, headingIds, place);
    return target.kind === 'internal' ? judge(context, url, target, place) : [];
  });
}

/** Fields called `url`; what an article came from is not a link of this site. */
function inFields(context: CheckContext, places: FieldPlaces, fields: object): Finding[] {
  return listTexts(fields).flatMap(({ path: at, value }) => {
    if (fieldName(at) !== 'url' || at.length < 2 || at[0] === 'legacy' || at[0] === 'source') return [];
    const target = readTarget(value, '', context.content.site?.url);
    const place = { isDraft: false, report: (remark: Remark) => atField(places, at, remark) };
    if (target.kind === 'beside')
      return [
        place.report(
          dead(
            value,
            `địa chỉ trên trang này bắt đầu bằng dấu /; trang khác thì viết đầy đủ https://${value}`,
          ),
        ),
      ];
    return target.kind === 'internal' ? judge(context, value, target, place) : [];
  });
}

function judge(
  context: CheckContext,
  url: string,
  { path: to, fragment }: Internal,
  place: LinkPlace,
): Finding[] {
  const { addresses } = context.paths;
  // A query changes no page of a static site.
  const address = addresses.get(to) ?? (isMade(to, context) ? {} : addresses.get(to.replace(/\?.*$/s, '')));
  if (!address && isUnknowable(to, context)) return [];
  if (!address && addresses.has(`${to}/`)) return [place.report(withoutSlash(url, to))];
  if (!address) return [place.report(dead(url, suggestMend(to, context)))];
  const { entry } = address;
  if (!entry) return [];
  if (entry.typed['draft'] === true && !place.isDraft) {
    return [
      place.report(dead(url, `bài được dẫn tới còn là nháp (${entry.file}): đăng bài đó, hoặc bỏ liên kết`)),
    ];
  }
  if (isScheduled(entry, context)) return [place.report(notYet(url, entry))];
  const isOwnAddress = context.paths.addressOf.get(entry) === to;
  return fragment && isOwnAddress ? judgeFragment(fragment, context.bodyOf(entry).headingIds, place) : [];
}

/** Without `site.yaml` no section is known, and a broken article may well stand at the address: those are named already. */
function isUnknowable(to: string, { content }: CheckContext): boolean {
  const slug = to.split('/').findLast((part) => part !== '');
  const isDocument = to.startsWith(documentsPath);
  return (
    !content.site || content.articles.some((entry) => !entry.data && (isDocument || entry.slug === slug))
  );
}

/** Addresses that are not pages of their own: redirects, pages of a list, files of an article. */
function isMade(to: string, context: CheckContext): boolean {
  const key = redirectKey(to);
  return (
    (key !== undefined && context.paths.formerAddresses.has(key)) ||
    isListPage(to, context) ||
    isDocumentPage(to, context) ||
    isDownload(to, context)
  );
}

function isDocumentPage(to: string, context: CheckContext): boolean {
  if (!to.startsWith(documentsPath)) return false;
  const isFacet = /^\/van-ban\/(?:loai|co-quan|nam)\/[^/]+\/$/.test(to);
  return isFacet || context.documentPages().has(to);
}

function isDownload(to: string, { content, fileUses }: CheckContext): boolean {
  const id = /^\/_tep\/([^/]+)\//.exec(to)?.[1];
  const entry = id && content.articles.find(({ data }) => data?.id === id);
  if (!entry) return false;
  const folder = path.posix.dirname(entry.file);
  return fileUses().some(
    (use) =>
      use.folder === folder &&
      use.as === 'download' &&
      attachmentPath(id, path.posix.relative(folder, use.file)) === to,
  );
}

function isListPage(to: string, { paths }: CheckContext): boolean {
  const list = /^(\/.*\/)trang-\d+\/$/.exec(to)?.[1];
  return list !== undefined && paths.addresses.has(list) && !paths.addresses.get(list)!.entry;
}

function isScheduled(entry: AnyEntry, { now }: CheckContext): boolean {
  const { publishedAt, date } = (entry.data ?? {}) as { publishedAt?: string; date?: string };
  const shownFrom = publishedAt ?? date;
  return shownFrom !== undefined && toInstant(shownFrom) > toInstant(now);
}

function judgeFragment(id: string, headingIds: ReadonlySet<string>, place: LinkPlace): Finding[] {
  if (id === '' || id === 'top' || headingIds.has(id)) return [];
  const nearest = suggest(id, [...headingIds]);
  const mend = nearest
    ? `có phải bạn muốn viết #${nearest}?`
    : 'dẫn tới một đề mục có trong trang: #ten-de-muc (chữ thường không dấu, nối bằng -)';
  return [
    place.report({
      severity: 'error',
      rule: 'dead-fragment',
      message: `trang không có đề mục “#${id}”`,
      mend,
    }),
  ];
}

/** An article that moved keeps its last part; otherwise the nearest address of the same depth. */
function suggestMend(to: string, { paths }: CheckContext): string {
  const parts = to.split('/').filter((part) => part !== '');
  const moved = paths.bySlug.get(parts.at(-1) ?? '');
  const sameDepth = () =>
    [...paths.addresses.keys()].filter((known) => known.split('/').length === to.split('/').length);
  // Comparing with thousands of titles takes long and helps little: then only short addresses are compared.
  const nearest =
    moved ?? (parts.length <= 1 || paths.addresses.size < 2000 ? suggest(to, sameDepth()) : undefined);
  return nearest ? `có phải bạn muốn viết ${nearest}?` : 'sửa địa chỉ cho đúng, hoặc bỏ liên kết';
}

function dead(url: string, mend: string): Remark {
  return { severity: 'error', rule: 'dead-link', message: `liên kết “${url}” dẫn tới trang không có`, mend };
}

function withoutSlash(url: string, to: string): Remark {
  return {
    severity: 'warning',
    rule: 'link-slash',
    message: `liên kết “${url}” thiếu dấu / ở cuối`,
    mend: `viết ${to}/ để bạn đọc không phải chuyển trang`,
  };
}

function notYet(url: string, entry: AnyEntry): Remark {
  return {
    severity: 'warning',
    rule: 'link-scheduled',
    message: `liên kết “${url}” dẫn tới bài chưa đến giờ đăng`,
    mend: `chờ bài được đăng (${entry.file}), hoặc tạm bỏ liên kết`,
  };
}
