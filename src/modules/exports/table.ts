import { commune, province } from '#core/places/places.ts'
import { dayOf } from '#core/time.ts'
import type { Watermark } from '#core/watermark/index.ts'
import { type Office } from '#modules/directory/index.ts'
import { type Groups, openGroup, type Parcel, type Party } from '#modules/parcels/index.ts'
import type { Vault } from '#platform/vault.ts'
import type { ExportGroup } from './export.ts'

/** One parcel as a line of the file, and how many of its cells hold personal data. */
export type Line = { readonly cells: readonly string[]; readonly fields: number }

/** Stands where data was whose day is erased. */
const erased = '—'

/** What stands above the columns of each group. */
const headsOf: Readonly<Record<ExportGroup, readonly string[]>> = {
  sender: ['Người gửi', 'Điện thoại người gửi', 'Địa chỉ người gửi'],
  recipient: ['Người nhận', 'Điện thoại người nhận', 'Địa chỉ người nhận'],
  contents: ['Nội dung', 'Giá trị khai (đồng)'],
}

export function headOf(groups: readonly ExportGroup[]): string[] {
  return ['Số hiệu', 'Ngày nhận gửi', 'Điểm nhận gửi', ...groups.flatMap((group) => headsOf[group])]
}

/** Opens what an export shows of one parcel, written as its copy writes it. */
export async function lineOf(
  vault: Vault,
  parcel: Parcel,
  copy: {
    readonly mark: Watermark
    readonly groups: readonly ExportGroup[]
    readonly office: Office | undefined
  },
): Promise<Line> {
  const { mark, groups, office } = copy
  const item = await openGroup(vault, parcel, 'item')
  const number = item?.number ?? (parcel.sealed_item ? erased : '')
  const cells = [number, dayOf(parcel.at), office?.code ?? '']
  const opened: string[] = []
  for (const group of groups) opened.push(...(await cellsOf(vault, parcel, { group, mark })))
  const fields = opened.filter((cell) => cell !== '' && cell !== erased).length
  return { cells: [...cells, ...opened], fields }
}

async function cellsOf(
  vault: Vault,
  parcel: Parcel,
  { group, mark }: { group: ExportGroup; mark: Watermark },
): Promise<string[]> {
  const blank = (sealed: Buffer | null) => headsOf[group].map(() => (sealed ? erased : ''))
  if (group === 'contents') {
    const item = await openGroup(vault, parcel, 'item')
    return item ? contents(item, mark) : blank(parcel.sealed_item)
  }
  const opened = await openGroup(vault, parcel, group)
  return opened ? party(opened, mark) : blank(parcel[`sealed_${group}`])
}

function contents({ description, declaredValueVnd }: Groups['item'], mark: Watermark): string[] {
  return [mark.text('contents', description), String(declaredValueVnd)]
}

function party({ name, phone, address }: Party, mark: Watermark): string[] {
  const written = addressLine(address)
  return [mark.text('name', name), mark.phone(phone), mark.text('address', written)]
}

/** House and street as they were given, commune and province in full. */
function addressLine({ commune: code, rest }: Party['address']): string {
  const place = commune(code)
  if (!place) return rest
  const kind = `${place.kind.charAt(0).toUpperCase()}${place.kind.slice(1)}`
  const parts = [rest, `${kind} ${place.name}`, province(place.province)?.fullName ?? '']
  return parts.filter(Boolean).join(', ')
}
