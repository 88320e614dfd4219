import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../lib/vietnamese-text.ts';
import { parseBody, walkTree } from '../../store/body-tree.ts';
import { parseYaml } from '../../store/yaml-source.ts';
import { fixText } from './fix-text.ts';

/** Pieces that make text in which something is nearly always wrong, Markdown included. */
const PIECES = [
  'Ủy',
  'ban',
  'ủy'.normalize('NFD'),
  '\u00A0',
  '\u200B',
  '\u0301',
  ' ',
  '  ',
  '\t',
  ',',
  ' ,',
  ';',
  ':',
  '.',
  '\n',
  '\n\n',
  '  \n',
  '\\\n',
  '**',
  '*',
  '_',
  '`',
  '```\n',
  '[',
  '](x,y.pdf)',
  '![',
  '](a.jpg "t ,u")',
  '<https://a.vn/x,y>',
  'https://a.vn/x,y',
  'a@b.vn',
  '- ',
  '1. ',
  '> ',
  '# ',
  '| a ,b | c |\n|---|---|\n',
  '    ',
  '&amp;',
  '&nbsp;',
  '\\',
  '<b>',
  '<!-- a  b -->',
  '1,5',
  '16:45',
  '15/KH-UBND',
  '[^1]',
  '\n[^1]: ',
  '\n[r]: x,y.pdf\n',
  '[r]',
  '“',
  '”',
  '"',
  "'",
  '😀',
  '\r\n',
  '---\n',
  '{',
  '}',
  '~~',
  '(',
  ')',
  '…',
  '[x] ',
];

const bodies = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

/** What readers are given, but for spaces in prose. */
function meaning(file: string): string {
  const parts: string[] = [];
  walkTree(parseBody(normalizeText(file), 'md'), (node) => {
    const { position, children, ...own } = node as typeof node & { children?: unknown };
    if (node.type === 'text') parts.push(node.value.replace(/\s+/g, ''));
    else if (node.type === 'image')
      parts.push('image', node.url, node.title ?? '', (node.alt ?? '').replace(/\s+/g, ''));
    else parts.push(JSON.stringify(own));
  });
  // Removing spaces may join two texts into one, or part them at a line's end.
  return parts.join('');
}

describe('fixText on any text', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const once = fixText(body, 'md');
        expect(fixText(once, 'md')).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('changes spaces in prose and nothing else: no code, address, number or structure', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const fixed = fixText(body, 'md');
        expect(meaning(fixed)).toBe(meaning(body));
        expect(normalizeText(fixed).match(/\d+/g)).toEqual(normalizeText(body).match(/\d+/g));
        expect(fixed.split('\n').length).toBe(body.split('\n').length);
      }),
      { numRuns: 1500 },
    );
  });

  it('changes no data in YAML but spaces, and nothing the second time', () => {
    const values = fc.array(
      fc.constantFrom(
        'Ủy',
        ' ',
        '  ',
        ' ,',
        ',x',
        ' :',
        ':',
        '"',
        "'",
        '#',
        ' #',
        '\u00A0',
        'a',
        '1,5',
        '[',
        '- ',
        '>',
        '\\',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('title: ', 'title: "', "title: '", 'title: >\n  ', 'topics: [', 'id: '),
        (pieces, start) => {
          const yaml = `${start}${pieces.join('')}\nid: abc\n`;
          const fixed = fixText(yaml, 'yaml');
          const data = (text: string) =>
            JSON.stringify(parseYaml(normalizeText(text)).data)?.replace(/\\n|\s/g, '');
          expect(data(fixed)).toBe(data(yaml));
          expect(fixText(fixed, 'yaml')).toBe(fixed);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
