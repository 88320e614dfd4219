/** What one run of the import says: the shape that is printed, and that `--json` gives. */
import type { ArticleReport } from './article-report.ts';
import type { NamedKey } from './site-file.ts';

/**
 * - `written`: new, or the first time
 * - `updated`: the import's own earlier text, replaced because the source (or the import) changed
 * - `overwritten`: a person's text, replaced because of `--force`
 * - `unchanged`: it said the same already; the file was not touched
 * - `kept`: a person changed, moved or deleted the article; nothing was written
 * - `duplicate`: the same article as another source
 * - `refused`: no article, or not readable; nothing was written
 */
export type FileStatus =
  'written' | 'updated' | 'overwritten' | 'unchanged' | 'kept' | 'duplicate' | 'refused';

export interface FileReport {
  /** The source, as it was named on the command line or found in a folder that was. */
  file: string;
  status: FileStatus;
  /** Whether a person named this very file, so that a refusal is worth an error. */
  isNamed?: boolean;
  /** Why it was refused, kept or taken for a duplicate, in Vietnamese. */
  reason?: string;
  id?: string;
  /** The article's file, from the content folder. */
  path?: string;
  title?: string;
  /** How much the article needs a person: 0 for not at all; see `report/urgency.ts`. */
  urgency?: number;
  /** What was found, doubted, left out, repaired, remarked; absent for what was refused. */
  article?: ArticleReport;
}

export interface ImportReport {
  /** The content folder, absolute. */
  outDir: string;
  /** In the order of the sources' paths. */
  files: FileReport[];
  site: {
    status: 'written' | 'unchanged' | 'kept' | 'none';
    /** Sections of the imported articles that a person's `site.yaml` lacks. */
    missingSections: NamedKey[];
  };
  /** Sources of earlier imports, from the content folder, that no longer are where they were. */
  missingSources: string[];
  /** Addresses that a sitemap names and no source has. */
  missingAddresses: string[];
  /** Files in the named folders that are no pages. */
  ignored: number;
}
