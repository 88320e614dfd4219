/** Asks the session one question at a time: the last one wins, whatever comes back late. */
import type { SearchRequest, SearchSession, SearchUpdate } from '../search/session.ts';
import { isFrugal } from './connection.ts';
import { countFilters, type SearchState } from './search-state.ts';

/** Results at first, and with every «Xem thêm»: each that is shown costs a download, and few look beyond the tenth. */
export const STEP = 10;
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
  const run = () => {
    running.abort();
    if (!state || (state.text === '' && countFilters(state) === 0)) return onUpdate(undefined);
    const { signal } = (running = new AbortController());
    const tell = (update: SearchUpdate) => {
      if (!signal.aborted) onUpdate(update);
    };
    session.ask(toRequest(state, wanted, fullText), tell, signal).catch((error: unknown) => {
      tell(FAILED);
      throw error;
    });
  };
  return {
    ask(asked, count = STEP) {
      state = asked;
      wanted = count;
      run();
    },
    askAgain({ fullText: wantsText = false, more = false } = {}) {
      fullText ||= wantsText;
      if (more) wanted += STEP;
      run();
    },
  };
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
