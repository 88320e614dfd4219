/** What tells where the name of an issuing body begins and ends in running text, as data. */

/** The tables are written as running text, which is shorter to read and to extend than a line for each name. */
function list(names: string): string[] {
  return names.split(', ');
}

function asPair(pair: string): [before: string, after: string] {
  return pair.split(' > ') as [string, string];
}

/**
 * What a body's name begins with, and how its small letters are read.
 * - `strict`: only the few words of `SMALL_WORDS`; any other ends the name (`của UBND tỉnh góp phần …`)
 * - `named`: besides, what completes a capital (`Sở Tư pháp`, `Bộ Giao thông vận tải`)
 * - `free`: a task in small letters (`Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh`), up to a mark or a stop word
 */
export const BODY_HEADS: Readonly<Record<'strict' | 'named' | 'free', readonly string[]>> = {
  strict: list(
    'UBND, HĐND, UBMTTQ, MTTQ, BTV, BCH, VKS, VKSND, VKSNDTC, VKSTC, TAND, TANDTC, UBTVQH, ' +
      'Ủy ban nhân dân, Uỷ ban nhân dân, Ủy ban Nhân dân, Ủy ban Thường vụ Quốc hội, Hội đồng nhân dân, ' +
      'Chính phủ, Thủ tướng, Phó Thủ tướng, Quốc hội, Chủ tịch, Phó Chủ tịch, Trung ương, Bộ Chính trị, ' +
      'Tổng Bí thư, Bí thư, Phó Bí thư, Ban Bí thư, Ban Thường vụ, Ban Thường trực, Thường trực, ' +
      'Thường vụ, Ban Chấp hành, Ban Tổ chức, Ban Dân vận, Ban Tuyên giáo, Ban Nội chính, Ban cán sự, ' +
      'Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy, Đảng ủy, Khu ủy, Quân ủy, Chi ủy, Đảng đoàn, ' +
      'Tỉnh uỷ, Thành uỷ, Huyện uỷ, Quận uỷ, Thị uỷ, Đảng uỷ, Khu uỷ, Quân uỷ, Chi uỷ, Đảng bộ, ' +
      'Tỉnh đoàn, Thành đoàn, Huyện đoàn, Trung ương Đoàn, Chi bộ, Viện kiểm sát, Viện KSND, ' +
      'Viện trưởng, Phó Viện trưởng, Chánh án, Tòa án nhân dân, Toà án nhân dân, Tư lệnh, Quân khu, ' +
      'Thống đốc, Tổng Kiểm toán, Tổng Thanh tra, Thanh tra, Công an, Kiểm toán, Kho bạc, Văn phòng',
  ),
  named: list(
    'Bộ, Sở, Liên Bộ, Liên Sở, Liên ngành, Ủy ban, Uỷ ban, Viện, Tòa án, Toà án, Bộ trưởng, ' +
      'Thứ trưởng, Giám đốc, Phó Giám đốc, Tổng Giám đốc, Cục trưởng, Tổng cục trưởng, Vụ trưởng, ' +
      'Chi cục trưởng, Trưởng, Trưởng phòng, Chánh, Hiệu trưởng, Chủ nhiệm, Thủ trưởng, Chỉ huy trưởng, ' +
      'Mặt trận, Tổng Liên đoàn, Ban Kinh tế, Ban Đối ngoại',
  ),
  free: list(
    'Ban, Hội, Hội đồng, Hiệp hội, Liên hiệp, Liên minh, Liên đoàn, Đoàn, BCĐ, Trung tâm, Tổ, Cục, ' +
      'Tổng cục, Chi cục, Vụ, Phòng, Tiểu ban, Trường, Học viện, Bệnh viện, Đài, Báo, Ngân hàng, ' +
      'Bảo hiểm, Hải quan, Thuế, Tổng công ty, Công ty, Tập đoàn, Nhà xuất bản, Cơ quan, Quỹ, ' +
      'Bộ Chỉ huy, Bộ Tư lệnh, Bộ Tổng Tham mưu, Câu lạc bộ, Vườn quốc gia, Khu, Xã, Phường',
  ),
};

/** What looks like a head and is another word. */
export const NOT_HEADS: readonly string[] = list(
  'Báo cáo, Hội thảo, Hội nghị(?! lần thứ| Trung ương| Ban Chấp hành), Tổ quốc, Tổ chức, Đoàn kết, ' +
    'Phòng chống, Ban hành, Bộ luật, Bộ máy, Khu vực, Đài tưởng, Xã hội, Thanh tra viên, Quỹ đất, ' +
    'Phòng(?=. chống)',
);

