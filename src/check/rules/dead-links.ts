/** Links inside the site lead to a page that will be there, and to a heading that it has. */
import path from 'node:path';
import type { Finding } from '../../lib/finding.ts';
import { attachmentPath, documentsPath } from '../../lib/paths.ts';
import { redirectKey } from '../../lib/redirects.ts';
import { suggest } from '../../schemas/explain-issue.ts';
import { atPlace, type Remark } from '../findings.ts';
import { linksInFields, type InternalLink } from '../internal-links.ts';
import type { Address } from '../site-paths.ts';
import type { AnyEntry, CheckContext, Rule } from '../context.ts';
import { deadLink, judgeFragment, unclearAddress } from './own-links.ts';

export const deadLinks: Rule = (context) => {
  const { site, sitePlaces } = context.content;
  const inSite = linksInFields(sitePlaces, site ?? {}, site?.url);
  return [
    ...context.entries.flatMap((entry) =>
      context.factsOf(entry).links.flatMap((link) => judge(context, entry.file, link, entry)),
    ),
    ...inSite.internal.flatMap((link) => judge(context, sitePlaces.file, link)),
    ...inSite.unclear.map((link) => unclearAddress(sitePlaces.file, link)),
  ];
};

/** @param from the entry in which the link stands, if it is one */
function judge(context: CheckContext, file: string, link: InternalLink, from?: AnyEntry): Finding[] {
  const { addresses, addressOf } = context.paths;
  const { url, to, fragment } = link;
  const report = (remark: Remark) => [atPlace(file, link, remark)];
  // A query changes no page of a static site.
  const address = addresses.get(to) ?? findMade(to, context) ?? addresses.get(to.replace(/\?.*$/s, ''));
  if (!address && isUnknowable(to, context)) return [];
  if (!address && addresses.has(`${to}/`)) return report(withoutSlash(url, to));
  if (!address) return report(deadLink(url, suggestMend(to, context, from)));
  const { entry } = address;
  if (!entry) return [];
  const { isDraft, headingIds } = context.factsOf(entry);
  if (isDraft && !link.fromDraft) {
    const mend = `bài được dẫn tới còn là nháp (${entry.file}): đăng bài đó, hoặc bỏ liên kết`;
    return report(deadLink(url, mend));
  }
  if (context.isScheduled(entry)) return report(notYet(url, entry));
  const isOwnAddress = addressOf.get(entry) === to;
  return fragment && isOwnAddress ? judgeFragment(file, link, fragment, headingIds) : [];
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
function findMade(to: string, context: CheckContext): Address | undefined {
  const key = redirectKey(to);
  const entry = (key && context.paths.formerAddresses.get(key)) ?? findDownload(to, context);
  if (entry) return { entry };
  return isListPage(to, context) || isDocumentPage(to, context) ? {} : undefined;
}

function isDocumentPage(to: string, context: CheckContext): boolean {
  if (!to.startsWith(documentsPath)) return false;
  // A list's further pages come and go with its documents.
  return context.documentPages().has(to.replace(/(?<=^\/van-ban\/[a-z-]+\/[^/]+\/)trang-\d+\/$/, ''));
}

/** The article of which a file is served at an address. */
function findDownload(to: string, { content, factsOf }: CheckContext): AnyEntry | undefined {
  const id = /^\/_tep\/([^/]+)\//.exec(to)?.[1];
  const entry = id && content.articles.find(({ data }) => data?.id === id);
  if (!entry) return undefined;
  const isServed = factsOf(entry).fileUses.some(
    ({ as, file, folder }) =>
      as === 'download' && attachmentPath(id, path.posix.relative(folder, file)) === to,
  );
  return isServed ? entry : undefined;
}

function isListPage(to: string, { paths }: CheckContext): boolean {
  const list = /^(\/.*\/)trang-\d+\/$/.exec(to)?.[1];
  return list !== undefined && paths.addresses.has(list) && !paths.addresses.get(list)!.entry;
}

/**
 * Where the article went that earlier builds had there, or one with the same last part; otherwise the nearest address of
 * the same depth. Nobody means to link to the page on which the link stands.
 */
function suggestMend(to: string, { paths }: CheckContext, from: AnyEntry | undefined): string {
  const own = from && paths.addressOf.get(from);
  const parts = to.split('/').filter((part) => part !== '');
  const moved = paths.movedTo(to);
  if (moved !== undefined && moved !== own) return `bài này đã chuyển: viết ${moved}`;
  const sameDepth = () =>
    [...paths.addresses.keys()].filter(
      (known) => known !== own && known.split('/').length === to.split('/').length,
    );
  const sameName = paths.bySlug(parts.at(-1) ?? '');
  // Comparing with thousands of titles takes long and helps little: then only short addresses are compared.
  const mayCompare = parts.length <= 1 || paths.addresses.size < 2000;
  const nearest =
    sameName !== undefined && sameName !== own ? sameName : mayCompare ? suggest(to, sameDepth()) : undefined;
  return nearest ? `có phải bạn muốn viết ${nearest}?` : 'sửa địa chỉ cho đúng, hoặc bỏ liên kết';
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
