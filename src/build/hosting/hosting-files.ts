/** What hosts that run no code of ours need of a site: headers and redirects in the form that each of them reads. */
import type { RedirectTable } from '../../lib/redirects.ts';
import { toHeadersFile } from './headers-file.ts';
import { toNginxCaching, toNginxHeaders, toNginxRedirects } from './nginx-files.ts';

/** Path from the output folder → text. */
export function hostingFiles(redirects: RedirectTable): Record<string, string> {
  return {
    _headers: toHeadersFile(),
    '.loa/nginx/headers.conf': toNginxHeaders(),
    '.loa/nginx/caching.map': toNginxCaching(),
    '.loa/nginx/redirects.map': toNginxRedirects(redirects),
  };
}
