import { catalogueInForce } from '#modules/goods/index.ts'
import type { ItemType, Parcel, TransportMode } from '#modules/parcels/index.ts'

const itemTypes: Readonly<Record<ItemType, string>> = {
  letter: 'Thư · Letter',
  document: 'Tài liệu · Document',
  packet: 'Gói hàng · Packet',
  parcel: 'Kiện hàng · Parcel',
}

const services: Readonly<Record<TransportMode, string>> = {
  road: 'Chuyển phát đường bộ · By road',
  air: 'Chuyển phát hàng không · By air',
}

/** What kind of item it is, in the words of the paper. */
export function itemTypeWords(parcel: Parcel): string {
  // The column's check allows no other.
  return itemTypes[parcel.item_type as ItemType]
}

/** How it travels. */
export function serviceWords(parcel: Parcel): string {
  return services[parcel.transport_mode as TransportMode]
}

/** The category of the goods in the catalogue of the day, never the sender's own words. */
export function contentsWords(parcel: Parcel): string {
  if (parcel.item_type === 'letter') return itemTypes.letter
  const category = catalogueInForce(parcel.day).categories.find(
    ({ id }) => id === parcel.contents_category,
  )
  return category ? `${category.nameVi} · ${category.nameEn}` : 'Hàng thông thường · Ordinary goods'
}
