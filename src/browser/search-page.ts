/**
 * The search page until its program is there: the question is put into the box, and what is going on is said. The
 * program comes in a file of its own, which the page's head has already asked for.
 * Nothing is imported here: what two scripts import becomes a third file, which readers would wait for.
 */

const place = document.querySelector<HTMLElement>('[data-search-results]');
const line = document.querySelector<HTMLElement>('[data-search-status]');
const box = document.querySelector<HTMLInputElement>('input[name=q]');
const program = document.querySelector<HTMLLinkElement>('link[data-search-app]');

if (place && line && box && program) {
  const asked = new URLSearchParams(location.search).get('q')?.slice(0, 300);
  // What was typed while the page was loading stays.
  if (asked && box.value === '') box.value = asked;
  load(program.href, place, line, 0);
  addLateScripts(place);
}

/** What other pages begin with has waited for the first answer, or for the news that there is none. */
function addLateScripts(results: HTMLElement): void {
  const late = document.querySelector<HTMLTemplateElement>('template[data-late]');
  const watch = new MutationObserver(() => {
    if (!late || results.dataset['searchState'] === 'loading') return;
    late.replaceWith(late.content);
    watch.disconnect();
  });
  watch.observe(results, { attributes: true });
}

function load(url: string, results: HTMLElement, said: HTMLElement, attempt: number): void {
  said.textContent = location.search ? 'Đang tải phần tìm kiếm…' : '';
  results.dataset['searchState'] = 'loading';
  // A browser remembers that an address failed: another attempt needs another address.
  import(/* @vite-ignore */ url + (attempt > 0 ? `?lan=${attempt}` : '')).catch(() => {
    results.dataset['searchState'] = 'error';
    said.textContent = 'Không tải được phần tìm kiếm. ';
    const again = document.createElement('button');
    again.textContent = 'Thử lại';
    again.addEventListener('click', () => load(url, results, said, attempt + 1));
    said.append(again);
  });
}
