/** A sorted block as a part of the body: what its markup adds to its text. */
import type { PhrasingContent } from 'mdast';
import { splitListMarker } from './list-marker.ts';
import type { BlockMarkup } from './page-evidence.ts';
import type { BodyBlock } from './sort-content.ts';
import type { BodyPart } from './write-body.ts';

export function toBodyPart({ block, isHeading, depth, marker }: BodyBlock): BodyPart {
  const { text, gapBefore, markup } = block;
  const base = { text, isHeading, gapBefore, ...(depth && { depth }) };
  if (!markup) return { ...base, ...(marker && { marker }) };
  const { images, table } = markup;
  if (images) return { ...base, images };
  return table
    ? { ...base, table }
    : toTextPart({ block, isHeading, ...(marker && { marker }) }, base, markup);
}

function toTextPart(
  { block: { text }, isHeading, marker }: BodyBlock,
  base: BodyPart,
  { item, inline, quote }: BlockMarkup,
): BodyPart {
  const quoted = { ...base, ...(quote && { isQuote: true }) };
  const typed = isHeading ? undefined : (marker ?? splitListMarker(text));
  if (!typed) return { ...quoted, ...(inline && { inline }), ...(item && !isHeading && { item }) };
  const rest = inline && { inline: dropStart(inline, text.length - typed.rest.length) };
  // A list's item that was given a dash by hand as well has one too many; a typed number says more than a bullet.
  if (item && typed.number === undefined) return { ...quoted, ...rest, text: typed.rest, item };
  // Paragraphs of their own in the markup, the items of a typed list are lines of one list.
  return { ...quoted, ...rest, marker: typed, gapBefore: false };
}

/** Drops the first letters of inline content: a list marker that is written anew. */
function dropStart(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (!first || length <= 0) return [...nodes];
  if ('value' in first) {
    const value = first.value.slice(length);
    return value === ''
      ? dropStart(others, length - first.value.length)
      : [{ ...first, value: value.trimStart() }, ...others];
  }
  if (!('children' in first)) return [...nodes];
  const children = dropStart(first.children, length);
  return children.length === 0 ? others : [{ ...first, children }, ...others];
}