/** Small letters that names of the strict kind hold; anything else in small letters begins something else. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'nhân dân kiểm sát tối cao cấp tỉnh huyện xã phường quận thị thành phố trấn đặc khu vùng liên ngành khối các cơ ' +
    'quan doanh nghiệp nhà nước quốc gia thường vụ trực chấp hành đảng bộ ủy uỷ hội đồng án sự cán chính phủ trung ' +
    'ương tướng tịch bí thư trưởng khóa khoá nhiệm kỳ tổ chức dân vận tuyên giáo nội tỉnh việt nam tp ban viện tòa ' +
    'toà đoàn đại biểu mặt trận quân công khu trưởng quyền phó'
  ).split(' '),
);

/** Small second halves of names after `và`: `Sở Tài nguyên và môi trường`, `Bộ Nông nghiệp và phát triển nông thôn`. */
export const NAME_ENDS_AFTER_AND: readonly string[] = list(
  'phát triển nông thôn, đào tạo, môi trường, công nghệ, truyền thông, du lịch, đầu tư, xã hội, ' +
    'kỹ thuật, tìm kiếm cứu nạn, doanh nghiệp tỉnh, hội nhập quốc tế, trẻ em, gia đình, đối ngoại',
);

/** Names that go on behind a comma: what stands before it, and what after. */
export const NAMES_WITH_COMMA: readonly (readonly [before: string, after: string])[] = list(
  'Văn hóa > Thể thao, Văn hoá > Thể thao, Văn hóa > Thông tin, Văn hóa > Giáo dục, ' +
    'Lao động > Thương binh, Khoa học > Công nghệ, Thanh niên > Thiếu niên, Phòng > chống, ' +
    'phòng > chống, tham nhũng > lãng phí, tham nhũng > tiêu cực, lãng phí > tiêu cực, ' +
    'Tham nhũng > tiêu cực',
).map(asPair);

/** Names that go on behind a spaced dash. Other dashes end a name: `của Sở Nội vụ - cơ quan thường trực`. */
export const NAMES_WITH_DASH: readonly (readonly [before: string, after: string])[] = list(
  'Lao động > Thương binh, Lao động > TB, Thi đua > Khen thưởng, Tài chính > Kế hoạch, ' +
    'Kế hoạch > Tài chính, Kinh tế > Hạ tầng, Kinh tế > Xã hội, Kinh tế > Ngân sách, Văn hóa > Xã hội, ' +
    'Văn hoá > Xã hội, Dân số > Kế hoạch, Giáo dục nghề nghiệp > Giáo dục',
).map(asPair);

/** Small words that end any name: what the body does, when, where and for whom. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'về ngày tháng năm tại trong là đã đang sẽ được bị để nhằm theo với cho đối đến tới từ vừa mới cũng khi sau ' +
    'trước như nêu yêu có ra gồm bao hiện còn mà thì nên vào do nhưng qua cùng bằng hoặc hay trên dưới này đó kèm ' +
    'phê sửa bãi căn gửi ký nay ở lần những mọi góp làm'
  ).split(' '),
);

/** Two small syllables that end any name though each of them may stand in one. */
export const STOP_PAIRS: ReadonlySet<string> = new Set(
  list(
    'ban hành, quy định, qui định, hướng dẫn, công bố, thành lập, tổ chức, phát động, chỉ đạo, ' +
      'thông qua, kiểm tra, giải quyết, phân công, phân cấp, kết luận, liên quan, giải thích, phát hành, ' +
      'hợp nhất, bảo đảm, đảm bảo, tăng cường, đẩy mạnh, tiếp tục, nâng cao, thay thế, thực hiện, ' +
      'thực thi, thi hành, triển khai, giai đoạn, bổ sung, tham mưu, giao nhiệm, quán triệt',
  ),
);

/** Capitalised, but no body that issues documents. */
export const NO_ISSUERS: ReadonlySet<string> = new Set(
  list('Đảng, Nhà nước, Ngành, Bác, Việt Nam, Nhân dân'),
);

/** What ends in a full stop inside a name: `TP. Bắc Giang`, `T.Ư`. */
export const ABBREVIATIONS_WITH_STOP: ReadonlySet<string> = new Set(list('tp, tx, tt, h, q, p, t, t.ư, x'));
