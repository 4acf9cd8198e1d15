export { getReadableParcel, mayRead, readingScope } from './access.ts'
export {
  findByToken,
  findParcel,
  getParcel,
  listParcels,
  refuse as refuseParcel,
  type SearchKind,
  searchWindow,
} from './find.ts'
export { findByItemNumber } from './find-item.ts'
export { pairHistory } from './history.ts'
export { nextItemNumbers } from './item-numbers.ts'
export { keysForWriting, openGroup, type ParcelKeys } from './keys.ts'
export {
  type Group,
  type Groups,
  itemTypes,
  type ItemType,
  type Parcel,
  type Party,
  type RefusalGround,
  refusalGrounds,
  type SenderIdentity,
  transportModes,
  type TransportMode,
} from './parcel.ts'
export { type NewParcel, storeParcels } from './store.ts'
export { countParcels, parcelsOfDay, sweepParcels } from './sweep.ts'
export { itemForSearch, nameForSearch, numberForSearch } from './token-values.ts'
export { type BrokenRecord, type RecordsVerified, verifyRecords } from './verify-records.ts'
