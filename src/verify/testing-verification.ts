/** The good site, verified with some of its files changed: what tests of the verification ask. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '../store/content.ts';
import { HOSTS, type HostLimits } from './rules/host-limits.ts';
import { GOOD_SITE, ORIGIN, page, type Files } from './testing.ts';
import { verifySite, type Verification } from './verify-site.ts';

const NOW = '2026-11-21T08:30';

/** What the good site is built from, as far as the verification asks. */
const CONTENT: Files = {
  'site.yaml': `name: Lam Sơn
url: ${ORIGIN}
unit: ubnd
contacts: { address: Số 1, phone: 0204.3854.242 }
sections: [{ id: thong-bao, name: Thông báo }]
units: [{ id: ubnd, name: Ủy ban }]
`,
  'articles/2026/bai-nhap/index.md': article('baiviet001', 'Danh sách chưa chốt', 'draft: true'),
  'articles/2026/bai-hen/index.md': article('baiviet002', 'Tin của ngày mai', '', '2026-11-22'),
  'articles/2026/bai-dang/index.md': article(
    'baiviet003',
    'Bài đã đăng',
    'summary: "so_noivu@example.vn, 0912 345 679"',
    '2026-01-02',
    'Xem [bài](/thong-bao/bai-hen/), [danh sách](/thong-bao/trang-9/), [mục](/thong-bao/#muc).\n\nThư so\\_noivu@lamson.example.vn, `/srv/loa/content/`.\n\nGọi 0912&nbsp;345&nbsp;678 hoặc 0913 345  \n678.',
  ),
  'albums/le-hoi/index.md': '---\ntitle: Lễ hội\ndate: 2026-01-02\ndraft: true\n---\n',
};

function article(
  id: string,
  title: string,
  more: string,
  publishedAt = '2026-01-02',
  body = 'Nội dung.',
): string {
  return `---\nid: ${id}\ntitle: ${title}\nkind: news\nsection: thong-bao\npublishedAt: ${publishedAt}\n${more}\n---\n\n${body}\n`;
}

export interface Settings {
  host?: HostLimits;
  knownValid?: ReadonlySet<string>;
}

/** Verifies a site of these files. */
export async function verify(
  files: Files,
  { host = HOSTS['server']!, ...more }: Settings = {},
): Promise<Verification> {
  const root = mkdtempSync(path.join(tmpdir(), 'loa-verify-'));
  try {
    const content = readContent(write(path.join(root, 'content'), CONTENT));
    if (content.findings.length > 0) throw new Error(JSON.stringify(content.findings));
    const privateFolders = ['/srv/loa/content', '/opt/loa'];
    const options = { content, now: NOW, host, privateFolders, ...more } as const;
    return await verifySite(write(path.join(root, 'dist'), files), options);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function write(folder: string, files: Files): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** What the verification says of the good site with some files changed. */
export async function findingsOf(changed: Files, settings: Settings = {}): Promise<string[]> {
  const { findings } = await verify({ ...GOOD_SITE, ...changed }, settings);
  return [...new Set(findings.map(({ rule, file }) => `${rule} ${file}`))];
}

/** The page `a`, added to the good site. */
export function withPage(parts: Parameters<typeof page>[0], files: Files = {}): Files {
  return { 'a/index.html': page({ title: 'A', ...parts }), ...files };
}

export const PICTURE: Files = { 'anh.png': 'x' };
export const REDIRECTS: Files = {
  '.loa/redirects.json': JSON.stringify({
    '/cu/': '/thong-bao/',
    '/tin?id=3': '/thong-bao/',
    '/mat/': '/khong-co/',
  }),
};
export const PHOTO =
  '<picture><source type="image/avif" srcset="/a-336.avif 336w, /a-656.avif 656w"><img src="/anh.png" alt="Lễ hội" width="10" height="10"></picture>';
export const PHOTO_FILES: Files = { ...PICTURE, 'a-336.avif': 'x', 'a-656.avif': 'x' };

/** Pages with more pictures, or heavier ones, than a page may have. */
export const TWO_EAGER: Files = withPage({ body: PHOTO.repeat(2) }, PHOTO_FILES);
export const HEAVY_PICTURE: Files = withPage(
  { body: PHOTO },
  { ...PHOTO_FILES, 'a-656.avif': noise(31 * 1024) },
);

/** Text that no compression brings below so many bytes. */
export function noise(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
export const image = (attributes: string) =>
  `<p><img src="/anh.png" alt="Lễ hội" width="10" height="10"${attributes}></p>`;
