/** Attacks through the fields of articles. */
import { CALL, frontMatter, inFields, REFUSED, slugOf, TEXT_IS_TEXT, type Attack } from './attack.ts';

const BREAK_OUT = `"><img src=x onerror=${CALL}>`;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const FIELDS: readonly [
  name: string,
  fields: Readonly<Record<string, string>>,
  verdict: Attack['verdict'],
][] = [
  ['script in the title', { title: quoted(`<script>${CALL}</script>`) }, TEXT_IS_TEXT],
  ['end of script in the title', { title: quoted(`</script><script>${CALL}</script>`) }, TEXT_IS_TEXT],
  ['end of title in the title', { title: quoted(`</title><script>${CALL}</script>`) }, TEXT_IS_TEXT],
  ['comment in the title', { title: quoted(`<!--<script>${CALL}</script>`) }, TEXT_IS_TEXT],
  ['quotes in the title', { title: quoted(BREAK_OUT) }, TEXT_IS_TEXT],
  ['quotes in the summary', { summary: quoted(`${BREAK_OUT} ' onload='${CALL}`) }, TEXT_IS_TEXT],
  ['CDATA end in the summary', { summary: quoted(`]]><script>${CALL}</script>`) }, TEXT_IS_TEXT],
  [
    'entity declaration in the summary',
    { summary: quoted('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;') },
    TEXT_IS_TEXT,
  ],
  ['line separators in the title', { title: '"a\\u2028b\\u2029c"' }, TEXT_IS_TEXT],
  [
    'html in author and source',
    {
      author: `{name: ${quoted(BREAK_OUT)}, unit: ${quoted(BREAK_OUT)}}`,
      source: `{name: ${quoted(BREAK_OUT)}}`,
    },
    TEXT_IS_TEXT,
  ],
  ['html in topics', { topics: `[${quoted(BREAK_OUT)}]` }, TEXT_IS_TEXT],
  [
    'html in a caption',
    { images: `[{caption: ${quoted(BREAK_OUT)}, credit: ${quoted(BREAK_OUT)}}]` },
    TEXT_IS_TEXT,
  ],
  ['html in a correction', { corrections: `[{at: 2026-03-06, text: ${quoted(BREAK_OUT)}}]` }, TEXT_IS_TEXT],
  ['html in the place', { place: quoted(BREAK_OUT) }, TEXT_IS_TEXT],
  [
    'html in a contact',
    {
      kind: 'notice',
      contact: `{name: ${quoted(BREAK_OUT)}, phone: ${quoted(BREAK_OUT)}, address: ${quoted(BREAK_OUT)}}`,
    },
    TEXT_IS_TEXT,
  ],
  [
    'html in positions',
    {
      kind: 'recruitment',
      positions: `[{name: ${quoted(BREAK_OUT)}, requirement: ${quoted(BREAK_OUT)}}]`,
      intakeFrom: '2026-03-01',
      intakeTo: '2026-04-30',
      where: quoted(BREAK_OUT),
    },
    TEXT_IS_TEXT,
  ],
  [
    'html in a document',
    {
      kind: 'document',
      documentType: quoted(BREAK_OUT),
      number: quoted(`01/${BREAK_OUT}`),
      issuer: quoted(BREAK_OUT),
      signer: quoted(BREAK_OUT),
      issuedAt: '2026-03-01',
      replaces: `[${quoted(BREAK_OUT)}]`,
      replacedBy: quoted(BREAK_OUT),
    },
    TEXT_IS_TEXT,
  ],
  [
    'quotes in the source address',
    { source: `{name: Báo, url: ${quoted('https://example.vn/"onmouseover="__pwned(1)')}}` },
    TEXT_IS_TEXT,
  ],
  ['control character in the title', { title: '"a\\bb\\x0Bc"' }, REFUSED],
  ['text direction override in the title', { title: '"a\\u202Egnp.exe"' }, REFUSED],
  [
    'javascript as the source address',
    { source: `{name: Báo, url: ${quoted(`javascript:${CALL}`)}}` },
    REFUSED,
  ],
  [
    'javascript as a contact address',
    { kind: 'notice', contact: `{url: ${quoted(`javascript:${CALL}`)}}` },
    REFUSED,
  ],
  [
    'javascript with a newline as a contact address',
    { kind: 'notice', contact: `{url: "java\\nscript:${CALL}"}` },
    REFUSED,
  ],
  ['data as a contact address', { kind: 'notice', contact: `{url: ${quoted('data:text/html,x')}}` }, REFUSED],
  [
    'headers in a mail address',
    { kind: 'notice', contact: `{email: ${quoted('a@example.vn?bcc=b@evil.example')}}` },
    REFUSED,
  ],
  ['html in the id', { id: quoted(BREAK_OUT) }, REFUSED],
  ['path in the id', { id: '../../../x' }, REFUSED],
  ['path in the section', { section: '../../x' }, REFUSED],
  ['prototype as the section', { section: '__proto__' }, REFUSED],
  ['prototype as the kind', { kind: 'constructor' }, REFUSED],
  ['prototype key', { __proto__x: '1', '"__proto__"': '{draft: false, polluted: true}' }, REFUSED],
  ['constructor key', { constructor: '{prototype: {polluted: true}}' }, REFUSED],
  ['merge key', { '<<': '{draft: true}' }, REFUSED],
  ['unknown field', { layout: '../../../../src/layouts/Base.astro' }, REFUSED],
  ['YAML function tag', { title: '!!js/function "function(){}"' }, REFUSED],
  ['YAML custom tag', { title: '!evil x' }, REFUSED],
  ['YAML binary tag', { title: '!!binary PHNjcmlwdD4=' }, REFUSED],
  [
    'YAML alias bomb',
    {
      a: '&a [x,x,x,x,x,x,x,x,x]',
      b: '&b [*a,*a,*a,*a,*a,*a,*a,*a]',
      c: '&c [*b,*b,*b,*b,*b,*b,*b,*b]',
      topics: '[*c,*c,*c,*c,*c,*c,*c,*c]',
    },
    REFUSED,
  ],
  ['list as the title', { title: '[a, b]' }, REFUSED],
  ['map with toString as the title', { title: '{toString: x}' }, REFUSED],
  ['attachment outside of the folder', { attachments: `[{file: ../../../site.yaml}]` }, REFUSED],
  ['attachment at an absolute path', { attachments: `[{file: /etc/hosts}]` }, REFUSED],
  ['picture outside of the folder', { images: `[{src: ../../../bieu-trung.png, alt: Ảnh}]` }, REFUSED],
  ['picture at another site', { images: `[{src: 'https://evil.example/dem.png', alt: Ảnh}]` }, REFUSED],
  ['alias to another site', { aliases: `['//evil.example/']` }, REFUSED],
  ['alias with a new line', { aliases: '["/a\\n/* https://evil.example/ 301"]' }, REFUSED],
  ['alias with a blank', { aliases: `['/a /b/ 200']` }, REFUSED],
  ['alias that takes every address', { aliases: `['/*']` }, REFUSED],
  ['alias with a placeholder', { aliases: `['/:splat']` }, REFUSED],
  ['alias that takes a section', { aliases: `['/thong-bao/']` }, REFUSED],
  ['alias that takes the home page', { aliases: `['/']` }, REFUSED],
  [
    'alias that takes the search',
    { aliases: `['/tim-kiem/', '/rss.xml', '/pagefind/pagefind.js']` },
    REFUSED,
  ],
  [
    'old address that takes a section',
    { legacy: `{url: 'https://cu.example.vn/thong-bao/'}` },
    {
      harmless:
        'an old portal may well have had such an address; a page that stands today wins, see the redirect table',
    },
  ],
  [
    'old address that takes every address',
    { legacy: `{url: 'https://cu.example.vn/*'}` },
    { harmless: 'the redirect table leaves out what a host would read as a pattern' },
  ],
];

const FILES: readonly Attack[] = [
  { ...inFields('half a surrogate pair in the title', { title: '"a\\uD800b"' }), stopsBuild: true },
  {
    name: 'fields: end of the front matter twice',
    files: {
      [`articles/2026/${slugOf('two front matters')}/index.md`]: `${frontMatter('two front matters')}---\ntitle: <script>${CALL}</script>\n---\n<script>${CALL}</script>\n`,
    },
    verdict: REFUSED,
  },
  {
    name: 'fields: no front matter',
    files: { [`articles/2026/${slugOf('no front matter')}/index.md`]: `<script>${CALL}</script>\n` },
    verdict: REFUSED,
  },
];

export const FIELD_ATTACKS: readonly Attack[] = [
  ...FIELDS.map(([name, fields, verdict]) => inFields(name, fields, verdict)),
  ...FILES,
];
