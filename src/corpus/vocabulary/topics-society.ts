/** What the articles of a province speak of: schools, health, work, people. */
import { phrases, type Topic } from './topic.ts';

export const SOCIETY_TOPICS: readonly Topic[] = [
  {
    name: 'Giáo dục',
    section: 'van-hoa-xa-hoi',
    nouns:
      phrases(`kỳ thi tốt nghiệp trung học phổ thông; sách giáo khoa mới; trường bán trú vùng cao; phổ cập giáo dục mầm non; học sinh giỏi quốc gia; dạy thêm, học thêm; bếp ăn nội trú; biên chế giáo viên;
      phòng học kiên cố; thư viện xanh; bạo lực học đường; xóa mù chữ; hội khỏe Phù Đổng; tuyển sinh đầu cấp; ngoại ngữ, tin học; học bổng khuyến học; lễ khai giảng`),
    actions:
      phrases(`xây phòng học bộ môn; sáp nhập điểm trường lẻ; trao xe đạp cho học sinh nghèo; tổ chức coi thi nghiêm túc; bồi dưỡng giáo viên cốt cán; dạy bơi miễn phí; tặng áo ấm mùa đông; xét thăng hạng;
      công nhận trường chuẩn quốc gia; hướng nghiệp lớp cuối cấp; kiểm tra suất ăn; phát động tiết học ngoài trời`),
    audiences: phrases(
      `thầy cô giáo; phụ huynh học sinh; thí sinh tự do; trẻ em mẫu giáo; học sinh dân tộc nội trú; hội khuyến học`,
    ),
  },
  {
    name: 'Y tế',
    section: 'van-hoa-xa-hoi',
    nouns:
      phrases(`bệnh viện đa khoa tỉnh; trạm y tế xã; tiêm chủng mở rộng; sốt xuất huyết; bệnh án điện tử; ghép thận; hiến máu nhân đạo; ngộ độc thực phẩm; thuốc, vật tư y tế; bảo hiểm y tế hộ gia đình; sởi, ho gà;
      suy dinh dưỡng thấp còi; bác sĩ gia đình; chất lượng dân số; mất cân bằng giới tính khi sinh; bệnh dại; tầm soát ung thư`),
    actions:
      phrases(`khám sàng lọc cho người cao tuổi; diệt bọ gậy, lăng quăng; mổ nội soi lấy sỏi; kiểm tra bếp ăn tập thể; tiếp nhận kỹ thuật từ tuyến trên; bổ sung vitamin A; khoanh vùng ổ dịch; cấp thuốc miễn phí;
      luân phiên bác sĩ; lắp máy cộng hưởng từ; đấu thầu thuốc tập trung; tiêm phòng chó mèo; cân đo trẻ dưới năm tuổi`),
    audiences: phrases(
      `y, bác sĩ; bệnh nhân chạy thận; phụ nữ mang thai; cô đỡ thôn bản; cộng tác viên dân số; cơ sở kinh doanh ăn uống`,
    ),
  },
  {
    name: 'Phòng, chống dịch',
    section: 'tin-hoat-dong',
    nouns:
      phrases(`công tác phòng, chống dịch COVID-19; khu cách ly tập trung; chốt kiểm soát liên ngành; tổ COVID cộng đồng; xét nghiệm diện rộng; vùng xanh an toàn; F1, F0; khẩu trang, nước sát khuẩn;
      nguồn lây chưa rõ; mũi vắc xin nhắc lại; giãn cách xã hội; quỹ vắc xin; chuyến xe 0 đồng; trạm y tế lưu động; luồng xanh vận tải`),
    actions:
      phrases(`truy vết thần tốc; phong tỏa tạm thời; lấy mẫu tại nhà; khai báo y tế bắt buộc; tạm dừng dịch vụ không thiết yếu; hỗ trợ người lao động mất việc; đón công dân trở về; phun khử khuẩn chợ dân sinh;
      tiêm lưu động tại bản; gỡ bỏ chốt chặn; tiêu thụ nông sản mùa dịch; dạy học qua truyền hình`),
    audiences: phrases(
      `nhân viên tuyến đầu; tình nguyện viên; người về từ vùng dịch; tiểu thương; tài xế chở hàng; hộ cách ly`,
    ),
  },
  {
    name: 'An sinh xã hội',
    section: 'van-hoa-xa-hoi',
    nouns:
      phrases(`chính sách giảm nghèo bền vững; người có công với cách mạng; trợ cấp hằng tháng; nhà tình nghĩa; quỹ "Vì người nghèo"; hài cốt liệt sĩ; trẻ mồ côi; trung tâm bảo trợ; lương hưu qua thẻ; bình đẳng giới;
      bạo lực gia đình; tuổi già neo đơn; phiên giao dịch việc làm; xuất khẩu lao động; bảo hiểm xã hội tự nguyện; mẹ Việt Nam anh hùng; cây gậy trắng`),
    actions:
      phrases(`thăm, tặng quà gia đình chính sách; bàn giao nhà đại đoàn kết; quy tập mộ liệt sĩ; thắp nến tri ân; hỗ trợ bò sinh sản; điều tra hộ nghèo đa chiều; dạy nghề ngắn hạn; đưa lao động đi Nhật Bản;
      nhận đỡ đầu học sinh; chi trả lương hưu; nấu cháo từ thiện; phẫu thuật nụ cười; gói bánh chưng xanh`),
    audiences: phrases(
      `thương binh, bệnh binh; hộ có hoàn cảnh khó khăn; người khuyết tật; nạn nhân da cam; cựu chiến binh; lao động phổ thông`,
    ),
  },
  {
    name: 'Thanh niên',
    section: 'van-hoa-xa-hoi',
    nouns:
      phrases(`tháng thanh niên; chiến dịch mùa hè xanh; cuộc thi khởi nghiệp; ngày hội tòng quân; đội hình trí thức trẻ; công trình "Thắp sáng đường quê"; sân chơi thiếu nhi; trại hè; cuộc thi robot; giải bóng chuyền nữ;
      nhà nhân ái; nghĩa vụ quân sự; liên hoan dân vũ; tủ sách măng non; câu lạc bộ sáng tạo`),
    actions:
      phrases(`giao nhận quân; trồng mười nghìn cây xanh; sơn lại bức tường bích họa; hiến máu cứu người; ôn tập hè cho em; khánh thành cầu dân sinh; kết nghĩa đoàn biên phòng; vay vốn lập nghiệp;
      thi kể chuyện Bác Hồ; dọn rác bờ hồ; chạy bộ gây quỹ; trao huy hiệu tuổi trẻ dũng cảm`),
    audiences: phrases(
      `đoàn viên thanh niên; tân binh; thiếu nhi thành phố; sinh viên năm cuối; tổng phụ trách đội; thủ lĩnh đoàn`,
    ),
  },
  {
    name: 'Văn hóa, thể thao',
    section: 'van-hoa-xa-hoi',
    nouns:
      phrases(`đời sống văn hóa ở khu dân cư; gia đình văn hóa; tang lễ, cưới hỏi văn minh; hội diễn văn nghệ quần chúng; triển lãm ảnh nghệ thuật; đại hội thể dục thể thao; thư viện lưu động; kịch ngắn cải lương; chiếu phim vùng xa;
      câu đối Tết; vật cổ truyền, đẩy gậy; bản sắc dân tộc; tượng đài; ngày sách và văn hóa đọc; đua thuyền rồng`),
    actions:
      phrases(`treo cờ, trang trí khánh tiết; luyện tập dưỡng sinh; chấm giải ảnh đẹp; xây dựng thiết chế văn hóa; sưu tầm cồng chiêng; bài trừ hủ tục; bắn pháo hoa tầm cao; trao cúp vô địch; viết thư pháp; tọa đàm nhà văn trẻ;
      khai mạc hội báo xuân; cấm quảng cáo rao vặt`),
    audiences: phrases(`văn nghệ sĩ; vận động viên; khán giả; trọng tài; nhà sưu tập; phóng viên thường trú`),
  },
  {
    name: 'Phụ nữ và trẻ em',
    section: 'van-hoa-xa-hoi',
    nouns:
      phrases(`câu lạc bộ "Gia đình hạnh phúc"; tảo hôn, hôn nhân cận huyết; mô hình "5 không, 3 sạch"; tết Trung thu; xâm hại, đuối nước; tổ phụ nữ tiết kiệm; áo dài Việt Nam; nuôi con bằng sữa mẹ; ngày hội sức khỏe sinh sản;
      quyền tham gia của trẻ; mẹ đỡ đầu; thủ công mỹ nghệ; bữa cơm gia đình; phụ nữ khởi sự kinh doanh; diễn đàn trẻ em`),
    actions:
      phrases(`đỡ đầu trẻ mồ côi; rước đèn phá cỗ; may gối tựa tặng bệnh nhân; lập đường dây nóng; kể chuyện truyền thống; trồng hàng rào dâm bụt; gây quỹ từ phế liệu; thi nấu ăn ngon; khám phụ khoa lưu động; hòa giải mâu thuẫn vợ chồng;
      ươm mầm tài năng; lắp rào chắn ao hồ`),
    audiences: phrases(
      `hội viên phụ nữ; trẻ em gái vùng cao; bà mẹ nuôi con nhỏ; nữ doanh nhân; cô nuôi dạy trẻ; mẹ đơn thân`,
    ),
  },
  {
    name: 'Đối ngoại',
    section: 'tin-hoat-dong',
    nouns:
      phrases(`quan hệ hữu nghị với tỉnh bạn; cửa khẩu thông minh; đoàn đại biểu cấp cao; hội đàm song phương; viện trợ phi chính phủ; người Việt Nam ở nước ngoài; tuần lễ văn hóa; thông quan hàng hóa; ngoại giao Nhân dân; lễ ký thỏa thuận;
      tổng lãnh sự quán; lao động qua biên giới; hội chợ quốc tế; thị thực điện tử; rà phá bom mìn`),
    actions:
      phrases(`đón tiếp đoàn công tác; trao đổi thư chúc mừng; mở lại lối thông quan; cắt băng khánh thành gian hàng; tuần tra song phương; mời gọi chuyên gia; phân giới, cắm mốc; phiên dịch cabin; cấp thẻ đi lại doanh nhân; vận động tài trợ nước sạch;
      tổ chức giao lưu thanh niên; bàn giao công dân`),
    audiences: phrases(
      `khách quốc tế; kiều bào; cán bộ hải quan; doanh nghiệp xuất khẩu; tình nguyện viên nước ngoài; phiên dịch viên`,
    ),
  },
];
