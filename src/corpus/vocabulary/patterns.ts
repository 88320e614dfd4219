/**
 * Sentences with gaps. `{name}` is filled from the vocabulary: `{noun}`, `{action}` and `{audience}` by the article's
 * topic, `{person}`, `{commune}`, `{hamlet}`, `{date}`, `{number}`, `{few}`, `{percent}`, `{money}` and `{year}` anew each
 * time, `{cite}` by a citation, all others by the list of that name in `general.ts`.
 */
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

export const OPENINGS = lines(`
  {session} ngày {day}, {agency} tổ chức {event} về {noun}. Đồng chí {person}, {role} chủ trì.
  {session} ngày {day}, tại xã {commune}, {agency} phối hợp với {agency} tổ chức {event} nhằm {goal}.
  Thực hiện {cite}, sáng ngày {day}, {agency} đã có {event} với chủ đề {noun}.
  Ngày {day}, đoàn công tác do đồng chí {person}, {role} làm trưởng đoàn đã đến xã {commune} để {verb} {noun}.
  Trong {period}, {noun} trên địa bàn tỉnh {praise}, nhiều {audience} đã tham gia {manner}.
  Nhằm {goal}, {agency} vừa ban hành {document} về {noun}, áp dụng từ ngày {day}.
  Với sự vào cuộc của {audience}, việc {action} tại xã {commune} {praise}.
`);

export const SENTENCES = lines(`
  {link} {agency} đã {verb} {noun}, {goal}.
  {link} {agency} tiếp tục {action} một cách {manner}, {goal}.
  Đồng chí {person}, {role} {order} các đơn vị {verb} {noun} và {action} {manner}.
  Căn cứ {cite}, {agency} xây dựng {document}, phân công rõ người, rõ việc, rõ thời hạn.
  Theo {cite}, các địa phương phải {action} xong trước ngày {date}.
  Toàn tỉnh hiện có {number} {unitWord} liên quan đến {noun}, tăng {percent} so với cùng kỳ.
  Trong {period}, {agency} đã {action} tại {number} địa điểm, thu hút {number} {unitWord}, {praise}.
  Tại {hamlet}, xã {commune}, {audience} cùng nhau {action}, {praise}.
  Anh {person} ở {hamlet} cho biết, từ khi {action}, mỗi năm gia đình thu về {money}.
  Cử tri {person}, xã {commune} chia sẻ: “Chúng tôi mong {agency} {verb} {noun} {manner} hơn nữa”.
  Tuy nhiên, {shortcoming}; {shortcoming}, ảnh hưởng tới {noun}.
  Nguyên nhân là do {shortcoming}, trong khi {noun} cần nhiều thời gian và {document} cụ thể.
  Tổng kinh phí thực hiện là {money}, trong đó ngân sách tỉnh {money}, phần còn lại huy động từ {audience}.
  {agency} giao {agency} chủ trì, phối hợp với {agency} {verb} {noun}, báo cáo trước ngày {date}.
  {link} {audience} được hướng dẫn {action}, bước đầu {praise}.
  Các đại biểu thảo luận về {noun}, {noun} và cách {action} ở những xã như {commune}, {commune}.
  Đến hết {period}, {percent} {audience} đã tham gia; {number} {unitWord} được giải quyết {manner}.
  {link} việc {action} được gắn với {noun}, tránh hình thức.
  {role} {person} {order}: {noun} là việc khó, phải kiên trì, {manner}, {goal}.
  Xã {commune} chọn {noun} làm khâu đột phá; {hamlet} là nơi làm điểm, sau {number} ngày đã {praise}.
  Từ năm {year}, {agency} đã {verb} {noun}, đến nay có {number} {unitWord}.
  {link} cần {verb} {noun}, {action}, coi đây là thước đo của {agency}.
  So với năm {year}, {noun} {praise}, nhất là ở các xã {commune}, {commune} và {commune}.
  {cite} nêu rõ trách nhiệm của {agency} trong việc {action}.
  Ban tổ chức trao {number} phần thưởng cho {audience} có thành tích trong {noun}.
  {audience} đề xuất {agency} {verb} {noun}, đồng thời {action} ngay trong {period}.
  Nếu như năm {year} cả xã {commune} chỉ có {number} {unitWord}, thì nay con số đó là {number}.
  Ngay sau {event}, {audience} đã về tận {hamlet} để {action}.
  Không chỉ {action}, xã {commune} còn {verb} {noun}, nhờ đó {noun} {praise}.
  Mục tiêu đến hết {period} là {percent} {audience} biết cách {action}.
  Khó nhất là {noun}, bởi {shortcoming}.
  Trả lời câu hỏi của {audience}, đồng chí {person} cho biết {document} về {noun} sẽ được công bố trước ngày {date}.
  Đoàn đã đi kiểm tra thực tế tại {hamlet} và {hamlet}, xã {commune}, nơi {shortcoming}.
  Ở {hamlet}, cứ nhắc đến {noun} là bà con nhớ ngay ông {person}, người đã nhiều năm {action}.
  Con đường về {hamlet} hôm nay đã khác: {noun} {praise}, {audience} phấn khởi.
  Mỗi {audience} là một tuyên truyền viên, {manner} {action}.
  Hội đồng thẩm định đề nghị chỉnh sửa {document}, làm rõ {noun}, trình {agency} trong {period}.
  Qua kiểm tra {number} {unitWord}, {agency} phát hiện {number} trường hợp chưa đúng quy định về {noun}, đã nhắc nhở và xử lý {manner}.
  Đây là năm thứ {few} liên tiếp xã {commune} dẫn đầu về {noun}.
  Chương trình kéo dài {few} ngày, gồm {few} nội dung, trong đó có {noun} và {noun}.
  Sau khi nghe ý kiến của {audience}, {agency} thống nhất lùi thời hạn đến ngày {date}.
`);

