import { z } from 'astro/zod';
import { contactSchema } from './article-base.ts';
import {
  colourField,
  countField,
  fileField,
  slugField,
  textField,
  urlField,
  webAddressField,
} from './fields.ts';
import { unitSchema } from './unit.ts';

const sectionSchema = z.strictObject({
  id: slugField.describe('Mã chuyên mục, cũng là địa chỉ: thong-bao → /thong-bao/.'),
  name: textField.describe('Tên chuyên mục.'),
  description: textField.optional().describe('Mô tả ngắn.'),
  onHome: z.boolean().optional().describe('false: không hiện thành khối trên trang chủ.'),
});

const menuItemSchema = z.strictObject({
  label: textField.describe('Chữ hiện trên menu.'),
  url: urlField.describe('Địa chỉ: /thong-bao/ hoặc https://…'),
});

const webLinkSchema = z.strictObject({
  name: textField.describe('Tên trang.'),
  url: webAddressField.describe('Địa chỉ.'),
  banner: fileField.optional().describe('Ảnh banner, đường dẫn tính từ thư mục content.'),
});

const linkGroupSchema = z.strictObject({
  name: textField.describe('Tên nhóm liên kết.'),
  items: z.array(webLinkSchema).min(1).describe('Các trang.'),
});

const abbreviationSchema = z.strictObject({
  full: textField.describe('Viết đầy đủ: Khu kinh tế.'),
  short: z.array(textField).min(1).describe('Viết tắt, một hoặc nhiều cách: KKT.'),
});

/** The site stands at the root of its host: every address on its pages begins with `/`. */
const siteAddressField = webAddressField.superRefine((value, context) => {
  if (
    !/^https?:/i.test(value) ||
    !URL.canParse(value) ||
    /^\/?$/.test(new URL(value).pathname + new URL(value).search)
  )
    return;
  context.addIssue({
    code: 'custom',
    message: `“${value}” có phần đường dẫn sau tên miền`,
    params: { mend: `chỉ ghi tên miền: ${new URL(value).origin}` },
  });
});

/** `content/site.yaml`: the one configuration file of a site. */
export const siteSchema = z.strictObject({
  name: textField.describe('Tên trang thông tin.'),
  shortName: textField.optional().describe('Tên ngắn, dùng trên điện thoại và trong nguồn tin RSS.'),
  url: siteAddressField.describe('Địa chỉ trang, ví dụ: https://example.gov.vn.'),
  description: textField.optional().describe('Một câu giới thiệu trang.'),
  unit: slugField.describe('Mã cơ quan chủ quản, có trong danh sách units.'),
  province: z
    .strictObject({
      name: textField.describe('Tên tỉnh, thành phố, không kèm chữ “tỉnh”: Sơn Hà.'),
      kind: z.enum(['tỉnh', 'thành phố']).describe('tỉnh hoặc thành phố.'),
    })
    .optional()
    .describe('Tỉnh, thành phố của trang; nhờ đó “UBND tỉnh” trong bài được hiểu là UBND tỉnh nào.'),
  contacts: contactSchema
    .extend({
      hotline: textField.optional().describe('Đường dây nóng.'),
      editor: textField.optional().describe('Người chịu trách nhiệm nội dung.'),
      licence: textField.optional().describe('Giấy phép hoạt động của trang.'),
    })
    .describe('Thông tin liên hệ ở chân trang.'),
  menu: z.array(menuItemSchema).optional().describe('Menu chính. Bỏ trống thì menu là các chuyên mục.'),
  sections: z.array(sectionSchema).min(1).describe('Các chuyên mục, theo thứ tự hiện.'),
  units: z.array(unitSchema).min(1).describe('Các cơ quan, kể cả cơ quan đã sáp nhập.'),
  links: z.array(linkGroupSchema).optional().describe('Liên kết web, theo nhóm.'),
  staffLink: menuItemSchema
    .optional()
    .describe('Liên kết dành cho cán bộ (thư điện tử công vụ, quản lý văn bản …).'),
  counters: z
    .strictObject({
      show: z.boolean().optional().describe('false: không hiện số đếm.'),
      startTotal: countField.optional().describe('Tổng lượt truy cập của trang cũ; bộ đếm tính tiếp từ đây.'),
      listViews: z.boolean().optional().describe('false: danh sách bài không hiện số lượt xem.'),
      mostRead: z.boolean().optional().describe('false: trang chủ không có khối «Xem nhiều».'),
    })
    .optional()
    .describe('Bộ đếm lượt truy cập.'),
  appearance: z
    .strictObject({
      colour: colourField.optional().describe('Màu chủ đạo, ví dụ: "#9b1c1c".'),
      emblem: fileField.optional().describe('Ảnh biểu trưng, đường dẫn tính từ thư mục content.'),
    })
    .optional()
    .describe('Màu sắc và biểu trưng.'),
  search: z
    .strictObject({
      abbreviations: z
        .array(abbreviationSchema)
        .optional()
        .describe('Các chữ viết tắt riêng của địa phương; tìm bằng chữ tắt hay chữ đầy đủ đều ra bài.'),
    })
    .optional()
    .describe('Tìm kiếm.'),
  offline: z
    .boolean()
    .optional()
    .describe('false: trang đã đọc không mở lại được khi mất mạng. Bỏ trống thì mở lại được.'),
  showVisitorIp: z
    .boolean()
    .optional()
    .describe('true: hiện «IP của bạn» cho chính người xem. Mặc định là không.'),
});

export type SiteConfig = z.infer<typeof siteSchema>;
export type Section = SiteConfig['sections'][number];
