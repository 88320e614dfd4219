/** Whatever a clerk writes: where the check has no error to tell of, the verification has none either. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkContent } from '../check/check-content.ts';
import { GREEN, news, NOW, withFolder } from '../check/testing.ts';
import { hasErrors } from '../check/report.ts';
import type { Finding } from '../lib/finding.ts';
import { readContent } from '../store/content.ts';
import { createBodyContext } from '../store/markdown/body-context.ts';
import { renderBody } from '../store/markdown/render-body.ts';
import { contacts } from './rules/contacts.ts';
import { contentPolicy } from './rules/content-policy.ts';
import { pictures } from './rules/pictures.ts';
import { selfContained } from './rules/self-contained.ts';
import { createHtmlRule } from './rules/valid-html.ts';
import { page } from './testing.ts';

const PIECES = [
  ...[
    'Kế hoạch',
    ' ',
    '\n',
    '\n\n',
    '\\',
    '    ',
    '  \n',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '> ',
    '- ',
    '7. ',
  ],
  ...['# ', '## ', '#### ', '###### ', '##\n', '====\n', '----\n', '- [ ] ', '- [x] ', '[^1]', '\n[^1]: x\n'],
  ...['| a | b |\n|:-:|--:|\n| 1 | |\n', '|  |\n|--|\n| x |\n', '<', '>', '"', '&lt;', '&nbsp;', '&', '{x}'],
  ...[
    '[x](/gioi-thieu/)',
    '[',
    ']',
    '](/)',
    '[](/)',
    '[ ][y]',
    '[x][y]',
    '\n[y]: https://y.vn "t"\n',
    '[&nbsp;](/)',
  ],
  ...[
    'https://x.vn',
    'www.x.vn',
    '<https://x.vn>',
    '![Lễ > hội "x" onload=](a.jpg "chú > thích")',
    '![x](a.jpg) ',
  ],
  ...[
    '0912 345 678',
    '0912\u00A0345\u00A0678',
    '0912&nbsp;345&nbsp;678',
    '0912 345  \n678',
    '+84 912.345.678',
  ],
  ...['a@x.vn', 'so\\_noivu@x.vn', 'a&#64;x.vn', 'x@importviet.vn', '@font-face', ' style="', ' onclick="a"'],
  ...[' href="/khong-co/" ', '&lt;iframe&gt;', ' id="x"', '<!-- x -->', '\u200B', '[#](#ke-hoach)', '1) '],
];

const body = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

const PICTURE = 'articles/2026/bai/a.jpg';
const isValid = createHtmlRule(new Set(), new Set());

it('has no error for a text of which the check has none', async () => {
  let verified = 0;
  const property = fc.asyncProperty(body, async (text) => {
    const findings = await verifyBody(text);
    if (findings) verified++;
    expect((findings ?? []).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  await fc.assert(property, { numRuns: 300, seed: 20261122 });
  // A property that refuses everything would hold as well.
  expect(verified).toBeGreaterThan(20);
}, 60_000);

/** What the verification says of a page with this text; nothing where the check refuses it. */
async function verifyBody(text: string): Promise<Finding[] | undefined> {
  const files = { ...GREEN, 'articles/2026/bai/index.md': news('baikiemtra1', text), [PICTURE]: 'x' };
  const built = withFolder(files, (root) => {
    const content = readContent(root);
    if (hasErrors(checkContent(content, NOW))) return undefined;
    const entry = content.articles.find(({ slug }) => slug === 'bai')!;
    const context = createBodyContext(entry.file, { [PICTURE]: picture() });
    const html = page({ title: 'Bài', type: 'article', body: renderBody(entry.body, context) });
    const shown = { file: 'a/index.html', url: '/a/', html };
    const site = { outDir: '', files: new Map(), origin: undefined };
    const rules = [contacts(content), contentPolicy, pictures, selfContained];
    return { shown, found: rules.flatMap((rule) => rule(shown, site)) };
  });
  return built && [...built.found, ...(await isValid(built.shown))];
}

function picture() {
  const fallback = { url: '/_anh/a.jpg', width: 10, height: 10, bytes: 100 };
  return { width: 10, height: 10, sources: [], fallback, tone: 0 } as never;
}
