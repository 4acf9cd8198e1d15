import formerData from './former.json' with { type: 'json' }

/** A province as it was on 30/06/2025, with the code of the one its land belongs to now. */
export interface FormerProvince {
  readonly name: string
  readonly now: string
  readonly districts: readonly FormerDistrict[]
}

export interface FormerDistrict {
  readonly name: string
  readonly kind: string
  readonly province: FormerProvince
  readonly communes: readonly FormerCommune[]
  /** Every commune of today that holds land of this district. */
  readonly codes: readonly string[]
}

export interface FormerCommune {
  readonly name: string
  readonly kind: string
  readonly district: FormerDistrict
  /** Communes of today: one, or several where it was split, the largest share first. */
  readonly codes: readonly string[]
}

let former: readonly FormerProvince[] | undefined

/** The 63 provinces, 696 districts and 10,035 communes before 01/07/2025, and what became of each. */
export function formerProvinces(): readonly FormerProvince[] {
  return (former ??= formerData.map(readProvince))
}

type ProvinceData = (typeof formerData)[number]

function readProvince(data: ProvinceData): FormerProvince {
  const districts: FormerDistrict[] = []
  const province = { name: data.name, now: data.now, districts }
  for (const [label, lines] of Object.entries(data.districts)) {
    districts.push(readDistrict(province, label, lines))
  }
  return province
}

function readDistrict(
  province: FormerProvince,
  label: string,
  lines: readonly string[],
): FormerDistrict {
  const communes: FormerCommune[] = []
  const codes = new Set<string>()
  const { kind, name } = splitKind(label)
  const district = { name, kind, province, communes, codes: [] as string[] }
  for (const line of lines) {
    const at = line.indexOf('=')
    const targets = readCodes(line, at + 1)
    for (const code of targets) codes.add(code)
    // Island districts had no communes: their line has codes and no name.
    if (at > 0) {
      const unit = splitKind(line.slice(0, at))
      communes.push({ name: unit.name, kind: unit.kind, district, codes: targets })
    }
  }
  district.codes.push(...[...codes].sort())
  return district
}

function readCodes(line: string, from: number): readonly string[] {
  // Nine lines of ten name one code, three of them the same.
  if (line.length > from + 5) return line.slice(from).replaceAll('~', '').split(' ')
  const code = line.slice(from)
  let alone = single.get(code)
  if (alone === undefined) single.set(code, (alone = [code]))
  return alone
}

const single = new Map<string, readonly string[]>()

const unitKinds = ['Thành phố', 'Thị xã', 'Thị trấn', 'Phường', 'Quận', 'Huyện', 'Xã']
const kindPrefixes = unitKinds.map((kind) => ({ prefix: `${kind} `, kind: kind.toLowerCase() }))

function splitKind(label: string): { kind: string; name: string } {
  for (const { prefix, kind } of kindPrefixes) {
    if (label.startsWith(prefix)) return { kind, name: label.slice(prefix.length) }
  }
  throw new Error(`unit without a kind: ${label}`)
}
