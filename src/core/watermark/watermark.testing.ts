import fc from 'fast-check'
import type { Watermark } from './watermark.ts'

/** A row of people who do not exist, as it was before any mark. */
export type Row = {
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly contents: string
}

/** The same row in one copy. */
export function markedRow(copy: Watermark, row: Row): string[] {
  return [
    copy.text('name', row.name),
    copy.phone(row.phone),
    copy.text('address', row.address),
    copy.text('contents', row.contents),
  ]
}

const number = fc.integer({ min: 1, max: 399 }).map(String)
const oneOf = (...words: string[]) => fc.constantFrom(...words)

const name = oneOf(
  ...['Nguyễn Văn An', 'Lò Thị Thúy', 'Trần Hoà', 'Lê Thị Đường', 'Phạm Văn Tỉnh', 'Xã Xuân Xã'],
  ...['Công ty TNHH Thương mại Hoà Phát Thử', 'CÔNG TY CỔ PHẦN SÁCH THỬ', 'Cty CP Bưu Thử'],
  ...['Công ty trách nhiệm hữu hạn Một Hai Ba'],
)

const phone = fc.oneof(
  fc
    .tuple(oneOf('90', '91', '98', '32', '77'), fc.integer({ min: 0, max: 9_999_999 }))
    .map(([prefix, rest]) => `+84${prefix}${String(rest).padStart(7, '0')}`),
  oneOf('+842438256789', '+842838221234', '+842033825678'),
)

const street = fc
  .tuple(
    oneOf('Số', 'số nhà', 'Nhà', ''),
    number,
    oneOf('đường', 'Đường', 'Đ.', 'ngõ', 'phố Xã Đàn, đường', 'Khu phố 3, đường', 'Quốc lộ 1A,'),
    oneOf('Hòa Bình', 'Thuỵ Khuê', 'Nguyễn Huệ', '3/2', 'Tỉnh lộ 10', 'Bạch Đằng', 'Lý Quý'),
  )
  .map((parts) => parts.join(' ').trim())

const lodging = oneOf(
  ...['Tổ dân phố 5', 'Khu đô thị Vĩnh Hoà', 'Chung cư B4; tầng 3', 'khu công nghiệp Quế Võ'],
  ...['P. 302, nhà C', 'thị xã Sơn Tây cũ', 'Hợp tác xã Tân Tiến', 'TDP 7'],
)

const commune = oneOf(
  ...['Phường Ba Đình', 'Xã Đường Lâm', 'Đặc khu Phú Quốc', 'Phường Văn Miếu - Quốc Tử Giám'],
  ...['Xã Hoà Xá', 'Phường 5'],
)
const province = oneOf('Thành phố Hà Nội', 'Tỉnh Bắc Ninh', 'tỉnh Quảng Ninh', 'Thành phố Huế')

const address = fc
  .tuple(fc.oneof(street, lodging), commune, province)
  .map((parts) => parts.join(', '))

const contents = fc
  .array(
    oneOf(
      ...['2 áo thun cotton', '1 kg đường Biên Hòa', 'sách về tỉnh Hoà Bình', 'đồ thủy tinh'],
      ...['khoá cửa', 'hoạ báo; tranh', '1,5 kg xã hội học', 'máy khoan tay', 'quý I, sổ'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((things) => things.join(', '))

export const aRow: fc.Arbitrary<Row> = fc.record({ name, phone, address, contents })

/** Rows that differ from one another in what they say. */
export function someRows(count: number, seed: number): Row[] {
  return fc.sample(aRow, { numRuns: count, seed }).map((row, i) => ({
    ...row,
    phone: `+8491${String(seed % 100).padStart(2, '0')}${String(i).padStart(5, '0')}`,
    address: `Số ${i} ${row.address}`,
  }))
}
