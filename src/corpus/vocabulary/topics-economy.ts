/** What the articles of a province speak of: farming, industry, building, money. */
import { phrases, type Topic } from './topic.ts';

export const ECONOMY_TOPICS: readonly Topic[] = [
  {
    name: 'Nông thôn mới',
    section: 'kinh-te',
    nouns:
      phrases(`chương trình nông thôn mới nâng cao; sản phẩm OCOP; đường trục xã; tiêu chí môi trường và an toàn thực phẩm; hợp tác xã kiểu mới; vườn mẫu; nhà văn hóa thôn;
      kênh mương nội đồng; hố rác gia đình; tuyến đường hoa; nước sạch tập trung; dồn điền đổi thửa; liên kết chuỗi giá trị; hạ tầng thương mại chợ phiên; cây di sản`),
    actions:
      phrases(`bê tông hóa đường nội thôn; cứng hóa kênh tưới; chỉnh trang hàng rào xanh; xóa nhà tạm, nhà dột nát; cải tạo vườn tạp; thẩm định hồ sơ xã đạt chuẩn; phân loại rác tại nguồn;
      huy động ngày công lao động; đóng góp xi măng, cát sỏi; trồng cây bóng mát; đánh giá, phân hạng sản phẩm; công bố xã về đích`),
    audiences: phrases(
      `bà con xã viên; ban phát triển thôn; hộ nghèo, cận nghèo; chủ thể OCOP; thợ xây địa phương; kiều bào xa quê`,
    ),
  },
  {
    name: 'Nông nghiệp',
    section: 'kinh-te',
    nouns:
      phrases(`vụ lúa chiêm xuân; vải thiều sớm; na dai trái vụ; đàn lợn tái nhập; dịch tả lợn châu Phi; rừng gỗ lớn; giống ngô lai; tưới nhỏ giọt; phân bón hữu cơ; cá lồng trên hồ;
      mã số vùng trồng; gà đồi thả vườn; cây hồi, cây quế; thức ăn chăn nuôi; sâu keo mùa thu; chè hữu cơ; ong mật; khoai tây vụ đông`),
    actions:
      phrases(`gieo cấy đúng khung thời vụ; tiêm phòng vắc xin đợt hai; phun tiêu độc khử trùng; kiểm dịch tại gốc; ghép cải tạo vườn già cỗi; trồng rừng thay thế; cấp chứng nhận VietGAP;
      xuất khẩu chính ngạch; phòng trừ rầy nâu; nạo vét kênh tiêu; thả cá giống về tự nhiên; bao tiêu nông sản; đốt dọn thực bì an toàn`),
    audiences: phrases(
      `hộ chăn nuôi; chủ trang trại; thú y viên; thương lái thu mua; kiểm lâm địa bàn; người trồng vải`,
    ),
  },
  {
    name: 'Đầu tư công',
    section: 'kinh-te',
    nouns:
      phrases(`tiến độ giải ngân vốn đầu tư công; công tác giải phóng mặt bằng; dự án đường vành đai; khu tái định cư; gói thầu xây lắp; quy hoạch chung đô thị; cầu vượt sông;
      vốn đối ứng; mỏ đất san lấp; nút giao liên thông; bảng giá đất; báo cáo nghiên cứu khả thi; trạm bơm đầu mối; công trình trọng điểm; hạng mục phát sinh`),
    actions:
      phrases(`bàn giao mặt bằng sạch; thi công ba ca, bốn kíp; kiểm đếm tài sản trên đất; chi trả tiền bồi thường; điều chuyển vốn dự án chậm; thông xe kỹ thuật; khởi công gói thầu số 3;
      cưỡng chế hộ không chấp hành; thẩm tra quyết toán; đấu thầu qua mạng; gia cố mái taluy; lắp dựng dầm cầu; cấp phép khai thác khoáng sản`),
    audiences: phrases(
      `nhà thầu thi công; ban quản lý dự án; tư vấn giám sát; hộ dân bị ảnh hưởng; hội đồng bồi thường; chủ đầu tư`,
    ),
  },
  {
    name: 'Công nghiệp',
    section: 'kinh-te',
    nouns:
      phrases(`khu công nghiệp; cụm công nghiệp làng nghề; linh kiện điện tử; chỉ số sản xuất công nghiệp; chỉ số năng lực cạnh tranh; nhà ở cho công nhân; chuỗi cung ứng bán dẫn;
      điện mặt trời mái nhà; hệ thống xử lý nước thải tập trung; vốn đầu tư trực tiếp nước ngoài; dệt may, da giày; cảng cạn; quan hệ lao động hài hòa; kim ngạch xuất nhập khẩu; bến thủy nội địa`),
    actions:
      phrases(`trao giấy chứng nhận đầu tư; gặp mặt cà phê doanh nhân; tháo gỡ điểm nghẽn về điện; thu hút nhà máy công nghệ cao; thanh tra xả thải; kết nối cung cầu lao động; ký biên bản ghi nhớ;
      mở rộng lưới điện 110 kV; ưu đãi thuê đất; xúc tiến tại hội chợ; đình công, ngừng việc tập thể; kiểm định an toàn nồi hơi`),
    audiences: phrases(
      `nhà đầu tư Hàn Quốc; công nhân khu công nghiệp; công đoàn cơ sở; hiệp hội doanh nghiệp; chủ nhà trọ; kỹ sư vận hành`,
    ),
  },
  {
    name: 'Thu ngân sách',
    section: 'kinh-te',
    nouns:
      phrases(`dự toán thu ngân sách; nợ đọng thuế; hóa đơn khởi tạo từ máy tính tiền; thuế sử dụng đất phi nông nghiệp; vốn tín dụng chính sách; tài sản công dôi dư; tiết kiệm chi thường xuyên;
      lãi suất cho vay; quỹ tín dụng nhân dân; kiểm toán nhà nước; hộ khoán; lệ phí trước bạ; bảo hiểm tiền gửi; đấu giá quyền sử dụng đất; kho bạc số`),
    actions:
      phrases(`chống thất thu qua thương mại điện tử; gia hạn nộp tiền thuê đất; giải ngân vốn vay giải quyết việc làm; phong tỏa tài khoản doanh nghiệp nợ; cơ cấu lại khoản vay; thanh lý xe công;
      hoàn thuế giá trị gia tăng; công khai danh sách nợ; phân bổ nguồn tăng thu; nhận ủy thác qua hội đoàn thể; đối chiếu số dư; thu hồi tạm ứng`),
    audiences: phrases(
      `người nộp thuế; hộ kinh doanh; kế toán trưởng; tổ tiết kiệm và vay vốn; cán bộ tín dụng; thủ quỹ xã`,
    ),
  },
  {
    name: 'Du lịch',
    section: 'van-hoa-xa-hoi',
    nouns:
      phrases(`lễ hội xuống đồng; di tích quốc gia đặc biệt; du lịch cộng đồng; làn điệu quan họ, hát then; đàn tính; chùa cổ trên núi; tuyến phố đi bộ; mùa lúa chín ruộng bậc thang; homestay nhà sàn;
      ẩm thực vùng cao; hang động, thác nước; mộc bản kinh Phật; bảo tàng tỉnh; giải chạy băng rừng; công viên địa chất; chợ tình; thổ cẩm dệt tay`),
    actions:
      phrases(`truyền dạy chữ Nôm Tày; trùng tu tam quan; quảng bá điểm đến; đào tạo hướng dẫn viên bản địa; khai quật khảo cổ; tổ chức hội trại; phục dựng nghi lễ cấp sắc; cắm biển chỉ dẫn song ngữ;
      khảo sát tour leo núi; xếp hạng nhà nghỉ; bình chọn món ngon; biểu diễn thực cảnh bên sông`),
    audiences: phrases(
      `nghệ nhân dân gian; du khách trong và ngoài nước; hộ làm du lịch; ban quản lý di tích; đoàn lữ hành; câu lạc bộ hát then`,
    ),
  },
  {
    name: 'Tài nguyên và môi trường',
    section: 'kinh-te',
    nouns:
      phrases(`giấy chứng nhận quyền sử dụng đất; bãi chôn lấp rác; nước thải làng nghề; cát sỏi lòng sông; hành lang bảo vệ nguồn nước; ô nhiễm bụi mịn; đất công ích; kiểm kê đất đai; túi ni lông;
      rừng phòng hộ đầu nguồn; lò đốt rác; khí nhà kính; vỏ bao thuốc bảo vệ thực vật; đa dạng sinh học; quan trắc tự động`),
    actions:
      phrases(`cấp đổi giấy chứng nhận; di dời cơ sở gây ô nhiễm; đóng cửa mỏ; thu gom pin cũ; trồng tre chắn sóng; xử phạt xả trộm; phục hồi lòng suối; đo đạc bản đồ; ký quỹ cải tạo môi trường;
      làm sạch thế giới; thả động vật hoang dã; tịch thu tàu hút cát`),
    audiences: phrases(
      `hộ sử dụng đất; công nhân vệ sinh; chủ cơ sở tái chế; cán bộ địa chính; tổ tự quản bảo vệ môi trường; doanh nghiệp khai khoáng`,
    ),
  },
  {
    name: 'Phòng chống thiên tai',
    section: 'tin-hoat-dong',
    nouns:
      phrases(`công tác phòng, chống thiên tai; cơn bão số 3; điểm sạt lở; lũ quét, lũ ống; hồ đập xung yếu; đê kè; phương châm "bốn tại chỗ"; rét đậm, rét hại; hạn hán; cảnh báo dông lốc; nhà tốc mái;
      cống qua đê; nước dâng trên báo động ba; hàng cứu trợ; áp thấp nhiệt đới; gia súc chết rét`),
    actions:
      phrases(`sơ tán hộ dân vùng ngập; hàn khẩu đoạn đê; vận hành xả lũ; khơi thông dòng chảy; dựng lều bạt tạm; tiếp tế lương thực, thuốc men; trực ban 24 giờ; chặt tỉa cành cây; chằng chống mái tôn;
      tìm kiếm người mất tích; cấm đường ngầm tràn; khôi phục lưới điện; che chắn chuồng trại`),
    audiences: phrases(
      `lực lượng xung kích; hộ vùng ven sông; quản đốc hồ chứa; chiến sĩ cứu hộ; người dân vùng lũ; đài khí tượng thủy văn`,
    ),
  },
];
