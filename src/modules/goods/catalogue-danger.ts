import {
  alwaysConditional,
  alwaysProhibited,
  type CategoryEntry,
  categoryWords,
  phrases,
} from './catalogue-entry.ts'

/** What burns, poisons or explodes on the way, and what aircraft do not take. */
export const danger: readonly CategoryEntry[] = [
  {
    id: 'flammables',
    nameVi: 'Chất dễ cháy: xăng dầu, gas, cồn, dung môi, bật lửa',
    nameEn: 'Flammables: fuel, gas, alcohol, solvents, lighters',
    classes: alwaysProhibited,
    bases: ['ND42-2020', 'ND34-2024', 'ND161-2024', 'UPU 19', 'LBC 12'],
    conditions: [],
    words: categoryWords({
      terms: `
        xăng; can xăng; chai xăng; xăng a95; xăng ron 95; xăng e5; xăng thơm; xăng công nghiệp; xăng nhật; xăng trắng; xăng zippo; xăng bật lửa; xăng máy; xăng dầu; dầu hỏa; dầu hoả; dầu hôi; dầu lửa; dầu diesel; dầu do; dầu điezen; dầu máy; dầu động cơ; dầu nhớt; dầu nhớt xe máy; nhớt; nhớt xe máy; nhớt hộp số; nhớt castrol; nhớt motul; nhớt xe; dầu nhờn; dầu thủy lực; dầu phanh; dầu thắng; dầu ben; dầu hộp số; dầu mazut; dầu fo; dầu thông; dầu bóng; dầu lau bụi xe; dầu dưỡng xích; nhựa thông; dầu rp7; rp7; wd40; wd 40; chai rp7; xịt rp7; dầu bôi trơn; nhiên liệu; petrol; gasoline; kerosene; diesel; engine oil; lighter fluid
        bình gas; bình ga; bình gas mini; bình ga mini; bình gas du lịch; lon gas; lon ga; lon gas mini; chai gas; chai ga; gas bật lửa; ga bật lửa; gas bơm bật lửa; gas mini; ga mini; gas hóa lỏng; khí gas; gas du lịch; gas lạnh; gas máy lạnh; gas điều hòa; gas r32; gas r134; gas r410a; gas r22; gas nạp; bình gas đầy; gas petrolimex; bình gas 12kg; gas namilux; khí hóa lỏng; lpg; butan; butane; propan; propane; khí hydro; bình khí hydro; axetylen; acetylen; acetylene; đất đèn; khí đá; bình khí nén; bình khí; bình hidro; khí metan
        bật lửa; bật lửa gas; bật lửa ga; bật lửa zippo; bật lửa khò; bật lửa điện; bật lửa mini; bật lửa đốt; bật lửa xăng; bật lửa hồng ngoại; cái bật lửa; hộp quẹt; hột quẹt; hộp quẹt gas; hột quẹt gas; hộp quẹt zippo; hộp quẹt khè; hột quẹt khè; máy lửa; quẹt; quẹt gas; quẹt ga; quẹt zippo; quẹt khè; quẹt khò; zippo; diêm; bao diêm; hộp diêm; diêm quẹt; que diêm; diêm thống nhất; diêm chống nước; diêm sinh; que đánh lửa; đá lửa; lighter; lighters; zippo lighter; viên đốt than; than tổ ong mồi; viên cồn mồi
        cồn; cồn 90; cồn 90 độ; cồn 96; cồn 96 độ; cồn 70; cồn 70 độ; cồn 99; cồn 75 độ; cồn y tế; cồn công nghiệp; cồn khô; cồn thạch; cồn tuyệt đối; cồn thực phẩm; cồn nước; cồn đốt; cồn sáp; cồn ethanol; cồn methanol; cồn isopropyl; chai cồn; can cồn; lít cồn; con kho; con thach; cồn rửa tay; dung dịch cồn; nước rửa tay khô; gel rửa tay khô; ethanol; metanol; methanol; ethylic; isopropyl; isopropanol; alcohol 90; rượu cồn
        sơn dầu; sơn nước; sơn xịt; sơn xịt atm; bình sơn xịt; chai sơn xịt; bình xịt sơn; sơn bóng; sơn epoxy; sơn chống thấm; sơn chống rỉ; sơn lót; sơn pu; sơn tường; sơn sắt; sơn gỗ; sơn mạ kẽm; sơn bạch tuyết; sơn dulux; sơn jotun; sơn nippon; sơn ô tô; sơn xe máy; sơn nhũ; sơn samurai; thùng sơn; lon sơn; hộp sơn; sơn xit dau; sơn xịt dầu; sơn phản quang; sơn móng công nghiệp; vecni; vẹc ni; véc ni; dung môi; dung môi pha sơn; dung môi công nghiệp; dung môi acetone; axeton; acetone; aceton; thinner; toluen; toluene; xylen; xylene; benzen; benzene; etyl axetat; ethyl acetate; n hexan; hexane; diethyl ether; nước rửa móng; nước tẩy sơn móng; nước tẩy sơn móng acetone; chất tẩy sơn; nước lau bo mạch; keo chó; keo con chó; keo chó con; keo x66; keo dog; keo 502; keo siêu dính 502; keo dán sắt 502; keo ab công nghiệp; keo pu bọt nở; foam bọt nở; keo bọt nở; keo vá săm; keo xịt đa năng; nhựa composite lỏng; hắc ín; nhựa đường; than củi mồi; chất dễ cháy; hàng dễ cháy; chất cháy; thinner sơn; spray paint; lưu huỳnh đốt; phốt pho; photpho; phosphorus; natri kim loại; băng phiến; long não viên; xang; nhot; xăng a92; xăng 92; xăng 95; xăng ron95; dầu thắp; dầu chuối; nhiên liệu bay; cồn đèn; khí ga; gas ống; gas hàn; bình gas hàn; khí hàn; bình hơi gas; bình ga hồng ngoại; keo cao su; keo dán cao su; keo pu; keo vá; nước tẩy keo; xăng tẩy keo; nước rửa cọ sơn; nước tẩy rửa sơn; sơn phủ; sơn nano; sơn kẻ vạch; sơn móng chân công nghiệp; sơn tĩnh điện; sơn chống cháy; sơn lăn; sơn tường nhà; sơn gỗ pu; sơn mài dung môi; sơn giả đá; sơn kova; sơn toa; bột sơn tĩnh điện; hộp quẹt bật lửa; quẹt lửa; bật lửa usb; bật lửa sạc; bật lửa tích điện; bật lửa hộp quẹt; đá bật lửa; bật lửa súng; que mồi lửa; cồn mồi; gel cồn; cồn gel; gel cồn khô; cồn viên; cồn thơm; cồn lau bếp; cồn sát khuẩn; cồn sát trùng 70 độ; nước rửa tay cồn; xịt khuẩn cồn; ethyl alcohol; rubbing alcohol; gas canister; gas cartridge; butane gas; camping gas; gas lighter; cigarette lighter; paint thinner; nail polish remover; turpentine; naphtha; white spirit; dầu trắng; dầu luyn; dầu nhớt thải; dầu máy may; dầu máy khâu; dầu xe; nhớt láp; nhớt thải; dầu bôi trơn xích; mỡ bò; mỡ bôi trơn
        viên cồn; viên cồn khô; lacquer; varnish; petrol 95; bình xịt gas; gas r404; nhiên liệu mồi lửa; dầu mồi; xăng sinh học; xăng pha nhớt; cồn 95; cồn 95 độ; cồn 80 độ; cồn tuyệt đối 99; dung dịch sát khuẩn cồn; xăng chuyên dụng; dầu hỏa trắng; dầu đốt; dầu đốt lò; quẹt hồng ngoại; bật lửa hột quẹt; hộp quẹt diêm; gas can; jerry can gasoline; nail varnish remover; super glue 502; contact adhesive
      `,
      heads: 'sơn; quẹt',
      hints:
        'ga; gas; dầu; cồn; sơn; quẹt; diêm; ête; khí; paint; solvent; fuel; matches; ether; ete; butyl; mek; ipa',
      cues: 'lít độ y tế công nghiệp can xăng thùng bình lon xịt đốt nạp bơm 90 96 70 máy quẹt mini khò',
      pairs: [
        {
          first: 'sơn',
          then: 'phun; phun xe; xe máy; ô tô; nhà; cửa; tường; sắt; gỗ; lít; dầu; xịt; nhà; xe; chống thấm; pha; 1l; 5l; 18l',
        },
        { first: 'dầu', then: 'hỏa; diesel; xe; máy nổ; đốt' },
      ],
      exceptions: `
        bếp gas; bếp ga; van gas; dây gas; nắp xăng; xẵng; dầu ăn; dầu gội; dầu gội đầu; dầu gội khô; dầu xả; dầu gió; dầu dừa; dầu oliu; dầu ô liu; dầu mè; dầu gấc; dầu cá; dầu hào; dầu massage; dầu tắm; dầu dưỡng; dầu dưỡng tóc; dầu nóng; dầu khuynh diệp; dầu tràm; dầu lạc; dầu đậu nành; dầu hướng dương; dầu cải; dầu tẩy trang; dầu hạt; dầu thơm; dầu điều; dầu argan; dầu phật linh; dầu cù là; tinh dầu; không dầu; kiềm dầu; thấm dầu; da dầu; giấy thấm dầu; màng lọc dầu; đầu; đậu; dấu; dâu; dầu gội trị gàu; bạt; tranh sơn dầu; màu sơn dầu; cọ sơn; chổi sơn; cọ lăn sơn; con lăn sơn; súng phun sơn; máy phun sơn; sơn mài; sơn móng; sơn móng tay; sơn gel; sơn dưỡng; sơn nail; màu sơn; sơn tây; sơn la; sơn trà; lam sơn; kẹo lạc sơn; sơn tinh; sơn nữ; son; sơn thủy; sơn ca; sân; sơn tùng; con; con cái; con gái; con trai; côn; cơn; con giống; con chip; con lăn; con dấu; con thú; con heo; không cồn; ga trải giường; ga giường; ga gối; chăn ga; ga chống thấm; ga bọc; ga chun; ga nệm; ga cotton; bộ ga; drap; ga tàu; nhà ga; ga đệm; bộ chia gas; ga; gà; gỗ; găng; khí cầu; máy lọc không khí; không khí; khí hậu; bóng khí cầu; quét; quẹt thẻ; máy quẹt thẻ; quét sơn; diêm mạch; hạt diêm mạch; muối diêm; áo diêm; búp bê diêm; keo dán; keo sữa; keo nến; keo silicon; keo dán giấy; keo dán mi; keo vuốt tóc; keo xịt tóc; keo nước; màu acrylic; bút sơn; than hoạt tính; than sinh học; hộp nhựa; vegas; las vegas; gasket; gas cylinder empty; bình gas rỗng mô hình; đèn dầu; đèn bật lửa; đuốc; quần bò; nệm hơi; cán sơn; sơn ăn; bơ ca cao; van bình gas; van bình ga; dây bình gas; kệ bình gas; giá bình gas; mỡ bò ăn; điểm; sơn dưỡng móng; nước hoa; cồn cát; mồi lửa điện; kẹo cao su; nồng độ cồn; đo nồng độ cồn; máy đo nồng độ cồn; máy thổi nồng độ cồn; độ cồn
        nhựa đựng; hộp nhựa đựng; dây ga; đậu hũ; đậu hũ ky; tàu hũ ky
      `,
      yieldsTo: 'toy likeness depiction garment holder device accessory home against paper food',
    }),
  },
  {
    id: 'toxics',
    nameVi: 'Chất độc, ăn mòn, ôxy hóa, lây nhiễm, phóng xạ',
    nameEn: 'Toxic, corrosive, oxidising, infectious and radioactive substances',
    classes: alwaysProhibited,
    bases: ['LHC2007', 'LHC2025', 'ND26-2026', 'LNLNT2008', 'LNLNT2025', 'LBC 7.2', 'UPU 19'],
    conditions: [],
    words: categoryWords({
      terms: `
        axit; axít; a xít; a xit; can axit; chai axit; axit sunfuric; axit sulfuric; acid sulfuric; axit clohidric; axit clohydric; axit hcl; hcl; h2so4; hno3; axit nitric; acid nitric; axit photphoric; axit flohidric; axit hf; axit đậm đặc; axit loãng; axit tạt; nước axit; axit ắc quy; nước ắc quy; dung dịch axit; axit axetic; axit oxalic; axit boric; axit cromic; axit formic; axit fomic; cường toan; nước cường toan; xút; xút vảy; xút ăn da; xút lỏng; naoh; koh; natri hydroxit; kali hydroxit; kiềm mạnh; soda ăn da; amoniac; amoniac lỏng; nh3; nước tẩy bồn cầu; tẩy bồn cầu; bột thông cống; bột thông bồn cầu; nước thông cống; chất ăn mòn; javen; nước javen; nước javel; javel; nước gia ven; zaven; thuốc tẩy; thuốc tẩy quần áo; thuốc tẩy trắng; bột tẩy clo; bột clo; clo bột; clo; clorin; cloramin b; cloramin; chlorine; chlorin; viên clo; khí clo; bình khí clo; brom lỏng; iot tinh thể; oxy già; oxy già công nghiệp; oxy già đậm đặc; nước oxy già; h2o2; hydro peroxide; hydrogen peroxide; kali pemanganat; kmno4; thuốc tím; peroxit; chất oxy hóa; chất oxi hóa; ôxy hóa; bình oxy; bình oxy y tế; bình oxy nén; oxy lỏng; nitơ lỏng; kali dicromat; bicromat; hóa chất thí nghiệm; hóa chất công nghiệp; hóa chất độc; hóa chất độc hại; hóa chất tẩy rửa công nghiệp; hóa chất xi mạ; acid hcl
        xyanua; kali xyanua; natri xyanua; cyanide; xianua; cyanua; kcn; nacn; thạch tín; asen; asen bột; arsenic; arsen; nhân ngôn; thủy ngân; thuỷ ngân; thủy ngân lỏng; thủy ngân đỏ; hg thủy ngân; nhiệt kế thủy ngân; chì oxit; cadimi; thallium; strychnin; ricin; sarin; chất độc; thuốc độc; bả độc; độc dược; kịch độc; độc tố; nọc rắn; nọc độc; lá ngón; bả chó; thuốc bả chó; bả chuột; thuốc chuột; thuốc diệt chuột; thuốc bả chuột; thuốc diệt gián; thuốc diệt mối; thuốc diệt kiến; thuốc diệt muỗi; thuốc diệt côn trùng; thuốc trừ sâu; thuốc sâu; thuốc trừ cỏ; thuốc diệt cỏ; thuốc cỏ; thuốc diệt ốc; thuốc trừ bệnh; thuốc bảo vệ thực vật; thuốc bvtv; thuốc nấm bệnh cây; thuốc kích thích cây; thuốc xịt cỏ; thuốc xịt muỗi; thuốc khử trùng; paraquat; gramoxone; glyphosate; carbofuran; furadan; nereistoxin; basudin; wofatox; ddt; methomyl; phosphua kẽm; kẽm phosphua; aluminium phosphide; nhôm phosphua; chất độc hại; pesticide; pesticides; insecticide; herbicide; rat poison; rodenticide; nicotin nguyên chất; formol; foóc môn; phoóc môn; focmon; formaldehyde; formalin; phenol; aniline; chloroform; cloroform; clorofom; thuốc mê clorofom; amiăng; asbestos; hàn the; polychlorinated; dioxin
        mẫu bệnh phẩm; bệnh phẩm; mẫu máu; mẫu máu xét nghiệm; máu xét nghiệm; ống máu; ống nghiệm máu; túi máu; mẫu nước tiểu; mẫu phân; mẫu phân xét nghiệm; mẫu đờm; mẫu dịch; mẫu dịch tỵ hầu; mẫu xét nghiệm; mẫu xét nghiệm adn; mẫu vi sinh; mẫu vi khuẩn; mẫu virus; vi khuẩn; vi khuẩn nuôi cấy; vi rút; chủng vi khuẩn; vi trùng; mầm bệnh; chất lây nhiễm; chất thải y tế; rác thải y tế; kim tiêm đã dùng; bơm kim tiêm đã sử dụng; đĩa cấy vi khuẩn; biological sample; blood sample; infectious; phóng xạ; chất phóng xạ; nguồn phóng xạ; đồng vị phóng xạ; vật liệu phóng xạ; urani; uranium; radium; cobalt 60; co 60; cs 137; cesium 137; iridium 192; plutonium; thorium; vật liệu hạt nhân; nguồn iridium; radioactive; oxi già; oxi già công nghiệp; ô xy già; nước oxi già; oxi già đậm đặc; vôi sống; vôi tôi; thuốc diệt nấm; thuốc xông hơi; chất tẩy rửa công nghiệp; chất tẩy công nghiệp; chất tẩy mạnh; nước tẩy toilet; nước tẩy vịt; vim tẩy; dung dịch tẩy rỉ sét; tẩy rỉ sét; tẩy cặn axit; natri nitrit; bạc nitrat; kali permanganat; permanganat; axit clohydric đậm đặc; axit sulfuric đậm đặc; axit nitrit; acid sunfuric; acid clohydric; acid acetic; acid boric; axit axetic đậm đặc; khuẩn e coli; vi sinh gây bệnh; nước tiểu; mẫu nước tiểu xét nghiệm; mẫu máu khô; huyết thanh xét nghiệm; mẫu tinh dịch; mẫu tế bào; mẫu tủy; mẫu gene bệnh; ống nghiệm chứa máu; lọ máu; mẫu phết; mẫu thú bệnh; nấm mốc độc; thuốc diệt; thuốc trừ; thuốc xịt côn trùng; thuốc xịt gián; thuốc kiến; thuốc gián; phấn kiến; phấn diệt kiến; thuốc diệt kiến gián; thuốc mối; thuốc cá; thuốc duốc cá; rotenone; thuốc bả; thuốc chuột sinh học; thuốc ốc; thuốc cỏ cháy; thuốc lưu dẫn; thuốc sâu sinh học; chất độc màu da cam; chất độc bảng a; độc bảng a; cyanide potassium; potassium cyanide; sodium cyanide; sulfuric acid; hydrochloric acid; nitric acid; caustic soda; bleach; ammonia; covid sample; test sample blood; radioactive source; lead azide; bột chì; thiếc clorua; niken; muối niken; crom; axit crom; dung dịch xi mạ; nước cất axit; thuốc rửa ảnh; thuốc hiện ảnh; hóa chất xử lý nước; hóa chất bể bơi; hóa chất hồ bơi; clo hồ bơi; viên nén clo; bột khử trùng; vôi clorua; clorua vôi; bình clo
        bơm kim tiêm đã dùng; kim tiêm cũ; kim tiêm đã qua sử dụng; sulphuric acid; sodium hydroxide; caustic; acid hno3; acid h2so4; mẫu đờm lao; lọ mẫu bệnh phẩm; mẫu bệnh phẩm covid; mẫu sinh phẩm; sinh phẩm; virus nuôi cấy; chủng virus; kali xianua; xyanua natri; xyanua kali; thuốc diệt cá; thuốc xịt kiến; thuốc diệt bọ; thuốc diệt rận; thuốc mọt; thuốc diệt mọt; thuốc trừ mối; thuốc trừ nấm; thuốc trừ rầy; thuốc trừ ốc; thuốc trừ chuột; ant poison; weed killer; drain cleaner; toilet cleaner; hydrogen peroxide 50; oxidizer; corrosive; mercury liquid; liquid mercury
      `,
      heads: 'acid; hóa chất; hoá chất; chemical; chemicals',
      hints:
        'axit; xút; clo; acid; độc; bả; vi rút; mercury; flo; brom; radi; thori; tali; vx; virus; poison; roundup; crom; niken; vôi',
      cues: 'độc chuột sâu cỏ lít kg đậm đặc can ăn mòn diệt công nghiệp bột',
      pairs: [
        {
          first: 'thuốc; bình xịt; xịt; chai; bả',
          then: 'diệt chuột; diệt cỏ; trừ sâu; diệt mối; diệt sâu; trừ cỏ; diệt ốc; độc',
        },
        {
          first: 'mẫu; ống; lọ; ống nghiệm',
          then: 'máu; bệnh phẩm; xét nghiệm; nước tiểu; vi khuẩn; virus; dịch',
        },
        { first: 'axit; acid', then: 'đậm đặc; công nghiệp; tạt; lít; 98' },
      ],
      exceptions: `
        thuốc tây; axit chanh; axit citric; acid citric; axit amin; axit folic; acid folic; axit béo; serum axit; hyaluronic acid; axit hyaluronic; acid hyaluronic; aha bha; axit salicylic; acid salicylic; serum acid; máy khử độc; khử độc; thải độc; detox; giải độc; độc đáo; độc lạ; thuốc diệt chấy; phim virus; phần mềm diệt virus; diệt virus; diệt khuẩn; kháng khuẩn; thép xút; clothes; cloud; máy oxy; nước oxy; mặt nạ oxy; cọ bồn cầu; phao bồn cầu; vệ sinh bồn cầu; mẫu áo; máu mặt; mẫu; mẫu vải; mẫu sơn; mẫu gạch; bẫy chuột; keo dính chuột; keo bẫy chuột; bẫy gián; đèn diệt muỗi; vợt diệt muỗi; máy đo phóng xạ; nhiệt kế; nhiệt kế điện tử; hóa chất giặt; băng gạc; xúc; súc; súp; bá; bà; ba; bã; xát; sữa rửa mặt; tẩy trang; tẩy da chết; độc bình; kem tẩy; gôm tẩy; gạch; bã mía; bã cà phê; vời; thép niken; mạ niken; mạ crom; crom móc khóa; kết quả xét nghiệm; giấy xét nghiệm; phiếu xét nghiệm; sổ xét nghiệm; que thử nước tiểu; bỉm; tinh dầu đuổi muỗi; vòng chống muỗi; nhang muỗi; hương muỗi
        cadivi; dây điện cadivi
      `,
      yieldsTo: 'toy likeness depiction holder against paper garment cosmetic device',
    }),
  },
  {
    id: 'lithium-batteries',
    nameVi: 'Pin lithium, pin sạc dự phòng, thiết bị chứa pin',
    nameEn: 'Lithium batteries, power banks, devices with batteries',
    classes: alwaysConditional,
    bases: ['IATA DGR', 'UPU 19', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Khai loại pin, công suất (Wh), pin rời hay lắp trong thiết bị',
        en: 'Declare the battery, its energy (Wh), loose or in a device',
      },
      {
        kind: 'packing',
        vi: 'Cách điện từng cực, chèn chặt, dán nhãn pin lithium; pin phồng, hỏng không nhận',
        en: 'Terminals insulated, packed tight, lithium label; swollen or damaged ones refused',
      },
      {
        kind: 'transport',
        vi: 'Pin rời (UN3480, UN3090) chỉ đi đường bộ; trong thiết bị (UN3481, UN3091) theo điều kiện hàng không',
        en: 'Loose batteries (UN3480, UN3090) by road only; in devices (UN3481, UN3091) under air conditions',
      },
    ],
    neverByAir: phrases(
      'pin; cell; 18650; sạc dự phòng; ắc quy; ác quy; acquy; bình điện; battery; batteries; lithium; power bank; powerbank; portable charger; trạm sạc; trạm điện di động; lưu điện',
    ),
    words: categoryWords({
      terms: `
        pin; pin lithium; pin lithi; pin li ion; pin lion; pin lifepo4; pin sắt lithium; pin lipo; pin polymer; pin 18650; pin 21700; pin 26650; pin 32650; cell pin; cell 18650; 18650; khối pin; bộ pin; pack pin; pin sạc; pin sạc dự phòng; sạc dự phòng; sạc pin dự phòng; pin dự phòng; cục sạc dự phòng; cục pin dự phòng; pin dự phòng anker; pin laptop; pin máy tính; pin máy tính xách tay; pin macbook; pin điện thoại; pin iphone; pin samsung; pin ipad; pin xiaomi; pin oppo; pin nokia; pin tablet; pin máy ảnh; pin máy quay; pin flycam; pin drone; pin gopro; pin bộ đàm; pin đồng hồ thông minh; pin xe điện; pin xe đạp điện; pin xe máy điện; pin ô tô điện; pin xe; pin máy khoan; pin máy bắt vít; pin makita; pin dụng cụ; pin loa; pin năng lượng mặt trời lưu trữ; pin lưu trữ; pin thay thế; pin mới; pin cũ; pin phồng; ắc quy; ác quy; acquy; bình ắc quy; ắc quy lithium; ắc quy xe máy; ắc quy xe điện; bình điện; bình điện xe; battery; batteries; lithium battery; lithium; power bank; powerbank; portable charger; battery pack; ups lưu điện; bộ lưu điện
        điện thoại; điện thoại nokia; điện thoại cục gạch; điện thoại bàn phím; điện thoại phổ thông; tai nghe bluetooth; tai nghe không dây; tai nghe true wireless; tai nghe tws; earbuds; loa bluetooth; loa không dây; loa kéo bluetooth; đồng hồ thông minh; vòng đeo tay thông minh; mi band; quạt tích điện; quạt sạc; quạt sạc tích điện; quạt mini sạc; quạt cầm tay sạc; quạt pin; đèn tích điện; đèn pin sạc; đèn sạc; đèn sạc tích điện; đèn pin lithium; máy cạo râu pin; máy khoan pin; máy bắt vít pin; máy khoan dùng pin; máy vặn vít pin; máy hút bụi cầm tay pin; máy massage pin; bàn chải điện; bộ đàm; máy bộ đàm; thiết bị chứa pin; thiết bị có pin; máy định vị; định vị gps; xe điện cân bằng; xe trượt điện; xe điện; xe đạp điện; xe máy điện; scooter điện; micro không dây; micro bluetooth; robot hút bụi; máy đọc sách; kindle; pin rời; pin cell; pin li-ion 18650; pin tích điện; trạm sạc; trạm điện di động; trạm sạc dự phòng; bộ kích điện; bộ kích bình; kích bình ô tô; máy bơm lốp pin; đèn sạc điện; đèn led sạc; đèn bàn sạc; đèn học tích điện; quạt mini cầm tay; quạt cầm tay; quạt mini tích điện; quạt đeo cổ; máy hút bụi mini cầm tay; máy massage cổ; máy cạo râu sạc; tông đơ sạc; máy sấy tóc không dây; tai nghe chụp tai bluetooth; tai nghe mini bluetooth; loa mini; loa mini bluetooth; loa kẹo kéo; loa kéo; bàn phím bluetooth; bút cảm ứng sạc; camera pin; chuông cửa pin; ván trượt điện; xe scooter; xe hoverboard; máy bay pin; đồng hồ định vị trẻ em; đồng hồ trẻ em định vị; airtag; máy nghe nhạc; máy nghe nhạc mp3; mp3; máy đọc kinh; đài pin; radio sạc; smart watch; smartwatch; bluetooth speaker; bluetooth headphones; wireless earbuds; e bike battery; laptop battery; phone battery; car battery; lead acid battery; nokia; điện thoại nokia 1280; điện thoại bàn không dây; máy khoan pin makita; pin 12v; pin 3.7v; pin 36v; pin 48v; pin 60v; pin 72v; bình acquy; acquy khô; ắc quy khô; ắc quy chì; ắc quy ô tô
        pin sắt; lifepo4; pin lfp; pin lithium sắt; xe cân bằng điện; xe scooter điện; ván điện; rechargeable battery; lithium ion; lithium polymer
      `,
      hints: 'pin; cell; ắc quy; lithium',
      cues: 'sạc lithium mah v ah wh cell dự phòng xe laptop iphone samsung máy điện thoại khối',
      exceptions: `
        đèn pin; đèn pin cầm tay; đèn pin đội đầu; đèn pin mini; pin aa; pin aaa; pin tiểu; pin tiểu con thỏ; pin con thỏ; pin con ó; pin đũa; pin đại; pin trung; pin cúc áo; pin nút; pin cr2032; pin 9v; pin vuông; pin kiềm; pin alkaline; pin carbon; pin khô; pin đồng hồ; pin điều khiển; pin duracell; pin energizer; pin panasonic aa; tấm pin năng lượng; tấm pin năng lượng mặt trời; pin mặt trời; hộp đựng pin; đế pin; khay pin; khay đựng pin; pin cài áo; ghim cài pin; pin up; sạc pin; máy đo pin; lò xo pin; nắp pin; tai nghe; quạt sạc usb; không pin; không kèm pin; ốp điện thoại; kính điện thoại; giá đỡ điện thoại; thẻ cào điện thoại; dán điện thoại; bao da điện thoại; ốp lưng điện thoại; kệ điện thoại; kẹp điện thoại; dây đeo điện thoại; chống nước điện thoại; danh bạ điện thoại; sim điện thoại; điện thoại bàn; điện thoại để bàn; bin
      `,
      yieldsTo: 'holder depiction garment home device paper accessory english-part likeness toy',
    }),
  },
  {
    id: 'air-restricted',
    nameVi: 'Nước hoa, bình xịt, nam châm, đá khô: hạn chế đường bay',
    nameEn: 'Perfume, aerosols, magnets, dry ice: restricted by air',
    classes: alwaysConditional,
    bases: ['IATA DGR', 'UPU 19', 'LBC 29.3'],
    conditions: [
      {
        kind: 'packing',
        vi: 'Nắp kín, túi chống rò; nam châm bọc chắn từ; đá khô trong hộp thoát khí',
        en: 'Closed caps, leak-proof bag; magnets shielded; dry ice in a vented box',
      },
      {
        kind: 'transport',
        vi: 'Ưu tiên đường bộ; đường hàng không theo giới hạn của IATA và hãng bay',
        en: 'By road first; by air within IATA and carrier limits',
      },
    ],
    words: categoryWords({
      terms: `
        nước hoa; nước hoa nam; nước hoa nữ; nước hoa chính hãng; nước hoa chiết; nước hoa mini; nước hoa chanel; nước hoa dior; nước hoa vùng kín; nước hoa ô tô; nước hoa khô; chai nước hoa; dầu thơm; set nước hoa; perfume; parfum; eau de parfum; eau de toilette; edp; edt; cologne; fragrance; body mist; xịt thơm; xịt thơm toàn thân; xịt body; xịt thơm quần áo; xịt toàn thân; sơn móng tay; sơn móng; sơn móng chân; sơn gel; nước sơn móng tay; sơn nail; sơn gel móng tay; nail polish; nước sơn; gel nail; keo xịt tóc; keo xịt; gôm xịt tóc; gôm; gôm tóc; keo tóc; xịt tóc; xịt giữ nếp; mousse tóc; bọt tạo kiểu; xịt phồng tóc; hair spray; hairspray; xịt dưỡng tóc; dầu gội khô; xịt khử mùi; xịt nách; xịt khử mùi giày; khử mùi giày; lăn xịt; deodorant spray; xịt khoáng; bình xịt khoáng; xịt chống nắng; xịt phòng; xịt thơm phòng; nước xịt phòng; sáp xịt phòng; bình xịt phòng; glade; bình xịt; chai xịt; bình xịt côn trùng; xịt côn trùng; bình xịt muỗi; xịt muỗi; xịt kiến; bình xịt kiến gián; xịt gián; raid; jumbo vape xịt; mosfly; xịt chống muỗi; xịt thuốc muỗi; bình xịt giày; xịt nano; xịt vệ sinh giày; xịt bóng lốp; xịt dưỡng nội thất; chai xịt phụ kiện; bình xịt tuyết; bình xịt nước hoa; bọt cạo râu; kem bọt xịt; aerosol; aerosols; spray; bình chữa cháy; bình cứu hỏa; bình xịt chữa cháy; bình khí helium; bình helium; khí heli; bình hơi; bình co2; bình khí co2; bình thở; bình lặn
        nam châm; nam châm vĩnh cửu; nam châm cực mạnh; nam châm đất hiếm; nam châm neodymium; nam châm loa; nam châm tủ lạnh; viên nam châm; nam châm trắng; nam châm xếp hình; magnet; magnets; neodymium; đá khô; đá khói co2; đá khô co2; đá co2; dry ice; đá tuyết; loa subwoofer nam châm; nước hoa bodymist; nước hoa treo xe; nước hoa xe hơi; tinh dầu treo xe; sáp thơm xe; nước thơm; xịt thơm miệng; xịt thơm xe; xịt thơm vải; xịt vải; xịt mồ hôi; xịt lông; xịt bọt vệ sinh; bình xịt bọt; bọt vệ sinh giày; bình tuyết; xịt tuyết; bình bọt tuyết; chai tuyết; xịt rửa kính; bình xịt chống thấm; xịt chống thấm; xịt nano giày; bình xịt đuổi muỗi; xịt đuổi muỗi; bình xịt gián; bình xịt kiến; bình xịt raid; bình xịt falcon; bình xịt ars; ars jet; bình xịt phòng khử mùi; xịt toilet; xịt chó mèo; bình xịt lạnh; xịt lạnh; xịt lạnh giảm đau; bình khí mini; bình co2 mini; bình bóng bay; bình bơm bóng bay helium; bình heli; khí helium bơm bóng; sơn móng tay gel; bộ sơn móng; bộ sơn gel; sơn dưỡng móng; nail gel; top coat; base coat; gel polish; deodorant; room spray; air freshener; insect spray; dry shampoo; nam châm ndfeb; nam châm ferrite; nam châm dẻo; bi nam châm; nam châm bi; thanh nam châm; nam châm hút; nam châm câu; nam châm lọc sắt; đá co2 khô; đá lạnh khô; gói đá khô; strong magnet; neodymium magnet
        tuyết xịt; tuyết phun; xịt bóng tóc; tinh dầu nước hoa; xịt giày; body spray; mosquito spray; perfumes
      `,
      hints: 'gôm; xịt; mist',
      cues: 'tóc chai phòng muỗi khử mùi khoáng thơm ml',
      pairs: [
        {
          first: 'bình xịt; chai xịt; xịt',
          then: 'côn trùng; muỗi; kiến; gián; tóc; phòng; khoáng; thơm; khử mùi; bóng; giày',
        },
      ],
      exceptions: `nước hoa hồng; toner; nước hoa quả; nước hoa cúc; hoa nước; nước hoa đậu biếc; nước; bình xịt tưới; bình xịt nước; bình xịt rửa tay rỗng; bình xịt rỗng; vỏ chai nước hoa; bình xịt tay; vòi xịt; vòi xịt toilet; xịt rửa; máy xịt rửa; đầu xịt; đầu xịt nước; phi tiêu nam châm; khóa nam châm; bảng nam châm; bút nam châm; cửa nam châm; rèm nam châm; mi nam châm; sạc nam châm; ốp nam châm; cáp nam châm; kẹp nam châm; cục gôm; gôm tẩy; gom; gồm; gốm; móng; lăn khử mùi; sơn móng ngựa; chậu đá; nước da; viên đá`,
      yieldsTo: 'holder depiction garment likeness home toy accessory',
    }),
  },
]
