/** A body is rendered with the plugins that its characters ask for; the others would have changed nothing. */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { MARKDOWN_FEATURES } from '../body-tree.ts';
import { createBodyContext } from './body-context.ts';
import { BODY_HTML_PLUGINS, bodyPlugins, renderBody } from './render-body.ts';

const PIECES = [
  ...[
    'Kế hoạch số 15',
    ' ',
    '\n',
    '\n\n',
    '# ',
    '## ',
    '====',
    '----',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|--:|\n| 1 | 2 |\n',
  ],
  ...[
    '[x](a.pdf)',
    '[x][y]',
    '[y]: b.pdf',
    '![x](a.jpg "chú")',
    '![x][y]',
    '<b>',
    '<!-- x -->',
    '<https://x.vn>',
    '&lt;',
  ],
  ...[
    'https://x.vn',
    'www.x.vn',
    'a@x.vn',
    '- [ ] ',
    '- [x] ',
    '**',
    '*',
    '~~',
    '`',
    '```\n',
    '[^1]',
    '[^1]: x',
    '\\',
    '    ',
    '\r\n',
  ],
];

const context = createBodyContext(
  'articles/2026/x/index.md',
  { 'articles/2026/x/a.jpg': picture('a') },
  {
    fileUrlOf: (href) => (href.endsWith('.pdf') ? `/_tep/x/${href}` : undefined),
    creditOf: () => 'Lan',
    linksIn: (text) => (text.startsWith('Kế hoạch') ? [{ start: 0, end: 8, url: '/van-ban/x/' }] : []),
  },
);

function picture(name: string) {
  const fallback = { url: `/_anh/${name}.jpg`, width: 10, height: 10, bytes: 100 };
  return { width: 10, height: 10, sources: [], fallback, tone: 0 } as never;
}

it('renders what all plugins together would', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const markdown = pieces.join('');
      const all = markdownToHtml(markdown, {
        features: MARKDOWN_FEATURES,
        mdastPlugins: bodyPlugins(() => context),
        hastPlugins: BODY_HTML_PLUGINS,
      }) as { html: string };
      expect(renderBody(markdown, context)).toBe(all.html);
    }),
    { numRuns: 2000, seed: 20261122 },
  );
}, 60_000);
