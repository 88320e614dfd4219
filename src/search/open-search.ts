/** A session over a written index: see `session.ts` for what it promises. */
import { squeezeSpaces } from '../lib/vietnamese-text.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { decodeText, decodeWithoutBesides, encodeText } from './encode.ts';
import { cutExcerpt } from './excerpt.ts';
import { NO_FACETS } from './facets.ts';
import { findInFullText, findInTitles, listAll, type Question } from './find-pages.ts';
import { openIndexFiles, type IndexFiles } from './index-files.ts';
import type { IndexEntry } from './index-format.ts';
import { isFiltered } from './page-facts.ts';
import { parseQuery } from './parse-query.ts';
import { loadCard } from './result-cards.ts';
import type { Excerpt, ReadIndexFile, SearchRequest, SearchSession, SearchUpdate } from './session.ts';
import { showPages, type ShownPages } from './show-pages.ts';
import { suggestQuery } from './suggest.ts';

export interface OpenSearchOptions {
  /** Reads files of the index; in the browser `readFromSite('/pagefind/')`. */
  read: ReadIndexFile;
}

/** Opens an index; nothing is loaded before somebody asks. */
export function openSearch({ read }: OpenSearchOptions): SearchSession {
  let files = openIndexFiles(read);

  /** Whether another site was published meanwhile: the files that this table of contents names may be gone. */
  async function renew(): Promise<boolean> {
    const fresh = openIndexFiles(read);
    const entries = await Promise.all([files.entry(), fresh.entry()]).catch(() => undefined);
    const isNew = entries !== undefined && JSON.stringify(entries[0]) !== JSON.stringify(entries[1]);
    if (isNew) files = fresh;
    return isNew;
  }

  return {
    // Whoever asks hears of a failure; warming up is a guess.
    warm: () => void files.entry().catch(() => undefined),
    async ask(request, onUpdate, signal) {
      const isAnswered = await answer(files, request, onUpdate, { signal, renew });
      if (!isAnswered) await answer(files, request, onUpdate, { signal });
    },
    excerpt: (id, text, signal) => loadExcerpt(files, Number(id), text, signal),
  };
}

const NOTHING: SearchUpdate = {
  state: 'loading',
  doing: 'index',
  results: [],
  total: 0,
  reachable: 0,
  facets: NO_FACETS,
  unknownWords: [],
};

interface AnswerOptions {
  signal: AbortSignal | undefined;
  /** Asked after a failure: `true` where the question is going to be asked anew. */
  renew?: () => Promise<boolean>;
}

/** @returns whether all was told; `false` where the question is to be asked anew */
async function answer(
  files: IndexFiles,
  request: SearchRequest,
  onUpdate: (update: SearchUpdate) => void,
  { signal, renew }: AnswerOptions,
): Promise<boolean> {
  let last = NOTHING;
  const tell = (change: Partial<SearchUpdate>) => {
    if (signal?.aborted) return;
    last = { ...last, ...change };
    onUpdate(last);
  };
  try {
    tell({});
    const question = await readQuestion(files, request, signal);
    if (question.query.variants.length === 0) {
      tell({ ...(await browse(question)), state: 'complete', doing: 'nothing' });
      return true;
    }
    tell({ doing: 'titles' });
    const found = await findInTitles(question);
    const limit = partialLimit(request);
    const doing = request.fullText ? 'full-text' : 'titles';
    const onFirst = (first: ShownPages) => tell({ ...first, state: 'partial', doing });
    const partial = await showPages(question, found, { limit, onFirst });
    tell({ ...partial, state: 'partial', doing: request.fullText ? 'full-text' : 'waiting' });
    if (request.fullText) tell({ ...(await askFullText(question)), state: 'complete', doing: 'nothing' });
  } catch (error) {
    if (!signal?.aborted && (await renew?.())) return false;
    tell({ state: 'error', doing: 'failed', error });
  }
  return true;
}

/** What fits a telephone's screen: more would be loaded only to be replaced by the final answer. */
const SHOWN_MEANWHILE = 6;

function partialLimit({ limit, fullText }: SearchRequest): number {
  return fullText ? Math.min(limit, SHOWN_MEANWHILE) : limit;
}

async function readQuestion(
  files: IndexFiles,
  request: SearchRequest,
  signal: AbortSignal | undefined,
): Promise<Question> {
  const entry = await files.entry(signal);
  // What the province means by a short form goes before what it commonly means.
  const query = parseQuery(request.text, [...entry.abbreviations, ...ABBREVIATIONS]);
  return { files, entry, request, query, signal };
}

/** Without words: everything that the filters let through. */
async function browse(question: Question): Promise<Partial<SearchUpdate>> {
  return isFiltered(question.request.filters) ? showPages(question, await listAll(question)) : {};
}

async function askFullText(question: Question): Promise<Partial<SearchUpdate>> {
  const found = await findInFullText(question);
  const [shown, suggestion] = await Promise.all([
    showPages(question, found),
    suggest(question, found.unknownWords),
  ]);
  return { ...shown, unknownWords: found.unknownWords, ...(suggestion === undefined ? {} : { suggestion }) };
}

async function suggest(
  { files, entry, request, signal }: Question,
  unknown: readonly string[],
): Promise<string | undefined> {
  if (unknown.length === 0) return undefined;
  return suggestQuery(request.text, unknown, await files.vocabulary(entry, signal));
}

async function loadExcerpt(
  files: IndexFiles,
  page: number,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Excerpt | undefined> {
  const entry: IndexEntry = await files.entry(signal);
  const { card, shard } = await loadCard(files, entry, page, signal);
  const { content } = await files.fragment(shard, card.fragment, signal);
  const whole = decodeWithoutBesides(content);
  // The result shows its title already; the text has it as the index spells it, the card as its author did.
  const title = squeezeSpaces(decodeText(encodeText(card.title)));
  const body = whole.startsWith(title) ? whole.slice(title.length).replace(/^[\s.]+/, '') : whole;
  return body === '' ? undefined : cutExcerpt(body, text);
}
