/** The search page: asks the full-text index for what stands in the address, and shows the answers. */

interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

const SHOWN = 20;
const place = document.querySelector<HTMLElement>('[data-search-results]');
const query = new URLSearchParams(location.search).get('q')?.normalize('NFC').trim() ?? '';

if (place && query) void showResults(place, query);

async function showResults(root: HTMLElement, words: string): Promise<void> {
  const status = root.querySelector('[role=status]')!;
  const input = document.querySelector<HTMLInputElement>('input[name=q]');
  if (input) input.value = words;
  root.dataset['searchState'] = 'loading';
  status.textContent = 'Đang tìm…';
  try {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    const { results } = await pagefind.search(words);
    const hits = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    root.querySelector('ol')!.replaceChildren(...hits.map(toItem));
    status.textContent =
      results.length > 0
        ? `Tìm thấy ${results.length} bài có “${words}”.`
        : `Không có bài nào chứa “${words}”.`;
    root.dataset['searchState'] = 'complete';
  } catch {
    status.textContent =
      'Chưa tìm được: không tải được chỉ mục. Hãy thử lại, hoặc xem theo chuyên mục bên dưới.';
    root.dataset['searchState'] = 'error';
  }
}

function toItem(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = hit.url;
  link.dataset['searchResult'] = '';
  link.textContent = hit.meta['title'] ?? hit.url;
  heading.append(link);
  const excerpt = document.createElement('p');
  excerpt.append(...markedText(hit.excerpt));
  item.append(heading, excerpt);
  return item;
}

/** Pagefind marks words with `<mark>`; everything else stays text, whatever an article contains. */
function markedText(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
