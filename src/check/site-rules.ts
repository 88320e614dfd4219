/** The rules that look at more than one entry, at the disk or at `site.yaml`, in the order in which a newcomer would ask. */
import type { ClockRule, Rule } from './context.ts';
import { addresses } from './rules/addresses.ts';
import { albumPhotos } from './rules/album-photos.ts';
import { citationDates } from './rules/citation-dates.ts';
import { unitDates } from './rules/date-order.ts';
import { deadLinks } from './rules/dead-links.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { emptyFiles } from './rules/empty-files.ts';
import { files } from './rules/files.ts';
import { formerAddresses } from './rules/former-addresses.ts';
import { largeFiles } from './rules/large-files.ts';
import { layout } from './rules/layout.ts';
import { passingTime } from './rules/passing-time.ts';
import { photoCopies } from './rules/photo-copies.ts';
import { photoFiles } from './rules/photo-files.ts';
import { references } from './rules/references.ts';
import { requiredPages } from './rules/required-pages.ts';
import { sameTitles } from './rules/same-titles.ts';
import { siteSpacing } from './rules/spacing.ts';
import { unfinishedSite } from './rules/unfinished.ts';
import { unusedFiles } from './rules/unused-files.ts';

export const SITE_RULES: readonly Rule[] = [
  // What would publish something broken, unsafe or untrue: errors.
  layout,
  duplicateIds,
  addresses,
  references,
  deadLinks,
  files,
  emptyFiles,
  photoFiles,
  albumPhotos,
  unitDates,
  // What a person should look at: warnings.
  unusedFiles,
  largeFiles,
  photoCopies,
  formerAddresses,
  sameTitles,
  requiredPages,
  unfinishedSite,
  siteSpacing,
  citationDates,
];

export const CLOCK_RULES: readonly ClockRule[] = [passingTime];
