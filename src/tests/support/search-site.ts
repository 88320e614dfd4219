/**
 * A site whose titles and texts answer differently: «hội nghị» stands in few titles and deep in every text, so that what is
 * found first and what is found last differ in number and order.
 */
import { FIXTURE_NOW, sharedSite, type BuiltSite } from './build-fixture.ts';
import type { SiteFiles } from './folders.ts';
import { SITE_YAML } from './small-site.ts';
import { EMBLEM } from './pictures.ts';

export const SEARCHED_ARTICLES = 30;
/** Every so many articles have it in their titles. */
const IN_TITLE_EVERY = 6;

const FILLER =
  `Các xã, phường trong tỉnh đã triển khai nhiệm vụ trọng tâm của năm, tập trung phát triển sản xuất nông nghiệp theo hướng
hàng hóa, gắn với bảo vệ rừng và nguồn nước. Nhiều mô hình trồng cây ăn quả cho thu nhập ổn định, đường giao thông
nông thôn được mở rộng, trường học và trạm y tế được sửa chữa, bà con phấn khởi thi đua lao động.`.replace(
    /\n/g,
    ' ',
  );

function article(at: number): string {
  const month = String((at % 12) + 1).padStart(2, '0');
  const title = at % IN_TITLE_EVERY === 0 ? `Hội nghị giao ban lần thứ ${at}` : `Tin sản xuất số ${at}`;
  return `---
id: timkiem${String(at).padStart(3, '0')}
kind: news
title: ${title}
section: ${at % 2 === 0 ? 'tin-hoat-dong' : 'thong-bao'}
publishedAt: ${at % 3 === 0 ? 2024 : 2025}-${month}-${String((at % 27) + 1).padStart(2, '0')} 08:00
---

${at % IN_TITLE_EVERY === 0 ? 'Chủ trì là lãnh đạo tỉnh.' : 'Bà con thu hoạch vụ mùa.'}

${FILLER}

${FILLER}

Kết thúc bài, ban biên tập nhắc lại kết luận của hội nghị ngày ${at} tháng trước.
`;
}

function searchSiteFiles(): SiteFiles {
  const articles = Array.from({ length: SEARCHED_ARTICLES }, (_, at) => [
    `articles/2025/bai-${at}/index.md`,
    article(at),
  ]);
  // Without the pictures and pages that this site does not have.
  const yaml = SITE_YAML.replace(/^menu:\n(?: .*\n)+/m, '').replace(/^ +banner: .*\n/gm, '');
  return { 'site.yaml': yaml, 'bieu-trung.svg': EMBLEM, ...(Object.fromEntries(articles) as SiteFiles) };
}

/** The site, built; one build for all test files. */
export function searchSite(): Promise<BuiltSite> {
  return sharedSite(searchSiteFiles(), { LOA_NOW: FIXTURE_NOW, TZ: 'UTC' });
}
