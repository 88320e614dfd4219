/** What the articles of a province speak of: the Party, the authorities, the law. Phrases are parted by semicolons. */
import { phrases, type Topic } from './topic.ts';

export const STATE_TOPICS: readonly Topic[] = [
  {
    name: 'Dân vận khéo',
    section: 'dan-van-kheo',
    nouns:
      phrases(`phong trào thi đua "Dân vận khéo"; mô hình dân vận khéo; công tác dân vận; quy chế dân chủ ở cơ sở; tổ dân vận khu dân cư;
      hoạt động giám sát, phản biện xã hội; khối đại đoàn kết toàn dân tộc; công tác tiếp xúc, đối thoại với Nhân dân; hòm thư góp ý; nhóm nòng cốt trong đồng bào có đạo;
      phong cách "trọng dân, gần dân, hiểu dân"; việc hiến đất làm đường; hương ước, quy ước thôn bản; tiếng nói của người có uy tín; ngày thứ Bảy tình nguyện`),
    actions:
      phrases(`vận động người dân hiến đất mở rộng đường ngõ; tổ chức hội nghị đối thoại định kỳ; nhân rộng mô hình điểm; lắng nghe tâm tư, nguyện vọng của đồng bào;
      phát huy vai trò già làng, trưởng bản; giải quyết dứt điểm kiến nghị của cử tri; biểu dương gương người tốt việc tốt; tháo gỡ vướng mắc ngay từ thôn, xóm;
      ký kết chương trình phối hợp; sơ kết giữa nhiệm kỳ; đăng ký mô hình mới; bám nắm địa bàn giáp ranh`),
    audiences: phrases(
      `đoàn viên, hội viên; người có uy tín; chức sắc tôn giáo; đồng bào dân tộc thiểu số; cán bộ khối dân vận cơ sở; trưởng ban công tác mặt trận`,
    ),
  },
  {
    name: 'Xây dựng Đảng',
    section: 'xay-dung-dang',
    nouns:
      phrases(`công tác kiểm tra, giám sát; việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; sinh hoạt chi bộ theo chuyên đề; nghị quyết đại hội đảng bộ các cấp;
      công tác phát triển đảng viên; quy hoạch cán bộ chủ chốt; trách nhiệm nêu gương; nguyên tắc tập trung dân chủ; bảo vệ nền tảng tư tưởng của Đảng; lịch sử đảng bộ địa phương;
      chất lượng tổ chức cơ sở đảng; kỷ luật, kỷ cương trong Đảng; luân chuyển cán bộ; thẻ đảng viên; huy hiệu 50 năm tuổi Đảng`),
    actions:
      phrases(`quán triệt, triển khai nghị quyết; kết nạp đảng viên mới; trao tặng huy hiệu cao tuổi đảng; kiểm điểm tập thể, cá nhân; bổ sung quy chế làm việc;
      phân công cấp ủy viên phụ trách địa bàn; khảo sát tình hình tư tưởng; tổ chức thi bí thư chi bộ giỏi; bồi dưỡng lý luận chính trị; thẩm tra, xác minh hồ sơ;
      kiện toàn ban chấp hành; chuẩn bị nhân sự nhiệm kỳ tới`),
    audiences: phrases(
      `cán bộ, đảng viên; cấp ủy viên các cấp; bí thư chi bộ; quần chúng ưu tú; đảng viên trẻ; báo cáo viên, tuyên truyền viên`,
    ),
  },
  {
    name: 'Cải cách hành chính',
    section: 'cai-cach-hanh-chinh',
    nouns:
      phrases(`chỉ số cải cách hành chính; bộ phận một cửa; thủ tục hành chính liên thông; quy trình nội bộ điện tử; mức độ hài lòng của người dân; biên chế sự nghiệp;
      vị trí việc làm; kỷ luật phát ngôn; việc sắp xếp đơn vị hành chính cấp xã; đề án tinh gọn tổ chức bộ máy; chế độ trực cơ quan; đạo đức công vụ; văn hóa công sở;
      hồ sơ trả quá hạn; danh mục thủ tục không phụ thuộc địa giới`),
    actions:
      phrases(`rà soát, cắt giảm thành phần hồ sơ; rút ngắn thời gian giải quyết; công khai lời xin lỗi khi trễ hẹn; niêm yết đầy đủ bộ thủ tục; chấm điểm, xếp hạng đơn vị;
      kiểm tra đột xuất giờ giấc làm việc; ủy quyền giải quyết cho cấp dưới; khảo sát sự hài lòng; đánh giá, phân loại viên chức; tiếp nhận phản ánh qua tổng đài;
      bố trí công chức đầu mối; bãi bỏ giấy phép con`),
    audiences: phrases(
      `công chức bộ phận một cửa; người dân và doanh nghiệp; cán bộ dôi dư; người đứng đầu cơ quan; viên chức sự nghiệp; công dân đến giao dịch`,
    ),
  },
  {
    name: 'Chuyển đổi số',
    section: 'chuyen-doi-so',
    nouns:
      phrases(`dịch vụ công trực tuyến toàn trình; tổ công nghệ số cộng đồng; định danh điện tử; nền tảng tích hợp, chia sẻ dữ liệu; hạ tầng viễn thông băng rộng; chữ ký số cá nhân;
      kho dữ liệu dùng chung; trung tâm điều hành thông minh; học bạ điện tử; thanh toán không dùng tiền mặt; an toàn thông tin mạng; bản đồ địa chính số; hóa đơn điện tử;
      phong trào bình dân học vụ số; trí tuệ nhân tạo`),
    actions:
      phrases(`số hóa hồ sơ lưu trữ; xóa vùng lõm sóng; diễn tập ứng cứu sự cố; phổ cập kỹ năng số; đưa sản phẩm lên sàn thương mại điện tử; kết nối cơ sở dữ liệu quốc gia về dân cư;
      cấp chứng thư số; hướng dẫn cài đặt ứng dụng; vá lỗ hổng bảo mật; chuẩn hóa mã định danh; nâng cấp cổng thông tin; tập huấn phần mềm quản lý văn bản`),
    audiences: phrases(
      `thành viên tổ công nghệ số; cán bộ chuyên trách công nghệ thông tin; hộ kinh doanh cá thể; thanh niên tình nguyện; người cao tuổi; doanh nghiệp viễn thông`,
    ),
  },
  {
    name: 'Kiểm sát',
    section: 'noi-chinh',
    nouns:
      phrases(`hoạt động thực hành quyền công tố; kiểm sát hoạt động tư pháp; vụ án trọng điểm; phiên tòa rút kinh nghiệm; án tham nhũng, chức vụ; công tác tạm giữ, tạm giam;
      kháng nghị phúc thẩm; chất lượng tranh tụng; thi hành án dân sự; hồ sơ trợ giúp tư pháp; tin báo, tố giác tội phạm; quyền con người trong tố tụng; bài phát biểu của kiểm sát viên;
      sổ thụ lý; luận tội mẫu`),
    actions:
      phrases(`trực tiếp kiểm sát tại nhà tạm giữ; ban hành kiến nghị phòng ngừa; phê chuẩn quyết định khởi tố; truy tố đúng người, đúng tội; số hóa tài liệu vụ án;
      phối hợp liên ngành giải quyết án; hủy quyết định tạm đình chỉ; thông báo rút kinh nghiệm nghiệp vụ; tổ chức phiên tòa trực tuyến; yêu cầu điều tra bổ sung;
      hỏi cung bị can có ghi âm, ghi hình; giải quyết đơn giám đốc thẩm`),
    audiences: phrases(
      `kiểm sát viên; điều tra viên; thẩm phán và hội thẩm nhân dân; bị hại và người làm chứng; cán bộ quản giáo; luật sư bào chữa`,
    ),
  },
  {
    name: 'Phổ biến pháp luật',
    section: 'noi-chinh',
    nouns:
      phrases(`công tác hòa giải ở cơ sở; trợ giúp pháp lý lưu động; luật đất đai sửa đổi; tủ sách pháp luật; chuẩn tiếp cận pháp luật; công chứng, chứng thực; hộ tịch điện tử;
      đấu giá tài sản; giám định tư pháp; luật hôn nhân và gia đình; xử lý vi phạm hành chính; lý lịch tư pháp; quốc tịch, nuôi con nuôi; ngày pháp luật Việt Nam; luật căn cước`),
    actions:
      phrases(`tổ chức phiên tòa giả định; phát tờ gấp tuyên truyền; thẩm định dự thảo văn bản; rà soát văn bản hết hiệu lực; tư vấn miễn phí; bồi dưỡng hòa giải viên;
      biên soạn hỏi đáp pháp luật; lồng ghép trong sinh hoạt ngoại khóa; đăng ký khai sinh liên thông; theo dõi thi hành pháp luật; thi tìm hiểu trên mạng xã hội; truyền thông dự thảo chính sách`),
    audiences: phrases(
      `hòa giải viên; người yếu thế; trợ giúp viên pháp lý; công chức tư pháp hộ tịch; học sinh trung học phổ thông; phạm nhân sắp mãn hạn tù`,
    ),
  },
  {
    name: 'An ninh trật tự',
    section: 'noi-chinh',
    nouns:
      phrases(`phong trào toàn dân bảo vệ an ninh Tổ quốc; tội phạm lừa đảo trên không gian mạng; trật tự an toàn giao thông; phòng cháy, chữa cháy; tệ nạn ma túy; lực lượng bảo vệ an ninh cơ sở;
      tín dụng đen; vũ khí, vật liệu nổ; camera an ninh; nồng độ cồn; buôn lậu, gian lận thương mại; quản lý cư trú; điểm nóng khiếu kiện; đường biên, cột mốc; pháo nổ trái phép`),
    actions:
      phrases(`mở đợt cao điểm trấn áp; tuần tra kiểm soát đêm; cai nghiện tại cộng đồng; thu hồi vũ khí tự chế; xử lý xe quá tải; lắp bình chữa cháy tại hộ gia đình;
      triệt phá đường dây mua bán; ký cam kết không tàng trữ pháo; nhận diện thủ đoạn giả danh; thực tập phương án cứu nạn; tháo dỡ chuồng cọp; quản lý người nước ngoài`),
    audiences: phrases(
      `công an cấp xã; dân quân tự vệ; lái xe đường dài; chủ cơ sở lưu trú; bộ đội biên phòng; người sau cai nghiện`,
    ),
  },
  {
    name: 'Tiếp công dân',
    section: 'tin-hoat-dong',
    nouns:
      phrases(`công tác tiếp công dân; đơn thư khiếu nại, tố cáo; vụ việc tồn đọng, kéo dài; kết luận thanh tra; tài sản, thu nhập của người có chức vụ; tiêu cực, lãng phí;
      kê biên, thu hồi tài sản; ý kiến cử tri; chất vấn tại kỳ họp; giám sát chuyên đề; quyết định giải quyết lần hai; trụ sở tiếp dân; hộ bị thu hồi đất; tố cáo nặc danh; đối thoại với người khiếu nại`),
    actions:
      phrases(`trả lời bằng văn bản; đối thoại trực tiếp với hộ dân; chuyển đơn đúng thẩm quyền; công khai kết quả giải quyết; thanh tra trách nhiệm người đứng đầu;
      thu hồi tiền sai phạm về ngân sách; xác minh nguồn gốc đất; hủy bỏ quyết định trái luật; thẩm tra báo cáo; khảo sát thực địa; tổng hợp kiến nghị gửi trung ương; phúc tra hồ sơ cũ`),
    audiences: phrases(
      `đại biểu hội đồng nhân dân; cử tri các xã; người khiếu nại; thanh tra viên; hộ có đất bị thu hồi; thường trực tiếp dân`,
    ),
  },
];
