import type { Site } from '../store/site.ts';

/** The full address of a path on this site: `/thong-bao/` → `https://example.gov.vn/thong-bao/`. */
export function absoluteUrl(site: Site, path: string): string {
  return new URL(path, site.config.url).href;
}
