import type { Me } from '../api/types.ts'

// Contract senders accept too, but by API: the counter is where one may also refuse.
export const rooms = [
  { path: '/quay', permission: 'acceptance.refuse', label: 'nav.counter' },
  { path: '/buu-gui', permission: 'parcel.read', label: 'nav.parcels' },
  { path: '/khai-thac', permission: 'measure.read', label: 'nav.sorting' },
  { path: '/soi-chieu', permission: 'xray.read', label: 'nav.screening' },
  { path: '/an-ninh', permission: 'alarm.read', label: 'nav.security' },
  { path: '/rui-ro', permission: 'risk.read', label: 'nav.risk' },
  { path: '/tuan-thu', permission: 'retention.read', label: 'nav.compliance' },
  { path: '/danh-muc', permission: 'catalogue.read', label: 'nav.goods' },
  { path: '/quan-tri', permission: 'directory.manage', label: 'nav.administration' },
] as const

export type Room = (typeof rooms)[number]

/** The rooms this person may enter, in the order of the day's work. */
export function roomsOf(me: Me): Room[] {
  return rooms.filter(({ permission }) => me.permissions.includes(permission))
}

/** Where work begins, or null for a role whose room is not built yet. */
export function firstRoom(me: Me): Room | null {
  const own = roomsOf(me)
  const administers = me.duties.some(({ role }) => role === 'operator-administrator')
  // Bodies of the state keep their own people too, but that is not what they come for.
  const begins = own.filter(({ path }) => path !== '/quan-tri' || administers)
  return begins[0] ?? null
}
