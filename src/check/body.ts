/** What the rules want to know of a body, gathered in one walk over its tree. */
import type { Heading, Nodes, Root } from 'mdast';
import { INVISIBLE } from '../lib/vietnamese-text.ts';
import { walkTree } from '../store/body-tree.ts';
import { headingId, headingShift, shownDepth, takenIds } from '../store/markdown/structure.ts';
import { readLeftovers, type Leftover } from './leftovers.ts';
import { parseReadable, type BodyProblem } from './parse-readable.ts';
import { OBJECT_MARK, readProseLines } from './prose-lines.ts';
import { readSplitWords } from './split-words.ts';
import { spacingEdits } from './fix/edits.ts';

export interface BodyLink {
  url: string;
  line: number;
  /** Nothing in it can be seen or read out: neither words nor a picture. */
  isEmpty?: true;
}

export interface BodyHeading {
  /** As the renderer reads it when it makes the heading's id. */
  text: string;
  /** As it is shown: 2 to 6, the page's own title being 1. */
  depth: number;
  line: number;
  isEmpty?: true;
}

export interface BodyImage extends Omit<BodyLink, 'isEmpty'> {
  alt: string;
  /** What stands below it. */
  title: string;
}

/** A paragraph, a heading or a table's cell: text that a reader reads in one go, without its markup. */
export interface BodyBlock {
  text: string;
  /** Line of each character's row: `[offset in text, line]`, rising. */
  rows: readonly (readonly [number, number])[];
}

/** A piece of MDX that is not Markdown. */
export interface BodyMdx {
  node: MdxNode;
  line: number;
}

export interface MdxNode {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' | 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm';
  name?: string | null;
  value?: string;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
}

export interface Body {
  /** Why it could not be read, with the file's line; the rest is then empty. */
  problem?: BodyProblem;
  links: readonly BodyLink[];
  images: readonly BodyImage[];
  headings: readonly BodyHeading[];
  html: readonly { value: string; line: number }[];
  mdx: readonly BodyMdx[];
  /** Ids that links within the page can point at. */
  headingIds: ReadonlySet<string>;
  blocks: readonly BodyBlock[];
  /** Lines of prose whose spaces `--fix` would mend. */
  untidyLines: readonly { text: string; line: number }[];
  /** Words that the end of a line parts, and the line on which they begin. */
  splitWords: readonly { word: string; line: number }[];
  /** What was meant as Markdown, and is read as words. */
  leftovers: readonly Leftover[];
}

type Gathered = { -readonly [Key in keyof Omit<Body, 'headingIds' | 'problem'>]: Body[Key][number][] };

/** Reads a body. @param firstLine the file's line on which it begins */
export function readBody(text: string, format: 'md' | 'mdx', firstLine: number): Body {
  const gathered: Gathered = {
    links: [],
    images: [],
    html: [],
    mdx: [],
    blocks: [],
    untidyLines: [],
    splitWords: [],
    leftovers: [],
    headings: [],
  };
  const parsed = parseReadable(text, format);
  if ('problem' in parsed) {
    const { message, line } = parsed.problem;
    return { ...gathered, headingIds: new Set(), problem: { message, line: line + firstLine - 1 } };
  }
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + firstLine - 1;
  const definitions = readDefinitions(parsed.root);
  walkTree(parsed.root, (node) => gather(node, lineOf, definitions, gathered));
  for (const { node, usedByImage } of definitions.values()) {
    if (!usedByImage) gathered.links.push({ url: node.url, line: lineOf(node) });
  }
  gathered.untidyLines.push(...readUntidyLines(parsed.root, text, firstLine));
  gathered.splitWords.push(...placeSplitWords(parsed.root, text, firstLine));
  gathered.leftovers.push(...readLeftovers(parsed.root, text, firstLine));
  const shift = headingShift(parsed.root);
  const headings = gathered.headings.map((one) => ({ ...one, depth: shownDepth(one.depth, shift) }));
  const used = takenIds();
  return { ...gathered, headings, headingIds: new Set(headings.map(({ text }) => headingId(text, used))) };
}

