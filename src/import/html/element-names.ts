/**
 * Data: what portals call the parts of a page in class, id, name and itemprop. Names are read as words: `lblNgayDang`,
 * `ngay-dang` and `ngay_dang` all say ` ngay dang `. Evidence, not truth: an element so called that holds most of the
 * page's text is not believed to be a menu.
 */
import type { Element } from 'hast';
import type { MarkupRole } from '../page-evidence.ts';
import { attribute } from './tree.ts';

/** What an element calls itself, as words between spaces. */
export function namesOf(element: Element): string {
  const said = ['className', 'id', 'itemProp', 'role']
    .map((name) => attribute(element, name) ?? '')
    .join(' ');
  if (said.trim() === '') return '';
  const words = said
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ');
  return ` ${words.trim()} `;
}

function words(list: string): RegExp {
  return new RegExp(
    ` (?:${list
      .trim()
      .split(/\s*\|\s*/)
      .join('|')}) `,
  );
}

/** Menus, sidebars, lists of other articles, buttons, counters. */
const FURNITURE = words(`
  nav|navbar|navigation|menu|submenu|topmenu|mainmenu|menutop|menu top|menu left|menuleft|sidebar|side bar|sidenav|footer|foot|chan trang|
  chantrang|related|relate|related posts|related news|lien quan|lienquan|tinlienquan|tin lien quan|bailienquan|tin khac|tinkhac|bai khac|
  other news|othernews|news other|cac tin|cactin|tin moi|tinmoi|newer|older|comments?|comment form|respond|binh luan|binhluan|share|
  sharing|social|socials|addthis|sharedaddy|likebox|tags|tagcloud|rating|ratings|vote|voting|danh gia|danhgia|banner|banners|adv|ads|
  quang cao|quangcao|widget|widgets|poll|login|dang nhap|dangnhap|search|search box|tim kiem|timkiem|weblink|weblinks|lien ket|lienket|
  thong ke|thongke|counter|visitor|visitors|online|pagination|pager|paging|phan trang|toolbar|tool bar|tools|print|printer|email friend|
  marquee|popup|modal|cookie|skip link|screen reader text|sr only|video list|album list|hot news|tin noi bat|tinnoibat|most read|mostread|
  doc nhieu|docnhieu|xem nhieu|xemnhieu|font size|fontsize|co chu|cochu|text size|breadcrumbs?|bread crumbs?|path|duong dan|duongdan|
  navigation links?|post navigation|nav links|slider|carousel|ms cui ribbon|suite bar|workspace tools|ms dialog hidden|rss|qrcode|
  listen|read aloud|nghe bai
`);
/** Names that a page's own parts share with furniture. */
const NOT_FURNITURE = words('entry header|post header|article header|detail header|title news|news title');

const ROLES: readonly (readonly [MarkupRole, RegExp])[] = [
  [
    'clock',
    words(
      'clock|dong ho|dongho|ngay gio|ngaygio|date now|datenow|time now|timenow|current date|currentdate|today|hom nay|homnay|lich|date time now|realtime',
    ),
  ],
  [
    'updated',
    words('updated|date modified|modified|modified date|last modified|ngay cap nhat|ngaycapnhat|capnhat'),
  ],
  [
    'published',
    words(
      'date|dates|ngay|ngay dang|ngaydang|posted on|post date|postdate|published|publish|publish date|publishdate|pubdate|date published|' +
        'datepublished|created|create date|createdate|created date|entry date|time|times|thoi gian|thoigian|datetime|date time|post time|' +
        'ngay xuat ban|publishing date|article date|news date|newsdate|post on|date post|time post|timestamp',
    ),
  ],
  [
    'views',
    words('views?|luot xem|luotxem|hits?|view count|viewcount|so lan xem|luot doc|solanxem|post views'),
  ],
  [
    'caption',
    words(
      'caption|captions|caption text|chu thich|chuthich|image caption|photo caption|photo desc|figcaption|pcaption|tpcaption|cap',
    ),
  ],
  [
    'attachments',
    words(
      'attach|attachs?|attachments?|dinh kem|dinhkem|tep dinh kem|file dinh kem|filedinhkem|attach file|file attach|attached files',
    ),
  ],
  [
    'summary',
    words(
      'sapo|lead|summary|hometext|home text|intro|introtext|intro text|excerpt|chapeau|mo ta|mota|tom tat|tomtat|trich yeu|trichyeu|trich dan|description|brief|abstract|short desc|short description|news desc|detail desc|abstracts',
    ),
  ],
  [
    'author',
    words(
      'author|authors|tac gia|tacgia|byline|writer|but danh|butdanh|post author|nguoi dang|nguoidang|nguoi viet|author name|lbl author|news author',
    ),
  ],
  ['source', words('source|nguon|nguon tin|nguontin|news source|resource')],
  [
    'title',
    words(
      'title|tieu de|tieude|headline|post title|entry title|news title|article title|ten bai|tenbai|ten bai viet|detail title|title detail|title news|title article|main title',
    ),
  ],
  [
    'section',
    words(
      'category|categories|cat links|chuyen muc|chuyenmuc|cat name|section name|news cat|post category|entry category|ten chuyen muc',
    ),
  ],
];
/** Titles of something else. */
const OTHER_TITLES = words(
  '(?:page|site|block|module|widget|box|sub|portlet|web part|webpart|menu|group|cat|category|section|panel|footer) (?:title|tieu de|header|headline|name)|(?:title|tieu de|tieude) (?:chuyen muc|chuyenmuc|cot|khoi|nhom|muc|trang|menu)|title (?:block|box|module|cat|bar|menu|page|site|widget)|portlet|site name',
);

/** What a body's element is called, best first. */
export const BODY_NAMES: readonly RegExp[] = [
  words(
    'article body|articlebody|news bodyhtml|bodytext|body text|journal content article|entry content|post content|ms rtestate field|ms rtefield|rich html field|article content|articlecontent|news content|newscontent|content detail|contentdetail|detail content|detailcontent|noi dung bai viet|noi dung tin|noidung|noi dung|noidungtin|full text|fulltext|post body|td post content|asset content|content news|contentnews|bai viet noi dung|news body|newsbody|article detail|chi tiet noi dung|content body|main detail|bodycontent|detail body',
  ),
  words(
    'detail|details|chi tiet|chitiet|chi tiet tin|chitiettin|news detail|newsdetail|article|post|entry|main content|maincontent|bai viet|baiviet|view content|content view',
  ),
];

/** The site's own name at the head of each of its pages. */
const SITE_NAMES = words(
  'logo|site title|site name|sitename|branding|brand|banner|site branding|ten co quan|tencoquan|ten don vi',
);

export function isSiteName(names: string): boolean {
  return names !== '' && SITE_NAMES.test(names);
}

export function isFurnitureName(names: string): boolean {
  return names !== '' && FURNITURE.test(names) && !NOT_FURNITURE.test(names);
}

/** The first role that the names claim. */
export function roleOf(names: string): MarkupRole | undefined {
  if (names === '') return undefined;
  const role = ROLES.find(([, pattern]) => pattern.test(names))?.[0];
  if (role === 'updated' && / published /.test(names)) return 'published';
  if (role !== 'title' || !OTHER_TITLES.test(names)) return role;
  return / (?:chuyen muc|chuyenmuc|category) /.test(names) ? 'section' : undefined;
}
