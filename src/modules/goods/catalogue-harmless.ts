import type { HarmlessGroup } from '#core/goods/catalogue.ts'
import { phrases } from './catalogue-entry.ts'

/** Goods that may be sent, and the words that make other words harmless. */
export const harmless: readonly HarmlessGroup[] = [
  {
    id: 'toy',
    goods: true,
    reach: 'item',
    words: phrases(`
      đồ chơi; đồ chơi trẻ em; đồ chơi cho bé
      gấu bông; gấu nhồi bông; chó nhồi bông; mèo nhồi bông; thú bông; thú nhồi bông; nhồi bông hình; búp bê; chó bông; mèo bông; thỏ bông; gối ôm hình
      lego; xếp hình; lắp ráp mô hình; mô hình; figure; gundam; nerf; bong bóng xà phòng; thổi bong bóng
      bắn bong bóng; đạn xốp; đạn mềm; bắn xốp; cosplay; hóa trang; đạo cụ; đạo cụ sân khấu
      toy; toys; nước đồ chơi; phát sáng cho bé; phát nhạc; con rối; rubik; cờ vua; cờ tướng; cờ cá ngựa; puzzle
      robot biến hình; robot lắp ráp; xe điều khiển; bộ câu cá; kính vạn hoa; con quay; plush; teddy bear; doll; model kit; water gun; nhà chòi; slime; đất nặn
        súng bọt; súng phun bong bóng; bộ xếp gỗ; tranh ghép; ghép hình; đất sét; xe đồ chơi; xe tăng đồ chơi; tàu hỏa đồ chơi; nhà búp bê; bộ đồ hàng; đồ hàng; ngựa bập bênh; lục lạc; xúc xắc; cát động lực; bảng chữ cái; thẻ học; bóng nhựa; thú nhún; cờ tỷ phú; bài uno; ma sói; đồ chơi gỗ; kẹo đồ chơi; trống đồ chơi; đàn đồ chơi; cung tên đồ chơi; pháo đồ chơi; bom đồ chơi; tiền đồ chơi; dao đồ chơi; máy bay giấy; máy bay xốp; cà vạt; bài ma sói
      `),
  },
  {
    id: 'child',
    goods: false,
    reach: 'item',
    words: phrases(
      `cho bé; cho trẻ em; cho trẻ; trẻ em; trẻ con; bé trai; bé gái; em bé; cho con trai; kids; for kids`,
    ),
  },
  {
    id: 'plastic',
    goods: false,
    reach: 'item',
    words: phrases(`
      bằng nhựa; nhựa; bằng gỗ; gỗ; bằng giấy; bằng vải; vải nỉ; bằng xốp; xốp; bằng len; nhân tạo; composite; bằng bông
      giả; bằng cao su; silicon; plastic; wooden; bằng bìa; mica; gỗ đồ chơi; tre
    `),
  },
  {
    id: 'decor',
    goods: false,
    reach: 'item',
    words: phrases(`trang trí; trang trí tết; decor; treo tường`),
  },
  {
    id: 'cooked',
    goods: false,
    reach: 'item',
    words: phrases(`
      khô; rang; rang muối; chiên; sấy; sấy khô; sấy giòn; nướng; quay; luộc; kho; hầm; xé; xé cay; ủ muối; rim; cháy tỏi
      đóng hộp; ăn liền; snack; đồ hộp; hun khói; gác bếp; rán; viên chiên; chà bông; ruốc; cháy
    `),
  },
  {
    id: 'against',
    goods: false,
    reach: 'after',
    words: phrases(`
      chống; phòng chống; phòng, chống; phòng tránh; phòng ngừa; phòng cháy; tác hại của; tác hại; tuyên truyền phòng chống
      cấm; biển cấm; cai; cai nghiện; bỏ; nói không với; phát hiện; máy dò; máy soi; bút thử; que thử; que test; kit test; kit thử; test; thử; máy đo; đo nồng độ; đèn soi; kiểm tra; nhận biết
      cảnh báo; luật; nghị định; giáo dục; điều trị; anti; an toàn
    `),
  },
  {
    id: 'likeness',
    goods: false,
    reach: 'after',
    words: phrases(`
      hình; in hình; in hình con; hình con; họa tiết; hoa văn; kiểu; kiểu dáng; dáng; vị; hương vị; mùi; mùi hương; màu; hương
      giả cổ; phong cách; chủ đề; in chữ; in logo; thêu; thêu hình; vân; như; giống; mạ; xi; flavour; color; colour
    `),
  },
  {
    id: 'depiction',
    goods: true,
    reach: 'after',
    words: phrases(`
      sách; cuốn sách; quyển sách; sách giáo khoa; sách tham khảo; truyện; truyện tranh; truyện ma; truyện kiếm hiệp; tiểu thuyết; vở; vở ô ly; tập vở; sổ tay; sổ
      tranh; tranh treo tường; tranh thêu; tranh đính đá; tranh đá quý; tranh dán tường; tranh canvas; tranh tô màu; tranh sơn dầu; ảnh; ảnh cưới; hình ảnh; khung ảnh; album
      poster; áp phích; sticker; hình dán; decal; tem dán; nhãn dán; tạp chí; báo; lịch; thiệp; thiệp cưới; thiệp mời; bưu thiếp; bản đồ
      móc khóa; móc khoá; huy hiệu; tờ rơi; catalogue; catalog; brochure; biển báo; biển hiệu; bảng hiệu; băng rôn; standee
      đĩa nhạc; đĩa cd; đĩa game; thẻ game; giáo trình; từ điển; tài liệu; tài liệu học tập; tài liệu kế toán; luận văn; báo cáo; đề cương
      book; books; comic; magazine; stickers; keychain; postcard; calendar; notebook; manga; light novel; thẻ học; flashcard; cúp; huy chương; kỷ niệm chương
    `),
  },
  {
    id: 'paper',
    goods: true,
    reach: 'after',
    words: phrases(`
      giấy tờ; giấy tờ xe; giấy tờ nhà đất; hồ sơ; hồ sơ xin việc; hồ sơ công chứng; hồ sơ vay; hồ sơ thầu; hợp đồng; hợp đồng lao động; hóa đơn; hoá đơn; hóa đơn đỏ; chứng từ; công văn; thư; thư từ; thư mời
      bằng tốt nghiệp; bằng đại học; bằng lái; bằng lái xe; giấy phép lái xe; căn cước; căn cước công dân; cccd; cmnd; chứng minh nhân dân; hộ chiếu; passport; visa; sổ đỏ; sổ hồng; sổ hộ khẩu; sổ bảo hiểm; thẻ bhyt
      giấy khai sinh; giấy đăng ký xe; cavet xe; cà vẹt xe; học bạ; bảng điểm; chứng chỉ; giấy khám sức khỏe; giấy chứng nhận; giấy chứng nhận quyền sử dụng đất; quyền sử dụng đất; hồ sơ đất đai; đất đai; giấy ủy quyền; giấy mời; biên bản; thẻ sinh viên; thẻ ngân hàng; thẻ atm; thẻ nhân viên; thẻ hội viên
      giấy a4; giấy in; giấy in nhiệt; giấy note; giấy gói; giấy; bìa; phong bì; bao thư; con dấu; con dấu công ty; dấu tên; mực dấu; documents; document; contract; vé máy bay; vé xem phim; vé số; voucher
    `),
  },
  {
    id: 'garment',
    goods: true,
    reach: 'after',
    words: phrases(`
      áo; áo thun; áo phông; áo sơ mi; áo khoác; áo len; áo dài; áo mưa; áo phao; áo phao cứu sinh; áo phao lông vũ; áo ngực; áo lót; áo vest; áo gió; áo chống nắng; áo dạ; áo bóng đá; áo hoodie; hoodie; áo yếm; áo bà ba
      quần; quần jean; quần jeans; quần bò; quần tây; quần short; quần đùi; quần lót; quần âu; quần kaki; quần áo; quần áo cũ; quần áo trẻ em; quần áo bảo hộ; váy; đầm; chân váy; đồ bộ; đồ ngủ; đồ lót; đồ bơi; bikini; đồ sơ sinh; đồ thể thao; bộ đồ; đồ bộ nữ; set đồ
      vest; sơ mi; đồng phục; yếm; pijama; giày; giày dép; giày da; giày thể thao; giày cao gót; giày đá bóng; dép; dép lê; sandal; guốc; ủng; boot; bốt; sneaker; sneakers; tất; vớ; tất vớ; găng tay; bao tay; mũ; nón; nón kết; mũ bảo hiểm; nón bảo hiểm; mũ lưỡi trai
      khăn; khăn quàng; khăn choàng; khăn tắm; khăn mặt; khăn lau; thắt lưng; dây nịt; dây lưng; cà vạt; nịt; tạp dề; vải; vải may; vải vóc; cuộn vải; chỉ may; chỉ thêu; len; cuộn len; len sợi; dây giày; lót giày; cúc áo; khuy áo; khóa kéo; ren
      shirt; t shirt; tshirt; polo; dress; skirt; jeans; pants; shoes; shoe; sandals; hat; cap; socks; jacket; clothes; clothing; tote; kính mát; kính râm; kính mắt; kính cận; mắt kính; mắt kính cận; gọng kính; kính bơi; cà rá nhựa
        cổ tròn; áo gile; áo ghi lê; áo măng tô; áo croptop; áo hai dây; áo hai lớp; áo trễ vai; áo giữ nhiệt; quần legging; quần ống rộng; quần baggy; quần jogger; quần giữ nhiệt; quần yếm; đầm maxi; đầm bầu; váy bầu; váy maxi; váy ngủ; đồ bầu; đồ tập; đồ gym; đồ lam; áo lam; pháp phục; áo tràng; võ phục; khăn voan; khăn piêu; nón bảo hộ; ủng bảo hộ; giày bảo hộ; giày lười; giày tây; giày búp bê; giày bệt; giày oxford; dép sục; dép bông; dép quai hậu; dép tổ ong; dép lào; dép crocs
      `),
  },
  {
    id: 'holder',
    goods: true,
    reach: 'after',
    words: phrases(`
      ví; ví nam; ví nữ; ví da; ví da bò; ví đựng; ví đựng tiền; ví tiền; bóp; bóp ví; bóp nam; kẹp tiền; hộp đựng; hộp đựng tiền; túi đựng; bao đựng; bao da; thùng đựng; hũ đựng; lọ đựng; bình đựng; khay đựng; rổ đựng; giỏ đựng; ống đựng; cặp đựng; cốp
      túi xách; túi tote; túi đeo chéo; túi du lịch; túi vải; túi da; túi chống sốc; túi nilon; túi zip; túi giấy; túi bóng; túi rút; túi ni lông; túi ngủ; balo; ba lô; balo học sinh; cặp sách; cặp táp; vali; va li; va ly; bao lì xì; phong bao lì xì
      ốp; ốp lưng; vỏ; vỏ hộp; vỏ bao; giá đỡ; giá để; giá treo; kệ; kệ sách; kệ gia vị; kệ rượu; kệ để; tủ; tủ rượu; tủ thuốc; tủ quần áo; tủ lạnh; tủ sắt; két; két sắt; heo đất; ống heo; lợn đất; móc treo; móc; chân đế; đế; hộp bút; hộp nhựa; hộp quà; hộp giấy; thùng carton; thùng xốp; thùng rác; hộp carton
      hộp cơm; hộp đựng cơm; hộp chia thuốc; hộp đựng thuốc lá; gạt tàn; gạt tàn thuốc; gạt tàn thuốc lá; tẩu thuốc; ống điếu; điếu cày; điếu bát; ly; cốc; cốc giấy; ly giữ nhiệt; bình giữ nhiệt; bình nước; bình đun; bình sữa; bình thủy; chén nhựa; bồn rửa; bồn tắm; bồn cầu nhựa; chậu nhựa; chậu trồng cây; can nhựa; can rỗng; vỏ chai; chai nhựa; chai rỗng; bình xịt tưới; bình phun; bình xịt rỗng; hũ nhựa
      wallet; handbag; bag; backpack; suitcase; purse; bottle; cup; mug; dây đeo; dây treo; dây đồng hồ; quai đeo
    `),
  },
  {
    id: 'english-part',
    goods: false,
    reach: 'item',
    words: phrases(
      `cover; charger; cable; stand; strap; holder; screen protector; opener; rack; phone case; case`,
    ),
  },
  {
    id: 'accessory',
    goods: true,
    reach: 'after',
    words: phrases(`
      phụ kiện; phụ tùng; phụ tùng xe máy; phụ tùng ô tô; linh kiện; phụ kiện tóc; phụ kiện điện thoại; ốp điện thoại; kính cường lực; cường lực; miếng dán; miếng dán màn hình; miếng dán cường lực; dán màn hình; dán cường lực; ppf
      cáp; cáp sạc; dây cáp; dây sạc; dây nguồn; dây điện; dây mạng; dây hdmi; củ sạc; cục sạc; cóc sạc; bộ sạc; sạc; sạc nhanh; sạc không dây; đế sạc; đế sạc không dây; adapter; nguồn; hub; đầu chuyển; đầu đọc thẻ; ổ cắm; phích cắm; công tắc
      màn hình; màn hình máy tính; mặt kính; bàn phím; bàn phím cơ; bàn phím không dây; chuột; chuột máy tính; chuột không dây; chuột quang; chuột gaming; lót chuột; tai nghe; tai nghe có dây; loa; loa vi tính; micro; webcam; bút cảm ứng
      ram; ổ cứng; ssd; thẻ nhớ; usb; main; mainboard; tản nhiệt; quạt tản nhiệt; vỏ case; router; modem; bộ phát wifi; switch mạng; máy in; mực in; hộp mực; tripod; gimbal; gậy tự sướng; gậy chụp ảnh; cánh quạt; chổi than; remote; điều khiển; keyboard; mouse; headphone; earphone; charger
      lốp; lốp xe; vỏ xe; ruột xe; săm; săm xe; yên xe; gương chiếu hậu; đèn xe; đèn xe máy; phuộc; nhông sên dĩa; nhông xích; bugi; má phanh; bố thắng; phanh; bình xăng con; bơm xăng; nắp bình xăng; nắp xăng; lọc xăng; lọc dầu; lọc gió; lọc nhớt; chế hòa khí; pô xe; nhớt xe cá; đồ xe; baga; tay thắng; dây ga; tay ga; cùm ga; ống xả; que thăm nhớt
        tay cầm; dock; giá kẹp điện thoại; kẹp điện thoại; gậy livestream; đèn livestream; phông nền; phông chụp ảnh; ốp silicon; ốp nhựa; ốp da; bao da điện thoại; dán lưng; dán camera; chống nhìn trộm; nút home; jack chuyển; đầu đọc; cáp vga; cáp lan; hạt mạng; kìm bấm mạng; box ổ cứng; khay ổ cứng; keo tản nhiệt; quạt case; vỏ máy; giá treo màn hình; giá treo tivi; mắt nhận; antena; anten; đầu karaoke; dây mic; chân mic; pop filter; mút mic; đệm tai nghe; hộp đựng tai nghe
      `),
  },
  {
    id: 'device',
    goods: true,
    reach: 'after',
    words: phrases(`
      máy; máy móc; máy bơm; bơm; bơm xe; bơm hơi; bơm hơi xe đạp; bơm mini; bơm tay; bơm tăng áp; máy bơm nước; máy xay; máy xay sinh tố; máy ép; máy giặt; máy hút bụi; máy sấy; máy sấy tóc; máy uốn tóc; máy lọc nước; máy lọc không khí; máy may; máy khoan; máy mài; máy cắt; máy cắt cỏ; máy hàn; máy đếm tiền; máy tính cầm tay; máy tính casio; máy pha cà phê; máy làm bánh; máy đánh trứng; máy ghi âm; máy massage; máy hút sữa; máy tạo ẩm; máy khuếch tán; máy in hóa đơn; máy tính tiền; máy rửa mặt; máy cạo râu; máy tăm nước; máy đuổi muỗi
      bếp; bếp gas; bếp gas mini; bếp gas đôi; bếp ga; bếp gas du lịch; bếp ga mini; bếp từ; bếp điện; bếp cồn; bếp nướng; nồi; nồi cơm điện; nồi lẩu điện; nồi chiên không dầu; nồi áp suất; chảo; chảo chống dính; xoong; ấm; ấm siêu tốc; lò vi sóng; lò nướng; quạt; quạt điện; quạt cây; quạt trần; bàn ủi; bàn là; đèn; đèn pin; đèn pin cầm tay; đèn ngủ; đèn học; đèn led; đèn bàn; đèn bàn thờ; đèn trần; đèn lồng; đèn dầu; đèn cồn; đèn sân khấu; đèn năng lượng mặt trời; bóng đèn; bóng đèn led; máy ozone
      van; van gas; van ga; dây dẫn gas; dây gas; ống gas; đầu khò; đèn khò; vòi; vòi sen; vòi rửa chén; ống nước; ống nhựa; dây tưới; béc phun; bình tưới; khui; khui rượu; khui rượu vang; đồ khui; đồ khui bia; mở nắp; mở bia; khui bia; khuôn; khuôn bánh; cối; phễu; rây; muôi; thìa; thìa dĩa; muỗng; đũa; nĩa; dĩa inox; thớt; thớt gỗ; đá mài; đá mài dao; mài dao; dụng cụ mài dao; thanh mài dao; giá để dao; ống cắm dao; cân; cân điện tử; thước kẻ; thước dây; thước cuộn; thước đo; thước lỗ ban; thước kẹp; thước thủy; thước gỗ; thước nhựa; thước inox; thước sắt; thước vải; thước may; thước eke; thước học sinh; bộ thước; cây thước; cái thước; thước vẽ; thước rút; compa; tua vít; tuốc nơ vít; cờ lê; mỏ lết; búa; đục; kìm; kềm; kềm cộng lực; kềm cắt móng; bấm móng tay; mũi khoan; lục giác; bulong; bu lông; ốc vít; đinh; vít; ổ khóa; khóa; khóa cửa; khóa số; bản lề; tay nắm; dây thép; dây thừng; xích; tời; con đội; kích; kích thủy lực; thang; xe đẩy; bánh xe; băng tải
      camera; camera wifi; camera an ninh; camera giám sát; camera hành trình; camera quan sát; chuông cửa; cảm biến; bảng mạch; arduino; mạch; mô tơ; motor; động cơ; biến áp; ổn áp; công tơ; đồng hồ điện; đồng hồ nước; súng bắn keo; gạch; xi măng; lò sưởi; bẫy; bẫy chuột; lưới; vợt muỗi; vợt bắt muỗi; dụng cụ câu; đồng hồ; đồng hồ treo tường; đồng hồ casio; đồng hồ báo thức; kính lúp; kính hiển vi; ống nhòm; lồng đèn; đèn ông sao; đèn trung thu; máy nước nóng; máy nước nóng gas; máy lọc dầu; hút ẩm; máy dán; máy rang; máy xịt rửa; máy phun thuốc; bình bơm thuốc; máy sưởi; quạt sưởi; máy hàn; khò; đèn bắt muỗi; đèn diệt muỗi; ống tre; máy chiếu mini; khử trùng
      screwdriver; hammer; lamp; fan; watch; clock; pump; cân sức khỏe; bàn chải; bàn chải đánh răng; lược; lược sừng; kẹp tóc; dây buộc tóc; cọ trang điểm; bông tẩy trang; bông tai nhựa; gậy trekking
    `),
  },
  {
    id: 'home',
    goods: true,
    reach: 'after',
    words: phrases(`
      chăn; chăn ga; chăn ga gối; chăn ga gối nệm; chăn ga gối đệm; chăn lông; mền; ga giường; ga trải giường; ga gối; bộ ga; drap; ra giường; vỏ gối; gối; gối ôm; gối nằm; nệm; đệm; màn; màn ngủ; mùng; rèm; rèm cửa; thảm; thảm chùi chân; chiếu; chiếu trúc; khăn trải bàn
      bàn; bàn học; bàn trà; ghế; ghế nhựa; ghế xếp; ghế da; ghế giả da; giường; sofa; nội thất; nôi; xe nôi; xe đẩy em bé; xe đạp; xe đạp trẻ em; xe máy; xe chòi chân; xe cân bằng; cây lau nhà; chổi; chổi quét; cây lăn bụi; giẻ lau; bọt biển; bùi nhùi; thùng giữ nhiệt; dù; ô; ô dù; áo tơi; lều; lều trại; võng; bạt; tấm lót; tã; bỉm; bỉm tã; tã quần; tã dán; băng vệ sinh; giấy vệ sinh; khăn giấy; khăn ướt; bông gòn; tăm bông; tăm tre; khẩu trang; khẩu trang vải; bao cao su; núm ti; núm ti giả; ti giả; địu
      nhang; nhang trầm; nhang trầm hương; hương trầm; trầm hương nén; nến; nến thơm; đèn cầy; lư hương; bàn thờ; bài vị; tượng; tượng gỗ; tượng phật; tượng đá; chuông gió; vòng tay; vòng tay gỗ; vòng tay dâu tằm; vòng tay đá; vòng tay phong thủy; vòng đá phong thủy; chuỗi hạt; tràng hạt; trang sức nhựa; trang sức; phụ kiện thời trang; nhẫn inox; vòng cổ thời trang; nhẫn thời trang; bông tai thời trang; cài tóc; tóc giả; lông mi giả; mi giả; móng giả; móng tay giả; răng giả; hàm giả
      hoa giả; hoa lụa; hoa khô; hoa sáp; hoa nhựa; cây giả; cây cảnh giả; cây nhựa; cây thông; cây thông noel; cỏ nhân tạo; cỏ nhựa; lọ hoa nhựa; bóng bay; bong bóng; bong bóng sinh nhật; dây ruy băng; ruy băng; dây đèn; dây kim tuyến; quạt giấy; quạt nan; nón lá; giỏ tre; đồ mây tre; đồ thủ công; hàng thủ công; đồ gỗ mỹ nghệ; sơn mài; khung; khung tranh; khung xe; băng keo; băng dính; băng keo trong; keo dán; keo dán giấy; keo dán giày; keo sữa; keo nến; keo silicon; hồ dán; giấy dán; giấy dán tường; giấy dán kính; dán tường; kéo dán
      bút; bút bi; bút chì; bút chì màu; bút mực; bút lông; bút dạ; bút màu; màu vẽ; màu nước; sáp màu; gôm tẩy; hộp màu; bảng; bảng con; phấn viết; ghim; kẹp giấy; bấm kim; kim bấm; file hồ sơ; bìa hồ sơ; văn phòng phẩm; dụng cụ học tập; thẻ tên; cặp tài liệu
      curtain; pillow; blanket; towel; pen; pencil; candle; umbrella; diapers
    `),
  },
  {
    id: 'sport',
    goods: true,
    reach: 'after',
    words: phrases(`
      bóng đá; bóng chuyền; bóng rổ; quả bóng; trái bóng; bóng bàn; bóng golf; vợt; vợt cầu lông; vợt tennis; vợt pickleball; cầu lông; quả cầu; lưới bóng; giày trượt; ván trượt; patin; cần câu; cần câu cá; cần câu máy; đồ câu cá; vợt cá; vợt bắt cá; dây leo núi; thùng câu; máy câu; lưỡi câu; mồi câu; mồi giả; mồi câu giả; phao câu; phao câu cá; dây câu; cước câu; tạ tay; thảm yoga; thảm tập; yoga mat; dây nhảy; dây kháng lực; bao cát; găng boxing; găng đấm bốc; gậy golf; phao bơi; phao bơi trẻ em; phao cho bé; phao tay; phao cứu hộ; phao cứu sinh; phao tròn; phao nổi; phao bồn nước; phao xăng; phao đỡ cổ; bể bơi phao; kính lặn; áo lặn; xe trượt; kiếm gỗ; kiếm tre; kiếm nhựa; kiếm xốp; gậy bóng chày
      đàn; đàn guitar; đàn ukulele; đàn tranh; đàn bầu; đàn nhị; đàn organ; đàn piano; đàn violin; dây đàn; capo; pick gảy; sáo; sáo trúc; kèn; trống; trống cơm; kalimba; nhạc cụ; guitar; ukulele; piano; đàn nguyệt; harmonica; bài tây; bộ bài; bài uno; cờ tổ quốc; cờ đảng; cờ đoàn; cờ đỏ sao vàng; quốc kỳ; cờ phướn; lá cờ
    `),
  },
  {
    id: 'food',
    goods: true,
    reach: 'after',
    words: phrases(`
      bánh; bánh kẹo; bánh pía; bánh quy; bánh tráng; bánh phồng; bánh gạo; bánh mì khô; bánh đậu xanh; bánh cốm; bánh dừa; bánh in; bánh trung thu; bánh đa; bánh đa nem; bánh cáy; bánh gai; kẹo; kẹo dừa; kẹo lạc; kẹo cao su; kẹo dẻo; kẹo mút; kẹo sữa; mứt; mứt tết; mứt dừa; ô mai; xí muội; socola; chocolate; snack; bim bim; đồ ăn vặt
      cà phê; cafe; cà phê hòa tan; cà phê bột; bột cà phê; cà phê hạt; coffee; trà; chè; trà xanh; trà túi lọc; trà ô long; trà atiso; chè thái nguyên; chè khô; trà sữa túi lọc; trà thảo mộc; tea; nấm hương; nấm khô; nấm linh chi; nấm mèo; mộc nhĩ; nấm đông cô; đông trùng hạ thảo; yến; yến sào; tổ yến; táo đỏ; kỷ tử; hạt sen; long nhãn; rong biển; lá chanh; nhân sâm khô
      gạo; gạo nếp; gạo lứt; nếp; đậu; đậu xanh; đậu đen; đậu phộng; lạc; lạc rang; mè; vừng; ngô; bắp rang; mì; mì gói; mì tôm; mì ăn liền; bún; bún khô; phở khô; miến; hủ tiếu khô; nui; cháo gói; ngũ cốc; yến mạch; granola; muối; muối tôm; muối ớt; đường; đường phèn; đường thốt nốt; gia vị; hạt nêm; tiêu; hạt tiêu; ớt khô; sa tế khô; quế; hồi; thảo quả; tỏi đen
      hạt điều; hạt hướng dương; hạt bí; hạt dưa; hạt macca; mắc ca; hạnh nhân; óc chó; hạt dẻ; hạt chia; hạt dinh dưỡng; hạt é; khô gà; khô bò; khô mực; khô cá; bò khô; gà khô; mực khô; cá khô; tôm khô; khô cá lóc; khô cá sặc; cá cơm khô; mực rim; mực xé; mực một nắng; chà bông; ruốc; lạp xưởng; lạp sườn; thịt gác bếp; thịt trâu gác bếp; trái cây sấy; mít sấy; chuối sấy; xoài sấy; hoa quả sấy; măng khô; củ súng; hoa súng; sung muối; quả sung muối; phao câu; phao câu gà; gà rán; cơm cháy; phồng tôm; chả khô; rau củ sấy; dưa lưới sấy; đồ khô; thực phẩm khô; thực phẩm đóng hộp; thịt hộp; cá hộp
      rice; cookies; candy; noodles; dried fruit; nuts
    `),
  },
  {
    id: 'cosmetic',
    goods: true,
    reach: 'after',
    words: phrases(`
      son; son môi; son mac; son dưỡng; son dưỡng môi; son tint; son kem; son thỏi; son bóng; son lì; phấn; phấn trang điểm; phấn nền; phấn phủ; phấn mắt; phấn má; phấn rôm; kem; kem chống nắng; kem dưỡng; kem dưỡng da; kem nền; kem che khuyết điểm; kem trị mụn; kem trị nám; kem trị thâm; kem trị tàn nhang; kem đánh răng; kem trộn; kem body; kem ủ tóc; kem tẩy lông; kem cạo râu; mặt nạ; mặt nạ giấy; mặt nạ ngủ; chì kẻ mày; mascara; kẻ mắt; má hồng; cushion; mỹ phẩm; mĩ phẩm; lăn khử mùi; lăn nách; sáp vuốt tóc; sáp thơm; xà phòng; xà bông; xà bông cục; túi thơm; bông mút; mi; lens; kính áp tròng; cosmetics; lipstick; cream; sunscreen; dụng cụ làm móng; miếng dán mụn; son moi; muối tắm; tẩy tế bào chết; tẩy da chết
        mặt nạ đất sét; phấn má hồng; phấn tạo khối; bảng mắt; bút kẻ mắt; bút kẻ mày; bông phấn; cọ môi; kẹp mi; kẹp uốn mi; mi giả; móng giả; giũa móng; dũa móng; bấm mi; gương lược; lược chải; lô uốn tóc; kẹp tóc; chun buộc tóc; dây buộc; bờm; nơ; xịt trống; kem lót; kem mắt; kem tay; kem gót chân
      `),
  },
  {
    id: 'petcare',
    goods: true,
    reach: 'after',
    words: phrases(`
      thức ăn; thức ăn cho chó; thức ăn cho mèo; thức ăn chó mèo; thức ăn chó; thức ăn mèo; thức ăn cá; thức ăn chim; thức ăn gia súc; thức ăn chăn nuôi; cám; cám chim; cám gà; cám cá; hạt cho mèo; hạt cho chó; hạt royal canin; royal canin; whiskas; pate; pate mèo; súp thưởng; bánh thưởng; xương gặm; cỏ mèo; cát vệ sinh; cát mèo; cát vệ sinh mèo; bể kính; hồ kính; chuồng; chuồng chó; chuồng thỏ; chuồng gà; chuồng mèo; lồng; lồng chim; lồng gà; nhà chó; nhà mèo; ổ chó; đệm cho chó; bể cá; hồ cá; phụ kiện bể cá; lọc bể cá; dây dắt; dây dắt chó; vòng cổ chó; vòng cổ mèo; vòng cổ; rọ mõm; bát ăn; máng ăn; bình uống nước; cần câu mèo; bàn cào móng; lược chải lông; balo phi hành gia; áo chó; áo cho chó; quần áo chó mèo; bỉm chó; tấm lót chó; khay vệ sinh; cat food; dog food; pet food; cat litter
        lồng hamster; chuồng hamster; nhà hamster; cám cá cảnh; đồ chơi cho chó; đồ chơi cho mèo; đồ chơi mèo; đồ chơi chó
      `),
  },
  {
    id: 'purpose',
    goods: false,
    reach: 'after',
    words: phrases(`
      cho; cho con; cho người lớn; cho mẹ; cho nam; cho nữ; cho nhà; dành cho; dùng cho; sử dụng cho; của; để; dùng để; for; thích hợp cho; tương thích; phù hợp; lắp cho; thay cho; thay thế
    `),
  },
  {
    id: 'ritual',
    goods: true,
    reach: 'item',
    words: phrases(`
      vàng mã; tiền vàng mã; hàng mã; đồ mã; giấy mã; tiền âm phủ; âm phủ; tiền cúng; giấy tiền; giấy tiền vàng bạc; giấy cúng; cúng; cúng rằm; cúng ông táo; mâm cúng; đồ cúng; tiền vàng
    `),
  },
  {
    id: 'thing',
    goods: true,
    reach: 'none',
    words: phrases(
      `túi; trang điểm; hộp trang điểm; hồ khô; đui đèn; băng đô; giá phơi; giá phơi đồ; lồng bàn; dây cước; chỉ câu; dán ống; keo dán ống; kẹo me; bảng đồ; cây đón gót; cọ rửa chai; tập san; khay; rổ; giỏ; cặp; hòm; rương; chậu; xô; thau; nhồi bông; nơ; tạ; ốc vít; cục tẩy; giá sách; đồ trang sức; đồ gia dụng nhựa; lock lock; locklock; cadivi; lioa; sunhouse; kangaroo; philips; panasonic; toshiba; electrolux; bosch; makita; stanley; thiên long; ananas; crocs; vascara; canifa; cao nguyên; cờ việt nam; tập trắng; bao dao; bạt; gậy chống; ghim bấm; bìa còng; kính lão; kính viễn; dây rút; dây thít; thau nhựa; vòng đá; tranh đính đá; đậu hũ ky; tàu hũ ky; mền; chì màu; điện trở; biến trở; tụ điện; cuộn cảm; đi ốt; led dán; transistor; rơ le; rơ le nhiệt; khởi động từ; công tơ điện; cầu chì; cầu dao; aptomat; át tô mát; tủ điện; máng điện; nẹp điện; ống luồn dây; dây tín hiệu; dây loa; dây nhảy; cáp quang; đầu cốt; đầu cos; phích điện; chuôi đèn; đui điện; chấn lưu; máng đèn; biến tần; mạch sạc; mạch loa; mạch khuếch đại; mạch cầu; board mạch; module relay; cảm biến nhiệt; cảm biến chuyển động; nút nhấn; công tắc hành trình; động cơ bước; bánh răng; khớp nối; xi lanh khí; van điện từ; van nước; van khóa; đồng hồ áp; ống hơi; đầu nối nhanh; cút nối; tê nối; măng sông; ống ruột gà; keo non; băng tan; gioăng cao su; phớt bơm; cánh quạt; lồng quạt; lưỡi gà; tay quay; bộ nhông; líp xe; tay lái; ghi đông; pê đan; bàn đạp; chân chống; gác chân; chắn bùn; dè xe; mặt nạ xe; ốp pô; cốp xe; thùng xe; khung xe; giảm xóc; bát tăng; nồi xe; bố nồi; kim phun; bình điện rỗng; đồng hồ xe; công tắc đèn; còi xe; xi nhan; đèn hậu; đèn pha; gương gù; tem xe; bao tay xe; yên độ; tay thắng cnc; pát; bát biển số; khung biển số; thảm sàn; bọc ghế; bọc vô lăng; tấm che nắng; gạt mưa; cần gạt mưa; chổi gạt mưa; nước mã; bản vẽ; bản vẽ thiết kế; thiết kế; bản thiết kế; hồ sơ thiết kế; mẫu thiết kế; bộ luật; bộ luật hình sự; văn bằng; bằng khen; giấy khen; giấy mời; giấy báo; giấy xác nhận; giấy chứng nhận; đơn xin việc; sơ yếu lý lịch; phiếu bảo hành; phiếu thu; phiếu xuất kho; biên lai; biên bản; biên bản bàn giao; bảng lương; bảng kê; bảng giá; sổ sách; sổ kế toán; thẻ tên; thẻ xe; thẻ từ; thẻ thành viên; phiếu giảm giá; voucher; vé xe; vé máy bay; vé xem phim; tem thư; báo tường; bộ đề; đề cương; đáp án; bài thi; bài tập; phiếu bài tập; tập tô; vở tập viết; bảng chữ cái; bộ chữ cái; que tính; bảng nỉ; hộp màu; cọ màu; giấy màu; giấy thủ công; giấy kiếng; giấy kraft; giấy bìa; giấy ảnh; giấy note; giấy nhớ; giấy than; giấy nến; giấy dó; giấy xuyến chỉ; mực tàu; nghiên mực; bút lông viết chữ; bút gel; bút nước; bút highlight; ruột bút; ngòi bút; ống cắm bút; kệ bút; bấm lỗ; máy dập ghim; kẹp bướm; kẹp tài liệu; dây đeo thẻ; bảng tên; bảng kẹp; dấu liền mực; tem nhãn; máy bắn tem nhãn; áo trẻ em; quần trẻ em; đồ trẻ em size; giày trẻ em; dép trẻ em; mũ trẻ em; chăn trẻ em; gối trẻ em; màn trẻ em; ghế trẻ em; bàn trẻ em; khăn trẻ em; tất trẻ em; quần chip; quần nỉ; quần thun; quần dài; quần ngố; quần xì; áo cộc; áo phông; áo thể thao; áo sát nách; áo rộng; áo form rộng; áo gió; áo cặp; áo nhóm; áo lớp; áo đoàn; áo trường; áo mưa; đồ đôi; đồ lót nam; đồ lót nữ; áo tắm; đồ tắm; mũ bơi; nón lưỡi trai; khẩu trang; găng tay; tất tay; ống tay chống nắng; ống tay; khăn ống; khăn bịt; mũ tai bèo; mũ nồi; mũ vành; băng trán; băng cổ tay; bó gối; bó cổ chân; đai lưng; đai bụng; gen bụng; lót ngực; mút ngực; miếng dán ngực; dây áo ngực; tất da; quần tất; móc áo; bàn là; túi giặt; túi vải không dệt; túi canvas; túi chéo; túi bao tử; túi tote; túi trống; túi thể thao; túi giày; túi dây rút; túi ngủ; túi đeo; ví cầm tay; ví dài; ví ngắn; bao thẻ; ví thẻ; móc khóa da; dây đeo túi; charm túi; phụ kiện túi; gối cao su; nệm bông; nệm lò xo; chiếu điều hòa; chiếu cói; chiếu tre; khăn trải giường; ga chun; vỏ chăn; ruột gối; ruột chăn; thảm lông; thảm tập; thảm sofa; rèm tắm; rèm hạt; lưới cửa; lưới chống muỗi; cửa lưới; cửa lưới nam châm; tranh dán; tranh dán tường; giấy dán; đồng hồ để bàn; hộp giấy ăn; hộp khăn giấy; kệ gỗ; kệ nhựa; kệ bếp; kệ chén; kệ sắt; giá bát; giá úp bát; ống đũa; hộp đũa; lót ly; lót nồi; găng tay bếp; tạp dề; khay đá; khay nhựa; khay gỗ; rổ rá; rá; nia; mẹt; sàng; thúng; gùi; cối đá; chày cối; nồi đất; niêu đất; chảo gang; vỉ nướng; kẹp nướng; bàn chải; bàn chải sắt; cọ ly; cọ nồi; miếng cọ; búi sắt; cước rửa bát; chổi đót; chổi rơm; ki hốt rác; cây lau; cây gạt nước; gạt kính; xô nhựa; gáo; ca nhựa; thùng nhựa; can rỗng; phuy rỗng; bồn nhựa; dây phơi; kẹp quần áo; móc dán tường; móc dính; dây treo; ròng rọc; bánh xe; chặn cửa; nẹp góc; bọc cạnh bàn; mút xốp; xốp cắm hoa; giấy gói hoa; ruy băng; hộp mica; tủ mica; lồng đèn; đèn trang trí; đèn nháy; dây đèn; câu đối; bao lì xì; phong bì; bì thư; túi thơm; hoa nhựa; hoa giấy; hoa vải; lá nhựa; giàn hoa giả; tiểu cảnh; đá cuội; sỏi; cát trang trí; phụ kiện bonsai; kéo co; bóng đồ chơi; búp bê vải; thú len; thú móc len; đồ len móc tay; tranh gạo; tranh lá; tranh tre; tranh sợi; nón cời; quang gánh; cung đàn; phím đàn; giá đàn; bao đàn; khóa đàn; dùi trống; dây sáo; bao sáo; giá nhạc; metronome; đàn kalimba; đàn tỳ bà; đàn đá mô hình; bao vợt; cốt vợt; mặt vợt; bóng bàn; bàn bóng bàn; lưới bóng; còi trọng tài; thẻ phạt; băng đội trưởng; bình nước thể thao; con lăn bụng; xà đơn; tạ đơn; tạ ấm; dây ngũ sắc; bịt tai; bịt mắt; gối hơi; bơm hơi; ghế hơi; lều cắm trại; đệm hơi; bàn dã ngoại; bếp nướng than rỗng; dây dù; móc leo núi; bánh khảo; bánh cáy; bánh gai khô; bánh nhãn; bánh dẻo; bánh nướng; bánh bía; bánh bao khô; bánh ốc quế; bánh mì sấy; bánh tráng cuốn; bánh tráng nướng; bánh hỏi khô; bánh đa; bánh đa cua; bánh đa nem; bánh tai heo; bánh thuẫn; bánh men; bánh in; bánh ít lá gai khô; kẹo mè; kẹo chuối; kẹo cu đơ; cu đơ; kẹo sìu châu; kẹo kéo; mè xửng; chè lam; mứt gừng; mứt bí; mứt hạt sen; mứt me; ô mai; táo mèo khô; mơ khô; me khô; xoài sấy dẻo; dứa sấy; vải sấy; nhãn sấy; hồng treo; khoai deo; khoai gieo; chuối ép; chuối phồng; cơm cháy chà bông; da cá sấy; da heo chiên; chân gà sấy; chân gà cay; thịt bò khô; thịt heo khô; nai khô; ba khía khô; cá chỉ vàng; cá bò khô; cá đuối khô; cá lóc khô; khô nhái; tôm nõn khô; ruốc tôm; ruốc cá; ruốc heo; muối vừng; muối ớt; muối chẩm chéo; hạt dổi; mắc khén; hạt nêm; bột ngọt gói; tiêu sọ; tiêu xay; ớt bột khô; gia vị; rong biển; phổ tai; nấm tuyết; nấm hương khô; nấm sấy; hoa hồi; quế; thảo quả; đinh hương; lá nguyệt quế; kim châm khô; bạch quả; táo tàu; la hán quả; hạt đác khô; hạt methi; hạt quinoa; hạt kê; bo bo khô; ý dĩ; gạo tám; gạo nàng hương; gạo tấm; gạo huyết rồng; miến; bún; phở; mì; mì chũ; mì quảng khô; bánh canh khô; cà phê phin giấy; cà phê gói; trà đen; trà lài; trà nhài; trà khổ qua; trà gạo lứt; trà lá sen; trà hoa; hoa đậu biếc khô; hoa cúc khô; hoa hồng khô; nụ vối; lá vối; chè dây; chè vằng; giảo cổ lam; đinh lăng khô; actiso khô; tua vít; bộ tua vít; dụng cụ tua vít; bộ dụng cụ; bộ dụng cụ sửa chữa; dụng cụ sửa xe; bộ dụng cụ đa năng; tiêu phú quốc`,
    ),
  },
]
