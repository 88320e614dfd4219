import { z } from 'astro/zod';
import { attachmentSchema } from './attachment.ts';
import { citedDocumentSchema } from './cited-document.ts';
import { countField, localTimeField, slugField, textField, urlField, webAddressField } from './fields.ts';
import { imageSchema } from './image.ts';

const authorSchema = z.strictObject({
  name: textField.describe('Họ và tên người viết.'),
  unit: textField.optional().describe('Cơ quan, phòng ban của người viết.'),
});

const sourceSchema = z.strictObject({
  name: textField.describe('Nơi bài được lấy lại, ví dụ: Báo Lạng Sơn.'),
  url: webAddressField.optional().describe('Địa chỉ bài gốc.'),
});

const legacySchema = z.strictObject({
  url: webAddressField
    .optional()
    .describe('Địa chỉ của bài trên trang cũ; người mở địa chỉ này được đưa tới bài mới.'),
  id: textField.optional().describe('Mã bài trên trang cũ.'),
  views: countField.optional().describe('Số lượt xem trên trang cũ; bộ đếm tính tiếp từ đây.'),
});

const correctionSchema = z.strictObject({
  at: localTimeField.describe('Ngày đính chính.'),
  text: textField.describe('Nội dung đính chính, ghi rõ đã sửa điều gì.'),
});

/** An alias is a path on this site, with nothing that a redirect table could misread. */
const aliasField = z.string().superRefine((value, context) => {
  if (/^\/[^\s"'<>\\*:]*$/.test(value) && !value.startsWith('//')) return;
  context.addIssue({
    code: 'custom',
    message: `“${value}” không phải là địa chỉ trên trang này`,
    params: { mend: 'viết phần sau tên miền, bắt đầu bằng /, ví dụ: /tin-tuc/ten-cu/' },
  });
});

/** The fields that every article has, whatever its kind. */
export const articleBaseShape = {
  id: z
    .string()
    .regex(/^[a-z0-9]{6,32}$/)
    .describe('Mã cố định của bài (lệnh `npm run new` tự đặt). Không đổi kể cả khi đổi tên bài hay thư mục.'),
  title: textField.describe('Tiêu đề bài.'),
  summary: textField.optional().describe('Tóm tắt một, hai câu; hiện ở danh sách và đầu bài.'),
  section: slugField.describe('Mã chuyên mục, đã khai trong site.yaml.'),
  unit: slugField.optional().describe('Mã cơ quan ban hành bài, đã khai trong site.yaml.'),
  publishedAt: localTimeField.describe(
    'Thời điểm đăng, giờ Việt Nam: 2021-10-25 16:45, 2021-10-25 hoặc 25/10/2021 16:45.',
  ),
  updatedAt: localTimeField.optional().describe('Thời điểm cập nhật gần nhất.'),
  draft: z.boolean().optional().describe('true: bài nháp, chưa đăng.'),
  author: authorSchema.optional().describe('Người viết.'),
  source: sourceSchema.optional().describe('Nguồn, nếu bài lấy lại từ nơi khác.'),
  topics: z.array(textField).optional().describe('Chủ đề, dùng để tìm bài liên quan.'),
  album: slugField
    .optional()
    .describe(
      'Album ảnh của bài: phần cuối địa chỉ trang album, tức tên thư mục trong albums viết không dấu, ví dụ: hoi-xuan-2026. Trang album tự dẫn lại tới bài.',
    ),
  images: z.array(imageSchema).optional().describe('Ảnh của bài, hiện sau nội dung.'),
  attachments: z.array(attachmentSchema).optional().describe('Tệp đính kèm để bạn đọc tải về.'),
  citations: z
    .array(citedDocumentSchema)
    .optional()
    .describe('Sửa hoặc bổ sung các văn bản được viện dẫn trong bài; thường không cần, vì máy tự nhận ra.'),
  legacy: legacySchema.optional().describe('Dấu vết của bài trên trang cũ.'),
  aliases: z
    .array(aliasField)
    .optional()
    .describe('Các địa chỉ cũ của bài trên trang này; mỗi địa chỉ chuyển tới bài.'),
  corrections: z.array(correctionSchema).optional().describe('Các lần đính chính.'),
};

/** A link or an e-mail that tells readers whom to ask. */
export const contactSchema = z.strictObject({
  name: textField.optional().describe('Người hoặc bộ phận liên hệ.'),
  phone: textField.optional().describe('Số điện thoại.'),
  email: z.email().optional().describe('Thư điện tử.'),
  address: textField.optional().describe('Địa chỉ.'),
  url: urlField.optional().describe('Trang web.'),
});
