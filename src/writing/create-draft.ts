/** Puts a new draft into the content folder, beside what is there and never over it. */
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../lib/finding.ts';
import type { LocalTime } from '../lib/local-time.ts';
import { RESERVED_SEGMENTS } from '../lib/paths.ts';
import { normalizeText, slugify, squeezeSpaces } from '../lib/vietnamese-text.ts';
import { siteSchema, type SiteConfig } from '../schemas/site.ts';
import { albumSlug } from '../store/album-photos.ts';
import { SITE_FILE } from '../store/content.ts';
import { validate } from '../store/entry.ts';
import { parseYaml } from '../store/yaml-source.ts';
import { composeDraft } from './draft.ts';
import type { DraftKind } from './kinds.ts';

export interface CreateDraftOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  kind: DraftKind;
  title: string;
  now: LocalTime;
}

/**
 * Writes the draft.
 * @returns its path from the content folder
 * @throws Error in Vietnamese where there is no site, no title, or nothing to make an address of
 */
export function createDraft({ contentDir, kind, title, now }: CreateDraftOptions): string {
  const plainTitle = squeezeSpaces(normalizeText(title));
  if (plainTitle === '')
    throw new Error(
      'Thiếu tiêu đề. Hãy đặt tiêu đề trong dấu ngoặc kép, ví dụ: npm run new -- tin "Khai mạc hội xuân"',
    );
  const slug = slugify(plainTitle);
  if (slug === '') throw new Error(`Tiêu đề “${title}” không có chữ hoặc số nào để đặt địa chỉ cho bài.`);
  const site = readSite(contentDir);
  const file = freeFile(contentDir, kind, slug, now, site);
  const absolutePath = path.join(contentDir, file);
  mkdirSync(path.dirname(absolutePath), { recursive: true });
  // 'wx' refuses to write over a file, even one that came into being just now.
  writeFileSync(absolutePath, composeDraft({ kind, title: plainTitle, id: randomId(), now, site }), {
    flag: 'wx',
  });
  return file;
}

function readSite(contentDir: string): SiteConfig {
  const file = path.join(contentDir, SITE_FILE);
  if (!existsSync(file))
    throw new Error(
      `Không thấy tệp ${file}. Hãy chạy lệnh này trong thư mục của trang, nơi có thư mục content.`,
    );
  const yaml = parseYaml(normalizeText(readFileSync(file, 'utf8')));
  const findings: Finding[] = [];
  const site =
    yaml.problems.length > 0
      ? undefined
      : validate(yaml.data, siteSchema, { file: SITE_FILE, lineOf: yaml.lineOf }, findings);
  if (site) return site;
  const first = yaml.problems[0] ?? findings[0];
  throw new Error(
    `Tệp ${SITE_FILE} có lỗi ở dòng ${first?.line ?? 1}: ${first?.message ?? ''}. Chạy npm run check để xem cách sửa.`,
  );
}

/** The first of `slug`, `slug-2`, `slug-3` … that nothing else on the site has. */
function freeFile(
  contentDir: string,
  kind: DraftKind,
  slug: string,
  now: LocalTime,
  site: SiteConfig,
): string {
  const isTaken = takenNames(contentDir, site);
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    if (!isTaken(name)) return fileOf(kind, name, now);
  }
}

function fileOf(kind: DraftKind, name: string, now: LocalTime): string {
  if (kind === 'album') return `albums/${name}/index.md`;
  if (kind === 'page') return `pages/${name}.md`;
  return `articles/${now.slice(0, 4)}/${name}/index.md`;
}

/** An address is one name in the whole site, whatever the year or the kind, so that entries can move about. */
function takenNames(contentDir: string, site: SiteConfig): (name: string) => boolean {
  const articles = path.join(contentDir, 'articles');
  const parents = listFolder(articles).map((year) => `articles/${year}`);
  const ownNames = new Set([
    ...RESERVED_SEGMENTS,
    ...site.sections.map(({ id }) => id),
    // Folders of albums may be named for people: `Hội xuân` has the address of `hoi-xuan`.
    ...listFolder(path.join(contentDir, 'albums')).map(albumSlug),
  ]);
  const isThere = (file: string) => existsSync(path.join(contentDir, file));
  return (name) =>
    ownNames.has(name) ||
    LIST_PAGE.test(name) ||
    [`pages/${name}.md`, `pages/${name}.mdx`, ...parents.map((parent) => `${parent}/${name}`)].some(isThere);
}

function listFolder(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Addresses of a list's numbered pages. */
const LIST_PAGE = /^trang-\d+$/;

const ID_LENGTH = 10;
const ID_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function randomId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_CHARACTERS[randomInt(ID_CHARACTERS.length)]).join('');
}
