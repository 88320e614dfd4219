/** What `npm run new` can make, and the names that staff may give it. */
import type { z } from 'astro/zod';
import type { ArticleKind } from '../lib/article-kind.ts';
import { slugify } from '../lib/vietnamese-text.ts';
import { albumSchema } from '../schemas/album.ts';
import { ARTICLE_SCHEMAS } from '../schemas/article.ts';
import { suggest } from '../schemas/explain-issue.ts';
import { pageSchema } from '../schemas/page.ts';

export type DraftKind = ArticleKind | 'album' | 'page';

export const DRAFT_SCHEMAS: Readonly<Record<DraftKind, z.ZodType>> = {
  ...ARTICLE_SCHEMAS,
  album: albumSchema,
  page: pageSchema,
};

/** Vietnamese names, without marks. The kinds' own names are understood too. */
const VIETNAMESE_NAMES: Readonly<Record<string, DraftKind>> = {
  tin: 'news',
  'tin-tuc': 'news',
  'thong-bao': 'notice',
  'van-ban': 'document',
  'lay-y-kien': 'consultation',
  'gop-y': 'consultation',
  'tuyen-dung': 'recruitment',
  album: 'album',
  trang: 'page',
};

/** The names shown when someone asks what there is. */
export const KIND_NAMES = 'tin, thong-bao, van-ban, lay-y-kien, tuyen-dung, album, trang';

/**
 * Understands `tin`, `Thông báo`, `lay-y-kien`, `news` …
 * @throws Error in Vietnamese, with the nearest name, where it is none of them
 */
export function parseKind(typed: string): DraftKind {
  const name = slugify(typed);
  if (Object.hasOwn(VIETNAMESE_NAMES, name)) return VIETNAMESE_NAMES[name]!;
  if (Object.hasOwn(DRAFT_SCHEMAS, name)) return name as DraftKind;
  const nearest = suggest(name, [...Object.keys(VIETNAMESE_NAMES), ...Object.keys(DRAFT_SCHEMAS)]);
  const hint = nearest ? `Có phải bạn muốn viết “${nearest}”?` : `Hãy chọn một trong: ${KIND_NAMES}.`;
  throw new Error(`Không có loại bài “${typed}”. ${hint}`);
}
