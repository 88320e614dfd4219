/** What every page's script does, in order of what the reader sees. It is its own worker as well; see `ask-counter.ts`. */
import { addArticleTools } from './article-tools.ts';
import { answerPage } from './ask-counter.ts';
import { countVisit } from './count-visit.ts';
import { showOpenStates } from './open-states.ts';
import { openPhotosOnUse } from './photo-links.ts';
import { keepPages } from './offline/keep-pages.ts';
import { prefetchLinks } from './prefetch-links.ts';
import { addReadingTools } from './reading-tools.ts';
import { prepareSearch } from './search-start.ts';

if ('document' in globalThis) {
  showOpenStates(document, Date.now());
  addReadingTools(document.querySelector('[data-reading-tools]'), document.documentElement);
  addArticleTools(document.querySelector('[data-article-tools]'));
  openPhotosOnUse(document);
  prepareSearch(document);
  if (document.documentElement.classList.contains('lite'))
    void import('./hold-pictures.ts').then(({ holdPictures }) => holdPictures(document));
  prefetchLinks(document);
  countVisit(document);
  keepPages(document);
} else answerPage();
