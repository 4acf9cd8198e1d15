import { districtAliases, provinceAliases } from './aliases.ts'
import {
  formerProvinces,
  type FormerCommune,
  type FormerDistrict,
  type FormerProvince,
} from './former.ts'
import { communes, provinces, type Commune } from './places.ts'
import { nameKey } from './words.ts'

/** What a province's name means: a province of today, of before July 2025, or both. */
export interface NamedProvince {
  readonly name: string
  readonly city: boolean
  readonly now: string | undefined
  readonly formers: readonly FormerProvince[]
}

/** Everything a folded name may mean, level by level. */
export interface Gazetteer {
  /** Every key of the four indexes below: most of what is looked up is in none. */
  readonly keys: ReadonlySet<string>
  readonly provinces: Named<NamedProvince>
  readonly districts: Named<FormerDistrict>
  readonly former: Named<FormerCommune>
  readonly now: Named<Commune>
  /** Full names only, without initials: what a typing error may be measured against. */
  readonly provinceNames: ReadonlyMap<string, NamedProvince>
  /** The districts whose land, in whole or part, is now in a commune. */
  readonly origins: ReadonlyMap<string, ReadonlySet<FormerDistrict>>
}

type Named<Unit> = ReadonlyMap<string, readonly Unit[]>

let gazetteer: Gazetteer | undefined

/** Built on first use, about 14,000 names. */
export function theGazetteer(): Gazetteer {
  return (gazetteer ??= build())
}

function build(): Gazetteer {
  const { provinces, provinceNames } = indexProvinces()
  const { districts, origins } = indexDistricts()
  const { now, former } = indexCommunes(districts)
  const keys = new Set([provinces, districts, now, former].flatMap((index) => [...index.keys()]))
  return { keys, provinces, provinceNames, districts, now, former, origins }
}

function add<Unit>(index: Map<string, Unit[]>, key: string, unit: Unit): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [unit])
  else if (!known.includes(unit)) known.push(unit)
}

function indexProvinces() {
  const keys = [...provinces(), ...formerProvinces()].map((each) => nameKey(each.name))
  const provinceNames = new Map([...new Set(keys)].map((key) => [key, describeProvince(key)]))
  const index = new Map<string, NamedProvince[]>()
  for (const [key, province] of provinceNames) add(index, key, province)
  for (const [alias, names] of Object.entries(provinceAliases)) {
    for (const name of names) add(index, alias, provinceNames.get(nameKey(name))!)
  }
  for (const province of provinceNames.values()) {
    const letters = initials(province.name)
    if (letters.length > 1) add(index, letters, province)
  }
  return { provinces: index, provinceNames }
}

function initials(name: string): string {
  return nameKey(name.replace(/(\p{L})\p{L}*[\s-]*/gu, '$1'))
}

const formerCities = ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ']

function describeProvince(key: string): NamedProvince {
  const now = provinces().find((each) => nameKey(each.name) === key)
  const formers = formerProvinces().filter((each) => nameKey(each.name) === key)
  const name = now?.name ?? formers[0]!.name
  return {
    name,
    city: formerCities.includes(name) || now?.kind === 'city',
    now: now?.code,
    formers,
  }
}

function indexDistricts() {
  const districts = new Map<string, FormerDistrict[]>()
  const origins = new Map<string, Set<FormerDistrict>>()
  for (const former of formerProvinces()) {
    for (const district of former.districts) {
      add(districts, nameKey(district.name), district)
      for (const code of district.codes) {
        const known = origins.get(code)
        if (known === undefined) origins.set(code, new Set([district]))
        else known.add(district)
      }
    }
  }
  for (const [provinceName, alias, names] of districtAliases) {
    const former = formerProvinces().find((each) => each.name === provinceName)!
    for (const name of names) {
      add(
        districts,
        nameKey(alias),
        former.districts.find((each) => each.name === name)!,
      )
    }
  }
  return { districts, origins }
}

function indexCommunes(districts: Named<FormerDistrict>) {
  const now = new Map<string, Commune[]>()
  const former = new Map<string, FormerCommune[]>()
  for (const each of communes()) addWithParts(now, each, districts)
  for (const province of formerProvinces()) {
    for (const district of province.districts) {
      for (const each of district.communes) addWithParts(former, each, districts)
    }
  }
  return { now, former }
}

/** A name with a dash is also known by its parts, but Đà Lạt is the city, not its wards. */
function addWithParts<Unit extends { readonly name: string }>(
  index: Map<string, Unit[]>,
  unit: Unit,
  districts: Named<FormerDistrict>,
): void {
  add(index, nameKey(unit.name), unit)
  if (!unit.name.includes(' - ')) return
  for (const part of unit.name.split(' - ').map(nameKey)) {
    if (!districts.has(part)) add(index, part, unit)
  }
}
