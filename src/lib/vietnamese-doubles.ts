/** Data: where Vietnamese rightly has the same syllable twice in a row. Extend it when a report is wrong. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s*,\s*/));
}

/** Syllables doubled on purpose: total reduplication (`luôn luôn`, `nhà nhà`), names of animals and plants, numerals. */
export const REDUPLICATIONS = words(`
  ai ba biêng bon bà bé bươm bảnh cao chan chang chiều choang chuồn châu chói chút chăm chầm chằm chốc chốn càng
  cào dài dãy dần dờ dửng giờ gần gật gờm hai hao hung hàng hâm hây hơ hầm hằng hồng hớ im khe khít không khăng
  khư kia kìa kìn lao le li lia linh liên liền lo loang long luôn lâm lâng lâu lăm lăng lượt lạ lần lắm lặng lẻ lẽ
  lồng lớp lừ lừng mai minh miên miết mong mà màu mãi môn mơ mảy mờ nao nay ngay nghe nghiêm nghênh ngoan ngon
  ngành ngày người ngời nhanh nhao nho nhoi nhà nhàn nhè như nhấp nhẹ nhỏ nào nép nín năm nơi nằng nặng phau phe
  pho phăng phơi phắc quanh quen quả ranh rau rành ròng rõ răng rơi rưng rười rầm rần rằng rối sang song sáng sáu
  sâu sòng sôi sờ sừng sững thang thoang thon tháng thênh thình thôn thư thưa thường thấp thầm thẳng trân trôi
  trùng trăm trơ trơn trưa trần trập trẻ trừng tua tám tí tím tít tăm tơ tưng tươi tầng tẹo từ từng tỷ vanh ve vi
  vo vui vàng vân vèo vù văng vằn vằng vặc vừa xa xanh xe xinh xuân xâm xít xóm xôn xăm xưa xấp ào êm ùn đa đau
  đen đong đu đâu đây đêm đó đôi đông đùng đăm đằng đẹp đều đỏ đồng đời ưng ầm ục
`);

/**
 * Compounds whose first syllable often ends the word before: `Ủy ban ban hành`, `nhân dân dân chủ`,
 * `cán bộ bộ phận`. A doubled syllable that begins one of them is the end of one word and the start of the next.
 */
export const COMPOUNDS = phrases(`
  ban bố, ban chỉ, ban đầu, ban giám, ban hành, ban ngành, ban quản, ban tổ, ban tặng, ban thường, bộ đội, bộ máy,
  bộ môn, bộ ngành, bộ phận, bộ trưởng, bộ tiêu, bộ thủ, chủ động, chủ đề, chủ nhiệm, chủ quyền, chủ tịch, chủ trì,
  chủ trương, chủ yếu, chức danh, chức năng, chức trách, chức vụ, công an, công bằng, công bố, công chức, công dân,
  công khai, công nghệ, công nghiệp, công nhân, công nhận, công tác, công trình, công việc, dân chủ, dân cư, dân quân,
  dân số, dân sự, dân tộc, dân vận, dân sinh, dân cử, đảng bộ, đảng ủy, đảng viên, động lực, động viên, đồng bào,
  đồng bộ, đồng chí, đồng hành, đồng thời, đồng thuận, đồng lòng, đồng tình, giáo dục, giáo viên, hành chính,
  hành động, hành vi, hóa đơn, hóa chất, học sinh, học tập, học viên, học hỏi, hội đồng, hội họp, hội nghị, hội nhập,
  hội thảo, hội thi, hội trường, hội viên, hợp đồng, hợp lý, hợp tác, kế hoạch, luật sư, luật pháp, lý do, lý luận,
  lý lịch, lực lượng, nghiệp vụ, nghị quyết, nghị định, pháp lệnh, pháp luật, pháp lý, phòng ban, phòng chống,
  phòng cháy, phòng ngừa, phủ sóng, quản lý, quốc gia, quốc hội, quốc phòng, quốc tế, sản phẩm, sản xuất, sinh hoạt,
  sinh sống, sinh viên, sở hữu, sở ngành, sự kiện, sự nghiệp, sự việc, tài chính, tài liệu, tài sản, tác động,
  tác phẩm, tác phong, tập huấn, tập thể, tập trung, thành phố, thành lập, thành tích, thành viên, thể chế,
  thể dục, thể thao, thị trấn, thị trường, thị xã, thông báo, thông qua, thông tin, thực hiện, thực tế, tổ chức,
  tổ dân, trị giá, trường học, trường hợp, trưởng ban, trưởng phòng, trưởng thôn, tư pháp, tư tưởng, ủy ban,
  ủy viên, ủy quyền, văn bản, văn hóa, văn phòng, vận động, vận hành, viên chức, việc làm, vụ án, vụ việc,
  xã hội, xây dựng, y tế
`);

/** Two-syllable phrases that may be said twice. */
export const DOUBLED_PHRASES = phrases(`
  từng bước, từng ngày, từng giờ, rất nhiều, rất lâu, muôn năm, mãi mãi, lâu lắm, đã lâu, ngày lại, hết lớp, cứ thế
`);
