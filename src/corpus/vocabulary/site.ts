/** The invented province that generated articles belong to. */
import type { SiteConfig } from '../../schemas/site.ts';

export const PROVINCE = 'Lam Giang';

/** Section, and what it holds. Every news topic names one of them; the other kinds have theirs. */
export const SECTIONS: SiteConfig['sections'] = [
  { id: 'tin-hoat-dong', name: 'Tin hoạt động' },
  { id: 'thong-bao', name: 'Thông báo' },
  { id: 'chi-dao-dieu-hanh', name: 'Chỉ đạo, điều hành' },
  { id: 'xay-dung-dang', name: 'Xây dựng Đảng' },
  { id: 'dan-van-kheo', name: 'Dân vận khéo' },
  { id: 'cai-cach-hanh-chinh', name: 'Cải cách hành chính' },
  { id: 'chuyen-doi-so', name: 'Chuyển đổi số' },
  { id: 'kinh-te', name: 'Kinh tế' },
  { id: 'van-hoa-xa-hoi', name: 'Văn hóa, xã hội' },
  { id: 'noi-chinh', name: 'Nội chính' },
  { id: 'lay-y-kien-du-thao', name: 'Lấy ý kiến dự thảo' },
  { id: 'tuyen-dung', name: 'Tuyển dụng' },
];

export const UNITS: SiteConfig['units'] = [
  { id: 'ubnd-tinh', name: `Ủy ban nhân dân tỉnh ${PROVINCE}`, shortName: 'UBND tỉnh' },
  { id: 'tinh-uy', name: `Tỉnh ủy ${PROVINCE}`, shortName: 'Tỉnh ủy' },
  { id: 'hdnd-tinh', name: `Hội đồng nhân dân tỉnh ${PROVINCE}`, shortName: 'HĐND tỉnh' },
  { id: 'van-phong', name: 'Văn phòng Ủy ban nhân dân tỉnh', shortName: 'Văn phòng UBND tỉnh' },
  { id: 'so-noi-vu', name: 'Sở Nội vụ' },
  { id: 'so-tu-phap', name: 'Sở Tư pháp' },
  { id: 'so-tai-chinh', name: 'Sở Tài chính' },
  { id: 'so-y-te', name: 'Sở Y tế' },
  { id: 'so-giao-duc', name: 'Sở Giáo dục và Đào tạo' },
  { id: 'so-khoa-hoc', name: 'Sở Khoa học và Công nghệ' },
  {
    id: 'so-thong-tin',
    name: 'Sở Thông tin và Truyền thông',
    validTo: '2025-02-28',
    successor: [{ unit: 'so-khoa-hoc', from: '2025-03-01' }],
  },
  {
    id: 'so-nong-nghiep',
    name: 'Sở Nông nghiệp và Môi trường',
    aliases: ['Sở Nông nghiệp và Phát triển nông thôn'],
  },
  { id: 'vksnd-tinh', name: `Viện kiểm sát nhân dân tỉnh ${PROVINCE}`, shortName: 'VKSND tỉnh' },
  { id: 'ban-dan-van', name: 'Ban Dân vận Tỉnh ủy' },
  {
    id: 'mttq-tinh',
    name: `Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh ${PROVINCE}`,
    shortName: 'Ủy ban MTTQ tỉnh',
  },
];

export const SITE: SiteConfig = {
  name: `Trang thông tin tỉnh ${PROVINCE}`,
  shortName: PROVINCE,
  url: 'https://lamgiang.example',
  description: 'Nội dung sinh tự động để đo tốc độ; không phải trang thật.',
  unit: 'ubnd-tinh',
  contacts: {
    name: 'Ban biên tập Trang thông tin',
    phone: '0200 3850 000',
    email: 'banbientap@lamgiang.example',
    address: `Số 1 đường Trung Tâm, tỉnh ${PROVINCE}`,
  },
  sections: SECTIONS,
  units: UNITS,
};
