/** Equal names of issuing bodies, and which body is an organ of which, as data. All in small letters, NFC. */

/** Abbreviations to what they stand for. `BTC` and the like, which stand for two things, are left as they are. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  ksnd: 'kiểm sát nhân dân',
  vks: 'viện kiểm sát nhân dân',
  vksnd: 'viện kiểm sát nhân dân',
  vkstc: 'viện kiểm sát nhân dân tối cao',
  vksndtc: 'viện kiểm sát nhân dân tối cao',
  tand: 'tòa án nhân dân',
  tandtc: 'tòa án nhân dân tối cao',
  mttq: 'mặt trận tổ quốc',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  tw: 'trung ương',
  bch: 'ban chấp hành',
  btv: 'ban thường vụ',
  bcđ: 'ban chỉ đạo',
  bct: 'bộ chính trị',
  bbt: 'ban bí thư',
  ubtvqh: 'ủy ban thường vụ quốc hội',
  đbqh: 'đại biểu quốc hội',
  ttcp: 'thủ tướng chính phủ',
  nhnn: 'ngân hàng nhà nước',
  kbnn: 'kho bạc nhà nước',
  bhxh: 'bảo hiểm xã hội',
  lđlđ: 'liên đoàn lao động',
  lhpn: 'liên hiệp phụ nữ',
  ccb: 'cựu chiến binh',
  vp: 'văn phòng',
  tp: 'thành phố',
  tx: 'thị xã',
  hcm: 'hồ chí minh',
  gdđt: 'giáo dục và đào tạo',
  tnmt: 'tài nguyên và môi trường',
  nnmt: 'nông nghiệp và môi trường',
  nnptnt: 'nông nghiệp và phát triển nông thôn',
  ptnt: 'phát triển nông thôn',
  lđtbxh: 'lao động thương binh và xã hội',
  tbxh: 'thương binh và xã hội',
  khcn: 'khoa học và công nghệ',
  khđt: 'kế hoạch và đầu tư',
  tttt: 'thông tin và truyền thông',
  vhttdl: 'văn hóa thể thao và du lịch',
  gtvt: 'giao thông vận tải',
};

/** Phrases that say the same, once abbreviations are written out. Applied in order. */
export const SAME_NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/ (?:khóa|nhiệm kỳ) [ivxlc\d]+(?: \d+)?(?= |$)/g, ''],
  [/^viện kiểm sát(?! nhân dân| quân sự)/, 'viện kiểm sát nhân dân'],
  [/^viện trưởng viện kiểm sát(?! nhân dân| quân sự)/, 'viện trưởng viện kiểm sát nhân dân'],
  [/^tòa án(?! nhân dân| quân sự)/, 'tòa án nhân dân'],
  [/ cộng sản việt nam$/, ''],
  [/ban chấp hành đảng bộ tỉnh/, 'tỉnh ủy'],
  [/ban chấp hành đảng bộ thành phố/, 'thành ủy'],
  [/ban chấp hành đảng bộ huyện/, 'huyện ủy'],
  [/^(?:ban chấp hành )?trung ương(?: đảng)?$/, 'ban chấp hành trung ương'],
  [/^hội nghị .*ban chấp hành trung ương(?: đảng)?$/, 'ban chấp hành trung ương'],
  [/^ban bí thư trung ương(?: đảng)?$/, 'ban bí thư'],
  [/^thủ tướng$/, 'thủ tướng chính phủ'],
  [/mặt trận tổ quốc việt nam/, 'mặt trận tổ quốc'],
];

/**
 * Organs and heads that sign for a body. What follows the word is the body; `body` is put before it where the
 * name leaves it out (`Bộ trưởng Tư pháp`). The Prime Minister stands here as head of the Government: what each of
 * them issues has its own code (`QĐ-TTg`, `NĐ-CP`), so that two mentions with one number that name one and the
 * other are one document, never two. Deputies are left out: they sign for the head and do not name the issuer.
 */
export const HEADS_AND_ORGANS: readonly (readonly [word: string, body?: string])[] = [
  ['ban thường vụ'],
  ['ban thường trực'],
  ['thường trực'],
  ['thường vụ'],
  ['ban chấp hành'],
  ['chủ tịch'],
  ['bí thư'],
  ['viện trưởng', 'viện'],
  ['chánh án', 'tòa án'],
  ['bộ trưởng', 'bộ'],
  ['thủ tướng'],
  ['giám đốc'],
  ['tổng giám đốc'],
  ['tổng cục trưởng', 'tổng cục'],
  ['chi cục trưởng', 'chi cục'],
  ['cục trưởng', 'cục'],
  ['vụ trưởng', 'vụ'],
  ['thống đốc'],
  ['hiệu trưởng', 'trường'],
  ['chủ nhiệm'],
  ['chánh'],
  ['trưởng'],
];

/** Organs whose names do not hold the name of their body. */
export const ORGAN_OF: Readonly<Record<string, string>> = {
  'bộ chính trị': 'ban chấp hành trung ương',
  'ban bí thư': 'ban chấp hành trung ương',
  'ủy ban thường vụ quốc hội': 'quốc hội',
  'tổng thanh tra chính phủ': 'thanh tra chính phủ',
  'tổng kiểm toán nhà nước': 'kiểm toán nhà nước',
};

/** Codes that name one body in the whole country, so that the number says who issued the document. */
export const ISSUER_OF_CODE: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  CTN: 'Chủ tịch nước',
};

/** Names of provinces and central cities, the present ones and those that merged in 2025. */
export const PROVINCES: ReadonlySet<string> = new Set(
  (
    'an giang,bà rịa vũng tàu,bạc liêu,bắc giang,bắc kạn,bắc ninh,bến tre,bình dương,bình định,bình phước,' +
    'bình thuận,cà mau,cao bằng,cần thơ,đà nẵng,đắk lắk,đắk nông,điện biên,đồng nai,đồng tháp,gia lai,hà giang,' +
    'hà nam,hà nội,hà tĩnh,hải dương,hải phòng,hậu giang,hòa bình,hồ chí minh,huế,hưng yên,khánh hòa,kiên giang,' +
    'kon tum,lai châu,lạng sơn,lào cai,lâm đồng,long an,nam định,nghệ an,ninh bình,ninh thuận,phú thọ,phú yên,' +
    'quảng bình,quảng nam,quảng ngãi,quảng ninh,quảng trị,sóc trăng,sơn la,tây ninh,thái bình,thái nguyên,' +
    'thanh hóa,thừa thiên huế,tiền giang,trà vinh,tuyên quang,vĩnh long,vĩnh phúc,yên bái'
  ).split(','),
);
