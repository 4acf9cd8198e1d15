/** A commune of the 2025 map by its official codes: province 2 digits, commune 5 (QĐ 19/2025/QĐ-TTg). */
export interface CommuneCode {
  readonly province: string
  readonly commune: string
}

/** The coded address zone a sorter reads in place of an address (R22): `79-26734`. */
export function zoneCode({ province, commune }: CommuneCode): string {
  if (!/^\d{2}$/.test(province) || !/^\d{5}$/.test(commune)) {
    throw new RangeError('a zone needs a 2-digit province and a 5-digit commune')
  }
  return `${province}-${commune}`
}

/** From the accepting office to the zone of delivery: `HN01 → 79-26734`. */
export function routeCode(fromOffice: string, toCommune: CommuneCode): string {
  if (!/^[A-Z0-9][A-Z0-9-]{1,11}$/.test(fromOffice)) {
    throw new RangeError('an office code is 2 to 12 capital letters, digits or hyphens')
  }
  return `${fromOffice} → ${zoneCode(toCommune)}`
}
