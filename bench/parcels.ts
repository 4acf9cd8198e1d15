import type { ParcelInput } from '#modules/acceptance/index.ts'
import { communes } from '#core/places/places.ts'

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng']
const middles = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Quốc', 'Thanh', 'Hữu', 'Đức', 'Thu', 'Gia']
const givens = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Phúc', 'Trang']
const streets = [
  'Lê Lợi',
  'Trần Phú',
  'Hai Bà Trưng',
  'Nguyễn Trãi',
  'Phan Chu Trinh',
  'Lý Tự Trọng',
]
const goods = [
  'áo thun nam size L',
  '2 quyển sách giáo khoa lớp 5',
  'giày da nữ size 37',
  'đồ chơi xếp hình cho bé',
  'ốp lưng nhựa dẻo, dây sạc type C',
  'khăn tắm cotton',
  'nồi chiên không dầu',
  'balo học sinh',
]
const places = communes()
let made = 0

/** A contract sender's parcel like millions of others: other people, places and contents each time. */
export function benchParcel(contractSenderId: string): ParcelInput {
  const n = made++
  return {
    itemType: 'parcel',
    transportMode: 'road',
    identity: { method: 'contract', contractSenderId },
    facePresent: false,
    sender: {
      name: 'Cửa hàng Thử Nghiệm',
      phone: '0912345678',
      address: { commune: '00004', rest: '12 Phan Đình Phùng' },
    },
    recipient: {
      name: `${pick(families, n)} ${pick(middles, n / 10)} ${pick(givens, n / 100)}`,
      phone: `09${String(10_000_000 + ((n * 7_919) % 80_000_000)).padStart(8, '0')}`,
      address: { commune: pick(places, n * 37).code, rest: `${(n % 300) + 1} ${pick(streets, n)}` },
    },
    contents: {
      description: `${pick(goods, n)} mã ${1_000 + (n % 97)}`,
      weightGrams: 200 + (n % 5_000),
      declaredValueVnd: 100_000 + (n % 900) * 1_000,
      evidence: [],
    },
    inspection: null,
  }
}

function pick<T>(list: readonly T[], n: number): T {
  return list[Math.floor(n) % list.length]!
}
