import {
  alwaysConditional,
  alwaysProhibited,
  type CategoryEntry,
  catalogueBegins,
  categoryWords,
} from './catalogue-entry.ts'

/** Drugs and their makings, smoking, alcohol, medicine. */
export const substances: readonly CategoryEntry[] = [
  {
    id: 'narcotics',
    nameVi: 'Chất ma túy và chất hướng thần',
    nameEn: 'Narcotics and psychotropics',
    classes: alwaysProhibited,
    bases: [
      'LPCMT2000',
      'LPCMT2021',
      'LPCMT2025',
      'ND57-2022',
      'ND28-2026',
      'LDT2020 6.1a',
      'LDT2025 6.1',
      'LBC 7.2',
    ],
    conditions: [],
    words: categoryWords({
      terms: `
        ma túy; chất ma túy; ma túy đá; ma túy tổng hợp; ma túy đá tổng hợp; ma tuy; ma toé; ma tóe; ma tuý đá; bột ma túy; viên ma túy; kẹo ma túy; nước ma túy; hàng đá; đá khói; đá ma túy; hàng trắng; bạch phiến; hồng phiến; cái chết trắng; chất gây nghiện; chất hướng thần; chất cấm; chất kích thích cấm; chất gây ảo giác; chất ảo giác; thuốc gây ảo giác; ảo giác; thuốc hướng thần; thuốc gây nghiện; dụng cụ sử dụng ma túy; bộ coóng; coóng; coóng đập đá; nỏ đập đá; bình đập đá; đập đá; 
        heroin; heroine; hê rô in; hêrôin; bánh heroin; tép heroin; cocaine; cocain; cô ca in; côcain; lá coca; crack cocaine; morphine; morphin; moóc phin; codeine; codein; thuốc phiện; thuốc phiện sống; á phiện; a phiến; nhựa thuốc phiện; nhựa phiện; nhựa anh túc; nhựa cây anh túc; quả anh túc; hoa anh túc; cây anh túc; hạt anh túc; quả thuốc phiện; cây thuốc phiện; sái thuốc phiện; opium; opioid; fentanyl; methadone; methadon; pethidine; oxycodone; hydrocodone; tramadol; buprenorphine; heroin trắng
        cần sa; cây cần sa; lá cần sa; bột cần sa; nụ cần sa; hoa cần sa; hạt cần sa; hạt giống cần sa; nhựa cần sa; tinh dầu cần sa; dầu cần sa; kẹo cần sa; kẹo dẻo cần sa; bánh cần sa; socola cần sa; bánh quy cần sa; cần sa khô; cần sa sấy; cần mỹ; cỏ mỹ; cỏ cần sa; cỏ hút; cỏ ngủ; bồ đà; tài mà; gai dầu cần sa; marijuana; marihuana; cannabis; weed; ganja; hashish; thc; tinh dầu thc; dầu thc; dầu cbd thc; cuộn cần; điếu cần; bánh lười; cần tây mỹ
        ketamine; ketamin; kê ta min; ke ta min; hàng ke; ke bột; bột ke; ke trắng; ke xay; khay ke; ke bot trang; k hàng; methamphetamine; methamphetamin; amphetamine; amphetamin; amphetamine viên; meth; crystal meth; yaba; viên yaba; ngựa ngựa; speed yaba; mdma; mdma tinh thể; mda; mdea; ecstasy; thuốc lắc; viên lắc; viên nén lắc; thuốc lắc viên; hàng lắc; kẹo lắc; kẹo ecstasy; thuốc kẹo; lsd; tem lsd; giấy lsd; tem giấy; tem giấy lsd; tem phê; bùa lưỡi; bùa lưỡi lsd; tem bùa lưỡi; giấy thấm lsd; acid lsd; dmt; 2cb; 2c b; pcp bụi thiên thần; ghb; gbl; rohypnol; thuốc kích dục ghb; nước biển ghb; nước vui; nước dâu tây ma túy; happy water; trà sữa ma túy; nước xoài ma túy; bột nước vui; cà phê ma túy; pha sẵn ma túy; trà ma túy; nước lắc
        nấm thần; nấm thức thần; nấm ma thuật; nấm ảo giác; nấm thần kỳ; nấm psilocybin; psilocybin; psilocybe; magic mushroom; magic mushrooms; shroom; shrooms; mescaline; xương rồng peyote; peyote; lá khat; lá khát; cây khat; khat; lá kratom; kratom; xlr11; cỏ tổng hợp; spice k2; cỏ giả; muối tắm ma túy; bath salts ma túy; diazepam; seduxen; valium; xanax; alprazolam; clonazepam; rivotril; midazolam; phenobarbital; barbiturate; nimetazepam; erimin; hồng kỳ; five five; 5 5 nimetazepam; zolpidem; ritalin; methylphenidate; adderall; etomidate; pod chill; tinh dầu chill; chill pod; pod ma túy; hàng chill; hàng phê; đồ phê; hàng bay lắc; dụng cụ hút ma túy; dụng cụ hút đá; viên hồng phiến; nước biển ma túy; heroin số 4; hêroin; móc phin; cao cần sa; mật ong cần sa; dầu gai cần sa; cần sa y tế; hạt cần; bột trắng ma túy; chất bột nghi ma túy; hàng đá trắng; đá pha lê ma túy; pha lê đá; nước hoa quả ma túy; ma túy nước vui; ma túy núp bóng; ma túy dạng kẹo; ma túy dạng tem; ma túy dạng nước; ma túy dạng viên; viên kẹo mdma; thuốc lắc hồng; thuốc lắc xanh; viên thuốc lắc; ketamin bột; ke viên; khay kẹo ke; thuốc gây mê ketamine; thuốc phiện đen; thuốc phiện chín; cây thẩu; quả thẩu; nhựa thẩu; bàn đèn thuốc phiện; cỏ ảo giác; lá cần; cần sa mỹ; cần sa tươi; cây giống cần sa; xe lăn cần; giấy cuốn cần; cần cuốn sẵn; bong hút cần; tẩu hút cần; bình hút cần; bình hút đá; ống hút đá; ngáo đá; crystal meth ice; ice meth; speed; mushroom psilocybin; lsd blotter; acid tab; drug; drugs; narcotic; narcotics; illegal drugs; cocaine powder; heroin powder; hashish oil; thc gummies; cannabis oil; cbd; dầu cbd; kẹo thc; kẹo cbd; thc vape; opium poppy; poppy seeds opium; thuốc ngủ seduxen; thuốc an thần seduxen; thuốc hướng thần diazepam; thuốc gây nghiện morphin; miếng dán fentanyl; tramadol viên; viên tramadol; siro codein; lean; nước lean; xi rô codein
        hallucinogenic; hallucinogenic mushrooms; hallucinogenic mushroom; kẹo bay; kẹo phê; socola nấm thần; kẹo nấm thần; điếu cỏ; điếu cần sa; xay cần sa; cannabis seeds; weed seeds; mdma pill; ecstasy pill; ecstasy pills; lsd tab; lsd tabs; acid tabs; ketamine powder; codeine syrup; oxycontin; percocet; vicodin; stilnox; bromazepam; lorazepam; ativan; triazolam; cao thuốc phiện; quả anh túc khô; thuốc phiện khô; tinh dầu ma túy; thuốc lắc kẹo; viên bay lắc; bộ dụng cụ sử dụng ma túy; dụng cụ đập đá; dụng cụ chơi đá; bộ đồ chơi đá; bộ đồ đập đá
      `,
      hints:
        'cần; cỏ; đá; kẹo; tem; ke; ice; phê; coke; hàng đá; joint; crystal; hash; kush; salvia; molly',
      cues: 'phê lắc bay hút chơi khói ma túy ketamine thc nghiện gam chỉ',
      pairs: [
        {
          first: 'kẹo; bánh; trà; nước; tem; tinh dầu; nấm; cỏ; hàng; viên; bột',
          then: 'ma túy; cần sa; phê; bay lắc; ảo giác; gây nghiện; chất cấm; thc',
        },
      ],
      exceptions: `
        cần câu; cần tây; rau cần; cần cẩu; cần thiết; cần số; cần gạt; cần gạt nước; tay cần; rượu cần; cần xé; máy đo nồng độ; cỏ ngọt; cỏ nhân tạo; cỏ nhật; cỏ voi; cỏ lúa mì; cỏ mèo; hạt giống cỏ; đá cắt; đá mài; đá phong thủy; đá banh; đá bóng; đá khô; đá lạnh; đá quý; nước đá; khay đá; máy xay đá; đá bọt; đá granite; đá cảnh; đá cầu; đá muối; cafe đá; kẹo mút; kẹo; kẹo lạc; tem; tem dán; tem thư; tem xe; tem chống giả; tem bảo hành; tem nhãn; tem phụ; tem trùm; tem giấy dán; con tem; ghê; kê; kệ; kẻ; kem; kéo; coca cola; coca; cà phê; phê duyệt; cafe phê; pha phê; ma; mã; má; mạ; hạt kê; hoa cỏ; ice tea; ice cream; đá viên; bùa may mắn; trà đá; giấy phép; túy; nước biển; muối biển; tem xe máy; tem vape
      `,
      yieldsTo: 'against depiction paper garment',
    }),
  },
  {
    id: 'precursors',
    nameVi: 'Tiền chất ma túy',
    nameEn: 'Drug precursors',
    classes: alwaysProhibited,
    bases: [
      'LPCMT2000',
      'LPCMT2021',
      'LPCMT2025',
      'ND57-2022',
      'ND28-2026',
      'ND105-2021',
      'LBC 12',
    ],
    conditions: [],
    words: categoryWords({
      terms: `
        tiền chất; tiền chất ma túy; tiền chất ma túy đá; tiền chất sản xuất ma túy; thuốc tiền chất; nguyên liệu tiền chất; hóa chất làm ma túy; hóa chất sản xuất ma túy; nguyên liệu ma túy; precursor; precursors; tiền chất công nghiệp; tiền chất nhóm 1
        pseudoephedrine; pseudoephedrin; pseudo ephedrine; pseudo ephedrin; giả ephedrin; ephedrine; ephedrin; norephedrine; phenylpropanolamine; ma hoàng chiết xuất; ergotamine; ergometrine; axit lysergic; acid lysergic; lysergic acid; safrole; safrol; isosafrole; isosafrol; dầu safrole; dầu xá xị; tinh dầu xá xị; dầu vù hương; tinh dầu vù hương; sassafras oil; piperonal; mdp2p; pmk; bmk; pmk glycidate; bmk glycidate; p2p; phenyl 2 propanone; phenyl 2 propanon; phenylacetone; 1 phenyl 2 propanone; axit phenylacetic; acid phenylacetic; axit phenyl axetic; phenylacetic acid; apaan; anhydrit axetic; anhydrit acetic; anhydride acetic; acetic anhydride; anhydric axetic; axetic anhydrit; axit anthranilic; acid anthranilic; n acetylanthranilic; piperidine; 4 piperidone; npp; anpp; n phenethyl 4 piperidone; methylamine; gamma butyrolactone; gbl công nghiệp; axit hydroiodic; phốt pho đỏ; photpho đỏ; red phosphorus; hypophosphorous; safrole 1; anhydric acetic; anhidrit axetic; tiền chất nấu đá; tiền chất nấu ma túy; nấu ma túy; hóa chất nấu đá; ephedrine hcl; pseudoephedrine hcl; pseudoephedrine hydrochloride; methylamin; ergotamin; ergometrin; norephedrin; tinh dầu safrol; bột ephedrin; pseudoephedrin bột; 1 phenyl; mdp2p glycidate
        nguyên liệu sản xuất ma túy; nguyên liệu sản xuất ma túy tổng hợp; nguyên liệu làm ma túy; hóa chất điều chế ma túy; hóa chất chế ma túy; drug precursor; drug precursors; iso safrole; ephedrine hydrochloride; safrole oil; pmk oil; bmk oil; pmk powder; bmk powder
      `,
      pairs: [
        {
          first: 'tiền chất; hóa chất; nguyên liệu',
          then: 'ma túy; ma túy đá; methamphetamine; heroin',
        },
      ],
      exceptions: 'tiên; tiến; chất liệu',
      yieldsTo: 'against depiction paper',
    }),
  },
  {
    id: 'e-cigarettes',
    nameVi: 'Thuốc lá điện tử, thuốc lá nung nóng, bóng cười',
    nameEn: 'E-cigarettes, heated tobacco, nitrous oxide',
    // Before Resolution 173/2024/QH15 no law banned carrying them; tobacco and chemical law applied.
    classes: [
      { class: 'conditional', validFrom: catalogueBegins, validTo: '2024-12-31' },
      { class: 'prohibited', validFrom: '2025-01-01', validTo: null },
    ],
    bases: ['NQ173-2024', 'LDT2025 6.11', 'LPCTHTL2012', 'LHC2007', 'LBC 12'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Trước 01/01/2025: hóa đơn, nguồn gốc hợp pháp',
        en: 'Before 1 January 2025: invoice and lawful origin',
      },
    ],
    words: categoryWords({
      terms: `
        thuốc lá điện tử; thuốc lá điện tử dùng 1 lần; thuốc lá điện tử dùng một lần; thuốc điện tử; máy hút thuốc lá điện tử; máy hút điện tử; máy hút vape; máy hút; tinh dầu thuốc lá điện tử; tinh dầu thuốc lá; tinh dầu vape; tinh dầu pod; tinh dầu saltnic; tinh dầu mtl; linh kiện thuốc lá điện tử; phụ kiện thuốc lá điện tử; phụ kiện vape; phụ kiện pod; tldt; tlđt; thuốc lá điện; vape; vapes; vaping; vep; vếp; vây pờ; ivape; máy vape; vape pod; thân vape; thân máy vape; đầu vape; đầu đốt vape; xác vape; pin vape; dây đeo vape; dây đeo pod; vape mini; vape 1 lần; pod; pods; pod 1 lần; pod một lần; pod dùng 1 lần; pod dùng một lần; pod system; đầu pod; thân pod; máy pod; pod refill; pod khói; pod chính hãng; pod hút; closed pod; juice vape; vape juice; juice pod; eliquid; e liquid; freebase; freebase vape; salt nic; saltnic; salt nicotine; nicotine salt; nic salt; nicotin lỏng; nicotine lỏng; coil vape; coil occ; coil pod; occ vape; occ pod; cotton vape; bông vape; tank vape; mod vape; box mod; mech mod
        relx; relx infinity; juul; iqos; iqos iluma; iluma; glo hyper; glo pro; lil solid; ploom; ploom x; heets; terea; terea marlboro; fiit; sentia; thuốc lá nung nóng; thuốc lá làm nóng; thuốc nung nóng; máy nung thuốc; máy nung nóng thuốc lá; gậy nung nóng; heated tobacco; vuse; vuse go; elf bar; elfbar; lost mary; geek bar; geekbar; geekvape; smok; smoktech; smok novo; voopoo; vaporesso; oxva; xlim; caliburn; uwell; sp2s; yooz; lana pod; puff bar; snowwolf; aspire vape; justfog; kubik; romio pod; salthub; ghost pod; vozol; bình hút shisha điện tử; shisha điện tử; shisha; thuốc shisha; e cigarette; e cigarettes; ecigarette; e cig; ecig; electronic cigarette; vaporizer; disposable vape
        bóng cười; khí cười; khí bóng cười; bình bóng cười; bình khí cười; bình bơm bóng cười; bình n2o; bình khí n2o; khí n2o; n2o; dinito oxit; dinitơ oxit; đinitơ oxit; nitơ oxit; nitơ oxit bơm bóng; bình nitơ oxit; nitrous oxide; nitrous; bình kem tươi n2o; viên gas n2o; viên khí n2o; ống n2o; vỏ bình bóng cười; funky ball; fastgas; fast gas; smartwhip; smart whip; gas bơm bóng cười; bóng n2o; laughing gas; whippets; vape dùng 1 lần; vape dùng một lần; máy hút thuốc điện tử; thuốc lá hơi; thuốc hút điện tử; bộ vape; kit vape; set vape; hộp pod; cục pod; máy thuốc lá điện tử; tẩu điện tử; tẩu thuốc điện tử; cây hút điện tử; bút hút điện tử; bút vape; pen vape; vape pen; tinh dầu hút; tinh dầu điện tử; dầu vape; dầu pod; nước vape; nước pod; bình vape; điếu thuốc nung nóng; điếu nung nóng; điếu heets; thuốc heets; thuốc terea; thuốc iqos; máy iqos; máy glo; máy lil; lil aible; lil hybrid; bong bóng cười; quả bóng cười; bóng bay cười; bình gas bóng cười; khí gây cười; khí cười n2o; n2o gas; nitơ dioxit; nitrous oxide gas; cream charger; cream chargers; whip cream n2o; e juice; vape liquid; electronic cigarettes; iqos heets; pod kit; nicotine pouch; nicotine
      `,
      hints: 'pod; juice; coil; glo; occ; waka; kado; moti; tank; delia; veex; romio',
      cues: 'vape hút thuốc khói hơi nic salt vị mg ml điện tử tinh dầu caliburn lần đầu thân máy',
      pairs: [
        {
          first: 'tinh dầu; máy; đầu; thân; juice; vị',
          then: 'vape; pod; thuốc lá điện tử; saltnic; nicotine',
        },
      ],
      exceptions:
        'ipod; airpods; airpod; tripod; pod cà phê; cà phê pod; nước ép; juice nước ép; coil mạch; coil đồng; tank top; áo tank top; cotton; máy hút bụi; máy hút mùi; máy hút sữa; máy hút ẩm; máy hút mụn; máy hút chân không; máy hút thiếc; máy hút mũi; máy hút khói; máy hút đờm; glow; bông tai',
      yieldsTo: 'against depiction garment paper',
    }),
  },
  {
    id: 'tobacco',
    nameVi: 'Thuốc lá điếu, xì gà, thuốc lào có tem',
    nameEn: 'Stamped cigarettes, cigars, pipe tobacco',
    classes: alwaysConditional,
    bases: ['ND67-2013', 'LPCTHTL2012', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Còn nguyên tem thuế; hóa đơn hoặc giấy phép bán khi gửi để kinh doanh',
        en: 'Tax stamp intact; invoice or selling licence when sent for trade',
      },
      { kind: 'packing', vi: 'Đóng kín, chống ẩm', en: 'Sealed against moisture' },
    ],
    words: categoryWords({
      terms: `
        thuốc lá; thuốc lá điếu; thuốc lá bao; bao thuốc lá; gói thuốc lá; cây thuốc lá; tút thuốc lá; tút thuốc; bao thuốc; điếu thuốc; thuốc hút; thuốc lá sợi; thuốc lá cuốn; thuốc lá sợi cuốn tay; thuốc rê; thuốc vấn; lá thuốc lá; sợi thuốc lá; thuốc lá vinataba; thuốc lá thăng long; thuốc lá 555; thuốc lá marlboro; thuốc lá jet; thuốc lá hero; thuốc lá esse; thuốc lá craven; thuốc craven; vinataba; marlboro; craven; craven a; esse; sài gòn bạc; sài gòn silver; jet; 555; thuốc 555; thuốc lá nhật; thuốc lá hàn; thuốc lá mỹ; mevius; seven stars; camel; dunhill; thuốc vina; thuốc thăng long; thuốc ngựa trắng; ngựa trắng; thuốc con mèo; thuốc hero; thuốc jet; thuốc marlboro; thuốc esse; thuốc mèo; thuốc tẩu; sợi tẩu; xì gà; xi gà; xìgà; xì gà cuba; cohiba; montecristo; romeo y julieta; xì gà mini; thuốc lào; thuốc lào tiên lãng; thuốc lào vĩnh bảo; thuốc lào thái bình; bi thuốc lào; thuốc lá nhai; snus; cigarette; cigarettes; tobacco; cigar; cigars; thuốc lá sài gòn; thuốc lá bastos; thuốc lá kent; thuốc lá cáo; thuốc lá con mèo; thuốc lá ngựa; thuốc lá zest; thuốc lá white horse; thuốc lá cotab; thuốc lá đầu lọc; thuốc lá có tem; thuốc lá ngoại; thuốc lá nội; thuốc lá 777; thuốc lá raison; thuốc lá dunhill; thuốc lá camel; thuốc lá mild seven; thuốc lá thủ công; thuốc lá ống; thuốc lào sợi; bịch thuốc lào; gói thuốc lào; thuốc lào tiên lãng ngon; xì gà handmade; xì gà mini villiger; villiger; davidoff cigar; havana; xì gà havana; xì gà dominica; hộp xì gà; điếu xì gà; thuốc bao; thuốc gói; rolling tobacco; cigarette carton; tobacco leaves
      `,
      hints: 'hero; jet; camel; esse; ngựa trắng; 555; con mèo',
      cues: 'thuốc lá bao cây tút gói hút',
      exceptions:
        'lá thuốc nam; thuốc lá cây; thuốc lá nam; thuốc lá tắm; cây thuốc nam; lọc thuốc lá; tẩu; đầu lọc; giấy cuốn thuốc; máy cuốn thuốc; bao thuốc bắc; gói thuốc bắc; thuốc lá dao đỏ; lá tắm; máy bay jet',
      yieldsTo: 'holder device depiction against garment toy paper likeness',
    }),
  },
  {
    id: 'liquor',
    nameVi: 'Rượu, bia',
    nameEn: 'Liquor, wine, beer',
    classes: alwaysConditional,
    bases: ['ND105-2017', 'LPCTHRB2019', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Rượu đóng chai: còn tem; gửi để kinh doanh: hóa đơn, giấy phép bán rượu',
        en: 'Bottled liquor: stamp intact; for trade: invoice and licence',
      },
      {
        kind: 'packing',
        vi: 'Chai kín, chèn chống vỡ ba lớp, túi chống rò, dán "hàng dễ vỡ", để đứng',
        en: 'Sealed bottles, three layers of cushioning, leak-proof bag, fragile label, upright',
      },
      {
        kind: 'transport',
        vi: 'Trên 70% cồn không nhận; đường hàng không tối đa 5 lít loại 24–70%',
        en: 'Above 70 % alcohol refused; by air at most 5 litres of 24–70 %',
      },
    ],
    words: categoryWords({
      terms: `
        rượu; chai rượu; bình rượu; can rượu; rượu vang; rượu vang đỏ; rượu vang trắng; rượu nếp; rượu nếp cẩm; rượu nếp cái hoa vàng; rượu gạo; rượu trắng; rượu đế; rượu quê; rượu ngô; rượu men lá; rượu cần; rượu táo mèo; rượu mơ; rượu mận; rượu sim; rượu dừa; rượu chuối hột; rượu ba kích; rượu sâm; rượu ngâm; rượu ngâm rắn; rượu thuốc; rượu bàu đá; rượu gò đen; rượu mẫu sơn; rượu tây; rượu ngoại; rượu mạnh; rượu soju; rượu sake; rượu chivas; rượu hennessy; rượu whisky; rượu johnnie walker; rượu macallan; rượu rum; rượu gin; rượu tequila; rượu brandy; rượu cognac; rượu mùi; rượu trái cây; rượu champagne; rượu sủi; rượu nho; rượu làng vân; rượu kim sơn; rượu ong; rượu tỏi; rượu hạ thổ; rượu đinh lăng; rượu vodka; vodka; vodka hà nội; men vodka; whisky; whiskey; wine; red wine; champagne; cognac; brandy; tequila; soju; sake; hennessy; chivas; chivas regal; johnnie walker; macallan; jack daniels; ballantines; absolut; smirnoff; remy martin; martell; jagermeister; baileys; bacardi; vang đỏ; vang trắng; vang chile; vang pháp; vang ý; vang đà lạt; vang nổ; chai vang; vang đỏ chile; nếp cẩm ủ rượu
        bia; thùng bia; lon bia; chai bia; bia lon; bia chai; bia hà nội; bia sài gòn; bia tiger; bia heineken; heineken; bia budweiser; budweiser; bia corona; bia bỉ; bia đức; bia tươi; bia hơi; bia thủ công; bia craft; bia 333; bia huda; bia larue; beer; craft beer; strongbow; cider; đồ uống có cồn; thức uống có cồn; nước uống có cồn; liquor; alcohol drink; rượu bia; rượu nấu; rượu thóc; ruou; rượu lá; rượu dâu; rượu gạo lứt; rượu cẩm; rượu san lùng; rượu bắc hà; rượu phú lộc; rượu trái; rượu whiskey; rượu singleton; rượu glenfiddich; rượu remy; rượu martell; rượu camus; rượu xo; rượu ballantines; rượu jim beam; rượu ngâm nhân sâm; rượu ngâm đông trùng; rượu nhung hươu; rượu đòng đòng; rượu chuối; rượu sâu chít; rượu ong đất; rượu bìm bịp; rượu cá ngựa; rượu sâm ngọc linh; vang ngọt; vang bịch; vang úc; vang mỹ; vang nam phi; vang đỏ đà lạt; rượu dâu tằm; rượu vang ý; rượu vang pháp; bia trúc bạch; bia tiger bạc; bia sài gòn xanh; bia lager; bia đen; bia hoa quả; bia nhập khẩu; bia leffe; bia hoegaarden; nước uống lên men có cồn; red wine bottle; rice wine; canned beer; liqueur; moonshine; nếp cẩm rượu
        jack daniel; soju jinro; makgeolli; rượu gạo hàn quốc; choya; rượu mao đài; rượu phú lễ; rượu sán lùng; gin; white wine; spirits; rượu nút lá chuối; rượu hoa quả
      `,
      hints: 'vang; tiger; corona; gin; rum',
      cues: 'chai rượu chile pháp ý đỏ trắng lon thùng lít độ',
      exceptions:
        'bìa; bia mộ; bia đá; bia bắn; bia bắn cung; bia bắn súng; bia phi tiêu; bìa sổ; bìa vở; bỉa; men rượu; men nấu rượu; nồi nấu rượu; máy nấu rượu; máy lọc rượu; nắp bia; lót ly bia; giấm rượu; rượu giả; vàng; vang số; loa vang; vang cơ; mixer vang; micro vang; bia hơi nước; ly uống bia; ly rượu; ly vang; cốc bia; tháp bia; hương vang; màu rượu; nút chai rượu; giá rượu; son màu rượu; đỏ rượu; sách dạy pha chế rượu; sách pha chế rượu; pha chế rượu; vỏ chai rượu; vỏ chai bia; vỏ lon bia; thùng bia rỗng; ly bia',
      yieldsTo: 'holder device depiction against garment toy paper likeness home food cosmetic',
    }),
  },
  {
    id: 'medicines',
    nameVi: 'Thuốc chữa bệnh, thực phẩm chức năng, thiết bị y tế',
    nameEn: 'Medicines, food supplements, medical devices',
    classes: alwaysConditional,
    bases: ['LD2016', 'LD2024', 'ND98-2021', 'LBC 29.3'],
    conditions: [
      {
        kind: 'evidence',
        vi: 'Đơn thuốc với thuốc kê đơn; hóa đơn; số đăng ký; gửi để kinh doanh: giấy đủ điều kiện kinh doanh dược',
        en: 'Prescription for prescription drugs; invoice; registration number; for trade: pharmacy licence',
      },
      {
        kind: 'packing',
        vi: 'Nguyên bao bì, chống vỡ, ghi điều kiện bảo quản',
        en: 'Original packing, cushioned, storage conditions marked',
      },
    ],
    words: categoryWords({
      terms: `
        thuốc tây; thuốc chữa bệnh; thuốc kê đơn; thuốc uống; thuốc viên; thuốc nước; thuốc bổ; thuốc nam; thuốc bắc; thuốc đông y; thuốc gia truyền; thuốc y học cổ truyền; thang thuốc; vị thuốc; thuốc kháng sinh; thuốc ho; thuốc cảm; thuốc cảm cúm; thuốc sốt; thuốc hạ sốt; thuốc giảm đau; thuốc đau đầu; thuốc đau bụng; thuốc đau dạ dày; thuốc dạ dày; thuốc đau răng; thuốc đau mắt; thuốc nhỏ mắt; thuốc nhỏ mũi; thuốc xịt mũi; thuốc xịt họng; thuốc bôi; thuốc mỡ; thuốc mỡ bôi da; thuốc trị mụn; thuốc trị nám; thuốc huyết áp; thuốc tim mạch; thuốc tiểu đường; thuốc xương khớp; thuốc khớp; thuốc gout; thuốc ngủ; thuốc an thần; thuốc dị ứng; thuốc ngứa; thuốc tránh thai; thuốc phá thai; thuốc tẩy giun; thuốc giun; thuốc nhuận tràng; thuốc sổ; thuốc cường dương; thuốc tăng cân; thuốc giảm cân; thuốc mọc tóc; thuốc trĩ; thuốc gan; thuốc thận; thuốc ung thư; thuốc hen; thuốc xịt hen; thuốc dán; thuốc tê; thuốc mê; thuốc gây mê; thuốc gây tê; thuốc sát trùng; thuốc đỏ; thuốc tiêm; thuốc thú y; thuốc cho mẹ; thuốc điều trị; thuốc đặc trị; thuốc nhật; thuốc mỹ; thuốc say xe; thuốc cai thuốc lá; thuốc hít; thuốc viêm họng; thuốc viêm xoang; thuốc viêm khớp; thuốc trị; thuốc chống; medicine; medicines; drugs tablet; tablets; pills; antibiotic; antibiotics; vaccine; vắc xin; vacxin; huyết thanh; dịch truyền; nước muối sinh lý; natri clorid
        kháng sinh; hạ sốt; giảm đau; paracetamol; panadol; panadol extra; efferalgan; hapacol; tylenol; aspirin; ibuprofen; amoxicillin; amoxicilin; augmentin; ampicillin; cephalexin; cefixime; azithromycin; ciprofloxacin; metronidazole; berberin; smecta; oresol; decolgen; tiffy; alaxan; ameflu; prospan; eugica; bảo thanh; strepsils; omeprazole; nexium; gaviscon; phosphalugel; metformin; amlodipine; losartan; atorvastatin; prednisolone; medrol; dexamethasone; corticoid; insulin; glucosamine; viagra; cialis; sildenafil; postinor; voltaren; salonpas; cao dán; cao dán salonpas; miếng dán giảm đau; dầu gió; dầu gió xanh; dầu nóng; dầu phật linh; dầu khuynh diệp; dầu cù là; cao sao vàng; cao xoa; cao xoa bóp; rượu xoa bóp; cồn xoa bóp; betadine; povidine; oxy già y tế; cồn sát trùng; botox; filler; tế bào gốc; meso; thuốc nhuộm da; hydrocortisone; tamiflu; molnupiravir; remdesivir; enterogermina; hoạt huyết dưỡng não; ginkgo; boganic; siro ho; siro; xi rô ho; siro trị ho; siro ho trẻ em; si rô ho; viên ngậm ho; kẹo ngậm ho; viên sủi; viên uống; viên nang; viên nang mềm; viên nén; viên hoàn; cao lỏng; cao dược liệu; cao ngựa; trà giảm cân; giảm cân
        thực phẩm chức năng; thực phẩm bảo vệ sức khỏe; tpcn; tpbvsk; thực phẩm chức năng viên uống; vitamin; vitamin c; vitamin e; vitamin d; vitamin d3; vitamin tổng hợp; multivitamin; omega 3; omega; dầu cá; dầu cá omega; canxi; canxi cho bé; sắt bà bầu; kẽm; dha; collagen; collagen uống; collagen dạng viên; nước uống collagen; nhau thai cừu; sữa ong chúa viên; tinh chất hàu; tảo xoắn; tảo spirulina; whey; whey protein; creatine; bcaa; mass gainer; men vi sinh; men tiêu hóa; lợi khuẩn; đông trùng hạ thảo viên; nhân sâm viên; hồng sâm viên; tinh bột nghệ viên; supplement; supplements; food supplement; melatonin; biotin; viên uống trắng da; viên uống đẹp da; viên uống giảm cân; viên uống nội tiết; thuốc bổ não; thuốc bổ mắt; bổ gan; bổ não; bổ khớp
        thiết bị y tế; dụng cụ y tế; vật tư y tế; máy đo huyết áp; máy đo đường huyết; que thử đường huyết; máy thử tiểu đường; máy xông khí dung; máy khí dung; máy tạo oxy; máy thở; máy trợ thính; máy đo spo2; máy đo nồng độ oxy; nhiệt kế; nhiệt kế điện tử; nhiệt kế hồng ngoại; ống nghe y tế; ống nghe; kim tiêm; bơm kim tiêm; ống tiêm; xi lanh y tế; xilanh; kim châm cứu; kim lấy máu; kim luồn; dây truyền dịch; găng tay y tế; băng gạc; gạc y tế; bông băng; que test; que test covid; kit test; kit test nhanh; test nhanh; que thử thai; que thử rụng trứng; khẩu trang y tế; đai lưng y tế; đai cột sống; nẹp cổ; xe lăn; nạng; máy massage xung điện; điện cực; túi sơ cứu; tủ thuốc cứu thương; medical device; thermometer; syringe; syringes; mask n95; thuoc; thuốc; thuốc viêm; thuốc bổ thận; thuốc dân tộc; thuốc nam gia truyền; thuốc cổ truyền; thuốc lợi tiểu; thuốc mắt; thuốc tai; thuốc da liễu; thuốc trị nấm; thuốc trị ghẻ; thuốc sẹo; thuốc bỏng; thuốc vitamin; que thử; băng cá nhân; urgo; bông y tế; dụng cụ châm cứu; máy châm cứu; máy vật lý trị liệu; máy laser y tế; máy siêu âm bụng; ống truyền; túi truyền; cuvet; ống nội soi; giường y tế; máy đo tim; máy đo nhịp tim; đai nẹp; nẹp gối; băng gối y tế; vớ y khoa; vớ giãn tĩnh mạch; kính áp tròng y tế; thuốc nhỏ tai; cao bôi; cao ngải; cao gan; cao atiso; trà thuốc; trà detox; cà phê giảm cân; kẹo giảm cân; kẹo vitamin; kẹo dẻo vitamin; bột ăn kiêng; sữa non alpha; yến tươi chưng; nước sâm; tinh chất sâm; hồng sâm; cao hồng sâm; cao linh chi; bột collagen; thạch collagen; nước collagen; thực phẩm bổ sung; thực phẩm chức năng nhật; pain killer; painkiller; cough syrup; eye drops; vitamins; medical supplies; herbal medicine; traditional medicine; protein powder; fish oil; blood pressure monitor; pregnancy test; covid test kit; kem bôi; gel bôi; kem bôi da; kem trị nấm; kem trị ngứa; kem trị sẹo; kem trị viêm; kem trị bỏng; kem bôi trị nấm; dung dịch trị nấm; xịt trị viêm; xịt họng; xịt mũi; siro bổ
        an cung; an cung ngưu; an cung ngưu hoàng; an cung ngưu hoàng hoàn; máy xông mũi; máy xông mũi họng; máy xông; máy hút đờm; bông băng y tế; bơm tiêm; bisolvon; tydol; diclofenac; cefixim; zinnat; klamentin; clarithromycin; metronidazol; omeprazol; bioacemin; lactomin; amlodipin; crestor; plavix; glucophage; ventolin; seretide; symbicort; singulair; loratadin; cetirizin; telfast; prednisolon; dexamethason; gentrisone; dermovate; acyclovir; nizoral; ketoconazol; tobradex; elevit; blackmores; centrum; ostelin; d3k2; bổ mắt; viên uống bổ mắt; thuốc ngậm; thuốc tim; thuốc bao tử; thuốc bổ máu; thuốc canxi; painkillers; tablets medicine; ointment; wheelchair medical; protein whey
      `,
      hints: 'cao; siro; bổ sung; sâm; canxi; sắt; kẽm; filler; viên',
      cues: `uống bôi bệnh viên vỉ trị đau bác sĩ mẹ bà ông hiệu chai gói tây nam bắc liều toa đơn`,
      pairs: [
        {
          first: 'thuốc',
          then: 'bệnh; trị; chữa; đau; ho; viêm; cho mẹ; cho bà; cho ông; của mẹ; của bà; của ông; bố; mẹ; bác sĩ; theo đơn; theo toa; uống; viên; vỉ; bôi',
        },
      ],
      exceptions: `
        thước kẻ; thước dây; thuốc nhuộm; thuốc nhuộm tóc; thuốc uốn tóc; thuốc duỗi tóc; thuốc tẩy tóc; thuốc ép tóc; thuốc nhuộm vải; thuốc vẽ; tủ thuốc; hộp chia thuốc; khay thuốc; máy nghiền thuốc; chày giã thuốc; siêu sắc thuốc; ấm sắc thuốc; nồi sắc thuốc; viên giặt; viên rửa bát; viên thả bồn cầu; viên sủi vệ sinh máy giặt; viên tẩy; viên chiên; viên tạo màu; bò viên; cá viên; viên đá; sắt thép; sắt vụn; sắt; kẽm gai; lưới sắt; kẽm buộc; cao su; cao gót; cao cấp; giày cao; cao lanh; kim tiêm mực; bơm tiêm mực; kim tiêm thức ăn; tượng sâm; sâm; nhân sâm tươi; củ sâm; sâm ngọc linh; sâm bố chính; collagen mặt nạ; mặt nạ collagen; áo khoác y tế; đồng phục y tế; áo blouse; giảm giá; thuốc uốn; thuốc duỗi; thuốc xịt ghế; bình thuốc; bình phun thuốc; thuốc đánh răng; thuốc đánh giày; thuốc màu; thuốc hấp dầu; thuốc rửa phim; máy phun thuốc; thuốc thử; giấy thuốc; hút thuốc; cấm hút thuốc; thước đo
      `,
      yieldsTo: 'holder device depiction garment toy paper likeness accessory against',
    }),
  },
]
