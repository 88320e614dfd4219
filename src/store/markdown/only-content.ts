/**
 * Content is not code: whatever could run in a reader's browser, or in the build, is shown as text or taken
 * out. The check refuses all of it with file and line; this is the second wall, for builds that never ran it.
 */
import { defineMdastPlugin, type MdastVisitorContext } from 'satteri';
import { isSafeUrl } from '../../lib/safe-url.ts';
import { MDX_COMPONENTS } from '../mdx-components.ts';

type JsxNode = {
  name?: string | null;
  attributes: readonly { type: string; name?: string; value?: unknown }[];
};

export const onlyContent = defineMdastPlugin({
  name: 'only-content',
  html(node, context) {
    if (node.value.startsWith('<!--')) context.removeNode(node);
    else context.replaceNode(node, { type: 'text', value: node.value });
  },
  link(node, context) {
    if (!isSafeUrl(node.url)) context.replaceNode(node, [...node.children]);
  },
  definition(node, context) {
    if (!isSafeUrl(node.url)) context.setProperty(node, 'url', '#');
  },
  mdxjsEsm: remove,
  mdxFlowExpression: remove,
  mdxTextExpression: remove,
  mdxJsxFlowElement: keepKnownComponent,
  mdxJsxTextElement: keepKnownComponent,
});

function remove(node: Parameters<MdastVisitorContext['removeNode']>[0], context: MdastVisitorContext): void {
  context.removeNode(node);
}

function keepKnownComponent(
  node: Parameters<MdastVisitorContext['removeNode']>[0] & JsxNode,
  context: MdastVisitorContext,
): void {
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
