/**
 * `npm run search -- "…" [--json]`: asks the built index as a reader's browser does. Filters: --section, --kind, --unit
 * (each may be repeated), --year, --from, --to (dd/mm/yyyy or yyyy-mm-dd); --sort newest|oldest; --limit N.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SEARCH_FOLDER } from '../src/build/search-index.ts';
import { dateOf, parseLocalTime } from '../src/lib/local-time.ts';
import { ENTRY_FILE } from '../src/search/index-format.ts';
import { openSearch } from '../src/search/open-search.ts';
import type { SearchRequest, SearchSession, SearchSort, SearchUpdate } from '../src/search/session.ts';
import { readEnvironment } from '../src/store/environment.ts';
import { formatAnswer } from './search/format-answer.ts';

const USAGE =
  'Cách dùng: npm run search -- "từ cần tìm" [--section thong-bao] [--kind notice] [--unit so-noi-vu] [--year 2021]\n' +
  '           [--from 01/01/2021] [--to 31/12/2021] [--sort newest|oldest] [--limit 10] [--json]';
const SORTS: readonly SearchSort[] = ['relevance', 'newest', 'oldest'];
const MOST = 1000;

try {
  const { request, json } = readArguments();
  const session = openIndex();
  const answer = await ask(session, request);
  if (json) console.log(JSON.stringify(toJson(request, answer)));
  else process.stdout.write(await formatAnswer(session, request, answer));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function openIndex(): SearchSession {
  const { outDir } = readEnvironment();
  const folder = path.join(outDir, SEARCH_FOLDER);
  if (!existsSync(path.join(folder, ENTRY_FILE)))
    throw new Error(`Chưa có chỉ mục tìm kiếm trong ${outDir}. Chạy \`npm run build\` trước.`);
  return openSearch({ read: (name) => readFile(path.join(folder, name)) });
}

async function ask(session: SearchSession, request: SearchRequest): Promise<SearchUpdate> {
  let last: SearchUpdate | undefined;
  await session.ask(request, (update) => (last = update));
  if (last?.state === 'complete') return last;
  throw new Error('Không đọc được chỉ mục tìm kiếm. Chạy lại `npm run build`.', { cause: last?.error });
}

function readArguments(): { request: SearchRequest; json: boolean } {
  const { values, positionals } = parse();
  const text = positionals.join(' ');
  const sort = SORTS.find((one) => one === (values.sort ?? 'relevance'));
  if (!sort) throw new Error(`--sort là newest hoặc oldest, không phải “${values.sort}”.\n${USAGE}`);
  const limit = Number(values.limit ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new Error(`--limit là số từ 1 đến ${MOST}, không phải “${values.limit}”.\n${USAGE}`);
  const filters = {
    sections: values.section ?? [],
    kinds: values.kind ?? [],
    units: values.unit ?? [],
    years: values.year ?? [],
    from: readDate('--from', values.from),
    to: readDate('--to', values.to),
  };
  const isAnything = text.trim() !== '' || Object.values(filters).some((value) => value?.length);
  if (!isAnything) throw new Error(USAGE);
  return { request: { text, filters, sort, offset: 0, limit, fullText: true }, json: values.json ?? false };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        section: { type: 'string', multiple: true },
        kind: { type: 'string', multiple: true },
        unit: { type: 'string', multiple: true },
        year: { type: 'string', multiple: true },
        from: { type: 'string' },
        to: { type: 'string' },
        sort: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(USAGE, { cause: error });
  }
}

function readDate(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const date = parseLocalTime(text);
  if (!date.ok) throw new Error(`${name} là một ngày như 25/10/2021, không phải “${text}”.\n${USAGE}`);
  return dateOf(date.value);
}

function toJson({ text, filters, sort }: SearchRequest, answer: SearchUpdate) {
  const { total, results, facets, unknownWords, suggestion } = answer;
  return { query: text, filters, sort, total, unknownWords, suggestion, results, facets };
}
