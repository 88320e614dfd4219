/** Fetches a page while the finger is still on its link, where the link to the network is good and costs nothing. */
export function prefetchLinks(root: Document): void {
  const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
  // Browsers that do not tell are left alone: nobody's bytes are spent on a guess.
  if (connection?.effectiveType !== '4g' || connection.saveData) return;
  const fetched = new Set<string>();
  const prefetch = ({ target }: Event) => {
    const href = (target as Element).closest<HTMLAnchorElement>('main a')?.href;
    if (!href || fetched.has(href) || !isPageOf(href, location)) return;
    fetched.add(href);
    const hint = root.createElement('link');
    hint.rel = 'prefetch';
    hint.href = href;
    root.head.append(hint);
  };
  for (const name of ['touchstart', 'pointerover']) root.addEventListener(name, prefetch, { passive: true });
}

/** A page of this site, and not the one that is open. */
function isPageOf(href: string, { origin, pathname }: Location): boolean {
  const url = new URL(href);
  return url.origin === origin && url.pathname !== pathname && url.pathname.endsWith('/') && !url.search;
}
