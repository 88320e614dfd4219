/** Addresses that most likely name one page: with and without `www`, for print, for telephones, with tracking. */

/** Parameters that choose a form of a page, not the page. */
const FORM_PARAMETER =
  /^(?:utm_\w+|fbclid|gclid|zarsrc|zalo_\w+|print|in|inbaiviet|printable|printmode|print_?preview|mobile|m|amp|pop|tmpl|theme|skin|fontsize|share|replytocom|ref|cn|sessionid|phpsessid|jsessionid)$/i;
const FORM_VALUE = /^(?:print|printview|inbai|mobile|amp|component|pop_up|exclusive)$/i;

const FORM_SEGMENT = /\/(?:print|in|inbai|printpreview|printview|amp|mobile)(?=\/|$)/gi;
const DEFAULT_PAGE = /\/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$/i;

export interface AddressKey {
  /** Equal for two forms of one page. */
  key: string;
  /** The address says that it is a form for print or for telephones, not the page itself. */
  isForm: boolean;
}

/** @param url a web address that can be parsed */
export function addressKey(url: string): AddressKey {
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/^(?:www\d?|m|mobile|wap|amp|print)\./, '');
  const kept = [...searchParams].filter(
    ([name, value]) => !FORM_PARAMETER.test(name) && !FORM_VALUE.test(value),
  );
  kept.sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1));
  const path = pathname
    .replace(FORM_SEGMENT, '')
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(DEFAULT_PAGE, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  const query = kept.map(([name, value]) => `${name.toLowerCase()}=${value}`).join('&');
  return { key: `${host}${path}?${query}`, isForm: isFormOf(url, kept.length, searchParams.size) };
}

function isFormOf(url: string, kept: number, all: number): boolean {
  const { hostname, pathname } = new URL(url);
  return kept < all || /^(?:m|mobile|wap|amp|print)\./.test(hostname) || pathname.search(FORM_SEGMENT) >= 0;
}
