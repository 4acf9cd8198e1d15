import { type Masked, maskAddress, maskName, maskPhone } from '#core/label/mask.ts'
import { commune, province } from '#core/places/places.ts'
import type { Party } from '#modules/parcels/index.ts'
import type { MaskedParty } from './sheet.ts'

/** A sender or recipient as anyone may see them: paper, lists and pages show the same (R22). */
export function maskParty({ name, phone, address }: Party): MaskedParty {
  return { name: maskName(name), phone: maskPhone(phone), address: maskedPlace(address.commune) }
}

/** `Phường Ba Đình, Hà Nội`: as near as a masked address comes to a door. */
export function maskedPlace(communeCode: string): Masked {
  const place = commune(communeCode)
  if (!place) return maskAddress({ commune: '', province: '' })
  const { kind, name } = place
  return maskAddress({
    commune: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`,
    province: province(place.province)?.name ?? '',
  })
}
