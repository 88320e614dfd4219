/**
 * The search page's program, a bundle of its own (`?worker&url`): pages know its address before anybody needs it. On
 * other pages, where somebody has turned to the search box, it only fetches ahead.
 */
import { searchIndexPath } from '../lib/paths.ts';
import { readFromSite } from '../search/read-from-site.ts';
import { openSearch } from '../search/session.ts';
import { runSearchPage } from './search-run.ts';

const session = openSearch({ read: readFromSite(searchIndexPath) });
const place = document.querySelector<HTMLElement>('[data-search-results]');

if (place) runSearchPage(place, session);
else session.warm();
