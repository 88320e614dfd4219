/** What may be repaired in a Markdown body, and what must stay as it is. */
import type { Nodes, Root } from 'mdast';
import { walkTree } from '../../store/body-tree.ts';
import { parseReadable } from '../parse-readable.ts';
import { isObject, offsetsOf, readProseLines } from '../prose-lines.ts';
import { readSplitWords } from '../split-words.ts';
import { applyEdits, spacingEdits, type Edit } from './edits.ts';

/** A stretch of text that is never touched. */
export interface Span {
  start: number;
  end: number;
}

export interface Repairs {
  edits: Edit[];
  kept: Span[];
}

/** @param body in normal form */
export function repairBody(body: string, format: 'md' | 'mdx'): Repairs {
  const root = tryParse(body, format);
  // What cannot be read is not repaired either; the check says why it cannot be read.
  if (!root) return { edits: [], kept: [{ start: 0, end: body.length }] };
  const joining = readSplitWords(root, body).flatMap((split) => split.edits);
  const spacing = readProseLines(root, body).flatMap(spacingEdits);
  const edits = [...joining, ...spacing.filter((edit) => !joining.some((other) => overlaps(edit, other)))];
  return { edits: keepSafe(edits, body, root, format), kept: keptSpans(root, body) };
}

/** Two changes of one place; the spaces behind what moves up go with it. */
function overlaps(one: Edit, other: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function tryParse(body: string, format: 'md' | 'mdx'): Root | undefined {
  const parsed = parseReadable(body, format);
  return 'root' in parsed ? parsed.root : undefined;
}

/** Drops every edit after which the body would say something else; nearly always there is none. */
function keepSafe(edits: Edit[], body: string, root: Root, format: 'md' | 'mdx'): Edit[] {
  const meaning = meaningOf(root);
  const isSafe = (chosen: Edit[]) => {
    const edited = tryParse(applyEdits(body, chosen), format);
    return edited !== undefined && meaningOf(edited) === meaning;
  };
  if (edits.length === 0 || isSafe(edits)) return edits;
  return edits.reduce<Edit[]>((safe, edit) => (isSafe([...safe, edit]) ? [...safe, edit] : safe), []);
}

/** All that a tree says, but for white space in its prose. */
function meaningOf(root: Root): string {
  const parts: string[] = [];
  let prose = '';
  walkTree(root, (node) => {
    if (node.type === 'text') {
      prose += node.value.replace(/\s+/g, '');
      return;
    }
    const { position, children, alt, ...own } = node as Nodes & { children?: unknown; alt?: string };
    parts.push(prose, JSON.stringify(own), (alt ?? '').replace(/\s+/g, ''));
    prose = '';
  });
  return [...parts, prose].join('\n');
}

const KEPT_TYPES: ReadonlySet<string> = new Set([
  'code',
  'inlineCode',
  'html',
  'definition',
  'imageReference',
  'linkReference',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
]);

function keptSpans(root: Root, source: string): Span[] {
  const kept: Span[] = [];
  walkTree(root, (node) => {
    const { start, end } = offsetsOf(node);
    if (KEPT_TYPES.has(node.type) || (node.type === 'link' && isObject(node, source))) {
      kept.push({ start, end });
      return false;
    }
    if (node.type === 'image') kept.push({ start: start + `![${node.alt ?? ''}`.length, end });
    if (node.type === 'link' || node.type.startsWith('mdxJsx')) kept.push(...aroundChildren(node));
    return true;
  });
  return kept.filter((span) => span.start < span.end);
}

/** A link's address, an element's tags: all of a node but what stands inside it. */
function aroundChildren(node: Nodes): Span[] {
  const { start, end } = offsetsOf(node);
  const children = 'children' in node ? node.children : [];
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return [{ start, end }];
  return [
    { start, end: offsetsOf(first).start },
    { start: offsetsOf(last).end, end },
  ];
}
