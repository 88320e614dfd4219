import { describe, expect, it } from 'vitest';
import { isGenericIssuer, issuerKey, lessExact, resolveIssuer } from './issuer.ts';

describe('issuerKey', () => {
  it.each([
    [
      'VKSND tỉnh Bắc Giang',
      'Viện KSND tỉnh Bắc Giang',
      'Viện kiểm sát nhân dân tỉnh Bắc Giang',
      'VKS tỉnh Bắc Giang',
    ],
    ['Viện KSND tối cao', 'VKSNDTC', 'Viện Kiểm sát nhân dân tối cao'],
    [
      'UBND tỉnh',
      'Ủy ban nhân dân tỉnh',
      'Uỷ ban nhân dân tỉnh',
      'ỦY BAN NHÂN DÂN TỈNH',
      'Ủy ban  nhân\u00A0dân tỉnh',
    ],
    ['HĐND thành phố Hà Nội', 'Hội đồng nhân dân TP. Hà Nội', 'HĐND Tp Hà Nội'],
    ['UBND TP.HCM', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
    ['Ban Thường vụ Tỉnh ủy', 'BTV Tỉnh uỷ', 'Ban thường vụ tỉnh ủy'.normalize('NFD')],
    [
      'Ban Chấp hành Trung ương Đảng',
      'BCH TW Đảng',
      'BCH T.Ư Đảng',
      'Trung ương',
      'Ban Chấp hành Trung ương khóa XIII',
    ],
    ['Tỉnh ủy Lạng Sơn', 'Ban Chấp hành Đảng bộ tỉnh Lạng Sơn', 'Tỉnh ủy Lạng Sơn khoá XVI'],
    ['Sở GD&ĐT', 'Sở GD-ĐT', 'Sở Giáo dục và Đào tạo'],
    [
      'Sở LĐ-TB&XH',
      'Sở Lao động - Thương binh và Xã hội',
      'Sở Lao động, Thương binh và Xã hội',
      'Sở LĐTB&XH',
    ],
    ['Sở Tư pháp tỉnh Bắc Giang', 'Sở Tư pháp Bắc Giang'],
    ['Tòa án nhân dân tỉnh', 'Toà án nhân dân tỉnh', 'TAND tỉnh', 'Tòa án tỉnh'],
    ['Thủ tướng', 'Thủ tướng Chính phủ', 'TTCP'],
    ['Ðảng ủy Khối', 'Đảng ủy Khối'],
  ])('is one for the spellings of %s', (...names) => {
    expect(new Set(names.map(issuerKey)).size).toBe(1);
  });

  it.each([
    ['Tỉnh ủy Bắc Giang', 'Thành ủy Bắc Giang'],
    ['UBND tỉnh Bắc Giang', 'UBND thành phố Bắc Giang'],
    ['Quý', 'Qúy'],
  ])('tells %s from %s', (a, b) => {
    expect(issuerKey(a)).not.toBe(issuerKey(b));
  });
});

describe('lessExact', () => {
  /** How two names stand to each other by what each says more than the other. */
  function relationOf(a: string, b: string) {
    const [first, second] = [issuerKey(a), issuerKey(b)];
    if (first === second) return 'equal';
    const [left, right] = [lessExact(first), lessExact(second)];
    if (left.organs.has(second) || right.organs.has(first)) return 'organ';
    return left.open.has(second) || right.open.has(first) ? 'open' : 'different';
  }

  it.each([
    ['Ban Thường vụ Tỉnh ủy', 'Tỉnh ủy', 'organ'],
    ['Viện trưởng VKSND tối cao', 'Viện KSND tối cao', 'organ'],
    ['Chủ tịch UBND tỉnh', 'UBND tỉnh', 'organ'],
    ['Bộ trưởng Bộ Tư pháp', 'Bộ Tư pháp', 'organ'],
    ['Bộ trưởng Tư pháp', 'Bộ Tư pháp', 'organ'],
    ['Thủ tướng Chính phủ', 'Chính phủ', 'organ'],
    ['Chánh Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh', 'organ'],
    ['Giám đốc Sở Nội vụ', 'Sở Nội vụ', 'organ'],
    ['Bộ Chính trị', 'Ban Chấp hành Trung ương', 'organ'],
    ['Thường trực HĐND tỉnh', 'HĐND tỉnh', 'organ'],
    ['UBND tỉnh', 'UBND tỉnh Bắc Giang', 'open'],
    ['Sở Tư pháp', 'Sở Tư pháp tỉnh Bắc Giang', 'open'],
    ['Đảng ủy Khối', 'Đảng ủy Khối các cơ quan tỉnh Lạng Sơn', 'open'],
    ['Ban Thường vụ Tỉnh ủy Lạng Sơn', 'Tỉnh ủy', 'open'],
    ['Bộ Chính trị', 'Ban Bí thư', 'different'],
    ['Tỉnh ủy', 'Thành ủy', 'different'],
    ['UBND tỉnh Bắc Giang', 'UBND tỉnh Lạng Sơn', 'different'],
    ['Văn phòng Tỉnh ủy', 'Tỉnh ủy', 'different'],
    ['Ban Dân vận Tỉnh ủy', 'Tỉnh ủy', 'different'],
    ['Văn phòng Chính phủ', 'Chính phủ', 'different'],
    ['Phó Chủ tịch UBND tỉnh', 'UBND tỉnh', 'different'],
    ['UBND tỉnh', 'uỷ ban nhân dân tỉnh', 'equal'],
  ] as const)('%s and %s', (a, b, relation) => {
    expect([relationOf(a, b), relationOf(b, a)]).toEqual([relation, relation]);
  });
});

describe('resolveIssuer', () => {
  const province = { name: 'Bắc Giang', kind: 'tỉnh' } as const;
  const city = { name: 'Hải Phòng', kind: 'thành phố' } as const;

  it.each([
    ['UBND tỉnh', province, 'UBND tỉnh Bắc Giang'],
    ['Ban Thường vụ Tỉnh ủy', province, 'Ban Thường vụ Tỉnh ủy Bắc Giang'],
    ['Sở Tư pháp', province, 'Sở Tư pháp tỉnh Bắc Giang'],
    ['Đảng ủy Sở Tư pháp', province, 'Đảng ủy Sở Tư pháp tỉnh Bắc Giang'],
    ['Sở Tư pháp Lạng Sơn', province, 'Sở Tư pháp Lạng Sơn'],
    ['UBND tỉnh Lạng Sơn', province, 'UBND tỉnh Lạng Sơn'],
    ['UBND huyện', province, 'UBND huyện'],
    ['Thành ủy', province, 'Thành ủy'],
    ['Chính phủ', province, 'Chính phủ'],
    ['Thành ủy', city, 'Thành ủy Hải Phòng'],
    ['UBND thành phố', city, 'UBND thành phố Hải Phòng'],
    ['UBND tỉnh', city, 'UBND tỉnh'],
    ['UBND tỉnh', undefined, 'UBND tỉnh'],
  ] as const)('%s on the site of %o', (name, site, expected) => {
    expect(resolveIssuer(name, site)).toBe(expected);
  });
});

describe('isGenericIssuer', () => {
  it.each([
    ['UBND tỉnh', true],
    ['Huyện ủy', true],
    ['Đảng ủy Khối', true],
    ['Sở Nội vụ', true],
    ['Bộ Nội vụ', false],
    ['Viện KSND tối cao', false],
    ['Tỉnh ủy Lạng Sơn', false],
  ])('%s', (name, expected) => {
    expect(isGenericIssuer(name)).toBe(expected);
  });
});
