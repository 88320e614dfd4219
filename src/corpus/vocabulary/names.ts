/** Names of people and places. All invented: the parts are common, the whole means nobody. */
import type { Random } from '../random.ts';

const list = (text: string) => text.trim().split(/\s+/);

const SURNAMES = list(
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Hà Đinh Phan Vi Lương Mai Tô Chu Đàm Lục',
);
const MIDDLE_NAMES = list(
  'Văn Thị Đức Minh Thanh Hữu Quang Ngọc Xuân Hồng Thu Anh Kim Bích Công Đình Hải Khánh Mạnh Phương Tiến Trọng Tuấn Việt Bá Viết Diệu Như',
);
const GIVEN_NAMES = list(`
  Hùng Hương Dũng Lan Hải Hà Long Mai Nam Nga Sơn Thủy Tuấn Yến Thắng Hạnh Cường Hiền Bình Oanh Phúc Quyên Trung Loan
  Kiên Hoa Đạt Vân Thành Trang Tùng Linh Quân Thảo Khoa Nhung Lâm Phượng Toàn Huệ Chiến Tâm Hưng Duyên Vinh Ngân Tài
  Xuyến Khải Dung Nghĩa Thơm Lộc Thoa Hiệp Liên Tú Nguyệt Bảo Chi Giang Đào Quý Sen Thịnh Tuyết Phong Uyên Đông Vượng
  Nhật Thi Hậu Cúc Luyến Bằng Chinh Đoàn Điệp Gấm Hoan Khuê Lĩnh Mười Niềm Quế Riệu Sáng Tịnh Vụ Xướng Ước
`);
const FIRST_PARTS = list(`
  Tân An Hòa Bình Đông Tây Nam Bắc Phú Vĩnh Thanh Quang Minh Hưng Yên Đại Trung Hồng Thạch Sơn Lâm Ngọc Xuân Kim Long
  Mỹ Phong Thượng Hạ Cẩm Gia Liên Đức Hương Khánh Lộc Nghĩa Phúc Quế Tam Thuận Trường Vạn Việt Châu Hải Lạc Mai
`);
const LAST_PARTS = list(`
  Hòa Sơn Lâm Giang Thịnh Lập Tiến Phong Long Thành Bình Khê Thủy Lộc Phú Xuân Quang Hưng Thắng Lợi Đồng Trì Mỹ Châu
  Dương Điền Hải Cường Tân Ninh Thạch Vân Yên Đạo Hà Kỳ Lương Nghĩa Phương Quý Sen Tường Vinh Xá Đình Bảng Mỗ
`);
const HAMLET_WORDS = ['thôn', 'bản', 'xóm', 'tổ dân phố', 'khu'];

const INITIALS = list('b c ch d đ g h kh l m n ng nh p ph r s t th tr v x');
/** A rime; `*` follows the vowel that carries the tone. Those that end in a stop take two tones only. */
const OPEN_RIMES = list(`
  a* o* u* i* ê* ô* a*i o*i ô*i ơ*i a*o â*u a*y â*y u*i ư*a i*a u*a a*n ă*n â*n o*n ô*n ơ*n u*n e*n ê*n i*n
  a*m ă*m â*m o*m ô*m u*m i*m e*m a*ng ă*ng â*ng o*ng ô*ng u*ng ư*ng e*ng i*nh ê*nh a*nh iê*n iê*ng uô*n uô*ng ươ*n ươ*ng iê*u ươ*m
`);
const STOPPED_RIMES = list(
  'a*c ă*c â*c o*c ô*c u*c ư*c a*t ă*t â*t o*t ô*t u*t i*t a*p ă*p â*p o*p ô*p ê*ch i*ch a*ch iê*t uô*c ươ*c',
);
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const STOPPED_TONES = ['\u0301', '\u0323'];

export function personName(random: Random): string {
  const middle = random.pickZipf(MIDDLE_NAMES);
  const given = random.pickZipf(GIVEN_NAMES);
  return `${random.pickZipf(SURNAMES)} ${middle} ${given === middle ? 'Nhân' : given}`;
}

/** A commune's name of two parts: some 2,000 exist, a few are in the news all the time. */
export function communeName(random: Random): string {
  const first = random.pickZipf(FIRST_PARTS);
  const last = random.pick(LAST_PARTS);
  return first === last ? `${first} Khê` : `${first} ${last}`;
}

/** A hamlet, with a name of rare syllables: the long tail that an index of a real site has. */
export function hamletName(random: Random): string {
  const first = rareSyllable(random);
  const last = rareSyllable(random);
  return `${random.pick(HAMLET_WORDS)} ${first === last ? 'Nà' : first} ${last}`;
}

function rareSyllable(random: Random): string {
  const stopped = random.chance(0.3);
  const rime = random.pick(stopped ? STOPPED_RIMES : OPEN_RIMES);
  const tone = random.pick(stopped ? STOPPED_TONES : TONES);
  const syllable = spellInitial(random.pick(INITIALS), rime) + rime.replace('*', tone);
  return (syllable.charAt(0).toUpperCase() + syllable.slice(1)).normalize('NFC');
}

/** `c`, `g` and `ng` are written otherwise before i, e and ê. */
function spellInitial(initial: string, rime: string): string {
  if (!/^[ieê]/.test(rime)) return initial;
  return { c: 'k', g: 'gh', ng: 'ngh' }[initial] ?? initial;
}
