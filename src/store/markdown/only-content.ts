/**
 * Content is not code: whatever could run in a reader's browser, or in the build, is shown as text or taken
 * out. The check refuses all of it with file and line; this is the second wall, for builds that never ran it.
 */
import type { Definition, Root } from 'mdast';
import { defineMdastPlugin, type MdastVisitorContext } from 'satteri';
import { isSafeUrl } from '../../lib/safe-url.ts';
import { walkTree } from '../body-tree.ts';
import { MDX_COMPONENTS } from '../mdx-components.ts';

type Removable = Parameters<MdastVisitorContext['removeNode']>[0];
type JsxNode = {
  name?: string | null;
  attributes: readonly { type: string; name?: string; value?: unknown }[];
};

/** A new instance for each document: references are resolved by its own definitions. */
export const onlyContent = () => {
  let definitions = new Map<string, Definition>();
  return defineMdastPlugin({
    name: 'only-content',
    before(root) {
      definitions = definitionsOf(root);
    },
    html(node, context) {
      // A comment says nothing to readers; what follows it on its line does.
      const value = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
      if (value.trim() === '') context.removeNode(node);
      else if (context.parent(node)?.type === 'paragraph') context.replaceNode(node, { type: 'text', value });
      else context.replaceNode(node, { type: 'paragraph', children: [{ type: 'text', value }] });
    },
    link(node, context) {
      if (!isSafeUrl(node.url)) context.replaceNode(node, [...node.children]);
    },
    definition(node, context) {
      if (!isSafeUrl(node.url)) context.setProperty(node, 'url', '#');
    },
    // Pictures by reference become plain ones, so that they are found beside the article like all others.
    imageReference(node, context) {
      const { url = '', title } = definitions.get(node.identifier) ?? {};
      context.replaceNode(node, { type: 'image', url, alt: node.alt ?? '', ...(title && { title }) });
    },
    // A box that nobody can tick would be a control without a name: the sign says the same.
    listItem(node, context) {
      const [first] = node.children;
      if (typeof node.checked !== 'boolean') return;
      context.setProperty(node, 'checked', null);
      if (first?.type === 'paragraph')
        context.prependChild(first, { type: 'text', value: node.checked ? '☑ ' : '☐ ' });
    },
    mdxjsEsm: remove,
    mdxFlowExpression: remove,
    mdxTextExpression: remove,
    mdxJsxFlowElement: keepKnownComponent,
    mdxJsxTextElement: keepKnownComponent,
  });
};

function definitionsOf(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walkTree(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    // None stands inside of these, and to look there costs more than all else here.
    return !['paragraph', 'heading', 'table'].includes(node.type);
  });
  return definitions;
}

function remove(node: Removable, context: MdastVisitorContext): void {
  context.removeNode(node);
}

function keepKnownComponent(node: Removable & JsxNode, context: MdastVisitorContext): void {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(MDX_COMPONENTS, name) ? MDX_COMPONENTS[name] : undefined;
  const isPlain = node.attributes.every(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      typeof attribute.value === 'string' &&
      allowed?.includes(attribute.name ?? ''),
  );
  if (!allowed || !isPlain) context.removeNode(node);
}
