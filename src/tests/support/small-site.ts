/**
 * The site that most tests look at: every kind of article with all its fields, a list long enough for pages,
 * an empty section, what must not be published, and words that would break careless markup.
 */
import { FIXTURE_NOW, sharedSite, type BuiltSite } from './build-fixture.ts';
import type { SiteFiles } from './folders.ts';
import { NEWS_ARTICLES, NEWS_URL } from './small-site-articles.ts';
import { WINDOW_ARTICLES } from './small-site-windows.ts';
import { drawPhoto, EMBLEM } from './pictures.ts';

/** An address of each type of page. */
export const PAGE_TYPES = {
  home: '/',
  list: '/tin-hoat-dong/',
  'list, older page': '/tin-hoat-dong/trang-1/',
  'list, empty': '/chuyen-de/',
  news: NEWS_URL,
  notice: '/thong-bao/nghi-le-30-4/',
  consultation: '/lay-y-kien/du-thao-bang-gia-dat/',
  recruitment: '/tuyen-dung/tuyen-vien-chuc-2026/',
  'article in MDX': '/thong-bao/huong-dan-nop-ho-so/',
  documents: '/van-ban/',
  document: '/van-ban/ke-hoach-15-kh-ubnd-2026/',
  'cited document': '/van-ban/ke-hoach-11-kh-ubnd-2025/',
  'documents of a type': '/van-ban/loai/ke-hoach/',
  archive: '/luu-tru/',
  year: '/luu-tru/2025/',
  month: '/luu-tru/2025/03/',
  albums: '/thu-vien-anh/',
  album: '/thu-vien-anh/le-hoi-xuan/',
  photo: '/thu-vien-anh/le-hoi-xuan/keo-co/',
  'static page': '/gioi-thieu/',
  'static page in MDX': '/lien-he/',
  search: '/tim-kiem/',
  'site map': '/so-do-trang/',
  'not found': '/404.html',
} as const;

export type PageType = keyof typeof PAGE_TYPES;

export const SITE_YAML = `name: Trang thông tin tỉnh Hồng Lam
shortName: Hồng Lam
url: https://honglam.example.vn
description: Thông báo, văn bản và tin hoạt động của tỉnh Hồng Lam.
unit: ubnd-tinh
contacts:
  name: Văn phòng UBND tỉnh Hồng Lam
  phone: 0239 385 0000
  email: vanphong@honglam.example.vn
  address: Số 1, đường Trần Phú, phường Hồng Lam
  hotline: 1900 0000
  editor: Bà Nguyễn Thị Ngọc Ẩn, Chánh Văn phòng
  licence: Giấy phép số 12/GP-TTĐT ngày 05/01/2024
menu:
  - label: Trang chủ
    url: /
  - label: Tin hoạt động
    url: /tin-hoat-dong/
  - label: Thông báo
    url: /thong-bao/
  - label: Văn bản
    url: /van-ban/
  - label: Giới thiệu
    url: /gioi-thieu/
  - label: Liên hệ
    url: /lien-he/
sections:
  - id: tin-hoat-dong
    name: Tin hoạt động
    description: Tin trong tỉnh.
  - id: thong-bao
    name: Thông báo
  - id: tuyen-dung
    name: Tuyển dụng
  - id: lay-y-kien
    name: Lấy ý kiến dự thảo
  - id: chuyen-de
    name: Chuyên đề “Dân vận khéo”
units:
  - id: ubnd-tinh
    name: Uỷ ban nhân dân tỉnh Hồng Lam
    shortName: UBND tỉnh
  - id: huyen-duc-tho
    name: Ủy ban nhân dân huyện Đức Thọ
    validTo: 2025-06-30
    successor:
      - unit: ubnd-tinh
        from: 2025-07-01
links:
  - name: Trung ương
    items:
      - name: Cổng thông tin Chính phủ
        url: https://chinhphu.example.vn
        banner: lien-ket/chinh-phu.png
      - name: Công báo
        url: https://congbao.example.vn
  - name: Trong tỉnh
    items:
      - name: Cổng dịch vụ công
        url: https://dichvucong.example.vn/?a=1&b=2
staffLink:
  label: Thư công vụ
  url: https://mail.example.vn
counters:
  startTotal: 7264249
appearance:
  colour: "#1d5c4d"
  emblem: bieu-trung.svg
`;

