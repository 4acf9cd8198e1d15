import type { OfficePart, OperatorPart, Staff } from './cast.ts'
import type { Role } from '#platform/context.ts'

// Neither company exists, nor does anyone who works there. The communes do.

function staff(staffCode: string, name: string, post: { role: Role; office?: string }): Staff {
  return { staffCode, name, role: post.role, office: post.office ?? null }
}

function counter(
  code: string,
  place: { name: string; commune: string; daily: number },
): OfficePart {
  return { code, kind: 'service_point', ...place }
}

const saoMai: OperatorPart = {
  kind: 'operator',
  code: 'SAOMAI',
  name: 'Bưu chính Sao Mai',
  provinceCode: null,
  offices: [
    counter('HN01', { name: 'Bưu cục Hoàn Kiếm', commune: '00070', daily: 4 }),
    counter('HN02', { name: 'Bưu cục Cầu Giấy', commune: '00166', daily: 3 }),
    counter('LS01', { name: 'Bưu cục Đồng Đăng', commune: '06184', daily: 4 }),
    counter('SG01', { name: 'Bưu cục Bến Thành', commune: '26743', daily: 4 }),
    { code: 'HN90', name: 'Kho trung chuyển Đông Anh', kind: 'transit_warehouse', commune: '00454', daily: 0 }, // prettier-ignore
    { code: 'SG90', name: 'Trung tâm khai thác Tân Tạo', kind: 'sorting_centre', commune: '27457', daily: 0 }, // prettier-ignore
  ],
  staff: [
    staff('hn01.lan', 'Vũ Thị Lan', { role: 'counter-clerk', office: 'HN01' }),
    staff('hn01.quang', 'Đặng Minh Quang', { role: 'counter-clerk', office: 'HN01' }),
    staff('hn02.hue', 'Trịnh Thu Huệ', { role: 'counter-clerk', office: 'HN02' }),
    staff('ls01.nung', 'Nông Văn Nưng', { role: 'counter-clerk', office: 'LS01' }),
    staff('sg01.tam', 'Huỳnh Ngọc Tâm', { role: 'counter-clerk', office: 'SG01' }),
    staff('sg01.phuc', 'Lê Hoàng Phúc', { role: 'counter-clerk', office: 'SG01' }),
    staff('hn01.dung', 'Phạm Anh Dũng', { role: 'courier', office: 'HN01' }),
    staff('sg01.loc', 'Võ Thành Lộc', { role: 'courier', office: 'SG01' }),
    staff('hn90.thang', 'Bùi Quyết Thắng', { role: 'sorting-hand', office: 'HN90' }),
    staff('sg90.hoa', 'Trần Thị Hoa', { role: 'sorting-hand', office: 'SG90' }),
    staff('sm.kien', 'Hoàng Trung Kiên', { role: 'security-lead' }),
    staff('sm.thuy', 'Ngô Thanh Thủy', { role: 'compliance-officer' }),
    staff('sm.khanh', 'Đỗ Gia Khánh', { role: 'operator-administrator' }),
    staff('sm.chola', 'Lý Cẩm Tiên', { role: 'contract-sender' }),
  ],
  contracts: [
    {
      code: 'CHOLA',
      name: 'Sàn Chợ Lá',
      phone: '0990 001 101',
      address: { commune: '00454', rest: 'Kho 3, đường Hùng Vương' },
      office: 'HN01',
      goods: ['2 áo thun cotton', '1 quần jean nam', '3 đôi tất', '1 túi vải', 'Giày thể thao nữ size 37'], // prettier-ignore
      daily: 5,
    },
    {
      code: 'HOAGAO',
      name: 'Nhà sách Hoa Gạo',
      phone: '0990 001 102',
      address: { commune: '26743', rest: 'Số 18 đường Nguyễn Du' },
      office: 'SG01',
      goods: ['3 quyển sách thiếu nhi', 'Sách giáo khoa lớp 6', 'Bút bi, sổ tay', '1 bộ truyện tranh'], // prettier-ignore
      daily: 3,
    },
  ],
}

const songHuong: OperatorPart = {
  kind: 'operator',
  code: 'SONGHUONG',
  name: 'Chuyển phát Sông Hương',
  provinceCode: null,
  offices: [
    counter('HN11', { name: 'Điểm phục vụ Đống Đa', commune: '00235', daily: 3 }),
    counter('NA11', { name: 'Điểm phục vụ Thành Vinh', commune: '16681', daily: 4 }),
    counter('SG11', { name: 'Điểm phục vụ Gò Vấp', commune: '26884', daily: 3 }),
    { code: 'NA91', name: 'Kho trung chuyển Vinh Lộc', kind: 'transit_warehouse', commune: '16708', daily: 0 }, // prettier-ignore
    { code: 'HN91', name: 'Trung tâm khai thác Thanh Trì', kind: 'sorting_centre', commune: '00640', daily: 0 }, // prettier-ignore
  ],
  staff: [
    staff('hn11.giang', 'Nguyễn Hương Giang', { role: 'counter-clerk', office: 'HN11' }),
    staff('na11.vinh', 'Phan Đình Vinh', { role: 'counter-clerk', office: 'NA11' }),
    staff('na11.sen', 'Hồ Thị Sen', { role: 'counter-clerk', office: 'NA11' }),
    staff('sg11.nhi', 'Dương Yến Nhi', { role: 'counter-clerk', office: 'SG11' }),
    staff('hn11.manh', 'Tạ Đức Mạnh', { role: 'courier', office: 'HN11' }),
    staff('na11.cuong', 'Lê Văn Cường', { role: 'courier', office: 'NA11' }),
    staff('na91.hai', 'Nguyễn Đình Hải', { role: 'sorting-hand', office: 'NA91' }),
    staff('hn91.tu', 'Mai Thanh Tú', { role: 'sorting-hand', office: 'HN91' }),
    staff('sh.long', 'Đinh Hải Long', { role: 'security-lead' }),
    staff('sh.chi', 'Lương Mai Chi', { role: 'compliance-officer' }),
    staff('sh.tuan', 'Chu Anh Tuấn', { role: 'operator-administrator' }),
    staff('sh.gomlo', 'Hà Kim Ngân', { role: 'contract-sender' }),
  ],
  contracts: [
    {
      code: 'GOMLO',
      name: 'Gốm Lò Củi',
      phone: '0990 001 103',
      address: { commune: '00640', rest: 'Số 5 đường Trần Phú' },
      office: 'HN11',
      goods: ['Bộ ấm chén gốm sứ', 'Lọ hoa gốm', '2 tượng gỗ trang trí'],
      daily: 2,
    },
    {
      code: 'CO-MAY',
      name: 'Xưởng mây tre Cỏ May',
      phone: '0990 001 104',
      address: { commune: '16708', rest: 'Xóm 4, đường Quang Trung' },
      office: 'NA11',
      goods: ['Giỏ tre đan', 'Nón lá', '2 chiếu trúc', 'Đèn lồng mây tre'],
      daily: 2,
    },
    {
      code: 'BEPNHA',
      name: 'Tạp hóa Bếp Nhà',
      phone: '0990 001 105',
      address: { commune: '26884', rest: 'Số 77 đường Quang Trung' },
      office: 'SG11',
      goods: ['Bánh tráng, muối tôm', 'Cà phê hạt 1 kg', 'Kẹo dừa', 'Hạt điều rang muối'],
      daily: 3,
    },
  ],
}

export const operators: readonly OperatorPart[] = [saoMai, songHuong]
