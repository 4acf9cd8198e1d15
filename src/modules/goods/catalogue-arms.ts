import {
  alwaysConditional,
  alwaysProhibited,
  type CategoryEntry,
  categoryWords,
} from './catalogue-entry.ts'

/** Weapons, tools of force, explosives, and what is used against people's privacy or airspace. */
export const arms: readonly CategoryEntry[] = [
  {
    id: 'weapons',
    nameVi: 'Vũ khí quân dụng, súng các loại, đạn và phụ kiện',
    nameEn: 'Firearms and military weapons, ammunition and parts',
    classes: alwaysProhibited,
    bases: ['L42-2024', 'L14-2017', 'PL16-2011', 'LBC 7.2'],
    conditions: [],
    words: categoryWords({
      terms: `
        súng; súng ngắn; súng lục; súng trường; súng tiểu liên; súng máy; súng săn; súng hơi; súng kíp; súng cồn; súng bút; súng colt; súng rulo; súng ru lô; súng ổ quay; súng đạn; súng ngắm; súng tỉa; súng bắn tỉa; súng hoa cải; súng quân dụng; súng thể thao; súng tự chế; súng bắn đạn; súng bắn bi; súng bắn bi sắt; súng bắn đạn bi; súng bắn đạn chì; súng bắn đạn cao su; súng bắn cá; súng airsoft; súng pcp; súng condor; súng bắn chim; súng thần công; súng phóng lựu; súng cối; súng trung liên; súng đại liên; súng shotgun; súng côn; súng ak; súng m16; súng carbine
        khẩu súng; khẩu k54; khẩu k59; khẩu ak; glock; glock 17; glock 19; beretta; colt 1911; desert eagle; makarov; shotgun; rifle; revolver; handgun; pistol; firearm; firearms; airsoft; air gun; airgun; gun; guns; machine gun; hàng nóng; chó lửa; đồ nóng
        đạn; viên đạn; đạn chì; đạn súng; đạn bi; đạn bi sắt; đạn thật; đạn quân dụng; đạn hơi; đạn hoa cải; đạn ria; đạn cối; đầu đạn; vỏ đạn; cát tút đạn; băng đạn; hộp đạn; hộp tiếp đạn; ổ đạn; dây đạn; kẹp đạn; đạn ak; đạn k54; đạn k59; đạn 9mm; đạn 7.62; đạn cao su; đạn mã tử; đạn dược; đạn pháo; đạn chì sơn; bi sắt súng hơi; ammo; ammunition; bullets; cartridge 9mm; 
        lựu đạn; lựu đạn cay; lựu đạn mù; lựu đạn nổ; trái lựu đạn; quả lựu đạn; mìn; quả mìn; mìn tự tạo; mìn chống tăng; mìn claymore; bom mìn; bom thư; bom tự chế; bom xăng; quả bom; đạn bom; ngòi nổ đạn; tên lửa vác vai; đầu nổ; grenade; land mine; bomb; vũ khí; vũ khí quân dụng; vũ khí nóng; vũ khí tự chế; vũ khí săn bắn; súng ống
        nòng súng; nòng súng hơi; nòng giảm thanh; nòng thép rãnh xoắn; giảm thanh; ống giảm thanh; hãm thanh; ống ngắm súng; ống ngắm súng trường; kính ngắm súng; ống ngắm; scope súng; báng súng; ốp báng súng; tay cầm súng; cò súng; kim hỏa; kim hoả; cụm cò; thước ngắm; hộp khóa nòng; khóa nòng; quy lát; khung súng; bao súng; bao da súng; phụ kiện súng; linh kiện súng; bộ phận súng; bơm súng hơi; bình hơi súng pcp; lò xo súng; piston súng hơi; cò cướp; silencer; gun parts; rifle scope; red dot súng; ray ngắm súng; đầu tụ súng; nong sung; súng bắn đá; súng k44; súng ckc; súng k54; súng k59; súng tự tạo; súng hỏa mai; súng phun lửa; súng bắn lao; súng điện từ; súng bắn tên; đạn nổ; đạn lửa; đạn k56; đạn 5.5; đạn 4.5; đạn ghém; đạn ghém 12mm; đạn súng săn; đạn súng hơi; đạn chì 5.5; đạn chì 4.5; hỏa tiễn; rocket; tên lửa; bom bi; mìn muỗi; thủy lôi; vũ khí tự tạo; túi đạn; băng tiếp đạn; phôi súng; phôi nòng; phôi nòng súng; máy làm đạn chì; khuôn đúc đạn; khuôn đúc đạn chì; vỏ lựu đạn; lựu đạn tập; kíp lựu đạn; súng laser; súng kíp mông; súng tự vệ; súng mini; súng thật; súng cổ; súng mút; súng mút cơ tông; súng rg88; súng zoraki; súng bắn đạn nổ; súng bật lửa bắn đạn; súng nén khí; súng khí nén; súng pcp lên hơi; súng bắn sơn; súng paintball; bi sắt; hộp đạn chì; gun barrel; gun scope; magazine 9mm; live ammo; hand grenade; bom
        súng phóng điện; súng săn hai nòng; súng săn 2 nòng; khẩu rulo; thoi đạn; air rifle; cartridges 9mm; suppressor; grenades; airsoft gun; súng hơi bắn chim
      `,
      hints:
        'đạn; súng; colt; nòng; scope; khẩu; pellets; remington; winchester; bullet; m16; k54; k59; ar15; p226; pcp; ak47; ak 47',
      cues: `bắn súng đạn nòng khẩu quân dụng tự chế săn kíp nổ viên ly calibre thật hơi chì cồn lục rulo sát thương tầm xa k54 băng mm`,
      pairs: [
        {
          first: 'súng; khẩu súng; khẩu',
          then: 'tự chế; tự tạo; thật; bắn đạn; đạn thật; sát thương; quân dụng; săn bắn',
        },
        {
          first:
            'linh kiện; phụ kiện; bộ phận; lò xo; kim hỏa; cò; báng; nòng; ống ngắm; kính ngắm; chân',
          then: 'súng; súng hơi; súng săn; súng trường; súng ngắn',
        },
      ],
      exceptions: `
        súng nước; súng phun nước; súng bắn nước; súng xịt nước; súng xịt rửa xe; súng rửa xe; súng tưới cây; súng bắn keo; súng bắn keo nến; súng bơm keo; súng bắn silicon; súng phun sơn; súng sơn; súng massage; súng mát xa; súng bắn đinh; súng bắn ghim; súng bắn vít; súng bắn ốc; súng bắn ốc vít; súng vặn ốc; súng vặn bu lông; súng siết bulong; súng siết bu lông; súng hàn; súng khò; súng thổi bụi; súng xịt bụi; súng bơm hơi; súng bơm lốp; súng bơm mỡ; súng đo nhiệt độ; súng bắn nhiệt độ; súng đo thân nhiệt; súng quét mã vạch; súng bắn mã vạch; súng bắn giá; súng dán giá; súng bắn mạc; súng bắn tốc độ; súng bắn bong bóng; súng bắn bong bóng xà phòng; súng bong bóng; súng nerf; súng đồ chơi; súng nhựa; súng gỗ; súng bắn thun; súng bắn đạn xốp; súng bắn đạn thạch; súng mô hình; súng trao tay; súng bật lửa; súng phun tuyết; súng phun bọt; súng phun khói; súng bắn pháo giấy; súng bắn cá mô hình; súng ra giá; súng rút đinh; súng rút rive; súng bắn dây; súng triệt lông; súng xông tinh dầu; súng xăm; súng nước đồ chơi; hoa súng; củ súng; bông súng; ngó súng; rau súng
        quả sung; trái sung; sung muối; sung muối chua; lá sung; cây sung; sung ngâm; sung; sung túc; sung sướng; sừng trâu; sừng bò; lược sừng; sừng hươu giả; sừng; sưng; giảm sưng; gel giảm sưng
        bơm; bơm xe; bơm hơi; bơm mini; bom hơi; bom xịt; bông bom; bom tấn; boom; bomber; áo bomber; bơm tay; bom mini; bath bomb; bom tắm
        đàn; dán; đan; dan; đần; đan len; kim đan; đồ đan; miếng dán; keo dán; giấy dán; hình dán; dán kính; dán xe; dân; dàn loa; dàn âm thanh; dàn đồ; dàn karaoke; dàn lạnh; dàn nóng; dàn phơi; giàn phơi; đạn xốp; đạn thạch; đạn nhựa; bút đạn; máy dán; dán nhãn; dân tộc; dân gian; dán decal; dẫn; dây dẫn; hướng dẫn; dãn; giãn; dàn; thun giãn; co giãn; áo chống đạn
        min; mịn; kem mịn da; minh; mining; áo súng; glue gun; heat gun; massage gun; toy gun; nail gun; spray gun; gundam; gun massage; súng phun nước rửa xe; súng xịt nước rửa xe; súng rửa xe cao áp
        súng nhiệt; súng thổi nhiệt; súng hơi nóng; súng bơm silicon; súng bấm ghim; súng bắn tem; súng đo nhiệt; súng vặn vít; súng phun cát; súng tưới; súng bắn dây đai; súng bắn hơi vặn ốc; súng quét mã; súng xịt; súng xịt hơi; súng bắn thịt xiên; súng bắn tag; bản lề cam; tay đàn
      `,
      yieldsTo: 'toy child likeness depiction garment against paper sport ritual',
    }),
  },
  {
    id: 'cold-weapons',
    nameVi: 'Vũ khí thô sơ và dao có tính sát thương cao',
    nameEn: 'Rudimentary weapons and high-lethality knives',
    classes: alwaysProhibited,
    bases: ['L42-2024', 'L14-2017', 'PL16-2011', 'LBC 7.2'],
    conditions: [],
    words: categoryWords({
      terms: `
        kiếm; thanh kiếm; kiếm nhật; kiếm katana; katana; kiếm samurai; kiếm ngắn; kiếm dài; kiếm thật; kiếm sắt; kiếm thép; kiếm inox; kiếm mài sắc; kiếm trung quốc; kiếm cổ; kiếm rèn; kiếm bạch kim; trường kiếm; đoản kiếm; song kiếm; bảo kiếm; gươm; thanh gươm; gươm nhật; đao; thanh đao; đao kiếm; kiếm đao; đại đao; đao long; loan đao; đoản đao; đao thép; đao lớn; đao tự chế; tanto; wakizashi; sword; samurai sword; saber; machete; dagger; bayonet
        mã tấu; dao mã tấu; mã tấu tự chế; ma tấu; dao găm; dao gam; dao quắm; dao phóng; dao phóng lợn; phóng lợn; dao phóng heo; phóng heo; dao bầu; dao bầu chọc tiết; dao chọc tiết; dao chọc tiết lợn; dao nhọn; dao đâm; dao lê; lưỡi lê; dao bướm; dao bướm balisong; balisong; dao bấm; dao bấm tự động; dao bật; dao tự bật; dao karambit; karambit; dao chiến đấu; dao sinh tồn; dao rừng chiến; dao quân dụng; dao quân đội; dao tự vệ; dao thủ; dao phi; phi dao; dao tông tự chế; dao chém; dao đi rừng rambo; dao rambo; dao kukri; kukri; dao tự chế; dao kiếm; dao dấu; dao bút; dao thẻ; dao hồ điệp; dao sát thương; dao mèo tự vệ; dao dây nịt; dao mác; dao phay tự chế
        giáo mác; cây giáo; ngọn giáo; thương kích; đinh ba; đinh ba tự chế; lưỡi giáo; mũi giáo; lao phóng; xiên phóng; rìu chiến; búa chiến; quả chùy; chùy gai; côn nhị khúc; nhị khúc; nhị khúc côn; côn nhị; côn tam khúc; tam khúc; côn sắt; côn gỗ lim; côn lý tiểu long; đoản côn; trường côn; song côn; nunchaku; tay đấm; tay đấm gấu; tay gấu; quả đấm; quả đấm sắt; quả đấm thép; nắm đấm thép; nắm đấm sắt; nắm đấm gấu; đấm sắt; đấm thép; knuckle; brass knuckles
        phi tiêu ninja; phi tiêu thép; phi tiêu sắt; sao ninja; shuriken; cung tên; cung tên săn bắn; cung ba dây; cung phức hợp; cung thép; nỏ; nỏ bắn; nỏ bắn tên; nỏ săn; nỏ sắt; nỏ mini; nỏ thép; cung nỏ; ná cao su; ná thun; ná bắn cá; ná bắn chim; ná bắn bi; súng cao su bắn bi; giàn ná; giàng thun; ná sắt; ống thổi phi tiêu; crossbow; slingshot; vũ khí thô sơ; vũ khí lạnh; hàng lạnh; hàng nguội; tuýp sắt gắn dao; tuýp gắn dao; tuýp phóng lợn; gậy gắn dao; gậy gai; roi sắt; roi thép; roi chín khúc; dây xích gắn dao; bàn chông; kiếm ngụy trang; gậy kiếm; ba toong kiếm; dao găm ngụy trang; dao ngụy trang; súng cao su; súng cao su ná thun; gậy sắt; tuýp sắt; típ sắt; tuýp nước gắn dao; ba chĩa; lưỡi mác; cây thương; giáo sắt; câu liêm; dao lính; dao mỹ tự vệ; dao ninja; dao phóng thân; dao trường sơn; mã tấu inox; mã tấu dài; kiếm gươm; kiếm phòng thân; kiếm quân đội; kiếm sĩ quan; lưỡi kiếm; bao kiếm; chuôi kiếm; cung tên thể thao; cung thể thao; bắn cung; mũi tên sắt; mũi tên thép; tên nỏ; dao lam giấu; combat knife; hunting knife; throwing knife; butterfly knife; switchblade; throwing star; ninja star; bow and arrow; dao săn; dao đi săn; dao lột da; dao thái lan tự vệ; dao găm mini; dao hai lưỡi; dao 2 lưỡi; gắn dao; có gắn dao; hàn dao; gắn lưỡi dao; giấu lưỡi; giấu lưỡi thép; côn 3 khúc; côn 2 khúc; song đao; kiếm tây
        dao móc karambit; dao k bar; kbar; throwing knives; nunchucks; brass knuckle; dao đánh nhau; dao rựa đánh nhau; đao cổ trang thật; kiếm nhật katana; dao tông; mũi tên săn; cung săn; súng nỏ; roi gai
      `,
      heads: 'kiếm; đao; nỏ; côn; giáo; mác',
      hints: 'đao; giáo; mác; côn; kích; chùy; nỏ; con tam khúc; con nhị khúc; kiếm; chông',
      cues: `sắc thép sắt katana nhật samurai mài rèn bén tự chế sát thương tự vệ chém đâm lưỡi cán nhị tam khúc inox thật bắn săn chiến tên`,
      pairs: [
        {
          first: '*household-knives; dao; kiếm; đao; mác; dao rựa; dao phay; búa; rìu; cưa',
          then: 'tự chế; tự vệ; sát thương; sát thương cao; chém người; đánh nhau; gắn tuýp; hàn tuýp; chiến đấu; phòng thân; giấu; bật nhanh; tự bật; bật tự động; chọc tiết; đi săn; đâm',
        },
        {
          first: 'kiếm; kiem',
          then: 'mài sắc; mài bén; sắc bén; đã mài; chưa mài; lưỡi thép; thép; dài 1m; bằng thép; bằng sắt; nhật',
        },
      ],
      exceptions: `
        kiếm gỗ; kiếm gỗ đồ chơi; kiếm nhựa; kiếm xốp; kiếm phát sáng; kiếm đồ chơi; kiếm tre; kiếm bơm hơi; kiếm ánh sáng; kiếm hiệp; kiếm lego; đấu kiếm; kiểm; kiểm tra; kiểm kê; tìm kiếm; kiếm tiền; sách kiếm tiền; chân kiềm; kiềm; kìm; kiểng; kiếng
        con; con giống; côn xe; lá côn; côn thu; côn trùng; nồi côn; bố côn; bộ côn; dây côn; tay côn; ly hợp côn; bát côn; côn tay; cồn; dao; giáo viên; giáo dục; giáo trình; giáo án; áo giáo viên; đồ dùng giáo viên; sách giáo; mác áo; mác quần áo; in mác; tem mác; nhãn mác; kích xe; kích thủy lực; con đội; kích thước; bàn nạo; cung hoàng đạo; cung tên đồ chơi; cung đồ chơi; phi tiêu nam châm; phi tiêu đồ chơi; bảng phi tiêu; dao cạo; bàn cạo; tay đấm bốc; găng tay đấm bốc; bao đấm; tay nắm; lò đao; no; nơ; nở; hoa đào; đào; đạo; đảo; chùy bi mô hình; dao nhựa; kiểm định; giấy kiểm định; kiểm nghiệm; kiểm toán
        bao dao; vỏ dao; cung tên nhựa; cung tên trẻ em; bao da dao; bao da đựng dao; cung cấp
      `,
      yieldsTo: 'toy child likeness depiction garment against paper home holder device',
    }),
  },
  {
    id: 'support-tools',
    nameVi: 'Công cụ hỗ trợ',
    nameEn: 'Support tools: stun guns, tear gas, handcuffs, batons',
    classes: alwaysProhibited,
    bases: ['L42-2024', 'L14-2017', 'PL16-2011', 'LBC 7.2'],
    conditions: [],
    words: categoryWords({
      terms: `
        công cụ hỗ trợ; roi điện; roi điện tự vệ; roi điện mini; roi chích điện; gậy điện; gậy chích điện; gậy điện tự vệ; dùi cui; dùi cui điện; dùi cui cao su; dùi cui sắt; dùi cui ba khúc; dùi cui 3 khúc; dùi cui nhựa; dùi cui gỗ; gậy ba khúc; gậy 3 khúc; gậy rút; gậy rút 3 khúc; gậy rút ba khúc; gậy baton; gậy tự vệ; ba trắc; ba toong điện; baton; súng điện; súng bắn điện; súng chích điện; súng điện tự vệ; súng phóng điện; máy chích điện; máy phóng điện; đèn pin chích điện; đèn pin roi điện; đèn pin tự vệ; đèn pin phóng điện; đèn pin gậy bóng chày; kìm điện tự vệ; chích điện; chích điện tự vệ; cục chích điện; điện thoại chích điện; taser; stun gun; tazer
        bình xịt hơi cay; hơi cay; xịt hơi cay; xịt cay; bình xịt cay; chai xịt cay; chai xịt hơi cay; chai hơi cay; lựu đạn hơi cay; lựu đạn khói; quả khói cay; súng bắn hơi cay; súng hơi cay; súng xịt hơi cay; xịt tự vệ; bình xịt tự vệ; xịt hơi ngạt; hơi ngạt; chất gây mê xịt; bình xịt nato; nato hơi cay; hơi cay nato; pepper spray; tear gas; mace spray; súng bắn lưới; súng bắn đạn cay; đạn cay; đạn hơi cay; đạn cao su công an
        còng; còng số 8; còng số tám; còng tay; còng tay số 8; còng tay số tám; khóa số 8; khoá số 8; khóa số tám; khóa tay số 8; còng tay công an; còng chân; còng inox; cùm tay; xích chân phạm; handcuff; handcuffs; áo giáp chống đạn; áo chống đạn; giáp chống đạn; áo giáp chống đâm; áo giáp quân đội; áo giáp công an; mũ chống đạn; mũ chống bạo động; khiên chống bạo động; lá chắn; lá chắn chống bạo động; khiên cảnh sát; găng tay bắt dao; găng tay điện; bàn chông công an; dây trói chuyên dụng; còi hụ cảnh sát; bulletproof vest; súng bắn đạn hơi cay; bình hơi cay; bình hơi cay mini; còng tay cảnh sát; hand cuffs; hand cuff; máy gây choáng; súng gây choáng; còng nhựa; dây còng; roi cao su; gậy cao su; gậy công an; gậy cảnh sát; gậy bảo vệ; gậy sắt rút; bình xịt gây mê; xịt gây mê; thuốc mê xịt; bình xịt tê liệt; súng hơi ngạt; quả khói; lựu đạn choáng; chông gai công an; còng ngón tay; còng sắt; tonfa; electric baton; stun baton; tear gas spray; riot shield; bình xịt hơi cay mini; chai xịt tự vệ; bình cay; hơi cay mini
        móc khóa roi điện; móc khóa chích điện; móc khóa tự vệ; đèn chích điện; dùi điện; tear spray; body armor; còng ngón; handcuffs steel; xịt cay tự vệ
      `,
      hints: 'còng; khiên; lá chắn; tự vệ; cùm',
      cues: `tám cay inox 8 chích vệ`,
      pairs: [
        {
          first: 'gậy; đèn pin; đèn; bút; ô; dù; điện thoại; bình; chai; lọ',
          then: 'tự vệ; chích điện; phóng điện; roi điện; hơi cay; xịt cay; giật điện',
        },
      ],
      exceptions: `áo giáp bảo hộ; áo giáp xe máy; áo giáp đi phượt; giáp bảo hộ; giáp tay; giáp chân; công; công tơ; cổng; cộng; còng cua; cua còng; ba khía; càng cua; vòng tay; kẹo cay; mì cay; tương ớt cay; còi; lá chắn bùn; chắn bùn; kềm cộng lực; kính cay; chống giật; ổ cắm chống giật; đồ bảo hộ; võ phục tự vệ; sách tự vệ; còng số 8 đồ chơi; bìa còng; bìa còng bật; công ty`,
      yieldsTo: 'toy child likeness depiction paper against',
    }),
  },
  {
    id: 'explosives',
    nameVi: 'Thuốc nổ, kíp nổ, tiền chất thuốc nổ',
    nameEn: 'Explosives, detonators, explosive precursors',
    classes: alwaysProhibited,
    bases: ['L42-2024', 'L14-2017', 'PL16-2011', 'LBC 7.2'],
    conditions: [],
    words: categoryWords({
      terms: `
        thuốc nổ; thuốc nổ tnt; thuốc nổ c4; thuốc nổ công nghiệp; thuốc nổ anfo; thuốc nổ nhũ tương; bánh thuốc nổ; chất nổ; vật liệu nổ; vật liệu nổ công nghiệp; bột nổ; thuốc súng; thuốc súng đen; thuốc đen; thuốc phóng; rdx; petn; hmx; semtex; anfo; dynamite; đi na mít; đinamit; nitroglycerin; nitroglycerine; nitro glycerin; nitrocellulose; dầu nitro; axit picric; explosive; explosives; gunpowder; black powder
        kíp; kíp nổ; kíp điện; kíp nổ điện; kíp mìn; kíp vi sai; kíp nổ vi sai; kíp nổ đốt; kíp nổ chậm; kíp nổ hẹn giờ; kíp nổ từ xa; hạt nổ; ngòi nổ; nụ xòe; nụ xùy; mồi nổ; bộ kích nổ; kích nổ; thiết bị kích nổ; bộ kích nổ từ xa; máy nổ mìn; máy kích mìn; dây nổ; dây cháy chậm; dây cháy nhanh; dây dẫn nổ; dây mìn; dây cháy; dây ngòi; detonator; detonators; detonating cord; fuse cord; mìn phá đá; mìn đánh cá; mìn nổ; thuốc mìn; thuốc nổ đánh cá; thuốc đánh cá; bộc phá
        amoni nitrat; amoni nitrate; ammonium nitrate; ammoni nitrat; nitrat amon; nitrat amoni; amon nitrat; nh4no3; đạm amoni nitrat; kali clorat; kali clorate; potassium chlorate; kclo3; natri clorat; kali perclorat; kclo4; kali nitrat; kno3; potassium nitrate; diêm tiêu; diêm sinh lưu huỳnh kno3; natri nitrat; tiền chất thuốc nổ; bột nhôm làm thuốc nổ; lưu huỳnh bột; bột lưu huỳnh; tatp; hmtd; bột magie; magie bột; bột nhôm mịn; amonit; thuốc nổ amonit; khối thuốc nổ; quả nổ; trái nổ; bánh nổ; chất kích nổ; azit chì; thuốc nổ dẻo; thuốc nổ đen; thuốc nổ mạnh; thuốc nổ tự chế; thuốc nổ lỏng; dây nổ chịu nước; kíp số 8; kíp nổ số 8; ngòi nổ hẹn giờ; bom hẹn giờ; hộp nổ; cuộn dây cháy chậm; plastic explosive; blasting cap; fuse wire; bột phốt pho; đạm nitrat; phân đạm amoni nitrat; phân đạm nitrat
        hexogen; liều phóng; potassium perchlorate; bột nhôm kali clorat; nitroxenlulo; bom khói tự chế; bom hơi; bom tự chế; bom xăng
      `,
      heads: 'kíp',
      hints: 'kíp; bộc phá; ngòi; c4; tnt',
      cues: `nổ mìn điện vi sai cháy chậm phá đá`,
      exceptions: `nở; bột nở; hạt nở; kẹp; kịp; bom nổ; nổ bỏng ngô; máy nổ bỏng; bỏng nổ; bắp nổ; máy nổ; đầu nổ; động cơ nổ; gel nitrat; no bụng; nợ; sổ nợ; ăn no; nơ; tnt express; dây cháp; dây chảy cầu chì`,
      yieldsTo: 'toy depiction against paper garment',
    }),
  },
  {
    id: 'fireworks',
    nameVi: 'Các loại pháo và thuốc pháo',
    nameEn: 'Firecrackers, fireworks and their powder',
    classes: alwaysProhibited,
    bases: ['ND137-2020 5', 'ND36-2009', 'LDT2020 6.1g', 'LDT2025 6.7', 'LBC 12'],
    conditions: [],
    words: categoryWords({
      terms: `
        pháo; pháo nổ; pháo hoa; pháo hoa nổ; pháo hoa z121; pháo z121; pháo hoa tầm thấp; pháo hoa tầm cao; pháo hoa không nổ; pháo hoa bộ quốc phòng; pháo bông; pháo bông que; pháo que; pháo que bông; pháo hoa que; pháo hoa dàn; pháo hoa giàn; pháo dàn; pháo giàn; giàn pháo; dàn pháo; giàn phun hoa; giàn phun viên; dàn phun; ống phun hoa; ống phun nước bạc; thác nước bạc; cây hoa lửa; cánh hoa xoay; giàn pháo hoa; quả pháo; quả pháo hoa; viên pháo; bánh pháo; băng pháo; tràng pháo; cây pháo; dây pháo; pháo dây; pháo tép; pháo tràng; pháo bi; pháo cối; pháo đùng; pháo đất nổ; pháo trứng; pháo trứng gà; pháo chuột; pháo ném; pháo đập; pháo diêm; pháo diêm quẹt; pháo sáng; pháo khói; pháo khói màu; pháo hiệu; pháo thăng thiên; pháo xoay; pháo xoáy; pháo lửa; pháo hoa lửa; pháo phụt; pháo bươm bướm; pháo bướm; pháo ma; pháo mini; pháo tự chế; pháo lậu; pháo trung quốc; pháo tết; pháo tàu; pháo điện quang; pháo con rồng; pháo thái; pháo banh; pháo xịt; pháo ống; pháo sinh nhật nổ; pháo dội; pháo bộc; pháo cuốn; pháo nổ tết; pháo hoa lậu; pháo chùm; pháo nước bạc; pháo hoa cầm tay; pháo hoa trung quốc; pháo cầm tay; bom khói; que hàn pháo bông; kẹo pháo
        thuốc pháo; thuốc làm pháo; thuốc pháo hoa; thuốc nổ làm pháo; bột làm pháo; dây cháy pháo; dây dẫn cháy pháo; dây dẫn pháo; ngòi pháo; dây ngòi pháo; tim pháo; vỏ pháo; ống giấy cuốn pháo; nguyên liệu làm pháo; hóa chất làm pháo; fireworks; firework; firecracker; firecrackers; sparkler; sparklers; smoke bomb; pháo hoa gia đình; pháo hoa sinh nhật; pháo hoa trẻ em; pháo đại; quả pháo đại; pháo nổ mini; pháo nổ ném; pháo bông nhỏ; pháo bông sinh nhật; que pháo hoa; que pháo bông; que pháo; cây pháo hoa; cây pháo bông; cây bông lúa; hộp pháo; thùng pháo; dàn pháo hoa; giàn pháo nổ; giàn phun; ống pháo; ống phóng pháo; pháo phóng; pháo hoa phun; pháo phun viên; pháo hoa phun viên; pháo phun; giàn phun hoa gia đình; pháo hoa đài loan; pháo hoa nhật; fire cracker; fire crackers; fire works; roman candle; pháo đất; pháo sợi; pháo nụ; pháo tăm; pháo lân; pháo bay; pháo chong chóng; pháo tàu bay; ngòi cháy pháo; diêm pháo; thuốc nổ pháo; giấy cuốn pháo; dây tim pháo; lửa pháo bông
        khói màu; khói màu chụp ảnh; khói màu pháo; pháo khói chụp ảnh; smoke flare; roman candles; pháo điện nổ; pháo điện; pháo kép; pháo ngò; pháo chuột nhỏ; dây pháo nổ; pháo nổ trứng; cracker pháo; cây phun hoa; cây phun hoa sinh nhật; nến phun hoa; nến pháo hoa; nến pháo bông; pháo bánh kem; pháo hoa bánh kem; pháo lửa lạnh
      `,
      hints: 'pháo; giàn phun; đèn trời; flare',
      cues: `nổ bánh giàn dàn ống quả kg tết đốt ngòi hoa z121 trung quốc viên tràng lậu`,
      pairs: [{ first: 'pháo', then: 'nổ; đốt tết; 1kg; tự chế; trung quốc; giao thừa' }],
      exceptions: `
        phao; phao bơi; phao câu; phao tay; phao cứu hộ; phao cứu sinh; phao thi; phao bé; áo phao; phao tròn; phao bơm hơi; phao nổi; phao xốp; phao bồn nước; phao điện; phao cơ; phao báo nước; phao tiêu; phao xăng; quần phao; áo phao béo; găng tay phao; mũ phao; bể phao; phao hồ bơi; phào; phào chỉ; phào cổ trần; phào nhựa; phao cau; phao chống tràn; đệm phao; ghế phao; thuyền phao
        pháo giấy; pháo giấy kim tuyến; pháo kim tuyến; pháo giấy sinh nhật; pháo bông giấy; pháo giấy đám cưới; pháo kim sa; pháo trang trí; pháo đồ chơi; dây pháo trang trí; dây pháo giả; pháo điện trang trí; pháo nhựa; tràng pháo trang trí; pháo nhựa trang trí; xe pháo mã; cờ xe pháo; phun tuyết; xe pháo; đĩa pháo`,
      yieldsTo: 'toy plastic likeness depiction garment against paper decor ritual',
    }),
  },
  {
    id: 'household-knives',
    nameVi: 'Dao, kéo, dụng cụ sắc nhọn gia dụng',
    nameEn: 'Household knives, scissors and sharp tools',
    classes: alwaysConditional,
    bases: ['L42-2024', 'L14-2017', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Khai rõ loại dao, chiều dài lưỡi và mục đích gia dụng',
        en: 'Declare the kind of blade, its length and its household use',
      },
      {
        kind: 'packing',
        vi: 'Bọc kín lưỡi bằng bìa cứng, cố định trong hộp, ghi "vật sắc nhọn"',
        en: 'Sheathe the blade in stiff card, fix it in a box, mark it sharp',
      },
      {
        kind: 'transport',
        vi: 'Không mang theo khoang hành khách',
        en: 'Never in a passenger cabin',
      },
    ],
    words: categoryWords({
      terms: `
        dao; dao bếp; dao nhà bếp; dao làm bếp; dao inox; dao thái; dao thái thịt; dao thái lan; dao thớt; bộ dao; bộ dao bếp; bộ dao nhà bếp; bộ dao kéo; dao kéo; dao chặt; dao chặt xương; dao chặt gà; dao phay; dao lọc; dao lọc xương; dao lọc thịt; dao gọt; dao gọt hoa quả; dao gọt trái cây; dao hoa quả; dao bào; dao nạo; dao rọc giấy; dao rọc; dao trổ; dao cắt giấy; dao cắt bánh; dao cắt bánh mì; dao cắt thịt; dao cắt móng; dao ăn; dao nĩa; dao dĩa; dao phết bơ; dao mổ lợn; dao cạo; dao cạo râu; dao lam; dao tỉa; dao tỉa lông mày; dao cạo lông mày; dao rựa; dao rựa phát cỏ; dao phát; dao quay; dao rừng; dao đi rừng; dao làm vườn; dao ghép cây; dao cạo mủ; dao thợ điện; dao xếp; dao xếp đa năng; dao gấp; dao đa năng; dao nhíp; dao bỏ túi; dao sushi; dao nhật; dao đức; dao zwilling; dao gốm; dao sứ; dao kiwi; dao đa sỹ; dao phúc sen; dao mèo; dao tiện; dao phay cnc; dao xén; dao cắt ống; dao trộn; con dao; cán dao; lưỡi dao; lưỡi dao cạo; lưỡi dao rọc giấy; lưỡi lam; lưỡi cưa; lưỡi cắt; lưỡi cắt cỏ; lưỡi máy cắt; lưỡi kéo; knife; knives; kitchen knife; cutter; razor; razor blade; blade
        kéo; cây kéo; kéo cắt; kéo cắt tóc; kéo cắt vải; kéo cắt giấy; kéo cắt gà; kéo cắt cành; kéo cắt tỉa; kéo tỉa; kéo tỉa cây; kéo tỉa tóc; kéo tỉa cành; kéo may; kéo thợ may; kéo bấm chỉ; kéo bếp; kéo nhà bếp; kéo học sinh; kéo văn phòng; kéo y tế; kéo làm tóc; kéo cắt tôn; kéo cắt sắt; kéo cắt móng; kéo đa năng; scissors; shears; tông đơ; kim may; kim khâu; kim máy may; kim thêu; kim băng; kim ghim; đinh ghim; dùi; dùi đục lỗ; dùi nhọn; cưa; cưa gỗ; cưa tay; cưa sắt; cưa cành; cưa cầm tay; rìu; búa rìu; rìu chẻ củi; rìu bổ củi; búa bổ củi; liềm; liềm gặt; liềm cắt cỏ; lưỡi liềm; lưỡi cuốc; thuổng; rựa; cây rựa; vật sắc nhọn; dụng cụ sắc nhọn; đồ sắc nhọn; xiên inox; xiên nướng; que xiên; kéo wiwin; dao wiwin; bàn nạo; dụng cụ nạo; đục gỗ; bộ đục gỗ; dao khắc; dao điêu khắc; dao khắc gỗ; kéo cắt thịt; kéo cắt kẽm; kéo cắt rau; kéo cắt sushi; dao pha; dao phở; dao chặt dừa; dao bổ dừa; dao lạng; dao cắt mì; dao cắt cỏ; dao bổ củi; dao cắt rau; dao cắt phô mai; dao phết; dao cắt kính; dao cắt gạch; dao bay; dao thìa nĩa; dao muỗng nĩa; dao cạo mặt; dao cạo gió; bộ kìm kéo; kéo răng cưa; kéo bấm; kéo vàng; kéo tỉa lông mày; kéo cắt lông mũi; kéo cắt móng cho bé; kéo cắt băng gạc; kéo nhổ; dụng cụ cắt gọt; đồ cắt gọt; dụng cụ bào; nạo củ quả; dao nạo vỏ; dao bào vỏ; dao bào sợi; bào rau củ; dụng cụ bào rau củ; mũi dao tiện; dao khắc cnc; lưỡi cưa lọng; lưỡi cưa máy; cưa xích; lưỡi bào; cái kéo; cái liềm; cái rìu; cái búa chẻ; dao dựa; kim khâu tay; kim móc; hộp kim chỉ; bộ kim chỉ; kim chỉ; kim gút; kim cài; sewing needles; box cutter; axe; saw; sickle; hatchet; chef knife; fruit knife; pocket knife; paper cutter; utility knife
        lưỡi cưa sắt; lưỡi cưa gỗ; lưỡi dao inox; kitchen knives; paring knife; bread knife; pruning shears; pruner
      `,
      hints: 'kim; dùi; mai; hái; rựa; cuốc; xẻng',
      cues: 'khâu may sắc nhọn lưỡi inox bếp phát cỏ',
      exceptions: `vali kéo; máy kéo; xe kéo; loa kéo; dây kéo; khóa kéo; tời kéo; kim tuyến; kim loại; kim cương; kim tiền; kim đan; kim đan len; kim chi; kim hoàn; đồng hồ kim; máy kim tuyến; bấm kim; kim bấm; kim tiêm; dao động; keo; kẹo; kẹp; dao diện; mai mối; hoa mai; ô mai; mai vàng; rượu mơ; dùi trống; dùi cui; dao nhựa; dao đồ chơi; bàn kéo; ghế kéo; giường kéo; lều kéo; cần kéo; kéo co; dây kéo co; máy cưa; máy cạo râu; bàn cạo; nhãn kéo; kéo dán; cửa kéo; màn kéo; rèm kéo; dao bào chế; đào; đạo; đảo; dạo; hai; mái; cây dùi; rửa; cước; dây cước; cuộc`,
      yieldsTo:
        'toy plastic likeness depiction garment holder device against paper child food petcare',
    }),
  },
  {
    id: 'drones',
    nameVi: 'Tàu bay không người lái',
    nameEn: 'Unmanned aircraft',
    classes: alwaysConditional,
    bases: ['LPKND2024', 'ND36-2008', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Giấy đăng ký phương tiện hoặc hóa đơn; giấy phép bay không cần khi chỉ vận chuyển',
        en: 'Registration of the aircraft or invoice; no flight permit is needed only to carry it',
      },
      {
        kind: 'packing',
        vi: 'Tháo pin, cách điện từng viên pin, ghi nhãn pin lithium',
        en: 'Battery taken out, each cell insulated, lithium label',
      },
      {
        kind: 'transport',
        vi: 'Pin rời không đi đường hàng không',
        en: 'Spare batteries never by air',
      },
    ],
    words: categoryWords({
      terms: `
        flycam; fly cam; drone; drones; drone fpv; drone phun thuốc; drone nông nghiệp; flycam mini; flycam dji; flycam mavic; máy bay flycam; máy bay không người lái; máy bay drone; tàu bay không người lái; phương tiện bay không người lái; thiết bị bay không người lái; phương tiện bay siêu nhẹ; uav; quadcopter; fpv; fpv drone; dji; dji mini; dji air; dji mavic; dji phantom; dji fpv; dji avata; dji neo; dji inspire; dji agras; mavic; mavic 3; mavic air; mavic pro; mavic mini; phantom 4; autel evo; máy bay điều khiển từ xa có camera; máy bay phun thuốc; máy bay 4 cánh; máy bay điều khiển từ xa; máy bay rc; flycam e88; hubsan; parrot anafi; xil phantom; máy bay mini điều khiển; máy bay điều khiển; trực thăng điều khiển; quadcopter fpv; drone camera; drone giá rẻ; drone e99; drone e88; drone k99; flycam cũ; flycam giá rẻ; flycam sjrc; flycam fimi; fimi x8; fimi; sjrc f22; dji air 3; dji mini 3; dji mini 2; dji mini se; dji spark; dji m30; dji matrice; matrice; inspire 2; dji t30; dji t40; dji tello; tello; xe bay; diều bay có động cơ; paramotor; máy bay siêu nhẹ; unmanned aircraft; máy bay nông nghiệp; máy bay phun thuốc sâu; máy bay xịt thuốc
      `,
      exceptions: `dji osmo; osmo pocket; dji action; dji mic; dji ronin; gimbal dji; dji om`,
      yieldsTo: 'toy child accessory holder depiction garment paper likeness',
    }),
  },
  {
    id: 'spy-devices',
    nameVi: 'Thiết bị nghe lén, ghi hình ngụy trang, phá sóng, BTS giả',
    nameEn: 'Bugs, disguised cameras, jammers, fake base stations',
    classes: alwaysProhibited,
    bases: ['LTSVTD', 'LDT2020 7', 'LDT2025 7', 'LBC 12'],
    conditions: [],
    words: categoryWords({
      terms: `
        máy nghe lén; nghe lén; nghe trộm; máy nghe trộm; thiết bị nghe lén; thiết bị nghe trộm; thiết bị nghe lén điện thoại; định vị nghe lén; thiết bị định vị nghe lén; máy định vị nghe lén; nghe lén n9; nghe lén siêu nhỏ; bọ nghe lén; rệp nghe lén; phần mềm nghe lén; ổ cắm nghe lén; sim nghe lén; thiết bị theo dõi bí mật; thiết bị gián điệp; đồ gián điệp; spy camera; spy cam; spycam; hidden camera; listening device; spy device; voice bug; gps nghe lén
        camera ngụy trang; camera nguỵ trang; camera giấu kín; camera dấu kín; camera cúc áo; camera khuy áo; camera bút; bút camera; bút ghi hình; bút quay lén; camera kính mắt; kính camera; mắt kính camera; kính quay lén; camera móc khóa; camera đồng hồ; đồng hồ camera; camera bật lửa; camera usb; camera cà vạt; camera đinh ốc; camera ốc vít; camera sạc; camera củ sạc; camera ổ điện; camera quay lén; máy quay lén; quay lén; camera bí mật; camera siêu nhỏ ngụy trang; camera siêu nhỏ giấu kín; camera mini giấu kín; camera gián điệp; camera lỗ kim; camera thắt lưng; camera nút áo; ghi âm ngụy trang; máy ghi âm ngụy trang; bút ghi âm ngụy trang; ghi hình ngụy trang; thiết bị ghi hình ngụy trang; thiết bị ghi âm ngụy trang; máy ghi âm giấu kín; pinhole camera
        máy phá sóng; phá sóng; thiết bị phá sóng; phá sóng điện thoại; phá sóng gps; phá sóng 4g; phá sóng wifi; bộ phá sóng; máy gây nhiễu; gây nhiễu sóng; máy gây nhiễu sóng; máy chặn sóng; thiết bị chặn sóng; chặn sóng điện thoại; chế áp sóng; thiết bị chế áp; chế áp flycam; súng phá sóng flycam; jammer; gps jammer; signal jammer; bts giả; trạm bts giả; trạm phát sóng giả; bts di động; thiết bị bts giả; imsi catcher; máy phát tán tin nhắn; thiết bị phát tán tin nhắn; thiết bị nhắn tin rác; gsm spam; simbox; sim box; máy kích sóng; kích sóng điện thoại; kích sóng di động; bộ kích sóng
        tai nghe siêu nhỏ; tai nghe hạt đậu; tai nghe hạt đỗ; tai nghe gian lận; tai nghe thi cử; tai nghe không dây siêu nhỏ; tai nghe nam châm siêu nhỏ; thiết bị gian lận; thiết bị gian lận thi cử; thiết bị quay cóp; camera gian lận thi; thiết bị thi cử công nghệ cao; skimming; skimmer; máy sao chép thẻ atm; thiết bị sao chép thẻ atm; máy skimming atm; đầu đọc trộm thẻ; camera siêu nhỏ; camera mini siêu nhỏ; camera lén; camera quay trộm; quay trộm; máy quay trộm; máy quay lén mini; thiết bị quay lén; thiết bị quay trộm; máy ghi âm siêu nhỏ; móc khóa camera; móc khóa quay lén; usb camera; usb quay lén; ổ cắm camera; nút áo camera; cúc áo camera; khuy áo camera; kính gắn camera; kính đeo mắt camera; bật lửa camera; sạc dự phòng camera; đồng hồ quay lén; bút quay phim; bút quay trộm; thiết bị theo dõi; thiết bị theo dõi nghe lén; chip nghe lén; chip định vị nghe lén; gps theo dõi nghe lén; định vị theo dõi vợ; tai nghe siêu nhỏ thi cử; tai nghe mini thi cử; thiết bị gây nhiễu; thiết bị gây nhiễu sóng; bộ gây nhiễu; máy làm nhiễu sóng; cục phá sóng; phá sóng camera; phá sóng loa kéo; phá sóng karaoke; phá loa; thiết bị phá loa kéo; máy chế sóng; trạm bts; trạm phát sóng di động giả; bts; thiết bị bts; máy phát tin nhắn rác; máy nhắn tin rác; thiết bị giám sát bí mật; wiretap; wire tap; button camera; pen camera; glasses camera; wifi jammer; phone jammer; cell jammer; eavesdropping device; covert camera; nanny cam; camera giấu trong; camera giấu; camera gắn cúc áo; camera trong cúc áo; camera gắn kính
      `,
      hints: 'ngụy trang; quay lén; jammer',
      cues: 'camera ghi quay nghe âm hình bút kính cúc áo sóng',
      pairs: [
        {
          first:
            'camera; máy quay; máy ghi âm; ghi âm; bút; kính; đồng hồ; móc khóa; usb; thiết bị; cúc áo; tai nghe; định vị',
          then: 'ngụy trang; nguỵ trang; quay lén; nghe lén; nghe trộm; giấu kín; giấu; gián điệp; gian lận; gian lận thi; bí mật',
        },
        { first: 'máy; thiết bị; bộ; súng', then: 'phá sóng; chặn sóng; gây nhiễu; nghe lén' },
      ],
      exceptions: `kích sóng wifi; bộ kích sóng wifi; mở rộng sóng wifi; kích wifi; lưới ngụy trang; vải ngụy trang; quần áo ngụy trang; bạt ngụy trang; bút ghi âm; máy ghi âm; tai nghe nhét tai`,
      yieldsTo: 'against depiction toy',
    }),
  },
]
