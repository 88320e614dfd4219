/** Notices, a consultation and a recruitment: open, closed and to come on the fixtures' day, with all their fields. */
import type { SiteFiles } from './folders.ts';

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

export const WINDOW_ARTICLES: SiteFiles = {
  'articles/2026/bao-so-1/index.md': URGENT,
  'articles/2026/nghi-le-30-4/index.md': NOTICE,
  'articles/2025/ho-tro-giong-cay/index.md': ENDED_NOTICE,
  'articles/2026/du-thao-bang-gia-dat/index.md': CONSULTATION,
  'articles/2026/du-thao-bang-gia-dat/du-thao.docx': 'PK du thao',
  'articles/2026/tuyen-vien-chuc-2026/index.md': RECRUITMENT,
  'articles/2026/huong-dan-nop-ho-so/index.mdx': IN_MDX,
};
