/** Asks the session one question at a time: the last one wins, whatever comes back late. */
import type { SearchRequest, SearchSession, SearchUpdate } from '../search/session.ts';
import { isFrugal } from './connection.ts';
import { countFilters, type SearchState } from './search-state.ts';

/** Results at first, and with every «Xem thêm». */
export const STEP = 20;
/** Results that are shown before all others: as many as a telephone's screen has. */
const FIRST = 3;
const FAILED: SearchUpdate = {
  state: 'error',
  doing: 'failed',
  results: [],
  total: 0,
  reachable: 0,
  facets: { sections: [], kinds: [], units: [], years: [] },
  unknownWords: [],
};

export interface Asker {
  /** Asks anew; what an older question still brings is thrown away. @param count results wanted at once, after «back» */
  ask(state: SearchState, count?: number): void;
  /** The same question: after a failure, with the full text, or for more results. */
  askAgain(change?: { fullText?: true; more?: true }): void;
}

/** @param onUpdate what is known of the question asked last; `undefined` where nothing is asked for */
export function createAsker(
  session: SearchSession,
  onUpdate: (update: SearchUpdate | undefined) => void,
): Asker {
  let state: SearchState | undefined;
  let wanted = STEP;
  let fullText = !isFrugal();
  let running = new AbortController();
  const run = (isNew: boolean) => {
    running.abort();
    if (!state || (state.text === '' && countFilters(state) === 0)) return onUpdate(undefined);
    const { signal } = (running = new AbortController());
    const tell = (update: SearchUpdate) => {
      if (!signal.aborted) onUpdate(update);
    };
    const request = toRequest(state, wanted, fullText);
    const first = isNew && state.text !== '' ? askForFirst(session, request, tell, signal) : askAll(true);
    first
      .then((isPartial) => isPartial && !signal.aborted && askAll(false))
      .catch((error: unknown) => {
        tell(FAILED);
        throw error;
      });

    async function askAll(saysLoading: boolean): Promise<false> {
      const pass = (update: SearchUpdate) => (saysLoading || update.state !== 'loading') && tell(update);
      await session.ask(request, pass, signal);
      return false;
    }
  };
  return {
    ask(asked, count = STEP) {
      state = asked;
      wanted = count;
      run(true);
    },
    askAgain({ fullText: wantsText = false, more = false } = {}) {
      fullText ||= wantsText;
      if (more) wanted += STEP;
      run(false);
    },
  };
}

/**
 * The first few results from titles, before anything else: each is a download, and a slow connection brings three in the
 * time in which twenty keep a reader waiting. What is loaded for them is not loaded again.
 * @returns whether there is more to ask for
 */
async function askForFirst(
  session: SearchSession,
  request: SearchRequest,
  tell: (update: SearchUpdate) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let last: SearchUpdate | undefined;
  const quick = { ...request, limit: Math.min(FIRST, request.limit), fullText: false };
  await session.ask(
    quick,
    (update) => {
      last = update;
      if (update.state !== 'complete')
        tell(update.doing === 'waiting' ? { ...update, doing: 'full-text' } : update);
    },
    signal,
  );
  return last?.state !== 'error';
}

function toRequest(state: SearchState, limit: number, fullText: boolean): SearchRequest {
  const { section: sections, kind: kinds, unit: units, year: years } = state.chosen;
  const days = { from: state.from || undefined, to: state.to || undefined };
  return {
    text: state.text,
    filters: { sections, kinds, units, years, ...days },
    sort: state.order,
    offset: 0,
    limit,
    fullText,
  };
}
