/** Reads a text capture of a page: lines, most of them a whole paragraph each. */
import { isSplitWord, wordPairs } from '../lib/text-repair.ts';
import { normalizeText } from '../lib/vietnamese-text.ts';
import { LIST_MARKER } from './list-marker.ts';
import type { Block, PageEvidence, Reader, ReaderNote } from './page-evidence.ts';

interface Line {
  text: string;
  number: number;
}

/** A capture that begins with its page's address, alone or after a label. */
const ADDRESS = /^(?:URL|Địa chỉ|Link|Liên kết)?\s*:?\s*(https?:\/\/[^\s<>"]{1,2000})$/i;

/** Longer lines are paragraphs: nobody wraps that wide. */
const MAX_WRAP_WIDTH = 130;
/** Fewer lines at the full width prove no wrapping. */
const MIN_WRAPPED_LINES = 5;

const ENDS_SENTENCE = /[.!?:;…|]["”’»)\]]*$/;

export const textCaptureReader: Reader = {
  accepts: (text) => !/^\s*<(?:!doctype html|html|head|body)[\s>]/i.test(text.slice(0, 2000)),
  read: readTextCapture,
};

function readTextCapture(text: string): PageEvidence {
  const lines = text.split('\n').map((line, index): Line => ({ text: line, number: index + 1 }));
  const notes: ReaderNote[] = [];
  const url = takeAddress(lines);
  return { blocks: joinLines(lines, notes), notes, ...(url && { url }) };
}

/** Takes the address from the first line that says anything, so that it does not become text. */
function takeAddress(lines: Line[]): string | undefined {
  const first = lines.find((line) => !isBlank(line.text));
  const address = first && ADDRESS.exec(normalizeText(first.text).trim().slice(0, 2100))?.[1];
  if (!address || !URL.canParse(address)) return undefined;
  first.text = '';
  return address;
}

function joinLines(lines: readonly Line[], notes: ReaderNote[]): Block[] {
  const shouldJoin = lineJoiner(lines);
  const blocks: Block[] = [];
  let previous: Line | undefined;
  let parts: string[] = [];
  const close = () => {
    if (parts.length > 0) blocks.at(-1)!.text = parts.join('');
    parts = [];
  };
  for (const line of lines) {
    if (isBlank(line.text)) {
      close();
      if (line.text.includes('\u00A0') && blocks.length > 0) blocks.at(-1)!.besideEmptyParagraph = true;
      previous = undefined;
      continue;
    }
    const joint = previous && shouldJoin(previous, line);
    if (joint === undefined) {
      close();
      const before = lines[line.number - 2]?.text;
      const gapBefore = before !== undefined && isBlank(before);
      blocks.push({
        text: '',
        line: line.number,
        gapBefore,
        besideEmptyParagraph: gapBefore && before.includes('\u00A0'),
      });
    } else if (joint === '') {
      notes.push({
        line: previous!.number,
        message: `đã nối chữ bị ngắt giữa hai dòng: ${excerptJoint(previous!, line)}`,
      });
    }
    if (joint === ' ') parts.push(' ');
    parts.push(line.text.trim());
    previous = line;
  }
  close();
  return blocks;
}

/**
 * Says what stands between two neighbouring lines of one paragraph: a space, or nothing where the break is inside
 * a word. `undefined`: the second line begins a paragraph of its own.
 */
function lineJoiner(lines: readonly Line[]): (line: Line, next: Line) => '' | ' ' | undefined {
  const width = wrapWidth(lines);
  let pairs: ReadonlySet<string> | undefined;
  return ({ text }, { text: following }) => {
    const [end, start] = [text.trimEnd(), following.trimStart()];
    if (LIST_MARKER.test(start.slice(0, 8))) return undefined;
    const continues = /^\p{Ll}/u.test(start) && !ENDS_SENTENCE.test(end.slice(-8));
    const isWrapped =
      width !== undefined && end.length + 1 + (/^\S{1,130}/.exec(start)?.[0].length ?? 0) > width;
    if (!continues && !isWrapped) return undefined;
    pairs ??= wordPairs(lines.map((line) => line.text).join('\n'));
    return isSplitWord(normalizeText(end.slice(-16)), normalizeText(start.slice(0, 64)), pairs) ? '' : ' ';
  };
}

/**
 * The width at which a capture was wrapped, if it was: no line is longer, and several neighbouring lines end where
 * the next one's first word would not have fitted.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const width = lines.reduce((longest, line) => Math.max(longest, line.text.trimEnd().length), 0);
  if (width > MAX_WRAP_WIDTH) return undefined;
  const full = lines.filter(({ text }, index) => {
    const next = lines[index + 1]?.text ?? '';
    return (
      !isBlank(next) &&
      text.trimEnd().length > width / 2 &&
      text.trimEnd().length + 1 + next.trim().split(/\s/, 1)[0]!.length > width
    );
  });
  return full.length >= MIN_WRAPPED_LINES ? width : undefined;
}

function isBlank(line: string): boolean {
  return normalizeText(line).trim() === '';
}

function excerptJoint(line: Line, next: Line): string {
  const first = /\S{0,16}$/.exec(line.text.trimEnd().slice(-16))?.[0] ?? '';
  const second = /^\S{0,16}/.exec(next.text.trimStart())?.[0] ?? '';
  return `“${first}⏎${second}” → “${first}${second}”`;
}
