/** The rules that look at one entry alone, in the order in which a newcomer would ask. */
import type { EntryRule } from './context.ts';
import { capitals } from './rules/capitals.ts';
import { characters } from './rules/characters.ts';
import { citations } from './rules/citations.ts';
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
import { mdx } from './rules/mdx.ts';
import { ownLinks } from './rules/own-links.ts';
import { rawHtml } from './rules/raw-html.ts';
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
  unsafeLinks,
  mdx,
  dateOrder,
  // What a person should look at: warnings.
  imageDetails,
  imagePlacement,
  intakeLength,
  headings,
  longTexts,
  emptyBodies,
  characters,
  spacing,
  wording,
  capitals,
  citations,
];
