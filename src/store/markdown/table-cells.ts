/** Aligned cells carry a class: the content security policy allows no `style` attribute. */
import { defineHastPlugin } from 'satteri';

const ALIGNMENT = /text-align:\s*(right|center)/;

export const tableCells = defineHastPlugin({
  name: 'table-cells',
  element: {
    filter: ['td', 'th'],
    visit(node, context) {
      const { style } = node.properties;
      if (typeof style !== 'string') return;
      const alignment = ALIGNMENT.exec(style)?.[1];
      context.setProperty(node, 'style', null);
      if (alignment) context.setProperty(node, 'className', [alignment]);
    },
  },
});
