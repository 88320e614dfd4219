/** The pictures and files of an article that lie beside its page: found, made ready, named. */
import path from 'node:path';
import type { Doubt, Repair } from '../article-report.ts';
import type { ImportRecord, MediaRecord } from '../import-state.ts';
import type { ImportedArticle } from '../read-article.ts';
import type { MediaNote } from '../sources/feed-item.ts';
import { listReferences } from './article-references.ts';
import { chooseFileName } from './file-names.ts';
import { findLocalFile, type PagePlace } from './find-local-file.ts';
import { describePictures } from './describe-pictures.ts';
import { hashFile, readyAttachment, readyPicture } from './take-file.ts';

export interface TakenFile extends MediaRecord {
  name: string;
  /** Absent where an earlier run has written the same file already. */
  content?: Buffer | { copyOf: string };
}

export interface TakenMedia {
  files: TakenFile[];
  /** The name beside the article of what a reference leads to. */
  nameOf(reference: string): string | undefined;
  doubts: Doubt[];
  repairs: Repair[];
}

export interface MediaRequest {
  article: ImportedArticle;
  place: PagePlace;
  /** What an export says of its media, by their address. */
  notes: ReadonlyMap<string, MediaNote>;
  /** What an earlier run wrote, and where. */
  earlier: ImportRecord | undefined;
  /** Whether a file of that name is beside the article. */
  isThere: (name: string) => boolean;
}

interface Gathered {
  byReference: Map<string, string>;
  byContent: Map<string, TakenFile>;
  taken: Set<string>;
  problems: { reference: string; reason: string; isPicture: boolean }[];
  repairs: Repair[];
}

/** Fills in what pictures lack in words, too; see `describe-pictures.ts`. Writes nothing. */
export async function takeMedia(request: MediaRequest): Promise<TakenMedia> {
  const { article, notes } = request;
  const { images, files } = listReferences(article);
  const gathered: Gathered = {
    byReference: new Map(),
    byContent: new Map(),
    taken: new Set(),
    problems: [],
    repairs: [],
  };
  for (const { src } of images) await take(src, true, request, gathered);
  for (const href of files) await take(href, false, request, gathered);
  const nameOf = (reference: string) => gathered.byReference.get(reference);
  const described = describePictures(images, nameOf, article.title, notes);
  return {
    files: [...gathered.byContent.values()],
    nameOf,
    doubts: [...described, ...explainProblems(gathered)],
    repairs: gathered.repairs,
  };
}

async function take(
  reference: string,
  isPicture: boolean,
  request: MediaRequest,
  into: Gathered,
): Promise<void> {
  if (into.byReference.has(reference)) return;
  const local = findLocalFile(reference, request.place);
  if (local.kind !== 'found') {
    const reason =
      local.kind === 'outside'
        ? 'tệp nằm ngoài thư mục đã nêu; hãy nhập cả thư mục chứa nó'
        : 'không có tệp bên cạnh trang đã lưu';
    into.problems.push({ reference, reason, isPicture });
    return;
  }
  const from = await hashFile(local.file);
  const known = into.byContent.get(from) ?? findEarlier(from, request);
  if (known) {
    add(known, reference, local.file, into);
    return;
  }
  const ready = isPicture ? await readyPicture(local.file) : await readyAttachment(local.file);
  if (!ready.ok) {
    into.problems.push({ reference, reason: ready.reason, isPicture });
    return;
  }
  const { content, written, extension, changes } = ready;
  // A name of an earlier run belongs to other bytes, which a person may have put there.
  const taken = new Set([...into.taken, ...Object.keys(request.earlier?.files ?? {})]);
  const name = chooseFileName(local.file, extension, isPicture ? 'anh' : 'tep', taken);
  const done = changes.length > 0 && { changes: changes.join(', ') };
  add({ name, from, written, content, ...done }, reference, local.file, into);
}

function add(file: TakenFile, reference: string, original: string, into: Gathered): void {
  const { from, name, changes } = file;
  if (changes && !into.byContent.has(from))
    into.repairs.push({ line: 1, message: `ảnh ${path.basename(original)}: ${changes}` });
  into.taken.add(name);
  into.byContent.set(from, file);
  into.byReference.set(reference, name);
}

/** A file that an earlier run took from the same bytes keeps its name, and is not encoded again. */
function findEarlier(from: string, { earlier, isThere }: MediaRequest): TakenFile | undefined {
  const found = Object.entries(earlier?.files ?? {}).find(
    ([name, file]) => file.from === from && isThere(name),
  );
  return found && { name: found[0], ...found[1] };
}

const MAX_LISTED = 5;

/** One doubt for each cause: a page of forty missing photos has one problem, not forty. */
function explainProblems({ problems }: Gathered): Doubt[] {
  const byCause = new Map<string, typeof problems>();
  for (const problem of problems) {
    const cause = `${problem.isPicture ? 'images' : 'attachments'} ${problem.reason}`;
    byCause.set(cause, [...(byCause.get(cause) ?? []), problem]);
  }
  return [...byCause.values()].map((same) => {
    const { isPicture, reason } = same[0]!;
    const names = same.slice(0, MAX_LISTED).map(({ reference }) => `“${shorten(reference)}”`);
    const more = same.length > MAX_LISTED ? ` và ${same.length - MAX_LISTED} tệp khác` : '';
    return {
      field: isPicture ? 'images' : 'attachments',
      message: `${reason}: ${names.join(', ')}${more}`,
    };
  });
}

/** The end of a reference tells files apart. */
function shorten(reference: string): string {
  return reference.length <= 80 ? reference : `…${reference.slice(-79)}`;
}
