/** Attacks through MDX, which is a program unless it is held to be content. `BUILD_CALL` runs in the build itself. */
import { CALL, frontMatter, inBody, slugOf, type Attack } from './attack.ts';

/** Prints a mark and leaves a file, if it is ever executed while a site is built. */
export const BUILD_MARK = 'LOA_PWNED_BUILD';
const BUILD_CALL = `globalThis.process.getBuiltinModule('node:fs').writeFileSync(globalThis.process.env.${BUILD_MARK}, 'x')`;

const attack = (name: string, body: string) => inBody(name, body, 'refused', 'mdx');
const unreadable = (name: string, body: string): Attack => ({ ...attack(name, body), stopsBuild: true });

/** A file of its own, for what stands in the front matter or in `pages`. */
function file(name: string, path: string, text: string, more: Partial<Attack> = {}): Attack {
  return { name: `mdx: ${name}`, files: { [path]: text }, verdict: 'refused', ...more };
}

export const MDX_ATTACKS: readonly Attack[] = [
  attack('expression', `{${BUILD_CALL}}`),
  attack('expression inside a sentence', `Chữ {${BUILD_CALL}} chữ`),
  attack('expression after a comment', `{/* ghi chú */ ${BUILD_CALL}}`),
  attack('expression that makes html', `{<script>${CALL}</script>}`),
  attack('import', "import { writeFileSync } from 'node:fs'"),
  attack('import of the environment', "import * as env from '../../../../src/store/environment.ts'"),
  attack('import with an effect', "import 'data:text/javascript,globalThis.pwned=1'"),
  attack('export', `export const pwned = ${BUILD_CALL}`),
  attack('export of a default layout', `export default function Layout() { ${BUILD_CALL} }`),
  attack('export of frontmatter', 'export const frontmatter = { title: "<script>" }'),
  attack('script element', `<script>{'${CALL}'}</script>`),
  attack('script with set html', `<Fragment set:html="<script>${CALL}</script>" />`),
  attack('image with onerror', `<img src="x" onerror="${CALL}" />`),
  attack('image with a handler inside a sentence', `Chữ <img src="x" onerror="${CALL}" /> chữ`),
  attack('iframe', `<iframe srcdoc="<script>parent.${CALL}</script>" />`),
  attack('link with a javascript address', `<a href="javascript:${CALL}">x</a>`),
  attack('unknown component', '<Tracker />'),
  attack('component of a member', '<globalThis.process />'),
  attack('component named constructor', '<constructor />'),
  attack('component named proto', '<__proto__ />'),
  attack('component named constructor with a handler', `<constructor onclick="${CALL}">x</constructor>`),
  attack('component with a namespace', '<svg:script />'),
  attack('known component with an expression', `<LuuY tieuDe={${BUILD_CALL}}>x</LuuY>`),
  attack('known component with a spread', `<LuuY {...{ tieuDe: ${BUILD_CALL} }}>x</LuuY>`),
  attack('known component with set html', `<LuuY set:html="<script>${CALL}</script>">x</LuuY>`),
  attack('known component with client load', '<LuuY client:load tieuDe="x">x</LuuY>'),
  attack('known component with a handler', `<LuuY onclick="${CALL}">x</LuuY>`),
  attack('known component around an expression', `<LuuY>\n\n{${BUILD_CALL}}\n\n</LuuY>`),
  attack(
    'known component around a script',
    `<LuuY>\n\n<script>${CALL}</script>\n\n</LuuY>`.replace(CALL, `{'${CALL}'}`),
  ),
  attack('fragment around a script', `<>\n<script>{'${CALL}'}</script>\n</>`),
  attack('javascript link', `[bấm](javascript:${CALL})`),
  attack('javascript link by reference', `[bấm][1]\n\n[1]: javascript:${CALL}`),
  attack('picture on another site by reference', '![ảnh][1]\n\n[1]: https://evil.example/dem.png'),
  inBody(
    'quotes in an attribute',
    `<LuuY tieuDe='"><img src=x onerror=${CALL}>'>\n\nx\n\n</LuuY>`,
    { harmless: 'attributes of components are text and are escaped' },
    'mdx',
  ),
  unreadable('unclosed expression', '{ globalThis'),
  unreadable('unclosed element', '<LuuY>'),
  unreadable('html comment', `<!-- <img src=x onerror="${CALL}"> -->`),
  file(
    'layout in the front matter',
    `articles/2026/${slugOf('mdx layout')}/index.mdx`,
    `${frontMatter('mdx layout', { layout: '../../../../../src/layouts/Base.astro' })}\nNội dung.\n`,
    { stopsBuild: true },
  ),
  file(
    'alias bomb in the front matter',
    `articles/2026/${slugOf('mdx alias bomb')}/index.mdx`,
    `${frontMatter('mdx alias bomb', { a: '&a [x,x,x,x,x,x,x,x,x]', b: '&b [*a,*a,*a,*a,*a,*a,*a,*a]', c: '&c [*b,*b,*b,*b,*b,*b,*b,*b]', d: '[*c,*c,*c,*c,*c,*c,*c,*c]' })}\nNội dung.\n`,
  ),
  file(
    'script front matter',
    `articles/2026/${slugOf('mdx script front matter')}/index.mdx`,
    `---js\n{ title: ${BUILD_CALL} }\n---\n\nNội dung.\n`,
    { stopsBuild: true },
  ),
  file(
    'expression in a static page',
    'pages/trang-tinh.mdx',
    `---\ntitle: Trang tĩnh\n---\n\n{${BUILD_CALL}}\n`,
  ),
  file(
    'expression in a draft',
    `articles/2026/${slugOf('mdx draft')}/index.mdx`,
    `${frontMatter('mdx draft', { draft: 'true' })}\n{${BUILD_CALL}}\n\nexport const pwned = ${BUILD_CALL}\n`,
  ),
];
