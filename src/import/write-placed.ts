/** One article of the plan, from what the work folder keeps of it to its folder among the articles. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { ArticleReport, Doubt, Repair } from './article-report.ts';
import type { FileReport } from './import-report.ts';
import { record, type ImportState } from './import-state.ts';
import { takeMedia } from './media/take-media.ts';
import type { Placed } from './place-articles.ts';
import { urgencyOf } from './report/urgency.ts';
import { saveArticle } from './save-article.ts';
import type { MediaNote } from './sources/feed-item.ts';
import type { Understanding } from './understand-source.ts';
import { readingFile, readStored, storePart, type WorkFolder } from './work-folder.ts';
import { writeArticle } from './write-article.ts';
import { readIfPresent } from './write-file.ts';

export interface WriteRequest {
  placed: Placed;
  /** The section's key in `site.yaml`. */
  section: string;
  notes: ReadonlyMap<string, MediaNote>;
  outDir: string;
  work: WorkFolder;
  force: boolean;
  /** Gets the article's record. */
  state: ImportState;
}

/** Never throws for one article's sake: a disk that is full or a file that is locked is reported. */
export async function writePlaced(request: WriteRequest): Promise<FileReport> {
  const { placed, work } = request;
  const { source, id, path: file, title } = placed;
  const base = { file: source.file, id, path: file, title, isNamed: source.isNamed };
  try {
    const understanding = readStored(work.folder, source.key, placed.hash);
    if (!understanding?.ok) throw new Error('tệp nguồn đã thay đổi trong lúc nhập; hãy chạy lại');
    const { status, reason, additions } = await write(request, understanding);
    if (additions.doubts.length > 0 || additions.repairs.length > 0)
      storePart(readingFile(work.folder, source.key, 'media'), additions);
    const urgency = urgencyOf(join(understanding.report, additions), placed.publishedAt !== undefined);
    return { ...base, status, ...(reason && { reason }), urgency };
  } catch (error) {
    // Named or not, this is a failure and no verdict on the page.
    return {
      ...base,
      status: 'refused',
      isNamed: true,
      reason: `không ghi được bài: ${(error as Error).message}`,
    };
  }
}

interface Additions {
  doubts: Doubt[];
  repairs: Repair[];
}

const NONE: Additions = { doubts: [], repairs: [] };

async function write(
  { placed, section, notes, outDir, work, force, state }: WriteRequest,
  { article }: Extract<Understanding, { ok: true }>,
): Promise<{ status: FileReport['status']; reason: string | undefined; additions: Additions }> {
  const { source, url, path: file, aliases, movedFrom } = placed;
  const folder = path.join(outDir, path.dirname(file));
  const media = await takeMedia({
    article,
    place: {
      file: realpathSync(source.file.replace(/#[\w-]+$/, '')),
      root: source.root,
      ...((article.baseUrl ?? article.url) && { baseUrl: article.baseUrl ?? article.url! }),
    },
    notes,
    earlier: placed.record,
    isThere: (name) => existsSync(path.join(folder, name)),
  });
  // The plan over all sources may have found the page's own address not to be its own.
  const { url: _, ...rest } = article;
  const text = writeArticle(
    { ...rest, ...(url && { url }) },
    { id: placed.id, section, aliases, nameOf: media.nameOf },
  );
  const saved = saveArticle({ placed, text, files: media.files }, outDir, work.staging, force);
  record(outDir, state, {
    key: source.key,
    record: saved.record,
    ...(movedFrom !== undefined && { movedFrom }),
  });
  const additions = { doubts: [...placed.doubts, ...media.doubts], repairs: media.repairs };
  return { status: saved.status, reason: saved.reason, additions };
}

/** What the report says of one source; `undefined` for what was refused. */
export function readArticleReport(folder: string, key: string | undefined): ArticleReport | undefined {
  if (key === undefined) return undefined;
  const stored = readIfPresent(readingFile(folder, key));
  if (stored === undefined) return undefined;
  const { understanding } = JSON.parse(stored) as { understanding: Understanding };
  if (!understanding.ok) return undefined;
  const additions = readIfPresent(readingFile(folder, key, 'media'));
  const added = additions === undefined ? NONE : (JSON.parse(additions) as Additions);
  return join(understanding.report, added);
}

function join(report: ArticleReport, { doubts, repairs }: Additions): ArticleReport {
  return {
    ...report,
    // The reader speaks of pictures before anybody has looked which of them are there.
    doubts: [...report.doubts.filter(({ field }) => field !== 'images.alt'), ...doubts],
    repairs: [...report.repairs, ...repairs],
  };
}
