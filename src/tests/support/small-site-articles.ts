/** One article of each kind with all its fields, and the ones that must not be published. */
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
  id: 1204
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

Xem thêm [kế hoạch](/van-ban/ke-hoach-15-kh-ubnd-2026/), [toàn văn quy chế][quy-che], [tìm tin cũ](/tim-kiem/?q=d%C3%A2n+v%E1%BA%ADn), trang [Công báo](https://congbao.example.vn/?a=1&b=2) và \`mã số 12\`.

![Sơ đồ tám mô hình][so-do]

[quy-che]: quy-che-phoi-hop.pdf
[so-do]: bieu-duong.png 'Sơ đồ các mô hình'

[^1]: Kế hoạch ban hành ngày 12/01/2026.
`;

const URGENT = `---
id: thongbaobao01
kind: notice
title: Khẩn trương ứng phó bão số 1
summary: Tàu thuyền vào nơi trú ẩn trước 18 giờ ngày 12/3.
section: thong-bao
unit: ubnd-tinh
publishedAt: 2026-03-09 06:00
documentNumber: 31/TB-UBND
effectiveFrom: 2026-03-09
deadline: 2026-03-12 18:00
urgent: true
contact:
  name: Ban Chỉ huy phòng thủ dân sự
  phone: 0239 385 1111
---

Bão số 1 hướng vào bờ biển tỉnh. Tàu thuyền vào nơi trú ẩn.
`;

const NOTICE = `---
id: nghile3042026
kind: notice
title: Lịch nghỉ lễ 30/4 và 01/5
section: thong-bao
publishedAt: 2026-03-01
effectiveFrom: 2026-04-30
effectiveTo: 2026-05-03
topics: [Lịch nghỉ]
contact:
  name: Văn phòng UBND tỉnh
  email: vanphong@honglam.example.vn
  address: Số 1, đường Trần Phú
  url: https://honglam.example.vn
---

Các cơ quan nghỉ từ ngày 30 tháng 4 đến hết ngày 03 tháng 5.
`;

const ENDED_NOTICE = `---
id: thongbaocu2025
kind: notice
title: Nhận hồ sơ hỗ trợ giống cây vụ đông
section: thong-bao
publishedAt: 2025-09-01
deadline: 2025-10-15
---

Nộp tại trụ sở xã.
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

const CONSULTATION = `---
id: duthaogiadat1
kind: consultation
title: Lấy ý kiến dự thảo bảng giá đất
section: lay-y-kien
publishedAt: 2026-02-15
opensAt: 2026-02-15
closesAt: 2026-03-31
howToRespond: Gửi thư về Sở Nông nghiệp và Môi trường, hoặc góp ý tại trụ sở xã.
drafts:
  - file: du-thao.docx
    title: Dự thảo bảng giá đất
contact:
  phone: 0239 385 2222
---

Dự thảo gồm 4 chương.
`;

const RECRUITMENT = `---
id: tuyendung2026a
kind: recruitment
title: Tuyển viên chức ngành giáo dục năm 2026
section: tuyen-dung
publishedAt: 2026-03-05
positions:
  - name: Giáo viên Ngữ văn
    count: 12
    requirement: Đại học sư phạm
  - name: Nhân viên thư viện
intakeFrom: 2026-03-16
intakeTo: 2026-04-20
where: Bộ phận một cửa, Sở Giáo dục và Đào tạo
contact:
  email: tuyendung@honglam.example.vn
---

Người dự tuyển nộp một bộ hồ sơ.
`;

const IN_MDX = `---
id: huongdannopmdx
kind: notice
title: Hướng dẫn nộp hồ sơ trực tuyến
section: thong-bao
publishedAt: 2026-02-01 08:00
---

Làm theo ba bước.

<LuuY loai="canh-bao" tieuDe="Chú ý">

Không đưa **mật khẩu** cho người khác.

</LuuY>

## Các bước

1. Đăng nhập.
2. Điền tờ khai.

<LienHe />
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

export const KIND_ARTICLES: SiteFiles = {
  'articles/2026/hoi-nghi-dan-van/index.md': NEWS,
  'articles/2026/hoi-nghi-dan-van/quy-che-phoi-hop.pdf': '%PDF-1.4\n% quy che\n',
  'articles/2026/bao-so-1/index.md': URGENT,
  'articles/2026/nghi-le-30-4/index.md': NOTICE,
  'articles/2025/ho-tro-giong-cay/index.md': ENDED_NOTICE,
  'articles/2026/ke-hoach-dan-van/index.md': DOCUMENT,
  'articles/2026/ke-hoach-dan-van/ke-hoach-15.pdf': '%PDF-1.4\n% ke hoach\n',
  'articles/2025/gia-nuoc-sach/index.md': OTHER_DOCUMENT,
  'articles/2026/du-thao-bang-gia-dat/index.md': CONSULTATION,
  'articles/2026/du-thao-bang-gia-dat/du-thao.docx': 'PK du thao',
  'articles/2026/tuyen-vien-chuc-2026/index.md': RECRUITMENT,
  'articles/2026/huong-dan-nop-ho-so/index.mdx': IN_MDX,
  'articles/2026/bai-nhap/index.md': HIDDEN,
  [`articles/2026/bai-nhap/${HIDDEN_WORD}.pdf`]: '%PDF-1.4\n',
  'articles/2026/bai-hen-gio/index.md': SCHEDULED,
};
