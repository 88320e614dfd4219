/** Everything that is wrong with a content folder, in one run. The check prints it; the build refuses its errors. */
import { compareFindings, type Finding } from '../lib/finding.ts';
import type { LocalTime } from '../lib/local-time.ts';
import type { AddressBook } from '../store/address-book.ts';
import type { Content } from '../store/content.ts';
import { createContext, type Rule } from './context.ts';
import { listDisk, type DiskFile } from './disk.ts';
import { addresses } from './rules/addresses.ts';
import { capitals } from './rules/capitals.ts';
import { citations } from './rules/citations.ts';
import { characters } from './rules/characters.ts';
import { dateOrder } from './rules/date-order.ts';
import { deadLinks } from './rules/dead-links.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { files } from './rules/files.ts';
import { formerAddresses } from './rules/former-addresses.ts';
import { imageAlt } from './rules/image-alt.ts';
import { imageDetails } from './rules/image-details.ts';
import { imageSources } from './rules/image-sources.ts';
import { intakeLength } from './rules/intake-length.ts';
import { layout } from './rules/layout.ts';
import { mdx } from './rules/mdx.ts';
import { passingTime } from './rules/passing-time.ts';
import { rawHtml } from './rules/raw-html.ts';
import { references } from './rules/references.ts';
import { requiredPages } from './rules/required-pages.ts';
import { spacing } from './rules/spacing.ts';
import { unfinished } from './rules/unfinished.ts';
import { unsafeLinks } from './rules/unsafe-links.ts';
import { unusedFiles } from './rules/unused-files.ts';
import { wording } from './rules/wording.ts';

/** In the order in which a newcomer would ask; the fields themselves were held against their schema on reading. */
const RULES: readonly Rule[] = [
  // What would publish something broken, unsafe or untrue: errors.
  layout,
  duplicateIds,
  addresses,
  references,
  deadLinks,
  files,
  imageAlt,
  imageSources,
  rawHtml,
  unsafeLinks,
  mdx,
  dateOrder,
  // What a person should look at: warnings.
  unusedFiles,
  formerAddresses,
  imageDetails,
  passingTime,
  intakeLength,
  requiredPages,
  unfinished,
  characters,
  spacing,
  wording,
  capitals,
  citations,
];

/**
 * Checks content and names every problem of every file, in the order of files and lines.
 * @param addresses where articles stood in earlier builds: a document keeps its address
 * @param disk the files beside the texts; listed from the content's own folder if not given
 */
export function checkContent(
  content: Content,
  now: LocalTime,
  disk: readonly DiskFile[] = listDisk(content.root),
  addresses: AddressBook = {},
): Finding[] {
  const context = createContext(content, now, disk, addresses);
  return [...content.findings, ...RULES.flatMap((rule) => rule(context))].sort(compareFindings);
}
