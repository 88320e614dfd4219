/**
 * The search answers: every file of its index is whole, every article is in it, every result leads to a page, and the
 * title of an article finds it. Asked as readers' browsers ask.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Finding } from '../../lib/finding.ts';
import { searchIndexPath, searchPath } from '../../lib/paths.ts';
import { openSearch } from '../../search/open-search.ts';
import { FIRST_DAY } from '../../search/index-format.ts';
import {
  NO_FILTERS,
  PLAIN_REQUEST,
  type SearchRequest,
  type SearchSession,
  type SearchUpdate,
} from '../../search/session.ts';
import { pageUrl, type BuiltPage, type BuiltSite } from '../built-site.ts';
import { articleOf, type ArticleFacts } from '../page-facts.ts';
import { finding } from '../rule.ts';
import { chooseArticles } from './search-samples.ts';

/** The folder of the index, `pagefind/`: a finding about the whole of it is told there. */
const FOLDER = searchIndexPath.slice(1);
const MEND =
  'dựng lại bằng npm run build; nếu vẫn vậy, xóa thư mục search trong CACHE_DIR rồi dựng lại lần nữa';
/** Of one kind of fault; more say nothing new. */
const MOST_TOLD = 5;
/** More results than any title has that says what it is about. */
const MOST_RESULTS = 2_000;

export interface SearchRule {
  see(page: BuiltPage): void;
  conclude(): Promise<Finding[]>;
}

/** Nothing where a site has no search page: that it is missing, its links say. */
export function searchIndex(site: BuiltSite): SearchRule {
  const articles: ArticleFacts[] = [];
  return {
    see(page) {
      const article = articleOf(page);
      if (article) articles.push(article);
    },
    async conclude() {
      if (!site.files.has(`${searchPath.slice(1)}index.html`)) return [];
      const broken = brokenFiles(site);
      try {
        return [...broken, ...(await askIndex(site, articles))];
      } catch (error) {
        const { message } = error as Error;
        const told = finding('search-index', FOLDER, `không hỏi được chỉ mục tìm kiếm: ${message}`, MEND);
        return [...broken, told];
      }
    },
  };
}

/** @throws Error where the index gives no answer at all */
async function askIndex(site: BuiltSite, articles: readonly ArticleFacts[]): Promise<Finding[]> {
  const session = openSearch({ read: (name) => readIndexFile(site.outDir, name) });
  const found = [...(await compareWithPages(site, session, articles))];
  for (const article of chooseArticles(articles)) found.push(...(await askForTitle(session, article)));
  return found;
}

/** Compares what the index lists with the pages that there are. */
async function compareWithPages(
  { files }: BuiltSite,
  session: SearchSession,
  articles: readonly ArticleFacts[],
): Promise<Finding[]> {
  const isDated = { ...NO_FILTERS, from: FIRST_DAY, to: '9999-12-31' };
  const { results } = await ask(session, { filters: isDated, limit: Number.MAX_SAFE_INTEGER });
  const listed = new Set(results.map(({ url }) => url));
  const pages = new Set([...files.keys()].filter((file) => file.endsWith('.html')).map(pageUrl));
  const missing = articles.filter(({ url, date }) => date >= FIRST_DAY && !listed.has(url));
  const strange = results.filter(({ url }) => !pages.has(url));
  return [
    ...tell(missing, ({ url, title }) => `chỉ mục tìm kiếm thiếu bài “${title}” (${url})`),
    ...tell(strange, ({ url, title }) => `chỉ mục tìm kiếm có “${title}”, mà trang ${url} không có`),
  ];
}

async function askForTitle(
  session: SearchSession,
  { title, url, hasWords }: ArticleFacts,
): Promise<Finding[]> {
  const told = (what: string) => [finding('search-index', FOLDER, `hỏi “${title}”: ${what} (${url})`, MEND)];
  try {
    const { results } = await ask(session, { text: title, limit: MOST_RESULTS });
    const hit = results.find((result) => result.url === url);
    if (!hit) return told('đáng lẽ thấy bài cùng tên, mà không thấy');
    const excerpt = await session.excerpt(hit.id, title);
    return excerpt || !hasWords ? [] : told('thấy bài, mà không có đoạn trích nào');
  } catch (error) {
    return told(`chỉ mục không trả lời: ${(error as Error).message}`);
  }
}

/** @throws Error with what failed, where there is no complete answer */
async function ask(session: SearchSession, asked: Partial<SearchRequest>): Promise<SearchUpdate> {
  let last: SearchUpdate | undefined;
  await session.ask({ text: '', ...PLAIN_REQUEST, ...asked }, (update) => (last = update));
  if (last?.state === 'complete') return last;
  throw last?.error instanceof Error ? last.error : new Error('không có câu trả lời');
}

async function readIndexFile(outDir: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path.join(outDir, FOLDER, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`thiếu tệp ${FOLDER}${name}`, { cause: error });
  }
}

/** Files of the index that cannot be unpacked: cut short, or overwritten. */
function brokenFiles({ files, outDir }: BuiltSite): Finding[] {
  const broken = [...files.keys()]
    .filter((file) => file.startsWith(FOLDER) && /\.pf_\w+$/.test(file))
    .filter((file) => !isWhole(readFileSync(path.join(outDir, file))));
  return tell(broken, (file) => `tệp của chỉ mục tìm kiếm bị hỏng hoặc bị cụt: ${file}`);
}

function isWhole(packed: Uint8Array): boolean {
  try {
    gunzipSync(packed);
    return true;
  } catch {
    // What zlib says of it («unexpected end of file») tells nobody more.
    return false;
  }
}

function tell<Item>(items: readonly Item[], message: (item: Item) => string): Finding[] {
  const told = items.slice(0, MOST_TOLD).map((item) => finding('search-index', FOLDER, message(item), MEND));
  const rest = items.length - told.length;
  const [last] = told.slice(-1);
  if (last && rest > 0) last.message += `; và ${rest} chỗ nữa như vậy`;
  return told;
}
