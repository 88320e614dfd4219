/** What every page's script does, in order of what the reader sees. */
import { addArticleTools } from './article-tools.ts';
import { countVisit } from './count-visit.ts';
import { showOpenStates } from './open-states.ts';
import { addReadingTools } from './reading-tools.ts';

showOpenStates(document, Date.now());
addReadingTools(document.querySelector('[data-reading-tools]'), document.documentElement);
addArticleTools(document.querySelector('[data-article-tools]'));
countVisit(document);
