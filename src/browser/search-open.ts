/**
 * Tells the article that is opened which words led to it, so that they are marked there. The words stand behind the `#`
 * of the link only while it is followed: an address that is copied from the list is the article's own.
 */
import { readingsOf } from '../search/parse-query.ts';
import { writeFragment } from './words-fragment.ts';

/**
 * @param list where the links of the results are
 * @param getText what was asked for
 * @param onOpen a result is opened
 */
export function passWordsOn(list: HTMLElement, getText: () => string, onOpen: (url: string) => void): void {
  for (const kind of ['click', 'auxclick', 'contextmenu'] as const) {
    list.addEventListener(kind, ({ target }) => {
      const link = target instanceof Element ? target.closest('a[data-search-result]') : null;
      const address = link?.getAttribute('href')?.replace(/#.*/, '');
      if (!link || address === undefined) return;
      if (kind === 'click') onOpen(address);
      link.setAttribute('href', address + writeFragment(readingsOf(getText())));
      const restore = () => link.setAttribute('href', address);
      // A click has read the address when this task ends; a menu reads it when something is chosen there.
      if (kind !== 'contextmenu') setTimeout(restore);
      else addEventListener('pointerdown', restore, { once: true, capture: true });
    });
  }
}
