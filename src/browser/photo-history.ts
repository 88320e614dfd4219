import type PhotoSwipe from 'photoswipe';

/** Safari refuses more than 100 changes of the address in 30 seconds, and an arrow key held down makes more. */
const SETTLE_MS = 350;

/**
 * Gives the open viewer its place in the history: the back button closes it, and the address is the page of the
 * photo that is shown, so that it can be shared, reloaded and opened without scripts.
 * @param urlOf the address of a photo; `undefined` leaves the page's
 * @param isBack whether the reader came by the history to the address of a photo
 */
export function keepInHistory(
  viewer: PhotoSwipe,
  urlOf: (index: number) => string | undefined,
  isBack: boolean,
): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;

  if (!isBack) history.pushState(null, '', urlOf(viewer.currIndex));

  const leave = () => {
    isLeft = true;
    // While it still opens, the library takes no order to close.
    if (viewer.opener.isOpen) viewer.close();
    else viewer.on('openingAnimationEnd', () => viewer.close());
  };
  addEventListener('popstate', leave);

  viewer.on('change', () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (!isLeft) history.replaceState(null, '', urlOf(viewer.currIndex));
    }, SETTLE_MS);
  });
  viewer.on('close', () => {
    clearTimeout(settling);
    removeEventListener('popstate', leave);
    if (!isLeft) history.back();
  });
}
