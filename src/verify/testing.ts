/** A built site that has nothing wrong, for tests that break one thing of it. */
import { SECURITY_HEADERS } from '../lib/security-headers.ts';

export const ORIGIN = 'https://lamson.example.vn';
const POLICY = "default-src 'none';script-src 'self';style-src 'self'";

/** Path → what stands in the file. */
export type Files = Record<string, string | Uint8Array>;

interface PageParts {
  title?: string;
  head?: string;
  body?: string;
  policy?: string;
  type?: string;
}

/** A page that is in order, but for what is given. */
export function page({
  title = 'Trang',
  head = '',
  body = '',
  policy = POLICY,
  type = 'website',
}: PageParts = {}): string {
  return `<!DOCTYPE html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <title>${title}</title>
    <link rel="canonical" href="${ORIGIN}/">
    <meta property="og:type" content="${type}">${head}
  </head>
  <body>
    <main id="noi-dung"><h1>${title}</h1>${body}</main>
  </body>
</html>
`;
}

export const feed = (link: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title><link>${ORIGIN}/</link><item><title>Tin</title><link>${link}</link></item></channel></rss>`;
export const sitemap = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

/** A site with nothing wrong. */
export const GOOD_SITE: Files = {
  'index.html': page({ title: 'Trang chủ', body: '<p><a href="/thong-bao/#noi-dung">Thông báo</a></p>' }),
  'thong-bao/index.html': page({ title: 'Thông báo', body: '<p>Điện thoại 0204 385 4242.</p>' }),
  'rss.xml': feed(`${ORIGIN}/thong-bao/`),
  'feed.json': JSON.stringify({ items: [{ url: `${ORIGIN}/thong-bao/` }] }),
  'sitemap.xml': sitemap(`${ORIGIN}/`, `${ORIGIN}/thong-bao/`),
  'robots.txt': 'User-agent: *\n',
  _headers: `/*\n${Object.entries(SECURITY_HEADERS)
    .map(([name, value]) => `  ${name}: ${value}`)
    .join('\n')}\n`,
};
