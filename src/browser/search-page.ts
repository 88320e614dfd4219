/** The search page: what stands in its address is asked for; without a question nothing more is loaded. */

/** More characters than any question has: a hostile address must not keep the page busy. */
const LONGEST_QUERY = 300;

const place = document.querySelector<HTMLElement>('[data-search-results]');
const typed = new URLSearchParams(location.search).get('q') ?? '';
const query = typed.normalize('NFC').trim().slice(0, LONGEST_QUERY);

if (place && query) void import('./show-results.ts').then(({ showResults }) => showResults(place, query));
