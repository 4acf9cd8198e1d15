import communeData from './communes.json' with { type: 'json' }
import provinceData from './provinces.json' with { type: 'json' }

export interface Province {
  /** Two digits, QĐ 19/2025/QĐ-TTg. */
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly nameEn: string
  readonly kind: 'city' | 'province'
}

export type CommuneKind = 'phường' | 'xã' | 'đặc khu'

export interface Commune {
  /** Five digits, QĐ 19/2025/QĐ-TTg. */
  readonly code: string
  readonly name: string
  readonly kind: CommuneKind
  /** Code of its province. */
  readonly province: string
}

/** The 34 provinces and cities in force since 01/07/2025, by code. */
export function provinces(): readonly Province[] {
  return [...provinceByCode().values()]
}

/** The province of a two-digit code; undefined for a code that is not in force. */
export function province(code: string): Province | undefined {
  return provinceByCode().get(code)
}

/** The communes of a province by code; none for an unknown province. */
export function communesOf(provinceCode: string): readonly Commune[] {
  return tables().byProvince.get(provinceCode) ?? []
}

/** The commune of a five-digit code; undefined for a code that is not in force. */
export function commune(code: string): Commune | undefined {
  return tables().byCode.get(code)
}

/** All 3,321 communes, by province and code. */
export function communes(): readonly Commune[] {
  return [...tables().byCode.values()]
}

interface Tables {
  readonly byCode: ReadonlyMap<string, Commune>
  readonly byProvince: ReadonlyMap<string, readonly Commune[]>
}

const kinds: Readonly<Record<string, CommuneKind>> = { P: 'phường', X: 'xã', S: 'đặc khu' }

let provinceTable: ReadonlyMap<string, Province> | undefined
let communeTables: Tables | undefined

function provinceByCode(): ReadonlyMap<string, Province> {
  return (provinceTable ??= new Map(
    // JSON widens the kind to string; places.test.ts holds the data to the type.
    (provinceData as readonly Province[]).map((each) => [each.code, Object.freeze(each)]),
  ))
}

function tables(): Tables {
  return (communeTables ??= readTables())
}

function readTables(): Tables {
  const byCode = new Map<string, Commune>()
  const byProvince = new Map<string, readonly Commune[]>()
  for (const [provinceCode, lines] of Object.entries(communeData).sort()) {
    const members = lines.map((line) => parseCommune(line, provinceCode))
    byProvince.set(provinceCode, Object.freeze(members))
    for (const member of members) byCode.set(member.code, member)
  }
  return { byCode, byProvince }
}

/** `00004 P Ba Đình`: code, kind, name. */
function parseCommune(line: string, provinceCode: string): Commune {
  return Object.freeze({
    code: line.slice(0, 5),
    kind: kinds[line[6]!]!,
    name: line.slice(8),
    province: provinceCode,
  })
}
