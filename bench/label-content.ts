/** What a bench of labels hands its workers; the signing key is PKCS #8. */
export type Asked = { readonly seconds: number; readonly signing: Uint8Array }

export const host = 'buuan.vn'
export const day = '2026-11-22'
export const offices = {
  delivery: { office: 'SG01', root: 0, days: 10 },
  origin: { office: 'HN01', root: 0, days: 30 },
}

const [names, streets] = [
  ['Trần Thị Ngọc Ánh', 'Nguyễn Văn Bình', 'Lê Hoàng Phương Thảo', 'Phạm Quốc Đạt'],
  ['Số 7, ngõ 12 đường Lê Lợi, tổ 5', '34 phố Hàng Bông', '128/5A Nguyễn Đình Chiểu, khu phố 2'],
]

/** A label as most are; no two alike. */
export function content(i: number) {
  const person = (n: number) => ({
    name: names[n % names.length]!,
    phone: `+84${900_000_000 + n}`,
    commune: '26734',
    rest: streets[n % streets.length]!,
  })
  return {
    ...offices,
    keyId: '21fe31df',
    parcelId: `01993e2f-7c40-7abc-8def-${String(i).padStart(12, '0')}`,
    itemNumber: 'PA473124829VN',
    day,
    recipient: person(i),
    sender: person(i + 1),
  }
}
