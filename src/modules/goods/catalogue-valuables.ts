import { alwaysConditional, type CategoryEntry, categoryWords } from './catalogue-entry.ts'

/** Goods that are sent with a declared value and a seal. */
export const valuables: readonly CategoryEntry[] = [
  {
    id: 'precious',
    nameVi: 'Vàng, bạc, đá quý (chỉ gửi khai giá)',
    nameEn: 'Gold, silver, gems (declared value only)',
    classes: alwaysConditional,
    bases: ['UPU 19', 'ND24-2012', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Dịch vụ khai giá; hóa đơn hoặc giấy kiểm định; hai bên cùng cân, chụp ảnh',
        en: 'Declared-value service; invoice or certificate; weighed and photographed by both sides',
      },
      {
        kind: 'packing',
        vi: 'Hộp cứng, niêm phong có số trước mặt người gửi',
        en: 'Hard box, numbered seal in the sender’s presence',
      },
    ],
    words: categoryWords({
      terms: `
        vàng miếng; vàng sjc; vàng 9999; vàng 99.99; vàng nhẫn; vàng nhẫn trơn; vàng ta; vàng tây; vàng trắng; vàng ý; vàng 18k; vàng 24k; vàng 14k; vàng 10k; vàng 610; vàng hồng 18k; vàng thỏi; vàng nguyên liệu; vàng nữ trang; vàng trang sức; vàng cưới; trang sức vàng; nữ trang; nữ trang vàng; nhẫn vàng; nhẫn vàng 18k; nhẫn cưới; nhẫn cưới vàng; nhẫn cầu hôn; nhẫn đính hôn; nhẫn bạc; nhẫn kim cương; nhẫn đá quý; nhẫn ngọc; dây chuyền vàng; dây chuyền bạc; dây chuyền; dây vàng; dây bạc; lắc vàng; lắc bạc; lắc tay vàng; lắc tay bạc; lắc chân vàng; lắc chân bạc; lắc bạc cho bé; vòng vàng; vòng bạc; vòng tay vàng; vòng tay bạc; vòng cổ vàng; vòng cổ bạc; kiềng vàng; kiềng bạc; kiềng cưới; bông tai vàng; bông tai bạc; hoa tai vàng; hoa tai bạc; khuyên tai vàng; khuyên tai bạc; khuyên bạc; mặt dây chuyền; mặt dây chuyền vàng; mặt phật vàng; mặt phật bạc; mặt vàng; cà rá vàng; chỉ vàng; cây vàng; lượng vàng; phân vàng; 1 chỉ vàng; đồng hồ vàng; bạc ta; bạc ý; bạc 925; bạc thái; bạc nguyên chất; bạc thỏi; bạc miếng; bạc trang sức; bạc nén; trang sức bạc; thìa bạc; đồng bạc; bạch kim; platin; platinum; kim loại quý; rhodium; palladium; gold bar; gold ring; gold necklace; silver ring; silver necklace; diamond; diamonds; diamond ring; jewelry; jewellery; gemstone; ruby; sapphire; emerald; kim cương; viên kim cương; kim cương thiên nhiên; kim cương nhân tạo; hột xoàn; xoàn; nhẫn hột xoàn; moissanite; đá quý; đá ruby; đá sapphire; hồng ngọc; ngọc lục bảo; lam ngọc; ngọc bích; vòng ngọc bích; ngọc bội; ngọc trai; chuỗi ngọc trai; vòng ngọc trai; cẩm thạch; vòng cẩm thạch; ngọc phỉ thúy; phỉ thúy; vòng ngọc; vòng phỉ thúy; ngọc cẩm thạch; ngọc jadeite; jadeite; nephrite; hổ phách; vòng hổ phách; aquamarine; peridot; spinel; tourmaline; thạch anh tóc vàng; pnj; doji; sjc; nhẫn pnj; vàng pnj; vàng nhẫn 9999; nhẫn tròn trơn; vàng 23k; vàng 22k; vàng 750; vàng nguyên chất; vàng ròng; vàng thật; vàng lá; miếng vàng; thỏi vàng; nhẫn trơn; nhẫn nam vàng; bông vàng; dây cổ vàng; dây tay vàng; xuyến vàng; vòng ximen vàng; vòng ximen; lắc chân; lắc tay; bộ trang sức vàng; bộ trang sức cưới; trang sức cưới; trang sức kim cương; trang sức ngọc trai; trang sức đá quý; nữ trang bạc; vòng bạc cho bé; lắc bạc trẻ em; nhẫn bạc nữ; khuyên tai kim cương; khuyên tai ngọc trai; đá kim cương; kim cương rời; kim cương thô; đá sapphire thô; ngọc rubi; rubi; đá rubi; ngọc trai phú quốc; ngọc trai thật; ngọc hòa điền; ngọc myanmar; mặt ngọc; mặt phật ngọc; phật bản mệnh ngọc; vòng tay ngọc; vòng cổ ngọc trai; bạc cục; bạc vụn; vàng vụn; vàng sa khoáng; quặng vàng; đồng hồ rolex vàng; gold chain; gold jewelry; silver jewelry; silver bracelet; pearl; pearls; pearl necklace; engagement ring; wedding ring; precious stones; gems; gem
        trang sức bạc 925; nhẫn cặp bạc; nhẫn vàng trắng; dây cổ bạc; silver earrings; gold bracelet; jade bracelet
      `,
      heads: 'vàng; bạc; ngọc',
      hints: 'vàng; bạc; ngọc; lắc; nhẫn; vang; gold; silver; opal; topaz',
      cues: `sjc 9999 18k 24k chỉ lượng cây nhẫn dây chuyền tuổi kiềng khai giá trang sức cưới pnj doji k 925 nguyên chất thật miếng thỏi`,
      pairs: [
        {
          first:
            'nhẫn; dây chuyền; lắc; vòng; bông tai; hoa tai; khuyên tai; kiềng; mặt dây; trang sức; cà rá; mặt dây chuyền; lắc tay; lắc chân; nhan',
          then: 'vàng; bạc; kim cương; ngọc; đá quý; 18k; 24k; 10k; 14k; 9999; 925; bạch kim; cẩm thạch; ruby; ngọc trai',
        },
      ],
      exceptions: `
        mạ vàng; xi vàng; mạ bạc; xi bạc; giả vàng; inox; titan; vàng mã; màu vàng; màu bạc; ánh vàng; ánh bạc; vàng nhạt; vàng đậm; vàng chanh; vàng kem; vàng nâu; vàng be; vàng đồng; vàng gold; đồng vàng; đèn vàng; ánh sáng vàng; đèn led vàng; bóng vàng; sao vàng; cờ đỏ sao vàng; cao sao vàng; mai vàng; hoa mai vàng; hoa cúc vàng; lá vàng; cá vàng; rùa vàng; gạo vàng; mít vàng; nấm vàng; khoai vàng; nếp cái hoa vàng; giấy bạc; giấy bạc nướng; màng bạc; bạc hà; kẹo bạc hà; tinh dầu bạc hà; bạc lót; bạc đạn; vòng bi; bạc trượt; bác; bậc; bắc; bắc ninh; tóc bạc; nhuộm bạc; trà bạc; sài gòn bạc; bìa vàng; áo vàng; vang; băng vàng; băng keo vàng; đũa vàng; nhẫn inox; nhẫn titan; nhẫn nhựa; nhẫn giả; nhẫn thời trang; dây chuyền thời trang; dây chuyền inox; dây chuyền mạ vàng; vòng cổ mạ vàng; vòng thạch anh; vòng đá; ngọc; lạc; lắc eo tập; lắc vòng; vòng lắc eo; tranh đá quý; nhân; nhẫn bi; trai ngọc; bảo ngọc; ngọc linh; sâm ngọc linh; hạt ngọc; tranh vàng; đá phong thủy; đồng hồ mạ vàng; vòng cao su; dây chuyền sản xuất; vàng anh
        bạc thau; lắc tay inox; lắc inox; vàng sữa; kính sapphire
      `,
      yieldsTo:
        'toy plastic likeness depiction garment device accessory paper holder food against ritual cosmetic decor home sport petcare',
    }),
  },
  {
    id: 'antiquities',
    nameVi: 'Cổ vật, di vật (cấm xuất khẩu)',
    nameEn: 'Antiquities and relics (export prohibited)',
    classes: alwaysConditional,
    bases: ['LDSVH2001', 'LDSVH2024', 'LDT2025 6.9', 'LDT2025 6.10', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Giấy đăng ký di vật, cổ vật; nguồn gốc hợp pháp; không nhận gửi ra nước ngoài',
        en: 'Registration as antiquity; lawful origin; never accepted for export',
      },
      {
        kind: 'packing',
        vi: 'Hộp gỗ hoặc thùng cứng, chèn kín, khai giá',
        en: 'Wooden or hard case, fully cushioned, declared value',
      },
    ],
    words: categoryWords({
      terms: `
        cổ vật; di vật; bảo vật; bảo vật quốc gia; đồ cổ; hàng cổ; món đồ cổ; đồ xưa; đồ cổ xưa; đồ khảo cổ; hiện vật khảo cổ; di vật khảo cổ; hiện vật; hiện vật bảo tàng; cổ ngoạn; đồ đồng cổ; đồ gốm cổ; đồ sứ cổ; đồ gốm sứ cổ; gốm cổ; gốm sứ cổ; sứ cổ; đồ gốm xưa; gốm chu đậu cổ; gốm cổ chu đậu; bát cổ; bát cổ chu đậu; đĩa cổ; đĩa sứ cổ; đĩa xưa; bình cổ; bình gốm cổ; bình sứ cổ; bình hoa cổ; lọ cổ; lọ hoa cổ; chóe cổ; ché cổ; thạp cổ; thạp đồng; ấm cổ; ấm trà cổ; chén cổ; chum cổ; tượng cổ; tượng phật cổ; tượng đồng cổ; tượng gỗ cổ; tượng đá cổ; tượng chăm; tượng champa; phù điêu cổ; linga; yoni; trống đồng; trống đồng đông sơn; đồ đông sơn; rìu đồng đông sơn; mũi tên đồng; rìu đá; chuông đồng cổ; chuông cổ; lư đồng cổ; lư hương cổ; đỉnh đồng cổ; đỉnh cổ; gương đồng cổ; kiếm đồng cổ; ấn cổ; ấn tín cổ; ấn vàng; sắc phong; sắc phong cổ; chiếu chỉ; mộc bản; sách cổ; sách hán nôm; sách hán nôm cổ; sách nôm cổ; thư tịch cổ; gia phả cổ; tranh cổ; tranh đông dương; tranh xưa; tem cổ; tiền cổ; tiền xưa; tiền đông dương; tiền cổ đông dương; tiền xu cổ; xu cổ; đồng xu cổ; bạc hoa xòe; xu bạc hoa xòe; tiền bạc hoa xòe; bạc đông dương; tiền kẽm cổ; tiền đồng cổ; đồng tiền cổ; tiền triều nguyễn; đồng hồ cổ; đồng hồ odo; đèn cổ; máy ảnh cổ; radio cổ; xe cổ; đồ gỗ cổ; tủ cổ; sập cổ; hoành phi cổ; câu đối cổ; bình phong cổ; áo long bào; mũ quan cổ; hóa thạch; hoá thạch; thiên thạch; gỗ hóa thạch; fossil; antique; antiques; antique vase; antiquity; ancient coin; ancient coins; ancient statue; artifact; artifacts; relic; đồ sưu tầm cổ; đồ cổ gia truyền; đồ gia bảo; đồ đồng xưa; đồ thờ cổ; tượng phật gỗ cổ; tượng quan âm cổ; tranh thờ cổ; bát hương cổ; bình vôi cổ; bình vôi; điếu bát cổ; ống điếu cổ; cơi trầu cổ; vũ khí cổ; trống đồng cổ; chuông đồng xưa; hạc đồng cổ; gạch cổ; ngói cổ; cột đá cổ; bia đá cổ; hiện vật cổ; hiện vật lịch sử; kỷ vật chiến tranh; hiện vật chiến tranh; mảnh gốm cổ; mảnh sành cổ; chén kiểu ký kiểu; đồ ký kiểu; đồ sứ ký kiểu; sứ ký kiểu; đồ sứ thời thanh; đồ sứ minh; đồ vua; ấn vua; áo bào cổ; giấy bạc đông dương; tiền giấy đông dương; tiền giấy cổ; bộ tiền cổ; bộ tiền xưa; xu đông dương; đồng bạc đông dương; đồng bạc con cò; đồng xu thời pháp; bản khắc gỗ cổ; bản đồ cổ; bưu thiếp cổ; máy hát cổ; máy đánh chữ cổ; quạt cổ; quạt đồng cổ; đồng hồ quả lắc cổ; old coins; antique coin; antique clock; antique furniture; bronze drum; national treasure; tiền xu đông dương
        đèn dầu cổ; đèn cổ xưa; đèn măng sông cổ; bàn ủi con gà cổ; đồng hồ để bàn cổ; vàng bạc cổ; trang sức cổ vật
      `,
      pairs: [
        {
          first:
            '*perishables; bát; đĩa; bình; lọ; ấm; chén; tượng; tượng phật; tượng đồng; tượng đá; tượng gỗ; trống; chuông; lư; lư hương; lư đồng; đỉnh; gương; sách; tranh; tiền; xu; đồng xu; gốm; gốm sứ; sứ; đồ; đồ đồng; đồng hồ; đèn; đồ gỗ; tủ; sắc phong; ấn; thạp; chum; ché; chóe; rìu; gạch; ngói; bình hoa; bình gốm',
          then: 'cổ; xưa; thời lê; thời lý; thời trần; thời nguyễn; thời minh; thời thanh; thời mạc; triều nguyễn; triều lê; đời lê; đời lý; đời trần; đông sơn; champa; chăm pa; sa huỳnh; khảo cổ; trăm năm; thế kỷ; cổ thời lý; đông dương; pháp thuộc',
        },
      ],
      exceptions: `giả cổ; giả đồ cổ; đồ giả cổ; cổ điển; phong cách cổ; phục cổ; áo cổ tròn; cổ tròn; cổ tim; cổ lọ; áo cổ lọ; áo cổ cao; giày cổ cao; giày cao cổ; giày cổ thấp; cổ cao; cổ thấp; cổ trụ; cổ bẻ; cổ vịt; cổ gà; cổ áo; cổ trang; cổ tay; cổ chân; khăn quàng cổ; quàng cổ; vòng cổ; gối cổ; gối chữ u; nâng cổ; đai cổ; massage cổ; máy massage cổ; cổ vũ; cổ tích; truyện cổ tích; sách cổ tích; cổ phiếu; cổ dề; dây đeo cổ; quạt đeo cổ; bò bía cổ; cỏ; co; cô; cố; cờ; có; co giãn; cổ xe; chén cổ xe; chuông cổ mèo; tai cổ; cổng; thẻ đeo cổ; nẹp cổ; cổ thi; thạch; sách về vũ khí cổ; vũ khí cổ đại; cổ đại; sách cổ đại; văn học cổ; nhạc cổ; đàn cổ; võ cổ truyền; cổ truyền; bánh cổ truyền; áo cổ sen; cổ sen; cổ vuông; cổ đức; cổ yếm; cổ tàu`,
      yieldsTo: 'toy plastic likeness garment',
    }),
  },
  {
    id: 'high-value-electronics',
    nameVi: 'Điện tử giá trị cao, SIM',
    nameEn: 'High-value electronics, SIM cards',
    classes: alwaysConditional,
    bases: ['LBC 29.3', 'LVT2023'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Khai giá; hóa đơn hoặc số IMEI/serial; SIM: đã đăng ký đúng chủ thuê bao',
        en: 'Declared value; invoice or IMEI/serial; SIM registered to its subscriber',
      },
      {
        kind: 'packing',
        vi: 'Hộp cứng, chống sốc, niêm phong có số',
        en: 'Hard box, shockproof, numbered seal',
      },
    ],
    words: categoryWords({
      terms: `
        iphone; iphone 11; iphone 12; iphone 13; iphone 14; iphone 15; iphone 16; iphone 17; iphone x; iphone xs max; iphone 7; iphone 8 plus; ip 11; ip 12; ip 13; ip 14; ip 15; ip 16; ip xs; ipx; điện thoại iphone; điện thoại samsung; điện thoại oppo; điện thoại xiaomi; điện thoại vivo; điện thoại realme; điện thoại di động; điện thoại thông minh; điện thoại cũ; điện thoại mới; smartphone; samsung galaxy; galaxy s24; galaxy s23; galaxy note; z fold; z flip; galaxy; s24 ultra; oppo reno; oppo find; xiaomi redmi; redmi note; xiaomi; poco; realme; vivo; huawei; google pixel; pixel 8; sony xperia; vsmart; phone; mobile phone; cell phone; laptop; laptop cũ; laptop gaming; laptop dell; laptop hp; laptop asus; laptop lenovo; laptop acer; laptop msi; máy tính xách tay; máy tính; máy tính để bàn; máy tính bàn; pc; pc gaming; máy tính bộ; cây máy tính; case máy tính; thùng máy tính; máy trạm; máy chủ; server; mini pc; mac mini; imac; macbook; macbook air; macbook pro; mac book; surface pro; microsoft surface; dell xps; thinkpad; notebook laptop; ultrabook; chromebook; ipad; ipad air; ipad pro; ipad mini; máy tính bảng; tablet; galaxy tab; apple watch; đồng hồ apple; đồng hồ apple watch; galaxy watch; samsung watch; garmin; đồng hồ garmin; airpods; airpods pro; tai nghe airpods; apple pencil; vision pro; kính thực tế ảo; oculus; meta quest; máy ảnh; máy ảnh canon; máy ảnh sony; máy ảnh nikon; máy ảnh fujifilm; máy ảnh số; máy ảnh film; máy chụp ảnh; máy ảnh cơ; camera sony; canon eos; nikon; fujifilm; leica; dslr; mirrorless; ống kính; ống kính máy ảnh; ống kính canon; ống kính sony; lens máy ảnh; lens canon; lens sony; lens sigma; gopro; go pro; action camera; insta360; osmo pocket; dji osmo; dji osmo pocket; máy quay; máy quay phim; máy quay sony; camcorder; máy chiếu; projector; tivi; ti vi; tv; smart tv; tivi samsung; tivi lg; tivi sony; màn hình oled lg; máy chơi game; máy game; playstation; playstation 5; ps4; ps5; xbox; nintendo; nintendo switch; nintendo switch oled; steam deck; psp; card màn hình; card đồ họa; vga; rtx 4060; rtx 3060; rtx; gtx; cpu; cpu intel; chip intel; cpu amd; ryzen; mainboard rog; máy đào coin; trâu đào; máy đào bitcoin; ví lạnh ledger; amply; amply denon; dàn karaoke; loa bose; loa marshall; loa sony; loa harman kardon; điện tử giá trị cao; hàng điện tử giá trị cao; đồ điện tử giá trị cao; máy in 3d; máy siêu âm; điều hòa; tủ lạnh mini; robot
        sim; sim số đẹp; sim số; sim điện thoại; sim 4g; sim 5g; sim viettel; sim mobi; sim mobifone; sim vina; sim vinaphone; sim vietnamobile; sim rác; sim kích hoạt sẵn; sim data; sim du lịch; esim; thẻ sim; sim thăng long; sim phong thủy; sim tứ quý; phôi sim; sim card; sim cards; iphone xs; iphone xr; iphone se; iphone 6; iphone 15 pro max; iphone 14 pro max; iphone cũ; điện thoại 2 sim; điện thoại smartphone; điện thoại sony; điện thoại huawei; điện thoại pixel; điện thoại gập; samsung s23; samsung s24; samsung s25; samsung a54; samsung note; samsung z flip; samsung z fold; galaxy a54; galaxy z; xiaomi 14; oppo a; oppo; oppo a78; vivo y; tecno; infinix; itel; asus rog phone; rog phone; laptop thinkpad; laptop macbook; laptop surface; laptop gaming asus; asus vivobook; asus zenbook; vivobook; zenbook; hp pavilion; dell latitude; dell inspiron; lenovo legion; acer nitro; msi gaming; máy tính mini; máy tính all in one; máy tính đồng bộ; bộ máy tính; bộ pc; cây pc; main máy tính; chip cpu; card rtx; card gtx; vga rtx; ổ cứng server; máy tính bảng ipad; máy tính bảng samsung; máy tính bảng xiaomi; ipad gen 9; galaxy tab s9; đồng hồ samsung watch; apple watch ultra; tai nghe sony; tai nghe airpods pro; tai nghe bose; tai nghe sony wh; máy ảnh leica; máy ảnh mirrorless; máy ảnh cơ nikon; máy ảnh lấy liền; máy ảnh instax; instax; ống kính nikon; ống kính fujifilm; lens 50mm; body canon; body sony; flash máy ảnh; máy quay gopro; gopro hero; camera gopro; camera hành động; insta 360; máy chiếu phim; máy chiếu epson; smart tivi; android box; tivi box; tv box; đầu thu; dàn âm thanh; loa bluetooth marshall; amply karaoke; ps5 slim; máy ps5; máy ps4; máy xbox; switch oled; máy nintendo; nintendo switch lite; rog ally; máy game cầm tay; kính vr; meta quest 3; máy chủ dell; server hp; switch cisco; đồ công nghệ; thiết bị công nghệ cao; thiết bị điện tử đắt tiền; đồ điện tử đắt tiền; sim 3g; sim 4g data; sim vip; sim đại cát; sim năm sinh; sim trả sau; sim trả trước; sim mới; sim cũ; sim quốc tế; sim nhật; sim hàn; sim roaming; sim viettel 4g; thẻ sim 4g; samsung galaxy s24; samsung tablet; sony camera; canon camera; game console; graphics card; television; digital camera; camera lens; apple macbook; computer; desktop computer; used phone; phones; laptops
        camera hành trình gopro; card màn hình rtx; lap top; máy tính laptop; ip 15 pro; ip 14 pro; ip 13 pro; sim trắng
      `,
      hints: 'sim; tv; galaxy; pixel; ps; vivo; robot; pc; phone; garmin; điện thoại',
      cues: 'số 4g điện thoại viettel inch game samsung pro max plus ultra gb máy 128gb 256gb',
      exceptions: `
        ốp iphone; ốp lưng iphone; cáp iphone; sạc iphone; củ sạc iphone; kính iphone; kính cường lực iphone; màn hình iphone; dây sạc iphone; bao da ipad; ốp ipad; bút ipad; dán ipad; túi laptop; balo laptop; giá đỡ laptop; đế tản nhiệt laptop; sạc laptop; bàn phím laptop; ram laptop; màn hình laptop; bàn laptop; bàn kê laptop; túi chống sốc macbook; ốp macbook; phủ bàn phím macbook; sạc macbook; ốp airpods; vỏ airpods; case airpods; dây apple watch; dây đồng hồ apple watch; ốp apple watch; dây đeo apple watch; túi máy ảnh; balo máy ảnh; túi đựng máy ảnh; dây đeo máy ảnh; chân máy ảnh; thẻ nhớ máy ảnh; hộp chống ẩm máy ảnh; film máy ảnh; phim máy ảnh; cuộn phim; giá treo tivi; kệ tivi; khung treo tivi; điều khiển tivi; remote tivi; remote điều hòa; điều khiển điều hòa; vệ sinh máy tính; bàn máy tính; ghế máy tính; quạt máy tính; nguồn máy tính; máy tính casio; máy tính cầm tay; máy tính bỏ túi; máy tính học sinh; máy tính tiền; que chọc sim; khay sim; cây chọc sim; ghép sim; đầu đọc sim; đĩa ps4; đĩa game ps4; đĩa ps5; tay cầm ps4; tay cầm ps5; tay cầm xbox; tay cầm chơi game; tay cầm game; túi đựng switch; băng game; dán skin; rượu sim; trái sim; quả sim; mứt sim; mật ong hoa sim; sim rừng; mô hình robot; robot lắp ráp; robot đồ chơi; máy game cầm tay mini; áo điều hòa; áo điều hoà; quạt điều hòa; toner; kính máy ảnh; cưỡng lực ip; cường lực ip; dán cường lực; phone case; iphone case; phone holder; phone charger; laptop bag; laptop stand; máy tính đồ chơi; điện thoại đồ chơi; camera wifi; camera an ninh; chip; tai nghe iphone; tai nghe samsung
        ống đồng điều hòa; kính cl iphone; kính cl; cước điều hòa; ống bảo ôn điều hòa; giá đỡ điều hòa; remote máy lạnh
      `,
      yieldsTo: 'accessory english-part holder depiction garment toy device paper likeness home',
    }),
  },
]
