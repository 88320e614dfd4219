/** What hosts need of a site beside its pages: headers and redirects in the form that each of them reads. */
import type { RedirectTable } from '../../lib/redirects.ts';
import { toHeadersFile } from './headers-file.ts';
import { toNginxQueries, toNginxRedirects } from './nginx-files.ts';
import { toRedirectsFile } from './redirects-file.ts';

/** Where a build notes, for its summary, what does not fit the hosts' own tables. */
export const LEFT_OUT_FILE = '.loa/left-out.json';

/** How many addresses of the redirect table are unknown to what reads such a file. */
export interface LeftOut {
  /** `_redirects`: on hosts without code they lead nowhere. */
  redirectsFile: number;
  /** nginx's table: the Node server behind it knows them. */
  nginx: number;
}

/**
 * Path from the output folder → text.
 * @param isPreview drafts are shown: search engines are told to stay away
 */
export function hostingFiles(redirects: RedirectTable, isPreview = false): Record<string, string> {
  const redirectsFile = toRedirectsFile(redirects);
  const nginx = toNginxRedirects(redirects);
  const leftOut: LeftOut = { redirectsFile: redirectsFile.leftOut, nginx: nginx.leftOut };
  return {
    _headers: toHeadersFile(isPreview),
    _redirects: redirectsFile.text,
    // What `wrangler` does not upload with the site's files.
    '.assetsignore': '.loa\n',
    '.loa/nginx/redirects.map': nginx.text,
    '.loa/nginx/queries.map': toNginxQueries(redirects),
    [LEFT_OUT_FILE]: JSON.stringify(leftOut),
  };
}