interface Definition {
  node: Extract<Nodes, { type: 'definition' }>;
  usedByImage: boolean;
}

function readDefinitions(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walkTree(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, { node, usedByImage: false });
  });
  return definitions;
}

function gather(
  node: Nodes,
  lineOf: (node: Nodes) => number,
  definitions: Map<string, Definition>,
  into: Gathered,
): void {
  const line = lineOf(node);
  switch (node.type) {
    case 'link':
      into.links.push({ url: node.url, line, ...(isEmpty(node) && { isEmpty: true }) });
      return;
    case 'image':
      into.images.push(imageOf(node, node, line));
      return;
    case 'imageReference': {
      const definition = definitions.get(node.identifier);
      if (definition) definition.usedByImage = true;
      into.images.push(imageOf(node, definition?.node, line));
      return;
    }
    case 'html':
      into.html.push({ value: node.value, line });
      return;
    case 'heading':
    case 'paragraph':
    case 'tableCell': {
      if (node.type === 'heading') into.headings.push(readHeading(node, line));
      into.blocks.push(readBlock(node, lineOf));
      return;
    }
    default:
      if (isMdx(node)) into.mdx.push({ node, line });
  }
}

/** A picture; where it is one by reference, its address and its caption stand in the definition. */
function imageOf(
  { alt }: { alt?: string | null | undefined },
  source: { url: string; title?: string | null | undefined } | undefined,
  line: number,
): BodyImage {
  return { url: source?.url ?? '', alt: alt ?? '', title: source?.title ?? '', line };
}

function readHeading(heading: Heading, line: number): BodyHeading {
  const text = shownText(heading);
  return { text, depth: heading.depth, line, ...(isEmpty(heading) && { isEmpty: true }) };
}

function shownText(parent: Nodes): string {
  let text = '';
  walkTree(parent, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
  });
  return text;
}

/** Whether nothing in it can be seen or read out. A picture has words of its own, or the check asks for them. */
function isEmpty(parent: Nodes): boolean {
  let hasPicture = false;
  walkTree(parent, ({ type }) => {
    if (type === 'image' || type === 'imageReference') hasPicture = true;
  });
  return !hasPicture && shownText(parent).replace(INVISIBLE, '').trim() === '';
}

function isMdx(node: { type: string }): node is MdxNode & Nodes {
  return node.type.startsWith('mdx');
}

function readBlock(block: Nodes, lineOf: (node: Nodes) => number): BodyBlock {
  let text = '';
  const rows: [number, number][] = [];
  walkTree(block, (node) => {
    if (node.type === 'text') {
      const line = lineOf(node);
      node.value.split('\n').forEach((row, index) => {
        if (index > 0) text += '\n';
        rows.push([text.length, line + index]);
        text += row;
      });
    } else if (node.type === 'break') text += '\n';
    else if (node.type === 'inlineCode' || node.type === 'image') text += OBJECT_MARK;
  });
  return { text, rows };
}

/** The file's line on which an offset of a block stands. */
export function lineAt({ rows }: BodyBlock, offset: number): number {
  return rows.findLast(([start]) => start <= offset)?.[1] ?? rows[0]?.[1] ?? 1;
}

function readUntidyLines(root: Root, source: string, firstLine: number): { text: string; line: number }[] {
  return readProseLines(root, source)
    .filter((line) => spacingEdits(line).length > 0)
    .map(({ text, pieces }) => ({ text, line: lineOfOffset(source, pieces[0]!.start, firstLine) }));
}

function placeSplitWords(root: Root, source: string, firstLine: number): { word: string; line: number }[] {
  return readSplitWords(root, source).map(({ word, at }) => ({
    word,
    line: lineOfOffset(source, at, firstLine),
  }));
}

function lineOfOffset(source: string, offset: number, firstLine: number): number {
  return source.slice(0, offset).split('\n').length + firstLine - 1;
}