export const CLOSINGS = lines(`
  Kết luận buổi làm việc, đồng chí {person} {order} các cấp, các ngành {verb} {noun}, {goal}./.
  Dịp này, {agency} khen thưởng {number} tập thể, cá nhân có thành tích trong {noun}.
  Thời gian tới, {agency} sẽ tiếp tục {action}, {goal}.
  Mọi thông tin xin liên hệ {agency} để được hướng dẫn về {noun}.
`);

export const LIST_ITEMS = lines(`
  {verb} {noun}, {goal}.
  {action} tại xã {commune} trước ngày {date}.
  Giao {agency} {verb} {noun}.
  {number} {unitWord} đã hoàn thành, đạt {percent} kế hoạch.
  {audience} phối hợp với {agency} {action}.
  Bố trí {money} cho {noun}.
`);

export const TITLES = lines(`
  {agency} {verb} {noun}
  Xã {commune}: {noun} {praise}
  Hội nghị về {noun} {period} năm {thisYear}
  {agency} tổ chức {event} về {noun}
  Xã {commune} {action}
  Đồng chí {person} kiểm tra {noun} tại xã {commune}
  {audience} xã {commune} {action}
  {noun}: kết quả và bài học từ {commune}
  Gặp {person}, người {action} ở {hamlet}
`);

export const NOTICE_TITLES = lines(`
  Thông báo về việc {action} tại xã {commune}
  Thông báo lịch {event} về {noun}
  Thông báo kết quả {noun} {period} năm {thisYear}
  Thông báo mời {audience} tham gia {event}
  Thông báo tạm dừng tiếp nhận hồ sơ về {noun} tại {commune}
`);

export const SUMMARIES = lines(`
  {agency} {verb} {noun}, {goal}.
  Tại xã {commune}, việc {action} {praise}.
  {audience} cùng {agency} {action}, {goal}.
  Trong {period}, {noun} {praise}.
`);
