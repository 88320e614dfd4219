/** Small content folders for the tests of the check. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding } from '../lib/finding.ts';
import type { LocalTime } from '../lib/local-time.ts';
import { readContent } from '../store/content.ts';
import { pictureNamed } from './testing-pictures.ts';
import { checkContent } from './check-content.ts';

export const NOW: LocalTime = '2026-11-21T08:30';

/**
 * Path from the content folder → text; a `Uint8Array` for files that are no text. A picture of which nothing but its
 * being there matters is an `x`.
 */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const SITE_YAML = `name: Cổng thông tin tỉnh Lam Sơn
url: https://lamson.gov.vn
unit: ubnd-tinh
contacts:
  address: Số 1 đường Hùng Vương
menu:
  - { label: Thông báo, url: /thong-bao/ }
sections:
  - { id: tin-tuc, name: Tin tức }
  - { id: thong-bao, name: Thông báo }
units:
  - { id: ubnd-tinh, name: Ủy ban nhân dân tỉnh }
  - { id: so-noi-vu, name: Sở Nội vụ }
`;

/** The four pages that every site has. */
export const PAGES: Files = Object.fromEntries(
  [
    ['gioi-thieu', 'about'],
    ['chuc-nang', 'functions'],
    ['co-cau', 'structure'],
    ['lien-he', 'contact'],
  ].map(([slug, role]) => [
    `pages/${slug}.md`,
    `---\ntitle: Trang ${role}\nrole: ${role}\n---\n\nNội dung.\n`,
  ]),
);

/** A folder in which the check finds nothing. */
export const GREEN: Files = {
  'site.yaml': SITE_YAML,
  ...PAGES,
  'articles/2026/tin-mot/index.md': news('tinmot0001', 'Nội dung tin một.'),
};

/** A document with a file, an old address and an alias; it stands at `/van-ban/ke-hoach-15-kh-ubnd-2025/`. */
export const DOCUMENT = `---
id: vanban0001
kind: document
title: Kế hoạch chuyển đổi số
documentType: Kế hoạch
number: 15/KH-UBND
issuer: Ủy ban nhân dân tỉnh
issuedAt: 2025-02-03
publishedAt: 2025-02-04
legacy:
  url: https://cu.lamson.gov.vn/van-ban.aspx?id=12
aliases: [/van-ban-cu/ke-hoach/]
files: [{ file: ke-hoach.pdf }]
---
`;

let ids = 0;

/** A news article; `fields` are further lines of its front matter. */
export function news(id: string | undefined, body: string, fields = ''): string {
  const own = id ?? `baiviet${String(++ids).padStart(4, '0')}`;
  return `---
id: ${own}
kind: news
title: Hội nghị triển khai nhiệm vụ
section: tin-tuc
publishedAt: 2026-05-04 08:00
${fields === '' ? '' : `${fields}\n`}---

${body}
`;
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Writes a folder, hands its path to `use`, and removes it. */
export function withFolder<Result>(files: Files, use: (root: string) => Result): Result {
  const root = mkdtempSync(path.join(tmpdir(), 'loa-check-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text === 'x' && PICTURE.test(file) ? pictureNamed(file) : text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The findings in a folder. */
export function checkFiles(files: Files, now: LocalTime = NOW): Finding[] {
  return withFolder(files, (root) => checkContent(readContent(root), now));
}

/**
 * The findings that one article adds to a folder without any; line 8 is the body's first line. That its pictures name no
 * photographer is left out: few tests are about that, and those look at whole folders.
 */
export function checkBody(
  body: string,
  more: Files = {},
  format: 'md' | 'mdx' = 'md',
  fields = '',
): Finding[] {
  return checkFiles({
    ...GREEN,
    [`articles/2026/bai/index.${format}`]: news('baikiemtra1', body, fields),
    ...more,
  }).filter(({ rule, field }) => rule !== 'image-credit' || field !== undefined);
}

/** `severity rule file:line`, what most tests look at. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, file, line }) => `${severity} ${rule} ${file}:${line}`);
}
