type Advice = { readonly vi: string; readonly en: string }

const handOver: Advice = {
  vi: 'Giao nộp cho công an xã, phường hoặc đơn vị quân đội gần nhất; đừng tự vận chuyển.',
  en: 'Hand it over to the nearest police or army unit; do not move it yourself.',
}
const report: Advice = {
  vi: 'Không giữ, không chuyển tiếp; báo công an xã, phường nơi gần nhất.',
  en: 'Do not keep it or pass it on; tell the nearest police.',
}
const byRoad: Advice = {
  vi: 'Hỏi điểm phục vụ về dịch vụ đi đường bộ; khai đúng để được đóng gói và chọn tuyến an toàn.',
  en: 'Ask the counter for a service by road; an exact declaration lets it be packed and routed safely.',
}
const withPapers: Advice = {
  vi: 'Chuẩn bị giấy tờ và cách đóng gói nêu trên trước khi ra quầy; thiếu giấy tờ thì chưa gửi được.',
  en: 'Have the papers and packing above ready before you come; without the papers it cannot be sent.',
}

/** What somebody who wanted to send goods of a category may do instead, or should do first. */
export const advice: Readonly<Record<string, Advice>> = {
  narcotics: report,
  precursors: {
    vi: 'Doanh nghiệp có giấy phép dùng đơn vị vận chuyển hóa chất được cấp phép; cá nhân không gửi.',
    en: 'A licensed business uses a licensed chemical carrier; private persons may not send them.',
  },
  'e-cigarettes': {
    vi: 'Không có cách gửi hợp pháp. Đừng mua bán, tàng trữ; hàng đang có thì giao nộp cho công an.',
    en: 'There is no lawful way to send them. Do not trade or keep them; hand over what you have.',
  },
  tobacco: withPapers,
  liquor: byRoad,
  medicines: {
    vi: 'Thuốc kê đơn: mang theo đơn thuốc. Thuốc gây nghiện, hướng thần: không gửi, nhận tại cơ sở y tế.',
    en: 'Prescription medicine: bring the prescription. Narcotic or psychotropic medicine: collect it in person at the clinic.',
  },
  weapons: handOver,
  'cold-weapons': handOver,
  'support-tools': handOver,
  explosives: handOver,
  fireworks: {
    vi: 'Pháo hoa không nổ được phép: mua tại cửa hàng được phép bán ở nơi sử dụng, không gửi qua bưu chính.',
    en: 'Permitted non-exploding fireworks: buy them at a licensed shop where you use them; never by post.',
  },
  'household-knives': withPapers,
  drones: {
    vi: 'Tháo pin và gửi riêng theo đường bộ; thân máy gửi bình thường khi có giấy đăng ký hoặc hóa đơn.',
    en: 'Take the battery out and send it by road; the body goes normally with its registration or invoice.',
  },
  'spy-devices': {
    vi: 'Camera, máy ghi âm thông thường vẫn gửi được; thiết bị ngụy trang, phá sóng thì không.',
    en: 'Ordinary cameras and recorders may be sent; disguised devices and jammers may not.',
  },
  flammables: {
    vi: 'Mua tại nơi nhận. Đồ dùng còn xăng, gas: xả hết, làm sạch và để khô rồi mới gửi.',
    en: 'Buy it at the destination. Tools that held fuel or gas: empty, clean and dry them before sending.',
  },
  toxics: {
    vi: 'Dùng đơn vị vận chuyển hàng nguy hiểm được cấp phép; mẫu bệnh phẩm đi qua cơ sở y tế.',
    en: 'Use a licensed carrier of dangerous goods; clinical samples go through a health facility.',
  },
  'lithium-batteries': byRoad,
  'air-restricted': byRoad,
  wildlife: {
    vi: 'Không mua bán, vận chuyển. Giao cá thể hoặc sản phẩm đang có cho kiểm lâm nơi gần nhất.',
    en: 'Do not trade or move it. Hand the animal or product over to the nearest forest rangers.',
  },
  'live-animals': {
    vi: 'Dùng dịch vụ vận chuyển động vật có kiểm dịch; bưu chính không nhận con vật nào.',
    en: 'Use an animal transport service with quarantine papers; the post takes no animals.',
  },
  plants: withPapers,
  perishables: {
    vi: 'Chọn dịch vụ nhanh, đóng hộp giữ lạnh, gửi đầu tuần để hàng không nằm lại qua ngày nghỉ.',
    en: 'Choose a fast service, pack it cold, and send early in the week so it does not lie over a rest day.',
  },
  'human-remains': {
    vi: 'Liên hệ cơ sở y tế hoặc dịch vụ tang lễ; tro cốt do thân nhân tự mang theo.',
    en: 'Ask a health facility or funeral service; ashes are carried by relatives themselves.',
  },
  'anti-state': report,
  immoral: report,
  cash: {
    vi: 'Chuyển khoản ngân hàng hoặc dùng dịch vụ chuyển tiền tại bưu cục; đừng kẹp tiền trong thư, kiện.',
    en: 'Use a bank transfer or the money transfer service of a post office; never put money into a letter or parcel.',
  },
  'counterfeit-money': report,
  'fake-documents': report,
  'counterfeit-goods': {
    vi: 'Chỉ gửi hàng có hóa đơn hoặc nguồn gốc rõ; hàng nghi giả thì báo quản lý thị trường.',
    en: 'Send only goods with an invoice or a known origin; report suspected fakes to market surveillance.',
  },
  'smuggled-goods': {
    vi: 'Chỉ gửi hàng nhập khẩu có tờ khai hải quan hoặc hóa đơn.',
    en: 'Send imported goods only with a customs declaration or an invoice.',
  },
  'state-secrets': {
    vi: 'Gửi qua mạng bưu chính KT1 theo quy định về bảo vệ bí mật nhà nước.',
    en: 'Send it through the KT1 postal network under the rules on state secrets.',
  },
  precious: withPapers,
  antiquities: withPapers,
  'high-value-electronics': withPapers,
}
