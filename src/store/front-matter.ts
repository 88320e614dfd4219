/** Front matter: the block of fields between two `---` lines at the head of a Markdown file. */

export interface FrontMatterParts {
  yaml: string;
  /** 1-based line of the first line of `yaml`. */
  yamlLine: number;
  body: string;
  /** 1-based line of the first line of `body`. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

/** Splits a file; `null` where there is no closed block of fields at its head. */
export function splitFrontMatter(text: string): FrontMatterParts | null {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return null;
  const match = FENCE.exec(text.slice(start));
  if (!match || match.index !== 0) return null;
  const head = match[0];
  return {
    yaml: match[1]!,
    yamlLine: 2,
    body: text.slice(start + head.length),
    bodyLine: head.split('\n').length,
  };
}
