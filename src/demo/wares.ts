import { nationalList, screen } from '#modules/goods/index.ts'
import type { ParcelInput } from '#modules/acceptance/index.ts'
import type { RefusalGround } from '#modules/parcels/index.ts'
import type { Day } from '#core/time.ts'
import type { Random } from './random.ts'

type Range = readonly [from: number, to: number]

export type Ware = {
  readonly text: string
  readonly grams: Range
  readonly thousandVnd: Range
  /** What the sender shows where the catalogue asks for evidence. */
  readonly papers?: string
}

function ware(text: string, grams: Range, thousandVnd: Range): Ware {
  return { text, grams, thousandVnd }
}

/** Goods that anyone may send. */
export const ordinaryWares: readonly Ware[] = [
  ware('2 áo thun nam, 1 quần jean', [500, 900], [250, 600]),
  ware('Giày thể thao trẻ em size 32', [600, 900], [300, 700]),
  ware('12 quyển sách giáo khoa lớp 6', [2_000, 4_000], [200, 400]),
  ware('Ốp điện thoại, cáp sạc', [100, 250], [80, 250]),
  ware('Bánh đậu xanh, ô mai', [800, 2_000], [150, 400]),
  ware('Cà phê hạt 2 kg', [2_050, 2_200], [300, 600]),
  ware('Bộ chăn ga gối cotton', [2_500, 4_000], [500, 1_200]),
  ware('Má phanh, bugi xe máy', [400, 1_200], [200, 500]),
  ware('Đèn bàn học', [900, 1_500], [250, 600]),
  ware('1 bộ áo dài may sẵn', [500, 800], [600, 1_500]),
  ware('Bút bi, sổ tay, bìa hồ sơ', [700, 1_500], [100, 300]),
  ware('Đồ chơi xếp hình', [500, 1_500], [200, 700]),
  ware('Nồi cơm điện', [3_000, 5_000], [700, 1_800]),
  ware('Chè khô Thái Nguyên 1 kg', [1_050, 1_200], [300, 600]),
  ware('Khung tranh gỗ', [1_500, 4_000], [300, 900]),
  ware('Phụ kiện tóc, vòng tay gỗ', [150, 400], [80, 250]),
]

/** Goods that the catalogue takes only under conditions. */
export const conditionalWares: readonly Ware[] = [
  { text: '2 chai mật ong rừng', grams: [1_500, 2_200], thousandVnd: [400, 800], papers: 'Nguyên chai, có nhãn của hợp tác xã' }, // prettier-ignore
  { text: '3 chai nước mắm', grams: [2_200, 3_000], thousandVnd: [250, 450], papers: 'Nguyên chai, có nhãn nhà sản xuất' }, // prettier-ignore
  { text: 'Sạc dự phòng 10000 mAh', grams: [250, 400], thousandVnd: [300, 700], papers: 'Pin lithium-ion rời, 37 Wh, không phồng' }, // prettier-ignore
  { text: 'Điện thoại iPhone', grams: [350, 600], thousandVnd: [9_000, 28_000], papers: 'Hóa đơn mua hàng, phiếu khai giá' }, // prettier-ignore
  { text: '1 laptop', grams: [2_200, 3_500], thousandVnd: [9_000, 26_000], papers: 'Hóa đơn mua hàng, phiếu khai giá' }, // prettier-ignore
  { text: 'Thuốc ho, thực phẩm chức năng', grams: [200, 700], thousandVnd: [150, 600], papers: 'Hóa đơn nhà thuốc, đơn thuốc' }, // prettier-ignore
  { text: 'Bộ ấm chén gốm sứ', grams: [2_000, 4_000], thousandVnd: [350, 900], papers: 'Khai đồ gốm dễ vỡ' }, // prettier-ignore
  { text: '2 chai rượu vang', grams: [2_400, 2_900], thousandVnd: [600, 1_800], papers: 'Còn tem, hóa đơn bán lẻ' }, // prettier-ignore
  { text: 'Nhẫn vàng', grams: [60, 150], thousandVnd: [6_000, 24_000], papers: 'Hóa đơn tiệm vàng, phiếu khai giá' }, // prettier-ignore
  { text: '3 dao bếp', grams: [600, 1_200], thousandVnd: [200, 600], papers: 'Dao gia dụng, lưỡi dài 18 cm' }, // prettier-ignore
  { text: 'Hạt giống rau', grams: [100, 500], thousandVnd: [80, 300], papers: 'Nhãn lô giống, sản xuất trong nước' }, // prettier-ignore
]

/** Papers that are looked at together like any parcel. */
export const documentWares: readonly Ware[] = [
  ware('Hợp đồng thuê nhà, 2 bản', [60, 150], [0, 0]),
  ware('Hồ sơ xin việc', [80, 200], [0, 0]),
  ware('Hóa đơn, chứng từ kế toán', [100, 400], [0, 0]),
]

/** What is said of a letter, which nobody opens. */
export const letterWare: Ware = ware('Thư tay', [20, 60], [0, 0])

export type Refusable = {
  readonly ware: Ware
  readonly ground: RefusalGround
  readonly note: string
}

/** What counters turned away, and why. */
export const refusables: readonly Refusable[] = [
  {
    ware: ware('Dao găm', [400, 700], [300, 600]),
    ground: 'prohibited',
    note: 'Mở kiểm thấy dao găm, người gửi nhận lại hàng.',
  },
  {
    ware: ware('Máy vape và tinh dầu vape', [200, 500], [400, 900]),
    ground: 'prohibited',
    note: 'Thuốc lá điện tử, đã giải thích quy định cho người gửi.',
  },
  {
    ware: ware('50 bật lửa gas', [900, 1_200], [150, 250]),
    ground: 'prohibited',
    note: 'Chất dễ cháy, không nhận.',
  },
  {
    ware: ware('Tiền mặt', [100, 200], [5_000, 20_000]),
    ground: 'prohibited',
    note: 'Hướng dẫn người gửi dùng dịch vụ chuyển tiền.',
  },
  {
    ware: ware('Quần áo trẻ em', [700, 1_500], [200, 400]),
    ground: 'inspection_refused',
    note: 'Người gửi không đồng ý mở kiện.',
  },
  {
    ware: ware('Mỹ phẩm, kem chống nắng', [400, 900], [500, 1_200]),
    ground: 'contents_differ',
    note: 'Trong kiện là nước hoa không khai, không có hóa đơn.',
  },
  {
    ware: ware('Bình thủy tinh trang trí', [1_500, 2_500], [300, 700]),
    ground: 'unsafe_packing',
    note: 'Không có chèn lót, đề nghị đóng gói lại.',
  },
]

/** The declaration of a ware as a sender fills it in, with the evidence the catalogue of the day asks for. */
export function declare(item: Ware, { random, day }: { random: Random; day: Day }) {
  const { text, grams, thousandVnd, papers = 'Hóa đơn bán lẻ' } = item
  const asked = screen(text, nationalList(day)).conditions.filter(({ kind }) => kind === 'evidence')
  return {
    description: text,
    weightGrams: random.between(...grams),
    declaredValueVnd: random.between(...thousandVnd) * 1_000,
    evidence: asked.map(({ id }) => ({ condition: id, note: papers })),
  } satisfies ParcelInput['contents']
}
