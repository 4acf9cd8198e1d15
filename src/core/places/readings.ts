import type { FormerDistrict } from './former.ts'
import type { NamedProvince } from './gazetteer.ts'
import { matchAnywhere, matchInDistricts, matchInProvince, union, type Match } from './match.ts'
import { opensCommune, standsAlone, type Address, type Mention } from './mentions.ts'

/** The right end of an address as read so far: from `left` on stand its district and province. */
export interface Chain {
  readonly left: number
  readonly province: NamedProvince | undefined
  readonly districts: readonly FormerDistrict[]
  readonly district: Mention | undefined
  readonly score: number
}

/** One way to read an address down to its commune. */
export interface Reading {
  /** Where the commune, its kind included, starts: left of it are house and street. */
  readonly start: number
  readonly codes: readonly string[]
  readonly score: number
  readonly doubt: Doubt
}

/** A district that nobody knows, or one that contradicts the commune: then ask, even about one. */
export type Doubt = 'none' | 'unknown' | 'contradicted'

/** The ways to read the right end before `end`: with or without province and district. */
export function chainsAt(address: Address, end: number): Chain[] {
  return provinceChains(address, end).flatMap((chain) => [chain, ...districtChains(address, chain)])
}

/** Every way to read a commune left of a chain, near or some words away. */
export function readingsUnder(address: Address, chain: Chain): Reading[] {
  const found: Reading[] = []
  const bare = chain.province === undefined && chain.districts.length === 0
  const furthest = bare ? chain.left : Math.max(1, chain.left - widestGap)
  for (let end = chain.left; end >= furthest; end--) {
    for (const mention of address.endingAt[end] ?? []) {
      const reading = readCommune(address, chain, mention)
      if (reading !== undefined) found.push(reading)
    }
    // A commune that nobody knows stands nearer than the next one: never skip it.
    if (opensCommune(address, end - 1)) break
  }
  return found
}

/** How many words may stand between a commune and its district or province. */
const widestGap = 10

/** What speaks for a reading. A district outweighs all a reading without it can gather. */
export const weight = { province: 20, ownDistrict: 8, district: 32, communeKind: 16, sameKind: 4 }
const perWord = 2
const perSkippedWord = 3

function provinceChains(address: Address, end: number): Chain[] {
  const none = { districts: [], district: undefined }
  const found: Chain[] = [{ ...none, left: end, province: undefined, score: 0 }]
  for (const mention of longestProvinces(address.endingAt[end]!)) {
    for (const province of mention.provinces) {
      const sameKind = mention.kind === (province.city ? 'thành phố' : 'tỉnh')
      const score = weight.province + (sameKind ? weight.sameKind : 0) + lengthOf(mention)
      found.push({ ...none, left: mention.start, province, score })
      // Maps write the province twice: "Thành phố Hồ Chí Minh, Hồ Chí Minh".
      const again = address.endingAt[mention.start]!.find((each) =>
        each.provinces.includes(province),
      )
      if (again !== undefined) found.push({ ...none, left: again.start, province, score })
    }
  }
  return found
}

/** Bà Rịa - Vũng Tàu is one province, not Bà Rịa in what people call Vũng Tàu. */
function longestProvinces(mentions: readonly Mention[]): readonly Mention[] {
  const named = mentions.filter((mention) => mention.provinces.length > 0)
  const first = Math.min(...named.map((mention) => mention.nameStart))
  return named.filter((mention) => mention.nameStart === first)
}

function districtChains(address: Address, chain: Chain): Chain[] {
  return address.endingAt[chain.left]!.flatMap((mention) => withDistrict(chain, mention))
}

/**
 * A chain with a district before it: one of the former province of that name, or, as a second
 * chain, one of a province it absorbed. Without a province a bare "Cao Bằng" is the province.
 */
export function withDistrict(chain: Chain, mention: Mention): Chain[] {
  const { province } = chain
  const { districts } = mention
  if (districts.length === 0) return []
  if (province === undefined) {
    return meansProvince(mention) ? [] : [extend(chain, mention, { districts, own: false })]
  }
  const own = districts.filter((each) => province.formers.includes(each.province))
  const absorbed = districts.filter(
    (each) => each.province.now === province.now && !own.includes(each),
  )
  return [
    ...(own.length > 0 ? [extend(chain, mention, { districts: own, own: true })] : []),
    ...(absorbed.length > 0 ? [extend(chain, mention, { districts: absorbed, own: false })] : []),
  ]
}

