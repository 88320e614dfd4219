/**
 * Drafts and what is scheduled are nowhere in what is published: not as a page, not as a file, not in a list. They are
 * known by address and id, never by their words: a draft may be called «Thông báo», as every menu says.
 */
import type { Finding } from '../../lib/finding.ts';
import type { AddressBook } from '../../store/address-book.ts';
import type { Content } from '../../store/content.ts';
import { assembleSite, type Site } from '../../store/site.ts';
import type { BuiltSite } from '../built-site.ts';
import { addressesOf, tagsOf } from '../page-facts.ts';
import { finding, type SurveyRule } from '../rule.ts';

const MEND = 'dựng lại trang bằng npm run build rồi kiểm tra lại; đừng đưa bản này lên';

interface Hidden {
  url: string;
  /** Articles alone have one. */
  id?: string;
  title: string;
  file: string;
}

export interface Publication {
  content: Content;
  /** When the site was built: what was scheduled for later must not be there. */
  now: Site['now'];
  /** Where articles stood in earlier builds: documents keep their addresses. */
  addresses: AddressBook;
}

export function unpublished(publication: Publication, { files }: BuiltSite): SurveyRule {
  const hidden = listHidden(publication);
  const byUrl = new Map(hidden.map((one) => [one.url, one]));
  const byId = new Map(hidden.flatMap((one) => (one.id === undefined ? [] : [[one.id, one] as const])));
  const findings: Finding[] = [];
  const say = (file: string, { title, file: source }: Hidden) =>
    findings.push(finding('unpublished', file, `có bài chưa đến lúc đăng: “${title}” (${source})`, MEND));
  return {
    see({ file, url, html }) {
      const own = byUrl.get(url);
      // A document that others cite has a page before its article is published; that page is none of an article.
      const isArticle = html.includes('<meta property="og:type" content="article">');
      const named = idsNamed(html).flatMap((id) => byId.get(id) ?? []);
      const shown = own && (isArticle || own.id === undefined) ? [own, ...named] : named;
      for (const one of new Set(shown)) say(file, one);
    },
    conclude() {
      for (const file of files.keys()) {
        const owner = byId.get(/^_tep\/([^/]+)\//.exec(file)?.[1] ?? '');
        if (owner) say(file, owner);
      }
      return findings;
    },
  };
}

/** Everything that only a preview shows. */
function listHidden({ content, now, addresses }: Publication): Hidden[] {
  const assemble = (showUnpublished: boolean) =>
    assembleSite(content, { now, showUnpublished }, {}, addresses);
  const everything = assemble(true);
  const { pages, albums } = assemble(false);
  const shown = new Set([...pages, ...albums].map(({ url }) => url));
  return [
    ...everything.articles
      .filter(({ status }) => status !== 'published')
      .map(({ url, id, title, entry: { file } }) => ({ url, id, title, file })),
    ...[...everything.pages, ...everything.albums]
      .filter(({ url }) => !shown.has(url))
      .map(({ url, data: { title }, entry: { file } }) => ({ url, title, file })),
  ];
}

/** Ids of articles that a page names: whose views it shows, whose reading it counts. */
function idsNamed(html: string): string[] {
  const views = tagsOf(html).flatMap(({ attributes }) => attributes.get('data-views') ?? []);
  const counted = addressesOf(html).flatMap((address) => /^\/_c\/p\.gif\?a=(.+)$/.exec(address)?.[1] ?? []);
  return [...views, ...counted];
}
