/** A site of albums: one with everything an album may have, one of sixty photos, and enough others to fill pages. */
import sharp from 'sharp';
import { sharedSite, type BuiltSite } from './build-fixture.ts';
import { EXAMPLE_SITE, exampleText } from './example-site.ts';
import type { SiteFiles } from './folders.ts';
import { drawPhoto } from './pictures.ts';

export const FESTIVAL = '/thu-vien-anh/le-hoi-xuan/';
export const SIXTY = '/thu-vien-anh/sau-muoi-anh/';
/** An article with two pictures, which names the first album. */
export const STORY = '/tin-tuc/khai-hoi/';
/** Stands in nothing but albums that are not public. */
export const HIDDEN_WORD = 'zzhidden';
export const OTHER_ALBUMS = 40;

const FESTIVAL_TEXT = `---
title: 'Lễ hội xuân <Hồng Lam> & “ném còn”'
summary: Ba ngày hội bên sông.
date: 2026-02-20
credit: Lê Minh
cover: 'Anh Bia.png'
photos:
  - src: cong-hoi.png
    alt: Đông người trước cổng chào
    caption: Khai hội sáng mồng 4.
  - src: 'Anh Bia.png'
    alt: Sân đình nhìn từ trên cao
    caption: Toàn cảnh sân đình.
    credit: Trần Thị Ẩn
  - src: dung-cao.png
    alt: Cây nêu cao giữa sân
  - src: cong-hoi.jpg
    caption: Hai đội kéo co.
---

Ảnh chụp trong **ba ngày** hội.

| Ngày | Hoạt động |
| ---- | --------- |
| 4    | Khai hội  |
`;

const story = (title: string, fields: object) => exampleText({ fields: { title, ...fields } });

/** Photos as wide as real ones and hardly any higher: as much markup, and next to nothing to encode. */
function stripe(width: number, hue: number): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="180"><rect width="100%" height="100%" fill="hsl(${hue} 60% 50%)"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function sixtyPhotos(): Promise<SiteFiles> {
  const names = Array.from({ length: 60 }, (_, index) => `img-${String(index + 1).padStart(2, '0')}.png`);
  const photos = names.map(
    (src, index) =>
      `  - src: ${src}\n    alt: Đoàn đại biểu số ${index + 1} đi qua lễ đài trong sáng khai mạc, tay cầm cờ và hoa\n` +
      `    caption: Đoàn thứ ${index + 1} của các xã, phường diễu hành; ảnh ghi lúc ${7 + (index % 4)} giờ ${(index * 7) % 60} phút.\n`,
  );
  const files = await Promise.all(
    names.map(async (name, index) => [`albums/sau-muoi-anh/${name}`, await stripe(1700, index * 6)] as const),
  );
  return {
    'albums/sau-muoi-anh/index.md': `---\ntitle: Sáu mươi ảnh\ndate: 2026-02-01\ncredit: Lê Minh\nphotos:\n${photos.join('')}---\n`,
    ...Object.fromEntries(files),
  };
}

async function otherAlbums(): Promise<SiteFiles> {
  const photo = await stripe(1700, 200);
  const albums = Array.from({ length: OTHER_ALBUMS }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const folder = `albums/album-${number}`;
    const text = `---\ntitle: Album số ${number}\ndate: 2025-01-${String((index % 28) + 1).padStart(2, '0')}\ncredit: Lê Minh\nphotos:\n  - { src: a.png, alt: Một dải màu xanh }\n---\n`;
    return [
      [`${folder}/index.md`, text],
      [`${folder}/a.png`, photo],
    ] as const;
  });
  return Object.fromEntries(albums.flat()) as SiteFiles;
}

export async function albumSite(): Promise<BuiltSite> {
  const [wide, high, small] = [
    await drawPhoto(1200, 800, 20),
    await drawPhoto(600, 900, 120),
    await drawPhoto(900, 600, 220),
  ];
  const jpeg = await sharp(small).jpeg().toBuffer();
  const hidden = `credit: Lê Minh\nphotos:\n  - { src: a.png, alt: Ảnh ${HIDDEN_WORD} }\n---\n`;
  return sharedSite({
    'site.yaml': JSON.stringify(EXAMPLE_SITE),
    'albums/le-hoi-xuan/index.md': FESTIVAL_TEXT,
    'albums/le-hoi-xuan/cong-hoi.png': wide,
    'albums/le-hoi-xuan/Anh Bia.png': small,
    'albums/le-hoi-xuan/dung-cao.png': high,
    'albums/le-hoi-xuan/cong-hoi.jpg': jpeg,
    ...(await sixtyPhotos()),
    ...(await otherAlbums()),
    'albums/nhap/index.md': `---\ntitle: Nháp ${HIDDEN_WORD}\ndate: 2026-01-01\ndraft: true\n${hidden}`,
    'albums/nhap/a.png': small,
    'albums/mai-sau/index.md': `---\ntitle: Mai sau ${HIDDEN_WORD}\ndate: 2026-12-01\n${hidden}`,
    'albums/mai-sau/a.png': small,
    'articles/2026/khai-hoi/index.md': exampleText({
      fields: {
        id: 'khaihoi001',
        title: 'Khai hội xuân',
        publishedAt: '2026-02-20 09:00',
        album: 'le-hoi-xuan',
        images: [{ src: 'b.png', alt: 'Đoàn rước bên sông', caption: 'Đoàn rước.', credit: 'Lê Minh' }],
      },
      body: '![Sân đình buổi sớm](a.png "Sân đình trước giờ khai hội")\n\nChữ của bài.',
    }),
    'articles/2026/khai-hoi/a.png': wide,
    'articles/2026/khai-hoi/b.png': small,
    'articles/2026/be-mac/index.md': story('Bế mạc hội xuân', {
      id: 'bemac00001',
      publishedAt: '2026-02-23 09:00',
      album: 'le-hoi-xuan',
    }),
    'articles/2026/sap-dang/index.md': story(`Bài sắp đăng ${HIDDEN_WORD}`, {
      id: 'sapdang001',
      publishedAt: '2026-12-23 09:00',
      album: 'le-hoi-xuan',
    }),
    'articles/2026/cho-album/index.md': story('Bài chờ album', {
      id: 'choalbum01',
      publishedAt: '2026-02-24 09:00',
      album: 'nhap',
    }),
  });
}
