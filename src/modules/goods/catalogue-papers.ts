import { alwaysProhibited, type CategoryEntry, categoryWords } from './catalogue-entry.ts'

const brands = `
  gucci; lv; louis vuitton; chanel; dior; hermes; prada; burberry; versace; fendi; balenciaga; ysl; saint laurent; givenchy; celine; coach; michael kors; mk; mcm; charles keith; pedro; lacoste; tommy; levis; zara; uniqlo; nike; jordan; air jordan; adidas; yeezy; puma; converse; vans; new balance; mlb; gucci ace; alexander mcqueen; supreme; off white; bape; the north face; champion; calvin klein; ck; dolce gabbana; d g; moncler; stone island; rolex; hublot; omega; patek philippe; patek; cartier; longines; tissot; casio; citizen; seiko; apple watch; iphone; airpods; samsung; sony; jbl; marshall; apple; rayban; ray ban; gentle monster; oakley; montblanc; dupont; mac; loreal; ohui; whoo; sk ii; estee lauder; shiseido; laneige; innisfree; cerave; vichy; bioderma; tom ford; creed; victoria secret; honda; yamaha; castrol; omo; ensure; abbott; kotex; chivas; hennessy; macallan; pandora; swarovski; dyson; chivas 12; hàng hiệu; thương hiệu; đồ hiệu
`
const madeGoods = `
  túi; túi xách; giày; dép; áo; quần; quần áo; đồng hồ; kính; mắt kính; ví; mũ; nón; thắt lưng; nước hoa; mỹ phẩm; son; kem; kem chống nắng; sữa; sữa bột; thuốc; thuốc tây; rượu; bia; tai nghe; loa; điện thoại; sạc; pin; phụ tùng; linh kiện; lọc nhớt; nhớt; bột giặt; dầu gội; thực phẩm chức năng; balo; vali; đồ; hàng; sản phẩm; phân bón; phụ kiện; đĩa; áo đấu; quần jean; giày dép; khẩu trang; mực in; bugi; trang sức
`
const falseWords = `giả; giả mạo; fake; fake 1; nhái; hàng nhái; hàng fake; hàng giả; giả hiệu; nhái hiệu; rep; rep 1:1; rep 11; 1:1; replica; super fake; superfake; sf; super; siêu cấp; like auth; like au; dỏm; rởm; đểu; copy; auth 99; nhái thương hiệu; nhái nhãn hiệu; không chính hãng; pha ke; phếch`
const plainlyFalse = `fake; fake 1; nhái; hàng nhái; hàng fake; hàng giả; giả hiệu; nhái hiệu; rep 1:1; rep 11; replica; super fake; superfake; like auth; dỏm; rởm; nhái thương hiệu; nhái nhãn hiệu; không chính hãng; pha ke`
const documents = `
  bằng; bằng cấp; bằng đại học; bằng cao đẳng; bằng trung cấp; bằng tốt nghiệp; bằng cấp 3; bằng thạc sĩ; bằng lái; bằng lái xe; bằng b2; bằng a1; bằng c; giấy phép lái xe; gplx; căn cước; căn cước công dân; cccd; cmnd; cmt; chứng minh thư; chứng minh nhân dân; hộ chiếu; passport; visa; thị thực; giấy tờ; giấy tờ xe; giấy tờ tùy thân; giấy khai sinh; giấy khám sức khỏe; giấy khám bệnh; giấy ra viện; giấy nghỉ ốm; giấy chứng nhận; giấy chứng tử; giấy kết hôn; giấy phép; giấy đăng ký xe; giấy đăng kiểm; đăng ký xe; đăng kiểm; cà vẹt; cà vẹt xe; cavet; cavet xe; sổ đỏ; sổ hồng; sổ hộ khẩu; hộ khẩu; sổ bảo hiểm; chứng chỉ; chứng chỉ ielts; chứng chỉ tiếng anh; chứng chỉ tin học; chứng chỉ hành nghề; bảng điểm; học bạ; thẻ; thẻ ngành; thẻ công an; thẻ nhà báo; thẻ sinh viên; thẻ đảng viên; thẻ bhyt; thẻ bảo hiểm; thẻ căn cước; thẻ atm; con dấu; dấu; dấu mộc; dấu tròn; dấu đỏ; mộc; mộc dấu; khuôn dấu; công văn; quyết định; hợp đồng; hóa đơn; hoá đơn; hóa đơn đỏ; chứng từ; tem kiểm định; tem thuế; biển số; biển số xe; biển xe; giấy giới thiệu; phù hiệu; quân hàm; hồ sơ; giấy xác nhận; giấy đi đường; giấy kiểm dịch; phiếu xét nghiệm; sao kê; id card; diploma; certificate; driving license
`

