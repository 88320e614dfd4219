import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EXAMPLE_SITE, exampleText } from '../../tests/support/example-site.ts';
import { temporaryFolder, writeFiles } from '../../tests/support/folders.ts';
import { MARKDOWN_FEATURES } from '../body-tree.ts';
import { mdxBodyPlugins } from './mdx-plugins.ts';

const picture = {
  width: 10,
  height: 5,
  tone: 0,
  sources: [],
  fallback: { url: '/_anh/p.jpg', width: 10, height: 5, bytes: 100 },
};

/** The JavaScript that a body of MDX becomes. */
async function compile(body: string): Promise<string> {
  const root = temporaryFolder('site');
  const file = 'articles/2026/x/index.mdx';
  writeFiles(root, {
    'content/site.yaml': JSON.stringify(EXAMPLE_SITE),
    [`content/${file}`]: exampleText({ body }),
    'content/articles/2026/x/ke-hoach.pdf': 'x',
    'cache/pictures/manifest.json': JSON.stringify({ 'articles/2026/x/a.jpg': picture }),
  });
  const contentDir = path.join(root, 'content');
  vi.stubEnv('CONTENT_DIR', contentDir);
  vi.stubEnv('CACHE_DIR', path.join(root, 'cache'));
  const result = await mdxToJs(body, {
    features: MARKDOWN_FEATURES,
    fileURL: pathToFileURL(path.join(contentDir, file)),
    mdastPlugins: mdxBodyPlugins(contentDir),
  });
  return result.code;
}

afterEach(() => void vi.unstubAllEnvs());

describe('MDX in content', () => {
  it('may use the known components with plain text', async () => {
    const code = await compile('<LuuY loai="canh-bao" tieuDe="Chú ý">\n\n**Đậm**\n\n</LuuY>\n\n<LienHe />');
    expect(code).toContain('LuuY');
    expect(code).toContain('LienHe');
    expect(code).toContain('canh-bao');
  });

  it.each([
    'export const evil = 1',
    'import evil from "./evil.js"',
    '{evil()}',
    'chữ {evil} chữ',
    '<Evil />',
    '<evil>x</evil>',
    '<script>{`evil()`}</script>',
    '<a href="javascript:evil()">x</a>',
    '<LuuY tieuDe={evil()}>x</LuuY>',
    '<LuuY {...evil}>x</LuuY>',
    '<LuuY onclick="evil()">x</LuuY>',
    '<LuuY><Evil /></LuuY>',
    'a <LuuY><img src="evil" /></LuuY> b',
    '<LuuY.evil />',
    '<evil:LuuY />',
    '<>{evil}</>',
    '[x](javascript:evil)',
    '<LuuY>{evil}</LuuY>',
  ])('%j leaves nothing that runs', async (body) => {
    expect(await compile(body)).not.toContain('evil');
  });

  // Names that every object has are no components.
  it.each(['<constructor />', '<toString>x</toString>', '<hasOwnProperty onclick="x" />', '<__proto__ />'])(
    '%j is none',
    async (body) => {
      expect(await compile(body)).not.toMatch(/constructor|toString|hasOwnProperty|__proto__/);
    },
  );

  it('shows pictures, and links files, as Markdown does', async () => {
    const code = await compile('![A](a.jpg "Chú thích")\n\n[Kế hoạch](ke-hoach.pdf)\n\n## Đề mục');
    expect(code).toContain('/_anh/p.jpg');
    expect(code).toContain('figcaption');
    expect(code).toContain('/_tep/baiviet01/ke-hoach.pdf');
    expect(code).toContain('de-muc');
  });
});
