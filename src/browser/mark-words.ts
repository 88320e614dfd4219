/**
 * On a page opened from the search: marks the words that led there. A file of its own, fetched only then. The words leave
 * the address at once and stay in the history's entry, so that a reload marks them again and a copied address does not.
 */
import { findMarks } from '../search/marks.ts';
import { addButton } from './button.ts';
import { readFragment } from './words-fragment.ts';

/** What is no text of the page. */
const NOT_TEXT = 'script,style,noscript,template,button,mark,.noprint,.tools,.crumbs,[hidden]';
const BLOCK = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,blockquote,caption,summary,div,section';

interface PageState {
  tuKhoa?: string;
}

const state = (history.state ?? {}) as PageState;
const fragment = readFragment(location.hash).length > 0 ? location.hash : (state.tuKhoa ?? '');
const readings = readFragment(fragment);
const text = document.querySelector<HTMLElement>('main article, main');

if (text && readings.length > 0) {
  history.replaceState({ ...state, tuKhoa: fragment }, '', location.pathname + location.search);
  const marks = markWords(text, readings);
  if (marks.length > 0) addBar(text, marks, readings[0]!.join(' '));
}

/** Wraps the words in `<mark>`, wherever they cross from one element into the next. */
function markWords(root: HTMLElement, words: readonly (readonly string[])[]): HTMLElement[][] {
  const pieces = textPieces(root);
  const ranges = findMarks(pieces.map(({ node, before }) => before + node.data).join(''), words);
  // From the end, so that splitting a node leaves what comes before it as it was.
  const marks = ranges.toReversed().map(({ start, end }) =>
    pieces
      .filter((piece) => piece.start < end && piece.start + piece.length > start)
      .toReversed()
      .map(({ node, start: from, length }) =>
        wrap(node, Math.max(0, start - from), Math.min(length, end - from)),
      )
      .toReversed(),
  );
  return marks.toReversed();
}

interface TextPiece {
  node: Text;
  /** A line's end where another block begins: words of two paragraphs are no neighbours. */
  before: string;
  /** Of the node's own text within the whole. */
  start: number;
  length: number;
}

function textPieces(root: HTMLElement): TextPiece[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: TextPiece[] = [];
  let block: Element | null | undefined;
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.parentElement?.closest(BLOCK);
    const before = own === block ? '' : '\n';
    block = own;
    pieces.push({ node, before, start: at + before.length, length: node.length });
    at += before.length + node.length;
  }
  return pieces;
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  const middle = node.splitText(from);
  middle.splitText(to - from);
  const mark = document.createElement('mark');
  middle.replaceWith(mark);
  mark.append(middle);
  return mark;
}

/** At the foot of the screen while the text is in sight, at the text's end behind it: nothing moves, nothing is covered for good. */
function addBar(root: HTMLElement, marks: readonly HTMLElement[][], words: string): void {
  const bar = document.createElement('div');
  bar.className = 'row tools noprint';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Từ tìm kiếm được đánh dấu');
  bar.style.cssText =
    'position:sticky;bottom:0;padding:.4rem .6rem;margin-top:1rem;background:var(--tint);border:1px solid var(--line)';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const whole = `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”: ${marks.length} chỗ`;
  said.textContent = whole;
  bar.append(said);
  let at = -1;
  addButton(bar, 'Chỗ tiếp theo', 'Chỗ tiếp theo có từ tìm kiếm', () => {
    at = (at + 1) % marks.length;
    for (const [index, parts] of marks.entries()) {
      for (const part of parts) part.style.outline = index === at ? '3px solid var(--link)' : '';
    }
    marks[at]![0]!.scrollIntoView({ block: 'center' });
    said.textContent = `${whole}, đang ở chỗ ${at + 1}`;
  });
  addButton(bar, 'Bỏ đánh dấu', 'Bỏ đánh dấu từ tìm kiếm', () => {
    for (const part of marks.flat()) {
      const parent = part.parentNode;
      part.replaceWith(...part.childNodes);
      parent?.normalize();
    }
    bar.remove();
    history.replaceState({ ...(history.state as PageState), tuKhoa: '' }, '');
  });
  root.append(bar);
}
