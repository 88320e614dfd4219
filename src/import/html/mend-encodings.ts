/** Reads text in the encodings before Unicode, by its font's name or by what it would say. */
import type { Element, Root, Text } from 'hast';
import type { ReaderNote } from '../page-evidence.ts';
import { judgeLegacy, measureLegibility } from './judge-encoding.ts';
import { encodingOfFont, fromLegacy, type LegacyEncoding } from './legacy-encodings.ts';
import { isBlock } from './measure-page.ts';
import { attribute, childrenOf, isElement, lineOf, type AnyNode } from './tree.ts';

type Font = ReturnType<typeof encodingOfFont>;

interface Run {
  node: Text;
  font: Font;
}

const NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

/** Changes the tree's text in place; each block is judged by itself, since pages mix what was pasted into them. */
export function mendEncodings(root: Root): ReaderNote[] {
  const firstLines = new Map<keyof typeof NAMES, number>();
  const mend = (runs: readonly Run[]) => {
    const text = runs.map(({ node }) => node.value).join('');
    if (!/[\u0080-\u017F]/.test(text)) return;
    const judged = judgeLegacy(text);
    for (const { node, font } of runs) {
      const how = mendRun(node, font, judged);
      if (how && !firstLines.has(how)) firstLines.set(how, lineOf(node));
    }
  };
  const rest: Run[] = [];
  collect(root, undefined, mend, rest);
  mend(rest);
  return Array.from(firstLines, ([encoding, line]) => ({
    line,
    message: `đã chuyển chữ mã ${NAMES[encoding]} sang Unicode, từ dòng này`,
  }));
}

/** Hands over the text of each block; returns what stands in no block yet. */
function collect(node: AnyNode, font: Font, mend: (runs: readonly Run[]) => void, runs: Run[]): void {
  for (const child of childrenOf(node)) {
    if (child.type === 'text') runs.push({ node: child, font });
    if (!isElement(child)) continue;
    const own = fontOf(child) ?? font;
    if (!isBlock(child) && !isElement(child, 'title')) {
      collect(child, own, mend, runs);
      continue;
    }
    const inner: Run[] = [];
    collect(child, own, mend, inner);
    mend(inner);
  }
}

function fontOf(element: Element): Font {
  const style = attribute(element, 'style');
  const family =
    attribute(element, 'face') ??
    (style && /font(?:-family)?\s*:[^;]*?((?:\.Vn|VNI[-\s])[\w\s-]*)/i.exec(style)?.[1]);
  return family ? encodingOfFont(family.split(',', 1)[0]!) : undefined;
}

function mendRun(node: Text, font: Font, judged: LegacyEncoding | undefined): keyof typeof NAMES | undefined {
  // A font's name outlives a conversion to Unicode: text that reads well is believed more.
  const isReadable =
    font && !judged && measureLegibility(node.value).share > 0.6 && /[\u0100-\u1EF9]/.test(node.value);
  const encoding = isReadable ? undefined : (judged ?? font?.encoding);
  if (!encoding || !/[\u00A1-\u00FF]/.test(node.value)) return undefined;
  const text = fromLegacy(node.value, encoding);
  node.value = font?.isCapital ? text.toUpperCase() : text;
  return encoding;
}