function meansProvince({ kind, provinces }: Mention): boolean {
  return provinces.some((each) => kind === undefined || (kind === 'thành phố' && each.city))
}

function extend(
  chain: Chain,
  mention: Mention,
  found: { districts: readonly FormerDistrict[]; own: boolean },
): Chain {
  const sameKind = found.districts.filter((each) => each.kind === mention.kind)
  return {
    ...chain,
    left: mention.start,
    district: mention,
    districts: sameKind.length > 0 ? sameKind : found.districts,
    score:
      chain.score +
      weight.district +
      lengthOf(mention) +
      (found.own ? weight.ownDistrict : 0) +
      (sameKind.length > 0 ? weight.sameKind : 0),
  }
}

/** Of two readings the one that takes more words for a name is better. */
function lengthOf(mention: Mention): number {
  return perWord * (mention.nameEnd - mention.nameStart)
}

function readCommune(address: Address, chain: Chain, mention: Mention): Reading | undefined {
  const gap = chain.left - mention.end
  if (mention.kind === undefined && (gap > 0 || !standsAlone(address, mention))) return undefined
  const skipped = skippedDistricts(address, chain, mention.end)
  const match = matchSkipping(address, chain, { mention, skipped })
  if (match === undefined) return undefined
  const named = lengthOf(mention) + (mention.kind === undefined ? 0 : weight.communeKind)
  return {
    start: mention.start,
    codes: match.codes,
    score: chain.score + match.score + named - perSkippedWord * gap,
    doubt: match.doubt,
  }
}

interface Skipped {
  /** Districts between a commune and its chain, other than the chain's own. */
  readonly known: readonly FormerDistrict[]
  /** One is written there, known or not: the address is of the old kind. */
  readonly written: boolean
}

interface Attempt {
  readonly mention: Mention
  readonly skipped: Skipped
}

/** A skipped district either holds the commune ("Quận 1 (gần chợ), TP.HCM") or contradicts it. */
function matchSkipping(
  address: Address,
  chain: Chain,
  { mention, skipped }: Attempt,
): (Match & { doubt: Doubt }) | undefined {
  if (skipped.known.length > 0) {
    const inside = matchInDistricts(address, mention, skipped.known)
    if (inside !== undefined) return { ...inside, doubt: 'none' }
    if (isNumbered(address, mention)) return undefined
  }
  const match = matchUnder(address, chain, { mention, skipped })
  if (match === undefined) return undefined
  if (skipped.known.length > 0) return { ...match, doubt: 'contradicted' }
  return { ...match, doubt: skipped.written && chain.districts.length === 0 ? 'unknown' : 'none' }
}

function matchUnder(
  address: Address,
  chain: Chain,
  { mention, skipped }: Attempt,
): Match | undefined {
  const { province, districts } = chain
  if (districts.length > 0) return matchInDistricts(address, mention, districts)
  if (province === undefined) {
    const tooCommon = mention.kind === undefined || isNumbered(address, mention)
    return tooCommon ? undefined : matchAnywhere(address, mention)
  }
  const match = matchInProvince(address, mention, { province, oldStyle: skipped.written })
  if (match === undefined || mention.kind !== undefined) return match
  // "Ba Đình, Hà Nội" names the district of before as much as the ward of today.
  const before = withDistrict(chain, mention)[0]?.districts ?? []
  const codes = before.flatMap((each) => each.codes)
  return { ...match, codes: union([...match.codes, ...codes]) }
}

/** Phường 5 says nothing without its district. */
function isNumbered(address: Address, mention: Mention): boolean {
  return (
    mention.nameEnd - mention.nameStart === 1 && /^\d/.test(address.words[mention.nameStart]!.key)
  )
}

function skippedDistricts(address: Address, chain: Chain, from: number): Skipped {
  const known: FormerDistrict[] = []
  let written = false
  for (let end = from + 1; end <= chain.left; end++) {
    for (const mention of address.endingAt[end]!) {
      if (mention.start >= from) known.push(...otherDistricts(chain, mention))
    }
    written ||= address.kinds[end]?.levels[0] === 'district'
  }
  return { known, written: written || known.length > 0 }
}

function otherDistricts(chain: Chain, mention: Mention): readonly FormerDistrict[] {
  if (chain.districts.length === 0) {
    return withDistrict(chain, mention).flatMap(({ districts }) => districts)
  }
  const isOwn = mention.districts.some((each) => chain.districts.includes(each))
  return mention.kind === undefined || isOwn ? [] : mention.districts
}
