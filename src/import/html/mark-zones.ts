/** Marks which blocks are the article's own: what stands in the smallest element around its title and its text. */
import type { Claim } from '../page-evidence.ts';
import type { FlatBlock } from './block-builder.ts';
import { pickTitle } from './pick-title.ts';
import { ancestorsOf, commonAncestor, type AnyNode, type Parent } from './tree.ts';

/** Below the smallest common element stand author, source and files, in elements of their own. */
export function markZones(
  blocks: readonly FlatBlock[],
  claims: readonly Claim[],
  body: AnyNode | undefined,
  parents: ReadonlyMap<AnyNode, Parent>,
): FlatBlock[] {
  const pick = pickTitle(blocks, claims);
  const title = pick && blocks[pick.index]!;
  const own = articleElement(title, body, parents);
  const marked = blocks.map((block) => {
    const isOwn = own !== undefined && isInside(block, own, parents);
    return isOwn ? { ...block, markup: { ...block.markup, zone: 'article' as const } } : block;
  });
  if (pick) {
    const block = marked[pick.index]!;
    marked[pick.index] = {
      ...block,
      markup: { ...block.markup, zone: 'article', role: 'title', roleReason: pick.reason },
    };
    return marked;
  }
  return withClaimedTitle(marked, claims);
}

/** Fields in elements of their own may stand just outside the element of title and text. */
function isInside(block: FlatBlock, own: AnyNode, parents: ReadonlyMap<AnyNode, Parent>): boolean {
  if (block.markup.zone === 'furniture') return false;
  const above = ancestorsOf(block.element, parents);
  if (above.includes(own)) return true;
  const outer = parents.get(own);
  const { role } = block.markup;
  return (
    outer !== undefined &&
    above.includes(outer) &&
    (role === 'author' || role === 'source' || role === 'attachments')
  );
}

function articleElement(
  title: FlatBlock | undefined,
  body: AnyNode | undefined,
  parents: ReadonlyMap<AnyNode, Parent>,
): AnyNode | undefined {
  if (!body) return title && parents.get(title.element);
  const around = title ? commonAncestor(title.element, body, parents) : (parents.get(body) ?? body);
  return around;
}

/** A page whose title stands only in its head gets it as its first block. */
function withClaimedTitle(blocks: FlatBlock[], claims: readonly Claim[]): FlatBlock[] {
  const at = blocks.findIndex(({ isInBody }) => isInBody);
  const claim = claims.find(({ field, reason }) => field === 'title' && reason !== 'thẻ title');
  if (at < 0 || !claim) return blocks;
  const first = blocks[at]!;
  const title: FlatBlock = {
    text: claim.value,
    line: claim.line,
    gapBefore: true,
    besideEmptyParagraph: false,
    element: first.element,
    isInBody: false,
    links: [],
    markup: {
      zone: 'article',
      role: 'title',
      roleReason: `chỉ có trong ${claim.reason}`,
      isBold: false,
      isItalic: false,
      linkShare: 0,
    },
  };
  return blocks.toSpliced(at, 0, title);
}
