/** Asks the full-text index, and shows the answers: loaded only when somebody asked for something. */
import { ABBREVIATIONS } from '../search/abbreviations.ts';
import { decodeText } from '../search/encode.ts';
import { parseQuery } from '../search/parse-query.ts';
import { createPagefindEngine, type PagefindInstance, type PagefindPage } from '../search/pagefind-engine.ts';
import { searchArticles } from '../search/search-articles.ts';

const SHOWN = 20;
/** Shows what the index answers to some words, and says meanwhile what is going on. */
export async function showResults(root: HTMLElement, words: string): Promise<void> {
  const status = root.querySelector('[role=status]')!;
  const input = document.querySelector<HTMLInputElement>('input[name=q]');
  if (input) input.value = words;
  root.dataset['searchState'] = 'loading';
  status.textContent = 'Đang tìm…';
  try {
    const engine = createPagefindEngine(await openIndex());
    const { hits, total, unknownWords } = await searchArticles(engine, parseQuery(words, ABBREVIATIONS));
    const pages = await Promise.all(hits.slice(0, SHOWN).map(({ id }) => engine.loadPage(id)));
    root.querySelector('ol')!.replaceChildren(...pages.map(toItem));
    status.textContent = describe(words, total, pages.length, unknownWords);
    root.dataset['searchState'] = 'complete';
  } catch {
    status.textContent =
      'Chưa tìm được: không tải được chỉ mục. Hãy thử lại, hoặc xem theo chuyên mục bên dưới.';
    root.dataset['searchState'] = 'error';
  }
}

async function openIndex(): Promise<PagefindInstance> {
  const address = '/pagefind/pagefind.js';
  const bundle = (await import(/* @vite-ignore */ address)) as {
    createInstance(options: { basePath: string }): PagefindInstance;
  };
  return bundle.createInstance({ basePath: '/pagefind/' });
}

function describe(words: string, total: number, shown: number, unknownWords: readonly string[]): string {
  const unknown = unknownWords.map((word) => `“${word}”`).join(', ');
  const missing = unknown ? ` Không có bài nào chứa ${unknown}.` : '';
  if (shown === 0) return `Không có bài nào chứa “${words}”.`;
  if (total === 0)
    return `Không có bài nào đủ các từ của “${words}”; dưới đây là những bài gần nhất.${missing}`;
  return `Tìm thấy ${total} bài có “${words}”.${missing}`;
}

function toItem(page: PagefindPage): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = page.url;
  link.dataset['searchResult'] = '';
  link.textContent = decodeText(page.meta['title'] ?? page.url);
  heading.append(link);
  const excerpt = document.createElement('p');
  excerpt.append(...markedText(decodeText(page.excerpt)));
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
