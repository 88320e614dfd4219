/**
 * What clerks write that is unusual and allowed: it is checked, built and verified as it is published every day. Whatever the
 * check lets pass stops no publication; what it does not let pass, it names by file and line.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGES, SITE_YAML } from '../check/testing.ts';
import type { Finding } from '../lib/finding.ts';
import {
  buildSite,
  FIXTURE_NOW,
  runScript,
  type BuiltSite,
  type RunResult,
} from './support/build-fixture.ts';
import { temporaryFolder, writeFiles, type SiteFiles } from './support/folders.ts';
import { drawPhoto } from './support/pictures.ts';

const LATER = '2027-01-05 08:00';

interface Written {
  title?: string;
  body?: string;
  /** Further lines of the front matter. */
  fields?: string;
  publishedAt?: string;
}

let ids = 0;

function article(slug: string, { title, body = 'Chữ.', fields = '', publishedAt }: Written = {}): SiteFiles {
  const head = [
    `id: baiviet${String(++ids).padStart(3, '0')}`,
    'kind: news',
    `title: ${title ?? `Bài ${slug}`}`,
    'section: thong-bao',
    `publishedAt: ${publishedAt ?? '2026-01-05 08:00'}`,
  ].join('\n');
  return { [`articles/2026/${slug}/index.md`]: `---\n${head}\n${fields}---\n\n${body}\n` };
}

/** Every word another one, as in a regulation of 8,000 words. */
const LONG_TEXT = Array.from({ length: 5000 }, (_, index) => ((index + 1) * 48271).toString(36))
  .join(' ')
  .replaceAll(/((?:\S+ ){80})/g, '$1\n\n');

const SITE = SITE_YAML.replace(
  'menu:\n',
  'menu:\n  - { label: Sắp đăng, url: /thong-bao/hen-gio/ }\n',
).replace(
  '  - { id: thong-bao, name: Thông báo }\n',
  '  - { id: thong-bao, name: Thông báo }\n  - { id: thong-bao-khac, name: Thông báo }\n',
);

const CITED = 'Theo Kế hoạch số 15/KH-UBND ngày 12/3/2025 của UBND tỉnh.';
const DRAFT_DOCUMENT = `---
id: vanban0001
kind: document
draft: true
title: Kế hoạch chuyển đổi số
documentType: Kế hoạch
number: 15/KH-UBND
issuer: UBND tỉnh
issuedAt: 2025-03-12
publishedAt: 2025-03-13
---
`;

const UNUSUAL: SiteFiles = {
  'site.yaml': SITE,
  ...PAGES,
  // Words that stand in every menu, and on many pages.
  ...article('ban-nhap', { title: 'Thông báo', fields: 'draft: true\n' }),
  ...article('hen-gio', { title: 'Tin tức', fields: 'aliases: [/hen-cu/]\n', publishedAt: LATER }),
  'articles/2025/ke-hoach/index.md': DRAFT_DOCUMENT,
  ...article('vien-dan', { body: CITED }),
  // As numbers and addresses come out of a word processor.
  ...article('dien-thoai', {
    body:
      'Gọi 0912\u00A0345\u00A0678, hoặc 0913&nbsp;345&nbsp;679, hoặc 0914 345  \n680, hoặc +84 915 345 681.\n\n' +
      'Thư so\\_noivu@lamson.gov.vn, a&#64;lamson.gov.vn, phong@importviet.example, x@font-face.example.',
    fields: 'summary: "Gọi 0916\u00A0345\u00A0682."\n',
  }),
  ...article('bi-danh', {
    fields: 'aliases: [/cu/bai/]\nlegacy: { url: "https://cu.lamson.gov.vn/tin.aspx?id=3" }\n',
  }),
  ...article('dan-toi', {
    body:
      '[một](/cu/bai/) [hai](/tin.aspx?id=3&utm_source=x) [ba](/thong-bao/hen-gio/) [bốn](/hen-cu/) [năm](#top)\n\n' +
      '[sáu](/tin-tuc/trang-99/) [tám](/thong-bao/#khong)\n\n' +
      'Viết ` href="/khong-co/"` và href="/khong-co/" onclick="a" style="b" id="c", &lt;iframe&gt;, /root/x, /home/x.',
  }),
  ...article('de-muc', { body: '## 1. Một\n\n#### 1.1. Hai\n\n> ###### Ba\n\n##\n\nHết.' }),
  ...article('rat-dai', { body: LONG_TEXT }),
  ...article('khong-chu', { body: '' }),
  ...article('dau-la', {
    title: '"Việc “không” -đăng: OR b* (c) + 50% ~x^2"',
    body: '```\n  \n```\n\n{x} $y$',
  }),
  ...article('ghi-chu', {
    body: 'Câu[^1].\n\n[^1]: Nguồn.\n\n- [ ] a\n- [x] b\n\n|  | b |\n|:-:|--:|\n| 1 | |\n\n7. bảy',
  }),
  ...article('ngay-xua', { publishedAt: '1965-01-05' }),
  ...article('tom-tat', { fields: 'summary: Chỉ có tóm tắt.\n', body: '', publishedAt: '2025-01-05' }),
  ...article('chi-bang', { body: '| 1 | 2 |\n|---|---|\n| 3 | 4 |', publishedAt: '2024-01-05' }),
  'albums/le-hoi/index.md': '---\ntitle: Lễ hội\ndate: 2026-01-02\ncredit: Sở\n---\n',
  'albums/le-hoi-nam-ngoai/index.md': '---\ntitle: Lễ hội\ndate: 2025-01-02\ncredit: Sở\n---\n',
  // A folder of the same name as a draft's.
  'albums/ban-nhap/index.md': '---\ntitle: Album\ndate: 2025-01-02\ncredit: Sở\n---\n',
};

