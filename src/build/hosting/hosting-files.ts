/** What hosts that run no code of ours need of a site: headers and redirects in the form that each of them reads. */
import type { RedirectTable } from '../../lib/redirects.ts';
import { toHeadersFile } from './headers-file.ts';
import { toNginxCaching, toNginxHeaders, toNginxRedirects } from './nginx-files.ts';

/**
 * Path from the output folder → text.
 * @param isPreview drafts are shown: search engines are told to stay away
 */
export function hostingFiles(redirects: RedirectTable, isPreview = false): Record<string, string> {
  return {
    _headers: toHeadersFile(isPreview),
    // What `wrangler` does not upload with the site's files.
    '.assetsignore': '.loa\n',
    '.loa/nginx/headers.conf': toNginxHeaders(isPreview),
    '.loa/nginx/caching.map': toNginxCaching(),
    '.loa/nginx/redirects.map': toNginxRedirects(redirects),
  };
}
