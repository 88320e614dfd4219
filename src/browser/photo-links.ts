/** What of a page opens in the viewer: the photos of an album, and pictures that stand in a text. */
const LINKS = '[data-photos] a';
const FIGURES = 'main figure > picture > img';

/**
 * Lets photos open in the viewer, which is fetched when a reader first asks for one. Until it is there, and where it
 * never comes, the links lead to the photos' own pages, as they do without scripts.
 */
export function openPhotosOnUse(root: Document): void {
  const here = location.pathname;
  let isComing = false;

  // A picture in a text has no page of its own; the script makes it a button, so that the keyboard reaches it.
  for (const figure of root.querySelectorAll<HTMLElement>(FIGURES)) {
    figure.tabIndex = 0;
    figure.setAttribute('role', 'button');
    figure.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') ask(event);
    });
  }

  function ask(event: MouseEvent | KeyboardEvent): void {
    const asksForTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const photo = (event.target as Element).closest<HTMLElement>(`${LINKS},${FIGURES}`);
    // Whoever asks again, tired of waiting for the viewer, is led to the photo's page.
    if (!photo || asksForTab || event.defaultPrevented || isComing) return;
    event.preventDefault();
    show(photo, false);
  }

  function show(photo: HTMLElement, isBack: boolean): void {
    isComing = true;
    photo.setAttribute('aria-busy', 'true');
    import('./photo-viewer.ts')
      .then(({ viewPhotos }) => viewPhotos(photo, isBack))
      .catch(() => {
        // An old browser, or a connection that broke: the photo alone is better than nothing.
        location.href =
          photo instanceof HTMLAnchorElement ? photo.href : (photo as HTMLImageElement).currentSrc;
      })
      .finally(() => {
        isComing = false;
        photo.removeAttribute('aria-busy');
      });
  }

  root.addEventListener('click', ask);

  // The open viewer has the photo's address; coming back to that address opens it again.
  addEventListener('popstate', () => {
    const { pathname } = location;
    if (pathname === here) return;
    const link = root.querySelector<HTMLElement>(`[data-photos] a[href="${pathname}"]`);
    if (link) show(link, true);
    // A photo's page that was reloaded where the viewer had stood; one step back lies the album.
    else location.reload();
  });
}
