/** Words that stand in every administrative text, whatever it speaks of. The common ones come first. */
import { phrases } from './topic.ts';

/** Lists that sentence patterns name in braces: `{goal}`. */
export const GENERAL: Readonly<Record<string, readonly string[]>> = {
  agency:
    phrases(`UBND tỉnh; Tỉnh ủy; Ban Thường vụ Tỉnh ủy; HĐND tỉnh; Sở Nội vụ; Văn phòng UBND tỉnh; Công an tỉnh; Sở Tài chính; Ủy ban MTTQ tỉnh; Sở Y tế; Sở Giáo dục và Đào tạo;
    Sở Tư pháp; Ban Dân vận Tỉnh ủy; Viện KSND tỉnh; Sở Xây dựng; Sở Công Thương; Ban Tuyên giáo Tỉnh ủy; Đảng ủy Khối các cơ quan tỉnh; Bộ Chỉ huy Quân sự tỉnh; Thanh tra tỉnh; Ban Tổ chức Tỉnh ủy;
    Hội Nông dân tỉnh; Tỉnh đoàn; Hội Liên hiệp Phụ nữ tỉnh; Liên đoàn Lao động tỉnh; Hội Cựu chiến binh tỉnh; Tòa án nhân dân tỉnh; Cục Thuế; Kho bạc Nhà nước; Ngân hàng Chính sách xã hội; Bảo hiểm xã hội tỉnh;
    Cục Thi hành án dân sự; Ban Quản lý các khu công nghiệp; Đài Phát thanh và Truyền hình; Hội Chữ thập đỏ; Liên minh Hợp tác xã; Trường Chính trị; Chi cục Kiểm lâm; Điện lực tỉnh; Hội Văn học nghệ thuật`),
  role: phrases(`Chủ tịch UBND tỉnh; Bí thư Tỉnh ủy; Phó Chủ tịch UBND tỉnh; Phó Bí thư Thường trực Tỉnh ủy; Giám đốc Sở; Phó Giám đốc Sở; Chủ tịch HĐND tỉnh; Trưởng Ban Dân vận; Viện trưởng Viện KSND tỉnh; Chánh Văn phòng;
    Chủ tịch Ủy ban MTTQ tỉnh; Bí thư Đảng ủy xã; Chủ tịch UBND phường; Chánh Thanh tra; Ủy viên Ban Thường vụ Tỉnh ủy; Trưởng phòng Nghiệp vụ; Phó Trưởng đoàn đại biểu Quốc hội; Chỉ huy trưởng; Hiệu trưởng; Chi cục trưởng`),
  event:
    phrases(`hội nghị triển khai nhiệm vụ; lễ phát động; hội nghị sơ kết sáu tháng đầu năm; buổi làm việc; kỳ họp thường lệ; hội nghị tổng kết; đợt sinh hoạt chính trị; buổi kiểm tra thực tế; lớp tập huấn; hội nghị trực tuyến;
    tọa đàm; lễ ký kết; cuộc họp giao ban; phiên họp tháng; hội thảo khoa học; lễ trao thưởng; ngày hội; buổi gặp mặt; cuộc thi tìm hiểu; đợt thi đua cao điểm; diễn đàn; phiên giải trình`),
  goal: phrases(`nâng cao chất lượng, hiệu quả công việc; đáp ứng yêu cầu, nhiệm vụ trong tình hình mới; tạo sự đồng thuận trong Nhân dân; hoàn thành các chỉ tiêu đề ra; bảo đảm tiến độ; phục vụ người dân tốt hơn; giữ vững ổn định chính trị;
    góp phần phát triển kinh tế - xã hội; lan tỏa những việc làm tốt; khắc phục những hạn chế đã chỉ ra; tiết kiệm thời gian và chi phí; củng cố niềm tin của cử tri; cải thiện đời sống bà con; không để ai bị bỏ lại phía sau;
    thích ứng với điều kiện mới; rút kinh nghiệm cho những năm sau; hướng tới kỷ niệm ngày thành lập tỉnh; ngăn chặn vi phạm từ sớm, từ xa`),
  manner:
    phrases(`kịp thời; nghiêm túc; đồng bộ; hiệu quả; thường xuyên; quyết liệt; chủ động; sâu rộng; thiết thực; đúng quy định; công khai, minh bạch; linh hoạt; bài bản; từng bước vững chắc; an toàn, tiết kiệm; chu đáo; khẩn trương;
    có trọng tâm, trọng điểm; sáng tạo; nền nếp; rộng khắp; triệt để; khách quan; thận trọng`),
  verb: phrases(`triển khai; chỉ đạo; đẩy mạnh; tăng cường; thực hiện; quan tâm; tập trung cho; đổi mới; nâng cao; phối hợp thực hiện; thúc đẩy; củng cố; duy trì; chú trọng; đánh giá; làm tốt; kiểm tra; giám sát; bàn giải pháp cho; rà soát; tham mưu về;
    tuyên truyền về; hướng dẫn; tổng kết; cụ thể hóa; gắn kết; ưu tiên cho; khơi dậy; lồng ghép; bổ sung nguồn lực cho`),
  order: phrases(
    `đề nghị; yêu cầu; giao; chỉ đạo; nhấn mạnh; lưu ý; mong muốn; đánh giá cao; biểu dương; phân tích; làm rõ; khẳng định; thống nhất; cho biết; gợi mở; phát biểu; kiến nghị`,
  ),
  session: phrases(`Sáng; Chiều; Vừa qua,; Hôm nay,; Tối; Đầu giờ sáng; Cuối giờ chiều`),
  link: phrases(`Cùng với đó,; Bên cạnh đó,; Thời gian tới,; Trên cơ sở đó,; Qua đó,; Theo báo cáo,; Đặc biệt,; Ngoài ra,; Đồng thời,; Tại buổi làm việc,; Trước mắt,; Nhìn chung,; Tuy nhiên,; Thực tế cho thấy,; Nhờ vậy,; Song song với đó,;
    Về lâu dài,; Mặt khác,; Để làm được điều đó,; Từ đầu năm đến nay,; Kết quả là,; Riêng năm nay,; Có thể nói,; Đáng chú ý,`),
  shortcoming:
    phrases(`một số nơi còn chậm; nguồn lực còn hạn chế; công tác phối hợp có lúc chưa chặt chẽ; nhận thức của một bộ phận chưa đầy đủ; cơ sở vật chất xuống cấp; cán bộ còn kiêm nhiệm; thời tiết diễn biến bất thường;
    giá vật tư tăng cao; hướng dẫn của cấp trên chưa thống nhất; địa bàn rộng, dân cư phân tán; tâm lý ngại va chạm; số liệu báo cáo chưa kịp thời; còn tình trạng đùn đẩy; kinh phí cấp muộn; phần mềm hay trục trặc`),
  unitWord: phrases(
    `hộ gia đình; lượt người; hồ sơ; mô hình; cuộc; học viên; tổ chức cơ sở đảng; công trình; suất quà; ý kiến; trường hợp; héc-ta; buổi tuyên truyền; đơn thư; doanh nghiệp; ki-lô-mét đường; tấn; giấy phép; vụ việc; gian hàng`,
  ),
  document: phrases(
    `báo cáo; kế hoạch; tờ trình; đề án; dự thảo nghị quyết; biên bản; chương trình hành động; quy chế; hướng dẫn liên ngành; phụ lục số liệu; bảng chấm điểm; phương án chi tiết`,
  ),
  praise:
    phrases(`được Nhân dân đồng tình, ủng hộ; đạt kết quả tích cực; có nhiều chuyển biến rõ nét; đi vào chiều sâu; vượt kế hoạch đề ra; được cấp trên ghi nhận; tạo khí thế thi đua sôi nổi; bước đầu phát huy tác dụng;
    giữ được nhịp độ ổn định; trở thành việc làm thường ngày; được nhiều nơi đến học tập; mang lại thu nhập khá; giảm hẳn so với trước; thu hút đông đảo người tham gia`),
  period: phrases(
    `quý I; quý II; quý III; quý IV; sáu tháng đầu năm; chín tháng; cả năm; tháng cao điểm; nhiệm kỳ này; ba năm gần đây; tuần đầu ra quân; vụ đông; hai tháng hè; giai đoạn một`,
  ),
};

/** Headings of long articles. */
export const HEADINGS =
  phrases(`Kết quả nổi bật; Những khó khăn, vướng mắc; Nhiệm vụ, giải pháp thời gian tới; Cách làm ở cơ sở; Ý kiến từ người dân; Bài học kinh nghiệm; Tổ chức thực hiện; Những con số đáng chú ý; Điểm sáng;
  Vai trò của người đứng đầu; Nguồn lực thực hiện; Phân công trách nhiệm; Từ chủ trương đến thực tế; Lịch triển khai`);
