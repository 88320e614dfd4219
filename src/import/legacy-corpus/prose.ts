/** Invented news of an invented province: enough different sentences that no two articles read alike. */

export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** The same numbers for the same seed, on every machine (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return { below, pick: (items) => items[below(items.length)]! };
}

const BODIES = [
  'Sở Tư pháp',
  'Sở Nội vụ',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Hội Cựu chiến binh',
  'Đoàn Thanh niên',
  'Ban Dân vận',
  'Văn phòng Ủy ban',
  'Trung tâm Khuyến nông',
  'Ban Quản lý rừng phòng hộ',
  'Hội Chữ thập đỏ',
  'Công an huyện',
];
const PLACES = [
  'xã Phú Điền',
  'xã Tân Lập',
  'huyện Hòa Sơn',
  'thị trấn Bến Đá',
  'phường Đông Kinh',
  'xã Mỹ Thạnh',
  'huyện Lộc Ninh Hạ',
  'xã Yên Trạch',
  'phường Cầu Mới',
  'xã Quảng Thái',
  'thôn Nà Pán',
  'khu phố Bốn',
];
const VERBS = [
  'tổ chức hội nghị bàn về',
  'kiểm tra thực tế việc',
  'triển khai kế hoạch',
  'tập huấn cho cán bộ về',
  'sơ kết một năm',
  'phát động phong trào',
  'ký kết chương trình phối hợp',
  'lấy ý kiến nhân dân về',
  'tuyên truyền lưu động về',
  'giám sát việc',
];
const MATTERS = [
  'hòa giải ở cơ sở',
  'phòng chống thiên tai',
  'chuyển đổi số trong cơ quan',
  'tiêm vắc xin cho đàn gia súc',
  'trồng cây phân tán',
  'cấp căn cước cho người cao tuổi',
  'bảo vệ nguồn nước sinh hoạt',
  'sắp xếp trường lớp',
  'phổ cập bơi cho học sinh',
  'giữ gìn nghề dệt',
  'sửa chữa kênh mương nội đồng',
  'quản lý đất công ích',
  'hiến máu tình nguyện',
  'xóa nhà tạm',
  'thu gom rác thải nhựa',
];
const EFFECTS = [
  'bà con nắm rõ quyền lợi của mình',
  'các thôn chủ động nguồn lực',
  'giảm hẳn đơn thư vượt cấp',
  'mùa vụ năm nay kịp thời vụ',
  'hồ sơ được trả đúng hẹn',
  'đường làng sạch sẽ hơn trước',
  'số hộ tham gia tăng thêm',
  'trẻ em có nơi vui chơi an toàn',
];
const TAILS = [
  'theo báo cáo của đơn vị',
  'như chỉ tiêu đã giao từ đầu năm',
  'nhờ sự phối hợp của các đoàn thể',
  'dù kinh phí còn hạn hẹp',
  'trong điều kiện thời tiết không thuận lợi',
  'với sự tham gia của nhiều hộ gia đình',
  'sau ba tháng thực hiện',
];
const PEOPLE = [
  'Nguyễn Văn Hòa',
  'Trần Thị Minh',
  'Lê Quang Vinh',
  'Phạm Thu Hà',
  'Hoàng Đức Long',
  'Vi Thị Nga',
  'Nông Văn Sơn',
  'Đỗ Hải Yến',
];
export const SECTIONS = [
  'Tin hoạt động',
  'Xây dựng Đảng',
  'Kinh tế - Xã hội',
  'Văn hóa - Thể thao',
  'Chuyển đổi số',
  'Pháp luật và đời sống',
];

export function sentence(random: Random): string {
  const { below, pick } = random;
  switch (below(4)) {
    case 0:
      return `${pick(BODIES)} ${pick(VERBS)} ${pick(MATTERS)} tại ${pick(PLACES)}, thu hút ${below(900) + 12} người tham gia, ${pick(TAILS)}.`;
    case 1:
      return `Tại ${pick(PLACES)}, việc ${pick(MATTERS)} đạt ${below(80) + 20} phần trăm, ${pick(EFFECTS)} ${pick(TAILS)}.`;
    case 2:
      return `Đồng chí ${pick(PEOPLE)} đề nghị ${pick(BODIES)} cùng ${pick(PLACES)} tiếp tục ${pick(MATTERS)} để ${pick(EFFECTS)}.`;
    default:
      return `Qua ${below(40) + 2} buổi làm việc về ${pick(MATTERS)}, ${pick(BODIES)} ghi nhận ${pick(EFFECTS)} và giao ${pick(PLACES)} theo dõi.`;
  }
}

export function paragraph(random: Random): string {
  return Array.from({ length: 2 + random.below(4) }, () => sentence(random)).join(' ');
}

export function headline(random: Random, number: number): string {
  const { pick } = random;
  return `${pick(BODIES)} ${pick(VERBS)} ${pick(MATTERS)} tại ${pick(PLACES)} đợt ${number}`;
}

export function person(random: Random): string {
  return random.pick(PEOPLE);
}
