/** Writes one Pagefind index. */
import { close, createIndex } from 'pagefind';
import { INDEX_CHUNK_SIZE, INDEX_OPTIONS } from '../search/indexed-page.ts';

export interface PagefindPage {
  url: string;
  /** HTML, as `toIndexedPage` writes it. */
  content: string;
}

/** So many pages are on their way to Pagefind's process at once. */
const AT_ONCE = 64;

/**
 * Indexes pages into a folder; they are numbered in the order given.
 * @throws Error in Vietnamese where Pagefind fails
 */
export async function writePagefindIndex(pages: Iterable<PagefindPage>, folder: string): Promise<void> {
  const problems = await tryToWrite(pages, folder).catch((error: unknown) => {
    throw indexError([error instanceof Error ? error.message : String(error)], error);
  });
  if (problems.length > 0) throw indexError(problems);
}

async function tryToWrite(pages: Iterable<PagefindPage>, folder: string): Promise<string[]> {
  const { index, errors } = await startIndex();
  if (!index) return errors;
  const problems: string[] = [];
  let waiting: Promise<{ errors: string[] }>[] = [];
  const settle = async () => {
    for (const answer of await Promise.all(waiting)) problems.push(...answer.errors);
    waiting = [];
  };
  for (const page of pages) {
    waiting.push(index.addHTMLFile(page));
    if (waiting.length === AT_ONCE) await settle();
  }
  await settle();
  problems.push(...(await index.writeFiles({ outputPath: folder })).errors);
  await index.deleteIndex();
  return problems;
}

const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Pagefind's process reads the size of chunks when it starts; nobody else's index is to have it. */
async function startIndex(): ReturnType<typeof createIndex> {
  const before = process.env[CHUNK_SIZE];
  process.env[CHUNK_SIZE] = INDEX_CHUNK_SIZE;
  try {
    return await createIndex(INDEX_OPTIONS);
  } finally {
    if (before === undefined) delete process.env[CHUNK_SIZE];
    else process.env[CHUNK_SIZE] = before;
  }
}

/** Ends Pagefind's process. */
export const closePagefind = close;

function indexError(problems: readonly string[], cause?: unknown): Error {
  return new Error(
    `Không lập được chỉ mục tìm kiếm, nên chưa dựng trang. Pagefind báo: ${problems.join('; ') || 'không rõ lý do'}. ` +
      'Chạy lại `npm run build`; nếu vẫn lỗi, chạy `npm install` để cài lại pagefind.',
    { cause },
  );
}