/** A picture's words may hold what ends a tag. */
async function withPicture(): Promise<SiteFiles> {
  const body = '![Nước > 5 m, "đỏ" onload=](a.png "Chú > thích")';
  const fields = 'images:\n  - { src: b.png, alt: Lễ hội, credit: Lan, placement: beside }\n';
  const photo = await drawPhoto(1200, 800, 3);
  return {
    ...UNUSUAL,
    // Nothing but pictures, one beside the other: the only article of its year, so that the search is asked for it.
    ...article('co-anh', { body, fields, publishedAt: '2023-01-05' }),
    'articles/2026/co-anh/a.png': photo,
    'articles/2026/co-anh/b.png': photo,
  };
}

function run(script: 'check' | 'verify', { contentDir, outDir, cacheDir }: Folders): Promise<RunResult> {
  const folders = { CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: cacheDir };
  return runScript(`scripts/${script}.ts`, ['--json'], { ...folders, LOA_NOW: FIXTURE_NOW, TZ: 'UTC' });
}

type Folders = Pick<BuiltSite, 'contentDir' | 'outDir' | 'cacheDir'>;

function findingsOf({ stdout, stderr }: RunResult): Finding[] {
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { findings: Finding[] }).findings;
}

const errorsIn = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');
const rulesIn = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].sort();

describe('content that is unusual and allowed', () => {
  let site: BuiltSite;
  let checked: RunResult;
  beforeAll(async () => {
    site = await buildSite(await withPicture(), { TZ: 'UTC' });
    checked = await run('check', site);
  }, 120_000);

  it('passes the check, which says by file and line what is doubtful in it', () => {
    const findings = findingsOf(checked);
    expect({ errors: errorsIn(findings), exitCode: checked.exitCode }).toEqual({ errors: [], exitCode: 0 });
    const places = findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'heading-level articles/2026/de-muc/index.md:11',
        'empty-heading articles/2026/de-muc/index.md:15',
        'long-text articles/2026/rat-dai/index.md:8',
        'same-title albums/le-hoi-nam-ngoai/index.md:2',
        'same-title site.yaml:12',
        'link-scheduled site.yaml:7',
        'link-scheduled articles/2026/dan-toi/index.md:9',
      ]),
    );
  });

  it('is built, and the verification has nothing but reminders', async () => {
    expect(site.exitCode, site.stderr).toBe(0);
    const verified = await run('verify', site);
    const findings = findingsOf(verified);
    expect({ errors: errorsIn(findings), exitCode: verified.exitCode }).toEqual({ errors: [], exitCode: 0 });
    // What it reminds of, the check reminded of as well, or it is a page that does not exist.
    expect(rulesIn(findings)).toEqual(
      expect.arrayContaining(['dead-link', 'page-weight', 'titles', 'valid-html']),
    );
    const dead = findings.filter(({ rule }) => rule === 'dead-link');
    expect(dead.length).toBeGreaterThan(4);
    for (const { mend } of dead) expect(mend).toMatch(/sửa liên kết ở (?:articles\/.*\.md|site\.yaml):\d+/);
  }, 60_000);

  it('is verified again where something has changed since, and told the same where nothing has', async () => {
    const findings = findingsOf(await run('verify', site));
    expect(findingsOf(await run('verify', site))).toEqual(findings);
    writeFileSync(path.join(site.outDir, '404.html'), '<p>Không thấy');
    expect(errorsIn(findingsOf(await run('verify', site)))).not.toEqual([]);
  }, 60_000);
});

describe('content that would publish something broken', () => {
  it('is named by the check, which the build asks first', async () => {
    const files = {
      'site.yaml': SITE_YAML,
      ...PAGES,
      ...article('khong-loi', { body: 'Xem [](https://a.example/) nhé.' }),
      ...article('nhap', { fields: 'draft: true\naliases: [/nhap-cu/]\n' }),
      ...article('toi-nhap', { body: '[x](/nhap-cu/)' }),
    };
    const folder = temporaryFolder('site');
    writeFiles(`${folder}/content`, files);
    const folders = {
      contentDir: `${folder}/content`,
      outDir: `${folder}/dist`,
      cacheDir: `${folder}/cache`,
    };
    const errors = errorsIn(findingsOf(await run('check', folders)));
    expect(errors.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      'empty-link articles/2026/khong-loi/index.md:9',
      'dead-link articles/2026/toi-nhap/index.md:9',
    ]);
  }, 60_000);
});
