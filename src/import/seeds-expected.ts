/** Test data: the five seed pages as a person reads them (`domain.md` §1). */

/** What is right about one page; held by `seeds.test.ts`. */
export interface Expected {
  /** Fields of the article, as the schema reads them. */
  fields: Record<string, unknown>;
  /** Fields that nobody could know from the page. */
  absent: string[];
  /** Lines of the source that are the article's, title included; a range each. */
  article: [number, number][];
  /** Words of the page that no reader of the article may see. */
  furniture: string[];
}

/** By the number that begins the seed's file name. */
export const EXPECTED: Record<string, Expected> = {
  '000': {
    fields: {
      title: 'Viện KSND thành phố Bắc Giang triển khai thực hiện “Tháng Dân vận” năm 2021',
      section: 'tin-tuc',
      publishedAt: '2021-10-25T16:45',
      eventDate: '2021-10-04',
      author: { name: 'Nguyễn Thị Quyên', unit: 'VKSND Tp. Bắc Giang' },
      images: [
        {
          caption:
            'Chi bộ Viện KSND thành phố tổ chức sinh hoạt chi bộ triển khai “Tháng Dân vận khéo” năm 2021',
        },
        {
          caption:
            'Thành ủy Bắc Giang Biểu dương điển hình “Dân vận khéo” và phát động ‘Tháng Dân vận” năm 2021',
        },
      ],
    },
    absent: ['source', 'legacy', 'summary'],
    article: [[5, 21]],
    furniture: [
      '16:45',
      'Đăng nhập',
      'Liên kết web',
      'Thống kê',
      'Số người truy cập',
      '2,965',
      'IP của bạn',
      'Thư viện ảnh',
      'Ảnh:',
    ],
  },
  '001': {
    fields: {
      title: 'Bắc Giang triển khai thực hiện các hoạt động “Tháng Dân vận” năm 2021',
      section: 'tin-tuc',
      source: { name: 'bacgiang.gov.vn' },
    },
    absent: ['publishedAt', 'eventDate', 'author', 'images', 'legacy', 'summary'],
    article: [[2, 22]],
    furniture: ['2/2/2023', 'Gửi cho bạn bè', 'Các tin khác'],
  },
  '002': {
    fields: {
      title: 'Hội nghị chuyên đề nâng cao hiệu quả công tác dân vận tại Đảng ủy khối các cơ quan tỉnh',
      section: 'hoat-dong-dang-uy-khoi-cac-co-quan-tinh-lang-son',
      publishedAt: '2022-08-23T16:13',
      eventDate: '2022-08-23',
      source: { name: 'Baolangson.vn' },
      images: [
        { caption: 'Đồng chí Bí thư Đảng ủy Khối các cơ quan tỉnh phát biểu khai mạc hội nghị' },
        {
          caption:
            'Đại diện Văn phòng Đoàn ĐBQH và HĐND tỉnh chia sẻ kinh nghiệm, giải pháp trong công tác dân vận',
        },
        {
          caption:
            'Đồng chí Giáp Thị Bắc, Ủy viên Ban thường vụ Tỉnh ủy, Trưởng ban Dân vận Tỉnh ủy phát biểu chỉ đạo tại hội nghị',
        },
      ],
    },
    absent: ['author', 'legacy', 'summary'],
    article: [
      [3, 3],
      [10, 27],
    ],
    furniture: ['16:13', 'Tin liên quan', 'Hoạt động Đảng ủy Khối', 'Nguồn:'],
  },
  '003': {
    fields: {
      title: 'Đảng ủy Sở Tư pháp ban hành Kế hoạch thực hiện “Năm Dân vận khéo” 2020',
      section: 'tin-tuc',
      publishedAt: '2020-04-01T16:41',
      eventDate: '2020-03-30',
      author: { name: 'Diệu Hương' },
    },
    absent: ['source', 'images', 'legacy', 'summary'],
    article: [
      [11, 11],
      [17, 36],
    ],
    furniture: [
      'Thống kê truy cập',
      'lượt người',
      'Online',
      'Hôm nay',
      '7.264.249',
      '16:41',
      'cỡ chữ',
      'Các tin khác',
    ],
  },
  '004': {
    fields: {
      title: 'Hội nghị ký kết giao ước thi đua Cụm 9 – Viện KSND tối cao',
      section: 'tin-hoat-dong',
      publishedAt: '2021-03-29T15:50',
      eventDate: '2021-03-25',
      author: { name: 'Hồ Văn Long', unit: 'VPTH' },
      images: [{ caption: 'Một số hình ảnh tại Hội nghị ký kết giao ước thi đua Cụm 9 – Viện KSND tối cao' }],
      legacy: { views: 1040 },
    },
    absent: ['source', 'summary'],
    article: [
      [3, 3],
      [7, 21],
    ],
    furniture: [
      'Đăng ngày',
      '3:50:19',
      'Lượt xem',
      'Bài viết liên quan',
      'Tìm Kiếm',
      'BÁO BẢO VỆ',
      'Bộ pháp điển',
      'Liên kết website',
    ],
  },
};
