/** The address at which a mirrored page stood, from where its file lies: `mirror/www.x.gov.vn/tin.aspx@id=7.html`. */

/** Endings of host names that mirrors of Vietnamese portals have; `tin.aspx` and `a.b.html` are no hosts. */
const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:vn|com|net|org|info|edu|gov|asia|biz|io|me|cloud|example|test)(?:[_:+]\d{2,5})?$/i;

/** What mirroring programs add to the name of a page that did not end in `.html`. */
const ADDED_ENDING =
  /(\.(?:aspx?|php\d?|jsp|jspx|do|html?|cfm)(?:(?:[?@]|%3f).*)?|(?:[?@]|%3f)[^/]*)\.html?$/i;

/** `https://web.archive.org/web/20190102030405id_/http://x.gov.vn/…` */
const ARCHIVE = /^(?:https?:)?\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(.+)$/i;

/** The address itself, where an archive stands before it. */
export function withoutArchive(url: string): string {
  const inner = ARCHIVE.exec(url)?.[1];
  if (inner === undefined) return url;
  return /^https?:\/\//i.test(inner) ? inner : `http://${inner}`;
}

/**
 * The address that a mirror's path tells, `undefined` where no folder is called like a host. HTTrack keeps the query
 * out of the name, so that its own comment in the page, which the reader knows, is the better witness.
 * @param relative path from the folder that was named, with `/`
 * @param root the last part of that folder's own path: people name the host's folder itself, too
 */
export function addressFromPath(relative: string, root: string): string | undefined {
  const parts = [root, ...relative.split('/')];
  const at = parts.slice(0, -1).findIndex((part) => HOST.test(part));
  if (at < 0) return undefined;
  const host = parts[at]!.replace(/[_+](\d+)$/, ':$1').toLowerCase();
  const rest = parts.slice(at + 1);
  const last = readFileName(rest.pop()!);
  const url = `http://${host}/${[...rest.map(encodePart), last].join('/')}`;
  return URL.canParse(url) ? url : undefined;
}

function readFileName(name: string): string {
  const whole = name.replace(ADDED_ENDING, '$1');
  if (/^index\.html?$/i.test(whole)) return '';
  const decoded = whole.replace(/%3f/i, '?');
  const at = decoded.search(/[?@]/);
  if (at < 0) return encodePart(decoded);
  // A mirror on Windows writes `@` for `?`; the query itself is spelled as it was.
  return `${encodePart(decoded.slice(0, at))}?${decoded.slice(at + 1).replaceAll('#', '%23')}`;
}

/** Names on disk may be escaped already. */
function encodePart(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part)).replaceAll('%2C', ',').replaceAll('%3B', ';');
  } catch {
    // A lone percent sign is part of the name.
    return encodeURIComponent(part);
  }
}
