/** News and documents with all their fields, and the articles that must not be published. */
import type { SiteFiles } from './folders.ts';

export const NEWS_URL = '/tin-hoat-dong/hoi-nghi-dan-van/';

/** A word that stands in nothing but unpublished content. */
export const HIDDEN_WORD = 'zzhidden';

/** When the scheduled article comes out. */
export const SCHEDULED_AT = '2026-03-12T07:00';

const NEWS = `---
id: hoinghidanvan1
kind: news
title: 'Hội nghị biểu dương “Dân vận khéo” & ký kết <quy chế> phối hợp'
summary: Tỉnh biểu dương 20 mô hình “Dân vận khéo”; tám mô hình được nhân rộng trong năm 2026.
section: tin-hoat-dong
unit: ubnd-tinh
publishedAt: 2026-03-08 16:45
updatedAt: 2026-03-09 08:10
eventDate: 2026-03-08
place: Hội trường tỉnh
author:
  name: Nguyễn Thị Quyên
  unit: Ủy ban nhân dân huyện Đức Thọ
source:
  name: Báo Hồng Lam
  url: https://bao.example.vn/dan-van?id=1&muc=2
topics: [Dân vận khéo, Thi đua]
images:
  - src: bieu-duong.png
    alt: Đại diện các xã nhận bằng khen trên sân khấu
    caption: Đại diện các xã nhận bằng khen
    credit: Thu Hằng
  - caption: Quang cảnh hội nghị (ảnh trên trang cũ đã mất)
attachments:
  - file: quy-che-phoi-hop.pdf
    title: Quy chế phối hợp
legacy:
  url: https://cu.honglam.example.vn/tin/chi-tiet.aspx?id=1204&muc=2
  id: '1204'
  views: 1040
aliases:
  - /tin-tuc/hoi-nghi-cu/
corrections:
  - at: 2026-03-09
    text: Bản đầu ghi 18 mô hình; đúng là 20 mô hình.
---

Sáng ngày 08/3/2026, Ủy ban nhân dân tỉnh tổ chức hội nghị theo Kế hoạch số 15/KH-UBND.[^1]

![Đại biểu ngồi kín hội trường](hoi-truong.png "Toàn cảnh hội nghị")

## Kết quả

1. Hai mươi mô hình được biểu dương.
2. Tám mô hình được **nhân rộng**:
   - ở miền núi;
   - ở vùng biển.

> Dân vận khéo thì việc gì cũng thành công.

### Bảng tổng hợp

| Địa bàn | Mô hình | Ghi chú |
| ------- | ------: | ------- |
| Đức Thọ | 12      | Xem [quy chế](quy-che-phoi-hop.pdf) |
| Kỳ Ẩn   | 8       | *Đang làm* |

![Trao thưởng trên sân khấu](trao-thuong.png)
![Tập thể nhận bằng khen](bieu-duong.png "Trao thưởng và biểu dương")

Xem thêm [kế hoạch](/van-ban/ke-hoach-15-kh-ubnd-2026/), [toàn văn quy chế][quy-che], trang [Công báo](https://congbao.example.vn/?a=1&b=2) và \`mã số 12\`.

![Sơ đồ tám mô hình][so-do]

[quy-che]: quy-che-phoi-hop.pdf
[so-do]: bieu-duong.png 'Sơ đồ các mô hình'

[^1]: Kế hoạch ban hành ngày 12/01/2026.
`;

const DOCUMENT = `---
id: kehoach15ubnd
kind: document
title: Kế hoạch công tác dân vận năm 2026
section: thong-bao
publishedAt: 2026-01-13
documentType: Kế hoạch
number: 15/KH-UBND
issuer: Ủy ban nhân dân tỉnh Hồng Lam
signer: Trần Văn Ẩn
issuedAt: 2026-01-12
effectiveAt: 2026-01-12
expiresAt: 2026-12-31
replaces: [Kế hoạch số 11/KH-UBND ngày 10/01/2025]
topics: [Dân vận khéo]
files:
  - file: ke-hoach-15.pdf
    title: Toàn văn Kế hoạch số 15
---

Triển khai công tác dân vận trong toàn tỉnh.
`;

const OTHER_DOCUMENT = `---
id: quyetdinh02abc
kind: document
title: Quyết định ban hành giá nước sạch
publishedAt: 2025-06-02
documentType: Quyết định
number: 02/2025/QĐ-UBND
issuer: Ủy ban nhân dân tỉnh Hồng Lam
issuedAt: 2025-05-30
---

Giá nước sạch áp dụng từ quý III.
`;

const HIDDEN = `---
id: bainhap000001
kind: notice
title: Bài nháp ${HIDDEN_WORD}
section: thong-bao
publishedAt: 2026-03-01
draft: true
urgent: true
topics: [Dân vận khéo]
attachments:
  - file: ${HIDDEN_WORD}.pdf
aliases:
  - /${HIDDEN_WORD}/
---

Nội dung ${HIDDEN_WORD}.
`;

const SCHEDULED = `---
id: baihengio00001
kind: news
title: Bài hẹn giờ ${HIDDEN_WORD}
section: tin-hoat-dong
publishedAt: ${SCHEDULED_AT.replace('T', ' ')}
topics: [Dân vận khéo]
---

Nội dung ${HIDDEN_WORD}.
`;

export const NEWS_ARTICLES: SiteFiles = {
  'articles/2026/hoi-nghi-dan-van/index.md': NEWS,
  'articles/2026/hoi-nghi-dan-van/quy-che-phoi-hop.pdf': '%PDF-1.4\n% quy che\n',
  'articles/2026/ke-hoach-dan-van/index.md': DOCUMENT,
  'articles/2026/ke-hoach-dan-van/ke-hoach-15.pdf': '%PDF-1.4\n% ke hoach\n',
  'articles/2025/gia-nuoc-sach/index.md': OTHER_DOCUMENT,
  'articles/2026/bai-nhap/index.md': HIDDEN,
  [`articles/2026/bai-nhap/${HIDDEN_WORD}.pdf`]: '%PDF-1.4\n',
  'articles/2026/bai-hen-gio/index.md': SCHEDULED,
};
