/** A body as a tree, or why it cannot be read, in Vietnamese and with its line. */
import type { Nodes, Root } from 'mdast';
import { parseBody } from '../store/body-tree.ts';

export interface BodyProblem {
  message: string;
  /** 1-based. */
  line: number;
}

/** What the parser says, and what it means to whoever wrote the text. */
const KNOWN: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/Expected a closing tag for `<([^>`]*)>`/, (tag) => `thẻ <${tag}> chưa có thẻ đóng </${tag}>`],
  [/Unexpected closing tag `(<\/[^`]*)`/, (tag) => `thẻ đóng ${tag} không khớp với thẻ mở nào`],
  [/closing brace for `{`/, () => 'dấu { chưa có dấu } đóng'],
  [/use `{\/\* text \*\/}`/, () => 'chú thích trong MDX viết {/* … */}, không viết <!-- … -->'],
  [/Unexpected (?:character|end of file)/, () => 'có dấu < hoặc { không đúng chỗ'],
];

/** No text needs more; every walk over a tree is as deep as the tree, and must not run out of stack. */
const DEEPEST = 200;

export function parseReadable(body: string, format: 'md' | 'mdx'): { root: Root } | { problem: BodyProblem } {
  try {
    const root = parseBody(body, format);
    const line = lineTooDeep(root);
    return line === undefined
      ? { root }
      : { problem: { message: 'nội dung lồng nhau quá nhiều tầng', line } };
  } catch (error) {
    return { problem: explainParseError(error) };
  }
}

function lineTooDeep(root: Root): number | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return level[0]!.position?.start.line ?? 1;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return undefined;
}

function explainParseError(error: unknown): BodyProblem {
  const text = error instanceof Error ? error.message : String(error);
  // The parser puts `line:column: ` before what it says.
  const [, line = '1', said = text] = /^(\d+):\d+: (.*)$/s.exec(text) ?? [];
  for (const [pattern, explain] of KNOWN) {
    const match = pattern.exec(said);
    if (match) return { message: explain(...match.slice(1)), line: Number(line) };
  }
  return { message: `cú pháp không đúng (${said})`, line: Number(line) };
}
