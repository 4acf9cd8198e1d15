import { foldVietnamese } from '../vietnamese.ts'
import { formerProvinces, type FormerDistrict } from './former.ts'
import { theGazetteer, type NamedProvince } from './gazetteer.ts'
import { union } from './match.ts'
import { opensCommune, segmentStart, type Address, type Mention } from './mentions.ts'
import { isNear } from './near.ts'
import { communesOf } from './places.ts'
import { chainsAt, weight, withDistrict, type Chain } from './readings.ts'
import { joinKeys } from './words.ts'

/** Right ends of an address whose province or district has one typing error. */
export function misspeltChains(address: Address, end: number): Chain[] {
  const exact = chainsAt(address, end).filter((chain) => chain.province && !chain.district)
  const named = address.endingAt[end]!.some(({ provinces, nameStart, nameEnd }) => {
    const key = joinKeys(address.words.slice(nameStart, nameEnd))
    return provinces.length > 0 && theGazetteer().provinceNames.has(key)
  })
  const near = named ? [] : provincesNear(address, end)
  const exactBeforeNear = near.flatMap((chain) =>
    address.endingAt[chain.left]!.flatMap((mention) => withDistrict(chain, mention)),
  )
  const districts = [...exact, ...near].flatMap((chain) => districtsNear(address, chain))
  return [...near, ...exactBeforeNear, ...districts]
}

/**
 * Communes one typing error away from one written with its kind. Two communes of a district often
 * differ by a letter, so these are to be asked about, never taken.
 */
export function misspeltCommunes(address: Address, chain: Chain): string[] {
  const name = unknownCommune(address, chain)
  if (name === undefined || chain.province === undefined) return []
  return union(
    unitsUnder(chain).flatMap((unit) => (isNear(name, lettersOf(unit.name)) ? unit.codes : [])),
  )
}

/** The letters of a commune written with its kind right before a chain, if one stands there. */
export function unknownCommune(address: Address, chain: Chain): string | undefined {
  const { words } = address
  const first = segmentStart(words, chain.left - 1)
  const parted = words[chain.left]?.before !== 'none'
  for (let at = chain.left - 1; at >= Math.max(first, chain.left - longestUnknown); at--) {
    if (!opensCommune(address, at) || (parted && at !== first)) continue
    const nameStart = address.kinds[at + 2]?.start === at ? at + 2 : at + 1
    return lettersOf(textOf(address, nameStart, chain.left))
  }
  return undefined
}

const longestUnknown = 7

function provincesNear(address: Address, end: number): Chain[] {
  const found: Chain[] = []
  for (const { start, letters } of namesBefore(address, end)) {
    for (const province of theGazetteer().provinceNames.values()) {
      if (!isNear(letters, lettersOf(province.name))) continue
      found.push({
        left: start,
        province,
        districts: [],
        district: undefined,
        score: weight.province,
      })
    }
  }
  return found
}

function districtsNear(address: Address, chain: Chain): Chain[] {
  const inProvince = districtsOf(chain.province!)
  const found: Chain[] = []
  if (chain.left === 0) return found
  for (const { start, letters, nameStart } of namesBefore(address, chain.left)) {
    const districts = inProvince.filter((each) => isNear(letters, lettersOf(each.name)))
    if (districts.length === 0) continue
    const kind = address.kinds[nameStart]?.kind
    const mention: Mention = {
      ...{ start, nameStart, nameEnd: chain.left, end: chain.left, kind },
      ...{ provinces: [], districts, former: [], now: [] },
    }
    found.push(...withDistrict(chain, mention))
  }
  return found
}

/** What may be a name ending at `end`: a part of the address, or, without commas, its last words. */
function namesBefore(address: Address, end: number) {
  const { words } = address
  const parted = segmentStart(words, end - 1) > 0
  const names: { start: number; nameStart: number; letters: string }[] = []
  for (let nameStart = end - 1; nameStart >= Math.max(0, end - longestName); nameStart--) {
    const start = address.kinds[nameStart]?.start ?? nameStart
    if (!parted || words[start]!.before !== 'none') {
      names.push({ start, nameStart, letters: lettersOf(textOf(address, nameStart, end)) })
    }
    if (words[nameStart]!.before === 'hard') break
  }
  return names
}

const longestName = 5

function textOf(address: Address, start: number, end: number): string {
  return address.text.slice(address.words[start]!.start, address.words[end - 1]!.end)
}

function lettersOf(text: string): string {
  return foldVietnamese(text).replace(/[^a-z0-9]/g, '')
}

function districtsOf(province: NamedProvince): readonly FormerDistrict[] {
  const formers =
    province.now === undefined
      ? province.formers
      : formerProvinces().filter((each) => each.now === province.now)
  return formers.flatMap((each) => each.districts)
}

function unitsUnder(chain: Chain): { name: string; codes: readonly string[] }[] {
  if (chain.districts.length > 0) return chain.districts.flatMap((each) => each.communes)
  const province = chain.province!
  const now = communesOf(province.now ?? '').map(({ name, code }) => ({ name, codes: [code] }))
  return [...now, ...districtsOf(province).flatMap((each) => each.communes)]
}