const ABOUT = `---
title: Giới thiệu tỉnh Hồng Lam
summary: Vị trí, dân số, lịch sử.
role: about
updatedAt: 2026-01-05
---

Tỉnh Hồng Lam có 12 xã, phường. Xem [các văn bản](/van-ban/) và [thông báo](/thong-bao/).

## Vị trí

Phía bắc giáp tỉnh An Lão.
`;

const CONTACT = `---
title: Liên hệ
role: contact
---

<LuuY tieuDe="Giờ tiếp dân">

Sáng từ 7 giờ 30, chiều từ 13 giờ 30.

</LuuY>

<LienHe />
`;

const ALBUM = `---
title: Lễ hội xuân Bính Ngọ
summary: Ba ngày hội ở đền Chiêu Trưng.
date: 2026-02-20
credit: Thu Hằng
photos:
  - src: ruoc-kieu.png
    alt: Đoàn rước kiệu đi qua cổng đền
    caption: Đoàn rước kiệu sáng mùng bốn
  - src: keo-co.png
    alt: Hai đội kéo co trên bãi cỏ
  - src: dua-thuyen.png
    alt: Thuyền đua trên sông
    caption: Chung kết đua thuyền
    credit: Đức Ẩn
---
`;

const DRAFT_ALBUM = `---
title: Album chưa đăng zzhidden
date: 2026-02-21
draft: true
photos:
  - src: mot.png
    alt: Cổng trường
---
`;

export const PAGED_ARTICLES = 45;

/** Plain news, one a week back from 2025-12: enough for numbered pages. */
function pagedArticles(): SiteFiles {
  const files: Record<string, string> = {};
  for (let at = 1; at <= PAGED_ARTICLES; at++) {
    const month = String((at % 12) + 1).padStart(2, '0');
    const day = String((at % 28) + 1).padStart(2, '0');
    files[`articles/2025/tin-${at}/index.md`] = `---
id: tin${String(at).padStart(5, '0')}
kind: news
title: Xã số ${at} hoàn thành kế hoạch quý
section: tin-hoat-dong
publishedAt: 2025-${month}-${day} ${String(at % 24).padStart(2, '0')}:05
---

Xã số ${at} đã hoàn thành kế hoạch quý theo Kế hoạch số 15/KH-UBND.

Hội nghị giao ban đã biểu dương cán bộ và nhân dân trong xã.
`;
  }
  return files;
}

/** The files of the site; a test may add or replace some. */
export async function smallSiteFiles(): Promise<SiteFiles> {
  return {
    'site.yaml': SITE_YAML,
    'bieu-trung.svg': EMBLEM,
    'lien-ket/chinh-phu.png': await drawPhoto(240, 60, 10),
    'pages/gioi-thieu.md': ABOUT,
    'pages/lien-he.mdx': CONTACT,
    'albums/le-hoi-xuan/index.md': ALBUM,
    'albums/le-hoi-xuan/ruoc-kieu.png': await drawPhoto(1200, 800, 30),
    'albums/le-hoi-xuan/keo-co.png': await drawPhoto(800, 1000, 120),
    'albums/le-hoi-xuan/dua-thuyen.png': await drawPhoto(900, 600, 210),
    'albums/chua-dang/index.md': DRAFT_ALBUM,
    'albums/chua-dang/mot.png': await drawPhoto(300, 200, 300),
    'articles/2026/hoi-nghi-dan-van/hoi-truong.png': await drawPhoto(1000, 667, 200),
    'articles/2026/hoi-nghi-dan-van/trao-thuong.png': await drawPhoto(600, 400, 90),
    'articles/2026/hoi-nghi-dan-van/bieu-duong.png': await drawPhoto(600, 400, 150),
    ...NEWS_ARTICLES,
    ...WINDOW_ARTICLES,
    ...pagedArticles(),
  };
}

/** The site, built; one build for all test files. */
export async function smallSite(): Promise<BuiltSite> {
  return sharedSite(await smallSiteFiles(), { LOA_NOW: FIXTURE_NOW, TZ: 'UTC' });
}
