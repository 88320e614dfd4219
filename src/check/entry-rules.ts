/** The rules that look at one entry alone, in the order in which a newcomer would ask. */
import type { EntryRule } from './context.ts';
import { capitals } from './rules/capitals.ts';
import { characters } from './rules/characters.ts';
import { citations } from './rules/citations.ts';
import { cutTexts } from './rules/cut-texts.ts';
import { dateOrder } from './rules/date-order.ts';
import { emptyLinks } from './rules/empty-links.ts';
import { headings } from './rules/headings.ts';
import { imageAlt } from './rules/image-alt.ts';
import { imageDetails } from './rules/image-details.ts';
import { imagePlacement } from './rules/image-placement.ts';
import { imageSources } from './rules/image-sources.ts';
import { intakeLength } from './rules/intake-length.ts';
import { entryNames } from './rules/layout.ts';
import { longTexts } from './rules/long-texts.ts';
import { lostLetters } from './rules/lost-letters.ts';
import { mdx } from './rules/mdx.ts';
import { ownLinks } from './rules/own-links.ts';
import { pastedTables } from './rules/pasted-tables.ts';
import { placeholders } from './rules/placeholders.ts';
import { rawHtml } from './rules/raw-html.ts';
import { rawLinks } from './rules/raw-links.ts';
import { rawMarkdown } from './rules/raw-markdown.ts';
import { spacing } from './rules/spacing.ts';
import { emptyBodies } from './rules/unfinished.ts';
import { unsafeLinks } from './rules/unsafe-links.ts';
import { wording } from './rules/wording.ts';

export const ENTRY_RULES: readonly EntryRule[] = [
  // What would publish something broken, unsafe or untrue: errors.
  entryNames,
  ownLinks,
  emptyLinks,
  imageAlt,
  imageSources,
  rawHtml,
  rawLinks,
  unsafeLinks,
  mdx,
  placeholders,
  dateOrder,
  // What a person should look at: warnings.
  imageDetails,
  imagePlacement,
  intakeLength,
  headings,
  longTexts,
  rawMarkdown,
  emptyBodies,
  cutTexts,
  lostLetters,
  pastedTables,
  characters,
  spacing,
  wording,
  capitals,
  citations,
];