/** Papers, money, and goods whose fault is where they come from. */
export const papers: readonly CategoryEntry[] = [
  {
    id: 'anti-state',
    nameVi: 'Ấn phẩm, tài liệu chống Nhà nước, kích động',
    nameEn: 'Publications against the State, incitement',
    classes: alwaysProhibited,
    bases: ['LBC 7.1', 'BLHS 117'],
    conditions: [],
    words: categoryWords({
      terms: `
        tài liệu phản động; sách phản động; ấn phẩm phản động; phản động; văn hóa phẩm phản động; băng đĩa phản động; nội dung phản động; tờ rơi phản động; báo phản động; tài liệu chống phá; tài liệu chống phá nhà nước; tài liệu chống nhà nước; tài liệu chống đảng; tài liệu chống chính quyền; tài liệu chống cộng; chống phá nhà nước; chống nhà nước; chống phá đảng; chống phá chính quyền; chống đảng; chống chính quyền; chống phá; chống cộng; chống phá cách mạng; chống chế độ; lật đổ; lật đổ chính quyền; lật đổ chế độ; kích động biểu tình; kích động bạo loạn; kêu gọi biểu tình; kích động; xúi giục biểu tình; kích động bạo lực; kích động lật đổ; truyền đơn; tờ truyền đơn; truyền đơn chống phá; truyền đơn chống nhà nước; rải truyền đơn; chuyền đơn; xuyên tạc; xuyên tạc lịch sử; sách xuyên tạc; tài liệu xuyên tạc; nói xấu chế độ; nói xấu đảng; nói xấu lãnh đạo; bôi nhọ lãnh đạo; bôi nhọ lãnh tụ; tuyên truyền chống phá; tuyên truyền chống nhà nước; tuyên truyền chống đảng; tài liệu tuyên truyền chống đảng; ly khai; tài liệu ly khai; kích động ly khai; phục quốc; việt tân; tài liệu việt tân; triều đại việt; quốc nội quật khởi; chính phủ quốc gia việt nam lâm thời; chính phủ lâm thời; đảng việt tân; nhà nước đề ga; đề ga; fulro; tin lành đề ga; pháp luân công; tài liệu pháp luân công; đại kỷ nguyên; cửu bình; chuyển pháp luân; hội thánh đức chúa trời mẹ; đức chúa trời mẹ; tà đạo; tài liệu tà đạo; dương văn mình; bà cô dợ; khủng bố; tài liệu khủng bố; cờ vàng; cờ vàng ba sọc; cờ ba sọc; cờ ba sọc đỏ; cờ vàng ba sọc đỏ; cờ việt nam cộng hòa; cờ vnch; cờ ba que; lá cờ vàng ba sọc; cờ đông lào phản động; bản đồ đường lưỡi bò; đường lưỡi bò; bản đồ lưỡi bò; bản đồ chín đoạn; bản đồ không có hoàng sa trường sa; ấn phẩm cấm; sách cấm; ấn phẩm cấm lưu hành; tài liệu cấm; sách cấm lưu hành; anti state; anti government; reactionary; propaganda leaflets; bạo loạn; gây bạo loạn; kêu gọi bạo loạn; chống phá chế độ; tuyên truyền xuyên tạc; xúc phạm lãnh tụ; xúc phạm quốc kỳ; bôi nhọ đảng; bôi nhọ nhà nước; bôi nhọ chế độ; xuyên tạc chủ quyền; xuyên tạc chính sách; phản cách mạng; phản quốc; chống lại nhà nước; chống lại đảng; chống phá đảng và nhà nước; chống đối nhà nước; chống đối chính quyền; tài liệu chống đối; khẩu hiệu chống đảng; khẩu hiệu chống chính quyền; biểu ngữ chống phá; nói xấu nhà nước; nói xấu đảng và nhà nước; tà giáo; tài liệu tà giáo; sách cấm xuất bản; tài liệu kích động; tờ rơi kích động; tài liệu gây chia rẽ; gây chia rẽ dân tộc; chia rẽ dân tộc; tổ chức phản động; sách của tổ chức phản động; cờ vàng vnch; việt nam cộng hòa; anti communist; anti government flyers; reactionary documents; leaflets against; subversive; tài liệu diễn biến hòa bình; băng cờ phản động
      `,
      pairs: [
        {
          first:
            'tài liệu; sách; băng rôn; tờ rơi; áo; khẩu hiệu; biểu ngữ; ấn phẩm; báo; thư; băng đĩa; usb; cờ',
          then: 'phản động; chống phá; chống nhà nước; chống đảng; kích động; biểu tình; lật đổ; xuyên tạc; cờ vàng; ba sọc; ly khai; việt tân',
        },
      ],
      exceptions: `đơn; truyền; truyện; phản quang; tác phẩm; phản hồi; tai nghe; chống phá hoại; vàng; kích điện; kích động lực; phú quốc; chống nắng; áo chống nắng; quần chống nắng; hàng chống nắng`,
      yieldsTo: '',
    }),
  },
  {
    id: 'immoral',
    nameVi: 'Văn hóa phẩm đồi trụy, mê tín',
    nameEn: 'Pornographic or superstitious publications',
    classes: alwaysProhibited,
    bases: ['LBC 7.3', 'BLHS 326'],
    conditions: [],
    words: categoryWords({
      terms: `
        khiêu dâm; phim khiêu dâm; đĩa khiêu dâm; đĩa phim khiêu dâm; ảnh khiêu dâm; truyện khiêu dâm; sách khiêu dâm; tạp chí khiêu dâm; ấn phẩm khiêu dâm; văn hóa phẩm khiêu dâm; hình ảnh khiêu dâm; tranh khiêu dâm; băng đĩa khiêu dâm; lịch khiêu dâm; đồi trụy; đồi truỵ; văn hóa phẩm đồi trụy; sách đồi trụy; phim đồi trụy; ảnh đồi trụy; truyện đồi trụy; ấn phẩm đồi trụy; băng đĩa đồi trụy; dâm ô; dâm ô đồi trụy; truyện dâm; truyện dâm ô; phim sex; đĩa sex; đĩa phim sex; sách sex; truyện sex; ảnh sex; băng sex; clip sex; tạp chí sex; tranh sex; sex; phim người lớn; phim cấp 3; phim cấp ba; phim 18; phim con heo; phim heo; phim jav; jav; phim porn; phim nóng; clip nóng; truyện 18; truyện người lớn; tạp chí người lớn; tạp chí playboy; hentai; truyện hentai; truyện tranh hentai; doujinshi 18; ảnh nude; ảnh khỏa thân; lịch khỏa thân; tạp chí khỏa thân; ảnh nóng; porn; porno; pornography; adult video; phim xxx; sex dvd; 
        đồ chơi tình dục; đồ chơi người lớn; sextoy; sex toy; sex toys; búp bê tình dục; búp bê bơm hơi tình dục; dương vật giả; âm đạo giả; trứng rung; trứng rung tình yêu; chày rung; máy rung tình yêu; cốc thủ dâm; thủ dâm; dụng cụ tình dục; dụng cụ thủ dâm; vibrator; dildo; thuốc kích dục; kích dục
        bùa ngải; bùa yêu; bùa mê; bùa mê thuốc lú; bùa lỗ ban; bùa chú; bùa thái; bùa thái lan; bùa ngải yêu; bùa ngải thái; ngải yêu; ngải nghệ; ngải thái; ngải hận; ngải tình; cây ngải bùa; bùa hại người; bùa trấn yểm; yểm bùa; trấn yểm; kumanthong; ku man thong; kuman thong; búp bê kumanthong; búp bê bùa; quỷ linh nhi; thiên linh cái; luyện ngải; sách bùa; sách bùa chú; sách bùa ngải; sách mê tín; sách mê tín dị đoan; mê tín; mê tín dị đoan; tài liệu mê tín; tài liệu mê tín dị đoan; ấn phẩm mê tín; ấn phẩm mê tín dị đoan; văn hóa phẩm mê tín; bói toán mê tín; lên đồng mê tín; voodoo; búp bê voodoo; bàn cầu cơ; cầu cơ; ouija; phim đen; đĩa đen; băng đĩa sex; băng đĩa đen; đĩa phim người lớn; phim 18+; truyện 18+; phim jav nhật; phim cấp iii; ảnh gợi dục; truyện gợi dục; bói toán; sách bói toán; sách bói; sách bùa phép; bùa phép; hình nhân thế mạng; hình nhân yểm bùa; sách yêu thuật; tà thuật; sách tà thuật; bùa tình yêu; bùa cầu tài; bùa cầu duyên; búp bê ma; xương người luyện ngải; bùa ngải lỗ ban; tranh ảnh khỏa thân; tranh khỏa thân đồi trụy; adult toys; adult toy; adult magazine; adult dvd; pornographic; erotic; đồ chơi tình yêu; dương vật; âm đạo; búp bê silicon người lớn; máy rung; gậy rung
        truyện tranh 18; truyện tranh 18+; truyện tranh người lớn; porn dvd; porn magazine; sex doll; adult doll; sách ảnh khỏa thân; video sex; video đồi trụy; máy thủ dâm; truyện dâm dục
        gối tình dục
      `,
      heads: 'bùa; ngải',
      hints: 'bùa; ngải; nude; sex; 18; xxx; playboy',
      cues: 'yêu thái phim truyện ảnh chú ngải mê sách đĩa clip',
      pairs: [
        {
          first:
            'phim; đĩa; đĩa phim; usb; thẻ nhớ; ổ cứng; sách; truyện; tạp chí; ảnh; tranh; lịch; băng; album; poster',
          then: 'khiêu dâm; sex; jav; đồi trụy; người lớn; cấp 3; cấp ba; 18; nude; khỏa thân; xxx; dâm; hentai; porn; mê tín; mê tín dị đoan; bùa; bùa chú',
        },
      ],
      exceptions: `unisex; ngãi; ngài; lá ngải cứu; ngải cứu; tinh dầu ngải cứu; nhang ngải cứu; điếu ngải; túi ngải cứu; gối ngải cứu; miếng dán ngải cứu; kem ngải cứu; búa; bùa may mắn; bùa bình an; bùa hộ mệnh; bua; giày nude; son nude; son màu nude; màu nude; áo màu nude; phấn nude; nude gợi cảm son; đầm nude; bao cao su; quần lót sexy; sexy; đồ ngủ sexy; giáo dục giới tính; sách giới tính; tarot; bài tarot; heo; phim hoạt hình; que hàn; máy rung thuốc; máy rung cơ; massage rung; gậy massage; máy rung toàn thân; máy massage`,
      yieldsTo: '',
    }),
  },
  {
    id: 'cash',
    nameVi: 'Tiền Việt Nam, ngoại tệ, giấy tờ có giá',
    nameEn: 'Money, foreign currency, valuable papers',
    classes: alwaysProhibited,
    bases: ['UPU 19', 'LBC 12', 'PLNH2005'],
    conditions: [],
    words: categoryWords({
      terms: `
        tiền mặt; tiền việt nam; tiền việt; tiền vnd; tiền đồng; tiền polymer; tiền polyme; tiền polime; tiền giấy; tiền thật; tiền xu; tiền lẻ; tiền mới; tiền đô; tiền đô la; tiền usd; tiền euro; tiền nhật; tiền yên; tiền hàn; tiền won; tiền trung quốc; tiền tệ trung quốc; tiền thái; tiền campuchia; tiền lào; tiền nước ngoài; tiền ngoại; tiền mừng; tiền mừng cưới; tiền lì xì; tiền phúng; tiền phúng điếu; tiền hàng; tiền trả nợ; tiền lương; cọc tiền; xấp tiền; bó tiền; phong bì tiền; bao tiền; bao thư tiền; tiền triệu; tiền trong phong bì; việt nam đồng; đô la mỹ; đô la úc; đô úc; us dollar; đồng euro; bảng anh; yên nhật; won hàn quốc; nhân dân tệ; ndt; baht thái; kíp lào; đài tệ; đô sing; ngoại tệ; ngoại hối; banknote; banknotes; tờ 500k; tờ 500 nghìn; tờ 200k; tờ 100k; tờ 2 usd; tờ 2 đô; 2 usd; 500k tiền; séc; tờ séc; tấm séc; séc ngân hàng; séc du lịch; séc trắng; cheque; check bank; traveller cheque; sổ tiết kiệm; thẻ tiết kiệm; sổ tiết kiệm ngân hàng; cổ phiếu; cổ phiếu giấy; chứng khoán; trái phiếu; trái phiếu chính phủ; tín phiếu; kỳ phiếu; hối phiếu; chứng chỉ tiền gửi; chứng chỉ quỹ; giấy tờ có giá; thương phiếu; công trái; stock certificate; vé số trúng thưởng; vé số trúng; phiếu quà tặng tiền mặt; thẻ visa có tiền; tiền mặt việt nam; tiền nước ngoài mặt; đồng đô la; tờ đô la; đô hồng kông; hkd; đô canada; đồng rúp; rúp nga; ringgit; rupee; tờ euro; tờ đô; đồng yên; đồng won; đồng bảng; tiền ngân hàng; tiền tiết kiệm; tiền trong sách; tiền kẹp; tiền cọc; tiền công; tiền bán hàng; tiền thu hộ; tiền tươi; tín dụng thư; giấy tờ có giá trị như tiền; séc tiền; ngân phiếu; banker draft; banknotes usd; us dollars; foreign currency; phong bì có tiền; lì xì tiền mặt; tờ 2 đô la; tờ 2 usd lì xì; đô la; đô la singapore; đô singapore; đô la canada; đô la hồng kông; đô la đài loan; cục tiền; mớ tiền
        tiền hụi; tiền nợ; tiền học phí; tiền học; tiền trọ; tiền thuê nhà; tiền đám cưới; tiền mừng tuổi; tiền phúng viếng; tiền thưởng; tiền quỹ; tiền từ thiện; tiền ủng hộ; tiền cứu trợ; tiền bồi thường; tiền thối; tiền vay; tiền gửi về; tiền đặt cọc; tiền cà phê; tiền sinh hoạt; tiền ăn; tiền xe; tiền riel; tiền rúp; tiền baht; usd cash; cash usd; us dollar bills; dollar bills; euro banknotes; tiền chợ
      `,
      heads: 'tiền',
      hints:
        'tiền; séc; tệ; đồng; triệu; yên; won; bảng; đô; check; kíp; tien; money; cash; bond; bonds; euro; usd; dollar; dollars; vnd; vnđ; triệu đồng; trăm triệu; chục triệu; nghìn đồng; ngàn đồng; đôla; baht; coins; currency; đô mỹ; gbp; jpy; krw; cny; rmb; sgd; riel',
      cues: `mặt triệu nghìn ngàn trăm đồng vnd usd đô la tờ thật polyme mỹ việt tr k giấy cọc xấp`,
      pairs: [
        { first: 'tiền', then: 'triệu; tr; đồng; nghìn; ngàn; vnd; mặt; thật; usd; đô; k' },
        {
          first: 'phong bì; bao thư; phong bao; hộp; lì xì; bao lì xì',
          then: 'tiền mặt; tiền mừng; có tiền; chứa tiền; usd; 500k',
        },
      ],
      exceptions: `
        tiền âm phủ; tiền vàng mã; tiền đồ chơi; tiền giấy cúng; giấy tiền; ví đựng tiền; ví tiền; hộp đựng tiền; hộp tiết kiệm; két tiền; kẹp tiền; kẹp đựng tiền; máy đếm tiền; máy soi tiền; đếm tiền; heo đất; heo tiết kiệm; tủ tiền; ngăn kéo đựng tiền; cây kim tiền; kim tiền; cây hái ra tiền; tiền sử; tiền đạo; tiền thuê; sách kiếm tiền; sách dạy tiền; kiếm tiền; tư duy tiền bạc; tiền tiểu đường; hóa đơn tiền điện; hóa đơn tiền nước; tiền xu phong thủy; đồng tiền phong thủy; dây đồng tiền; đồng tiền may mắn; hoa đồng tiền; bao lì xì; phong bao lì xì; lì xì; cây tiền; đồ tiện; tiện lợi; tiện ích; túi đựng tiền; tiền tip hộp; sex; sec; xẻng; bảng; bảng con; bảng trắng; bảng từ; bảng vẽ; bảng viết; bằng; băng; bang; yến; yên xe; dây đồng; đồng; tượng đồng; đồ đồng; ống đồng; đồng hồ; đồng phục; đông; đóng; đo; đồ; độ; đỏ; do; tế; tệp; đậm; sẹc; đô thị; áo đô; checker; check in; đồng xu; thẻ đồng xu; tiền cổ; tiền xu cổ; tiền xưa; đồng xu cổ; băng đô; bảng đồ
        kính lão; kinh lão; sgk; tiền đạo bóng đá
        điện trở; trợ; tiền trợ
      `,
      yieldsTo: 'toy child likeness depiction holder device ritual against garment home',
    }),
  },
  {
    id: 'counterfeit-money',
    nameVi: 'Tiền giả và công cụ làm tiền giả',
    nameEn: 'Counterfeit money and its tools',
    classes: alwaysProhibited,
    bases: ['BLHS 207', 'LBC 12'],
    conditions: [],
    words: categoryWords({
      terms: `
        tiền giả; tiền việt nam giả; tiền polyme giả; tiền polymer giả; tiền giả như thật; tiền fake; tiền nhái; tiền rởm; tiền lậu; tiền giả 500k; tờ tiền giả; cọc tiền giả; xấp tiền giả; ngoại tệ giả; đô la giả; đô giả; usd giả; usd fake; đô la fake; euro giả; nhân dân tệ giả; làm tiền giả; in tiền giả; máy in tiền giả; máy in tiền; khuôn in tiền; khuôn tiền; bản kẽm in tiền; phim in tiền; mực in tiền; giấy in tiền; giấy in tiền giả; phôi tiền; phôi tiền giả; phôi polyme in tiền; tiền âm bản; counterfeit money; counterfeit; fake money; fake bills; counterfeit notes; counterfeit currency; séc giả; trái phiếu giả; cổ phiếu giả; công trái giả; nguyên liệu làm tiền giả; đô la đen; usd đen
        fake dollars; fake dollar; fake usd; fake cash; fake banknotes; fake euro; fake euros; fake currency; bạc giả; bộ kit in tiền giả; tờ 500k giả; tờ 500 giả; tờ 200k giả; tờ 100k giả; tiền 500k giả
      `,
      pairs: [
        {
          first:
            '*cash; tiền; tiền polime; tiền polyme; tiền polymer; tiền việt nam; tiền giấy; tiền mặt; tờ; đô la; đô; usd; euro; ngoại tệ; nhân dân tệ; polyme; polymer; polime; vnd; đồng',
          then: 'giả; fake; nhái; giả như thật; rởm; làm giả; giống thật',
        },
        {
          first: 'máy in; khuôn; khuôn in; giấy in; mực in; phôi; bản kẽm; phim',
          then: 'tiền; tiền giả; tiền polyme; đô la giả',
        },
      ],
      exceptions: `máy soi tiền giả; máy đếm tiền; đèn soi tiền giả; bút thử tiền giả; máy phát hiện tiền giả; máy kiểm tra tiền; đồng giả cổ; giả đồng; đồ giả; bút soi tiền`,
      yieldsTo: 'toy against ritual depiction',
    }),
  },
  {
    id: 'fake-documents',
    nameVi: 'Giấy tờ, con dấu giả',
    nameEn: 'Forged documents and seals',
    classes: alwaysProhibited,
    bases: ['BLHS 341', 'LBC 12'],
    conditions: [],
    words: categoryWords({
      terms: `
        giấy tờ giả; bằng giả; bằng cấp giả; bằng đại học giả; bằng lái giả; bằng lái xe giả; căn cước giả; cccd giả; cmnd giả; hộ chiếu giả; con dấu giả; dấu giả; dấu mộc giả; mộc giả; sổ đỏ giả; thẻ ngành giả; biển số giả; chứng chỉ giả; hóa đơn giả; hóa đơn khống; bằng khống; phôi bằng; phôi bằng đại học; phôi bằng cấp; phôi bằng lái; phôi chứng chỉ; phôi căn cước; phôi cccd; phôi giấy phép lái xe; phôi sổ đỏ; phôi giấy khai sinh; phôi thẻ; phôi giấy khám sức khỏe; phôi con dấu; làm bằng giả; làm giấy tờ giả; máy in bằng giả; khắc dấu giả; khắc con dấu giả; máy khắc dấu giả; giấy ra viện khống; giấy khám sức khỏe khống; biển số xe giả; biển xanh giả; biển đỏ giả; biển số lấy liền; hồ sơ giả; visa giả; passport fake; fake id; fake ids; fake passport; fake document; fake documents; fake diploma; forged document; forged documents; fake license; bằng cấp làm giả; giấy tờ làm giả; dịch vụ làm bằng giả; giấy tờ xe giả; giấy đăng ký kết hôn giả; giấy phép giả; hồ sơ xe giả; tem kiểm định giả; thẻ giả; dấu giáp lai giả; mộc tròn giả; dấu vuông giả; dấu tên giả; con dấu công ty giả; bảng điểm giả; học bạ giả; giấy nghỉ ốm giả; giấy ra viện giả; giấy khám bệnh giả; giấy chứng minh công an giả; phiếu lý lịch tư pháp giả; sao kê giả; quyết định giả; giấy mời giả; giấy triệu tập giả; lệnh bắt giả; forged passport; forged seal; fake degree; fake driver license; fake stamp; fake seal; fake certificate; counterfeit documents
        fake id card; fake driving license; fake certificates; fake passports; forged certificate; fake visa; hóa đơn vat khống; mua bán hóa đơn khống; con dấu tròn giả; bằng lái xe máy giả
      `,
      pairs: [
        {
          first: `*paper; ${documents}`,
          then: 'giả; fake; làm giả; nhái; rởm; dỏm; giả mạo; khống; đểu; pha ke; giống thật; như thật',
        },
        { first: 'phôi; khuôn', then: documents },
        {
          first: 'làm giả; giả mạo',
          then: 'bằng; bằng cấp; căn cước; con dấu; giấy tờ; hộ chiếu; bằng lái',
        },
      ],
      exceptions: `bằng da giả; bằng gỗ giả; thẻ nhựa trắng; giá; giá rẻ; báo giá; bảng giá; phiếu giảm giá; thẻ giảm giá; tem chống giả; tem chống hàng giả; con dấu đồ chơi`,
      yieldsTo: 'toy against',
    }),
  },
  {
    id: 'counterfeit-goods',
    nameVi: 'Hàng giả, hàng nhái, hàng không rõ nguồn gốc',
    nameEn: 'Counterfeit goods, goods of unknown origin',
    classes: alwaysProhibited,
    bases: ['BLHS 192', 'LSHTT2005', 'ND98-2020', 'CT02 I.5'],
    conditions: [],
    words: categoryWords({
      terms: `
        hàng giả; hàng nhái; hàng fake; hàng fake loại 1; hàng fake 1; hàng f1; hàng super fake; hàng superfake; hàng replica; hàng rep; hàng rep 1:1; hàng siêu cấp; hàng like auth; hàng giả nhãn hiệu; hàng giả mạo; hàng nhái thương hiệu; hàng dỏm; hàng rởm; hàng đểu; hàng copy; hàng không chính hãng; đồ fake; đồ nhái; đồ rep; fake; fake 1; fake loại 1; nhái; giả mạo; giả mạo nhãn hiệu; giả nhãn hiệu; giả thương hiệu; giả hiệu; rep 1:1; rep 11; replica; replica 1:1; superfake; super fake; like auth; like au; nhái thương hiệu; nhái hiệu; hàng nhái hiệu; knockoff; counterfeit goods; counterfeit bag; fake goods; fake bag; fake shoes; imitation goods; mỹ phẩm giả; thuốc giả; thuốc tây giả; rượu giả; sữa giả; sữa bột giả; nước hoa giả; phân bón giả; thực phẩm giả; phụ tùng giả; linh kiện giả; mỹ phẩm nhái; mỹ phẩm fake; son fake; kem trộn không nhãn mác; tem giả; tem nhãn giả; tem chống hàng giả giả; tem nhãn hàng hiệu giả; nhãn mác giả; mác giả; vỏ hộp giả; vỏ chai rượu giả; bao bì giả
        hàng không rõ nguồn gốc; không rõ nguồn gốc; không rõ nguồn gốc xuất xứ; hàng không nguồn gốc; không nguồn gốc; không rõ xuất xứ; hàng không xuất xứ; không xuất xứ; không có nguồn gốc; không có xuất xứ; không nguồn gốc xuất xứ; hàng không hóa đơn; hàng không hóa đơn chứng từ; không hóa đơn; không hóa đơn chứng từ; không có hóa đơn; không chứng từ; không giấy tờ nguồn gốc; hàng không giấy tờ; không nhãn mác; hàng không nhãn mác; không tem nhãn; không nhãn phụ; không rõ hãng; hàng trôi nổi; trôi nổi; hàng không tem; không kiểm định; mỹ phẩm trôi nổi; kem trộn trôi nổi; unknown origin; sách lậu; sách in lậu; sách giả; đĩa lậu; đĩa in lậu; phần mềm lậu; hàng dupe; hàng auth giả; làm nhái; hàng gia công nhái; hàng quảng châu siêu cấp; đồ hiệu fake; túi hàng hiệu fake; hàng hiệu fake; hàng hiệu nhái; hàng hiệu giả; đồ hiệu nhái; vỏ hộp iphone giả; phụ kiện apple giả; linh kiện nhái; phụ tùng nhái; quần áo fake; giày fake; túi fake; đồng hồ fake; kính fake; nước hoa fake; nước hoa nhái; mỹ phẩm kém chất lượng; hàng kém chất lượng; thực phẩm bẩn; không rõ hạn sử dụng; không có hạn sử dụng; không bao bì nhãn mác; không có nhãn mác; không có tem nhãn; không có nhãn phụ; fake designer; fake watch; fake brand; replica watch; replica bag; copy brand`,
      hints: 'giả; rep; super; siêu cấp; dỏm; rởm; đểu; copy; 1:1; sf; đồ giả',
      cues: `hàng hiệu túi giày`,
      pairs: [
        { first: brands, then: falseWords },
        { first: '*', then: plainlyFalse },
        {
          first: `*garment; *holder; *accessory; *device; *cosmetic; *medicines; *liquor; *tobacco; *high-value-electronics; *air-restricted; *perishables; *lithium-batteries; ${madeGoods}`,
          then: 'giả; giả mạo',
        },
        {
          first:
            'hàng; mỹ phẩm; thực phẩm; thuốc; thực phẩm chức năng; quần áo; đồ; sản phẩm; kem; linh kiện',
          then: 'không nguồn gốc; không rõ nguồn gốc; không xuất xứ; không hóa đơn; không nhãn mác; không tem; trôi nổi; không chứng từ',
        },
      ],
      exceptions: `
        da giả; giả da; ghế giả da; túi giả da; giả gỗ; giả đá; giả cổ; giả mây; giả lông; lông giả; tóc giả; râu giả; hoa giả; cây giả; cây cảnh giả; cỏ giả; răng giả; hàm giả; móng giả; móng tay giả; mi giả; lông mi giả; ti giả; núm ti giả; mồi giả; mồi câu giả; chân giả; tay giả; mắt giả; trái cây giả; hoa quả giả; trần giả; kim cương giả; đá giả; ngọc trai giả; vàng giả; camera giả; tuyết giả; nến giả; máu giả; súng giả; tiền giả; lá giả; rêu giả; thú giả; khói giả; cổ giả; cổ áo giả; áo giả len; áo giả hai; áo giả váy; quần giả váy; váy giả vest; bê tông giả; đồ cổ giả; khuyên giả; piercing giả; hình xăm giả; miếng dán xăm; lửa giả; nội thất giả; tem chống giả; tem chống hàng giả; tem chống hàng giả chính hãng; giá; giá đỡ; giá rẻ; giả; giã; già; người già; gia đình; gia dụng; gia vị; đồ gia dụng; thuốc gia truyền; máy giã giò; áo cặp gia đình; bỉm người già; giá sỉ; giá gốc; giá sốc; sale giá; giảm giá; siêu cấp nước; cấp nước; kem siêu cấp ẩm; kẹo nhai; nhai; siêu thị; super mario; superman; super kids; supreme; máy photocopy; giấy copy; nệm giả; bìa giả da; áo giả da; quần giả da; váy giả da; giày giả da; giả cận; kính giả cận; giả vest; giả váy; giả len; giả bò; giả jean
        da rắn giả; giày da rắn giả; túi da rắn giả; da cá sấu giả; túi da cá sấu giả; sừng giả; lược sừng giả; trang sức giả; lông thú giả; áo lông giả; gỗ giả; vân gỗ giả; gạch giả; quả giả; bánh giả; bánh giả trưng bày; thịt giả; ngọc giả; hàng rào giả; ngà voi giả; ngà giả; bonsai giả; sen giả; hạt cườm giả; giả vân
        nhựa giả; nhựa giả gỗ; nhựa giả mây
      `,
      yieldsTo: '',
    }),
  },
  {
    id: 'smuggled-goods',
    nameVi: 'Hàng lậu',
    nameEn: 'Smuggled goods',
    classes: alwaysProhibited,
    bases: ['BLHS 188', 'LHQ2014', 'CT02 V', 'LBC 12'],
    conditions: [],
    words: categoryWords({
      terms: `
        hàng lậu; hàng buôn lậu; hàng nhập lậu; buôn lậu; nhập lậu; hàng lậu thuế; lậu thuế; trốn thuế; hàng trốn thuế; trốn thuế hải quan; hàng xách tay trốn thuế; hàng né thuế; né thuế; hàng không khai hải quan; không khai báo hải quan; không qua hải quan; không làm thủ tục hải quan; không tờ khai hải quan; không nộp thuế; không thuế; không đóng thuế; thuốc lá lậu; thuốc lá nhập lậu; thuốc lá jet lậu; thuốc lá hero lậu; thuốc lá ngoại nhập lậu; thuốc lậu; rượu lậu; rượu ngoại lậu; rượu nhập lậu; điện thoại lậu; iphone lậu; xăng lậu; vàng lậu; đường lậu; đường cát lậu; mỹ phẩm lậu; xì gà lậu; đồng hồ lậu; quần áo lậu; xe lậu; gỗ lậu; than lậu; hàng tuồn; hàng tuồn biên giới; hàng trốn kiểm dịch; hàng tiểu ngạch lậu; hàng vượt biên; đồ lậu; thịt lậu; gia cầm lậu; gà lậu; nội tạng lậu; smuggled; smuggled goods; smuggled cigarettes; contraband; hàng cấm nhập khẩu; hàng cấm xuất khẩu; hàng cấm nhập; không khai hải quan; không khai báo; không tờ khai; không giấy tờ nhập khẩu; trốn hải quan; hàng cấm; hàng quốc cấm; hàng lậu từ campuchia; hàng lậu từ trung quốc; hàng nhập lậu từ trung quốc; thuốc lá ngoại lậu; thuốc lá 555 lậu; hàng trốn thuế nhập khẩu; hàng không thuế; hàng không đóng thuế; smuggling; tax evaded goods; untaxed cigarettes
      `,
      hints: 'lậu',
      cues: 'hàng thuốc rượu thuế nhập buôn vàng điện thoại gỗ biên giới đường jet hero',
      pairs: [
        {
          first:
            '*; *tobacco; *liquor; *high-value-electronics; *precious; *medicines; *cosmetic; *garment; *flammables; *fireworks; hàng; thuốc lá; thuốc; rượu; điện thoại; iphone; xì gà; mỹ phẩm; vàng; đường; thực phẩm; thịt; xe; gỗ; quần áo; bia; laptop; đồng hồ; xăng; linh kiện; phụ tùng; sữa; pháo; túi; giày',
          then: 'lậu; nhập lậu; trốn thuế; buôn lậu; lậu thuế; không thuế; lậu trung quốc; không khai báo',
        },
      ],
      exceptions: `lẩu; lâu; lầu; lau; khăn lau; nồi lẩu; gia vị lẩu; cây lau nhà; lẩu tự sôi; khô bò lâu năm; bếp lẩu; nước lẩu; cốt lẩu; pháo lậu; sách lậu; nước lau; giấy lau; đầu lâu; nhà lầu; cà vạt lụa; vải lụa; lụa; hàng lụa; tơ lụa`,
      yieldsTo: 'against',
    }),
  },
  {
    id: 'state-secrets',
    nameVi: 'Tài liệu bí mật nhà nước ngoài mạng KT1',
    nameEn: 'State secrets outside the KT1 network',
    classes: alwaysProhibited,
    bases: ['LBVBMNN2018', 'LBVBMNN2025', 'QD32-2025', 'LBC 12'],
    conditions: [],
    words: categoryWords({
      terms: `
        bí mật nhà nước; tài liệu bí mật nhà nước; tài liệu mật; tài liệu tối mật; tài liệu tuyệt mật; tài liệu bí mật; tài liệu bí mật quân sự; tài liệu bí mật quốc gia; văn bản mật; văn bản tối mật; văn bản tuyệt mật; văn bản đóng dấu mật; văn bản đóng dấu tuyệt mật; văn bản đóng dấu tối mật; hồ sơ mật; hồ sơ tối mật; hồ sơ tuyệt mật; công văn mật; công văn tối mật; công văn tuyệt mật; công điện mật; điện mật; tối mật; tuyệt mật; đóng dấu mật; dấu mật; dấu tối mật; dấu tuyệt mật; đóng dấu tối mật; đóng dấu tuyệt mật; độ mật; độ mật a; độ mật b; độ mật c; độ tối mật; độ tuyệt mật; bản đồ quân sự; bản đồ mật; bản đồ quân sự mật; sơ đồ quân sự; bí mật quân sự; bí mật quốc phòng; bí mật quốc gia; bí mật an ninh; tài liệu quân sự; tài liệu quốc phòng mật; kế hoạch tác chiến; phương án tác chiến; mật mã quốc gia; tài liệu cơ yếu; khóa mã cơ yếu; thiết bị cơ yếu; phong bì dấu a; phong bì dấu b; phong bì dấu c; bì mật; thư mật; báo cáo mật; báo cáo tối mật; nghị quyết mật; quyết định mật; kế hoạch mật; biên bản mật; danh sách mật; usb mật; đĩa mật; đề thi mật; đề thi quốc gia; đề thi tốt nghiệp chưa công bố; top secret; state secret; state secrets; classified document; classified documents; confidential state; văn kiện mật; mật điện; tài liệu nội bộ mật; tài liệu mật quốc phòng; tài liệu mật công an; tài liệu quân sự mật; hồ sơ bí mật nhà nước; văn bản bí mật nhà nước; công văn bí mật; tài liệu bí mật công tác; bí mật công tác; tài liệu cơ mật; hồ sơ cơ mật; văn bản cơ mật; bản đồ bố phòng; kế hoạch quân sự; tài liệu mật a; tài liệu mật b; tài liệu mật c; dấu chỉ độ mật; bì thư dấu mật; confidential government document; secret documents; secret document
      `,
      hints: 'mật',
      cues: 'tài liệu văn bản công hồ sơ dấu tối tuyệt nhà nước quân sự',
      pairs: [
        {
          first:
            'tài liệu; văn bản; hồ sơ; công văn; báo cáo; kế hoạch; bản đồ; nghị quyết; quyết định; biên bản; usb; đĩa; ổ cứng; thư; phong bì; bì thư; tờ trình; thông báo',
          then: 'mật; tối mật; tuyệt mật; bí mật nhà nước; độ mật; đóng dấu mật; dấu mật; dấu tuyệt mật; dấu tối mật; bí mật quân sự; cơ mật; quân sự mật',
        },
      ],
      exceptions: `mật ong; mật mía; mật gấu; mật khẩu; mật độ; mật thư game; bánh mật; chè mật; mật hoa; mật dừa nước; túi mật; sách bí mật; bí mật tư duy; bí mật vườn; bí mật; khăn mặt; mặt nạ; mặt; mát; mất; mạt; mắt; mật ngữ; mật vụ truyện; quần lót bí mật; son bí mật; victoria secret; bảo mật; két bảo mật; khóa bảo mật; phong bì bảo mật; thẻ bảo mật; phim bảo mật; kem mặt; mặt dây; dán màn hình bảo mật`,
      yieldsTo: '',
    }),
  },
]
