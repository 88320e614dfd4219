/** The inline content of a block: words mended over line ends, spaces collapsed, links and emphasis as nodes. */
import type { PhrasingContent } from 'mdast';
import { isSplitWord, repairText } from '../../lib/text-repair.ts';
import { normalizeText } from '../../lib/vietnamese-text.ts';

export interface Piece {
  text: string;
  href?: string;
  isStrong: boolean;
  isEmphasis: boolean;
  line: number;
}

export interface InlineContent {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  linkShare: number;
  /** Absent where the text is all there is. */
  inline?: PhrasingContent[];
  /** Words that were mended, as `first⏎second`. */
  mended: string[];
}

/** @param pairs `wordPairs` of the whole page */
export function readInline(pieces: readonly Piece[], pairs: () => ReadonlySet<string>): InlineContent {
  const mended: string[] = [];
  const parts = trimEnds(collapse(pieces, pairs, mended));
  const text = parts.map((part) => part.text).join('');
  const letters = (list: readonly Piece[]) => list.reduce((sum, part) => sum + part.text.trim().length, 0);
  const all = Math.max(1, letters(parts));
  const spoken = parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
  const isBold = spoken.length > 0 && spoken.every(({ isStrong }) => isStrong);
  const isItalic = spoken.length > 0 && spoken.every(({ isEmphasis }) => isEmphasis);
  const inline = toNodes(parts, isBold, isItalic);
  return {
    text,
    isBold,
    isItalic,
    linkShare: letters(parts.filter(({ href }) => href !== undefined)) / all,
    mended,
    ...(inline.some(({ type }) => type !== 'text') && { inline }),
  };
}

/** Runs of spaces to one space, over the pieces' edges too; a line end inside a word to nothing. */
function collapse(pieces: readonly Piece[], pairs: () => ReadonlySet<string>, mended: string[]): Piece[] {
  let before = '';
  return pieces.map((piece, index) => {
    const rest = pieces
      .slice(index + 1, index + 4)
      .map(({ text }) => text.slice(0, 80))
      .join('');
    const source = normalizeText(piece.text);
    const text = source.replace(/\s+/g, (space, offset: number) => {
      const following =
        `${source.slice(offset + space.length, offset + space.length + 80)}${rest}`.trimStart();
      const preceding = (before + source.slice(0, offset)).slice(-16).trimEnd();
      const isEdge = offset + space.length === source.length || offset === 0;
      if ((space.includes('\n') || isEdge) && isSplitWord(preceding, following, pairs())) {
        mended.push(`${/\S{0,16}$/.exec(preceding)![0]}⏎${/^\S{0,16}/.exec(following)![0]}`);
        return '';
      }
      return offset === 0 && /\s$/.test(before) ? '' : ' ';
    });
    before = `${before}${text}`.slice(-32);
    return { ...piece, text };
  });
}

function trimEnds(pieces: readonly Piece[]): Piece[] {
  const parts = pieces.map((piece) => ({ ...piece }));
  for (const part of parts) {
    part.text = part.text.trimStart();
    if (part.text !== '') break;
  }
  for (const part of parts.toReversed()) {
    part.text = part.text.trimEnd();
    if (part.text !== '') break;
  }
  return parts.filter(({ text }) => text !== '');
}

function toNodes(parts: readonly Piece[], isBold: boolean, isItalic: boolean): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const group of groupBy(parts, ({ href }) => href ?? '')) {
    const href = group[0]!.href;
    const children = emphasise(group, isBold, isItalic, nodes);
    if (href === undefined) nodes.push(...children);
    else {
      const { inner, before, after } = liftSpaces(children);
      nodes.push(...before, { type: 'link', url: href, children: inner }, ...after);
    }
  }
  return nodes;
}

/** Emphasis that begins or ends inside a word cannot be written in Markdown, and was hardly meant. */
function emphasise(
  group: readonly Piece[],
  isBold: boolean,
  isItalic: boolean,
  before: readonly PhrasingContent[],
): PhrasingContent[] {
  const runs = groupBy(group, (piece) => `${!isBold && piece.isStrong}${!isItalic && piece.isEmphasis}`);
  const texts = runs.map((run) => run.map(({ text }) => text).join(''));
  const last = before.at(-1);
  const opening = last?.type === 'text' ? last.value : '';
  return runs.flatMap((run, index): PhrasingContent[] => {
    const text = texts[index]!;
    const marks = { isStrong: !isBold && run[0]!.isStrong, isEmphasis: !isItalic && run[0]!.isEmphasis };
    const isMarked = marks.isStrong || marks.isEmphasis;
    const standsApart =
      isBoundary(texts[index - 1] ?? opening, text) && isBoundary(text, texts[index + 1] ?? '');
    if (!isMarked || !standsApart || !/[\p{L}\p{N}]/u.test(text))
      return [{ type: 'text', value: repairText(text) }];
    return [...space(/^\s/.test(text)), mark(repairText(text).trim(), marks), ...space(/\s$/.test(text))];
  });
}

/** Whether two stretches of text meet between words. */
function isBoundary(first: string, second: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(first) || !/^[\p{L}\p{N}]/u.test(second);
}

function mark(
  value: string,
  { isStrong, isEmphasis }: Pick<Piece, 'isStrong' | 'isEmphasis'>,
): PhrasingContent {
  const text: PhrasingContent = { type: 'text', value };
  const inner: PhrasingContent = isEmphasis ? { type: 'emphasis', children: [text] } : text;
  return isStrong ? { type: 'strong', children: [inner] } : inner;
}

function space(isThere: boolean): PhrasingContent[] {
  return isThere ? [{ type: 'text', value: ' ' }] : [];
}

/** Spaces at a link's edges belong outside it. */
function liftSpaces(children: PhrasingContent[]): Record<'inner' | 'before' | 'after', PhrasingContent[]> {
  const inner = [...children];
  const [first] = inner;
  const before = first?.type === 'text' && /^\s/.test(first.value);
  if (first?.type === 'text') inner[0] = { ...first, value: first.value.trimStart() };
  const last = inner.at(-1);
  const after = last?.type === 'text' && /\s$/.test(last.value);
  if (last?.type === 'text') inner[inner.length - 1] = { ...last, value: last.value.trimEnd() };
  return { inner, before: space(before === true), after: space(after === true) };
}

function groupBy<Value>(list: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const groups: Value[][] = [];
  let key: string | undefined;
  for (const value of list) {
    const own = keyOf(value);
    if (own === key) groups.at(-1)!.push(value);
    else groups.push([value]);
    key = own;
  }
  return groups;
}
