import type { FormerDistrict } from './former.ts'
import { theGazetteer, type NamedProvince } from './gazetteer.ts'
import { accentsOf, type Address, type Mention } from './mentions.ts'
import type { Commune } from './places.ts'
import { nameAccents } from './words.ts'

/** The communes of today that a written commune may be, and how well it fits. */
export interface Match {
  readonly codes: readonly string[]
  readonly score: number
}

/**
 * With a district the address is of the old kind: the old commune decides. A commune of today
 * beside an old district (`Phường Hải Châu, Quận Hải Châu`) is accepted where the land is the same.
 */
export function matchInDistricts(
  address: Address,
  mention: Mention,
  districts: readonly FormerDistrict[],
): Match | undefined {
  const former = mention.former.filter((each) => districts.includes(each.district))
  const now = mention.now.filter((each) => districts.some((from) => holdsLandOf(each, from)))
  return preferring(narrow(address, mention, former), narrow(address, mention, now))
}

/**
 * Without a district the commune is read as one of today first, then as a former one. The name of
 * a province that is no more still bounds the land, for both kinds of commune.
 */
export function matchInProvince(
  address: Address,
  mention: Mention,
  at: { province: NamedProvince; oldStyle: boolean },
): Match | undefined {
  const { province } = at
  const now = narrow(
    address,
    mention,
    mention.now.filter((each) => isIn(each, province)),
  )
  const former = narrow(address, mention, formerIn(mention, province))
  return at.oldStyle ? preferring(former, now) : preferring(now, former)
}

/** Nothing but a commune: enough only where its name is unique in the country. */
export function matchAnywhere(address: Address, mention: Mention): Match | undefined {
  const now = narrow(address, mention, mention.now)
  const former = narrow(address, mention, mention.former)
  if (!now || !former) return now ?? former
  return { codes: union([...now.codes, ...former.codes]), score: now.score }
}

export function union(codes: readonly string[]): string[] {
  return [...new Set(codes)]
}

interface Narrowed extends Match {
  readonly sameAccents: boolean
  readonly sameKind: boolean
}

/** The first of two readings, unless the accents or the kind as written speak for the second. */
function preferring(first: Narrowed | undefined, second: Narrowed | undefined) {
  if (!first || !second) return first ?? second
  if (first.sameAccents !== second.sameAccents) return first.sameAccents ? first : second
  return second.sameKind && !first.sameKind ? second : first
}

interface Unit {
  readonly name: string
  readonly kind: string
}

function narrow(
  address: Address,
  mention: Mention,
  units: readonly (Unit & ({ readonly codes: readonly string[] } | { readonly code: string }))[],
): Narrowed | undefined {
  if (units.length === 0) return undefined
  const accents = address.accented ? accentsOf(address, mention) : undefined
  const same = units.filter((each) => accents !== undefined && isSpelled(each.name, accents))
  const sameAccents = same.length > 0
  // "Lê Lôi" without a kind is not Lê Lợi: one of the two clues must hold.
  if (accents !== undefined && !sameAccents && mention.kind === undefined) return undefined
  const spelled = sameAccents ? same : units
  const ofKind = spelled.filter((each) => each.kind === mention.kind)
  const chosen = ofKind.length > 0 ? ofKind : spelled
  return {
    codes: union(chosen.flatMap((each) => ('codes' in each ? each.codes : [each.code]))),
    sameAccents,
    sameKind: ofKind.length > 0,
    score: (sameAccents ? 6 : 0) + (ofKind.length > 0 ? 4 : 0),
  }
}

/** A name, or a part of a name with a dash, written with the same accents. */
function isSpelled(name: string, accents: string): boolean {
  return (
    nameAccents(name) === accents || name.split(' - ').some((part) => nameAccents(part) === accents)
  )
}

function holdsLandOf(commune: Commune, district: FormerDistrict): boolean {
  return theGazetteer().origins.get(commune.code)?.has(district) ?? false
}

function isIn(commune: Commune, province: NamedProvince): boolean {
  if (province.now !== undefined) return commune.province === province.now
  return province.formers.some((former) =>
    former.districts.some((district) => holdsLandOf(commune, district)),
  )
}

function formerIn(mention: Mention, province: NamedProvince) {
  const own = mention.former.filter((each) => province.formers.includes(each.district.province))
  if (own.length > 0 || province.now === undefined) return own
  return mention.former.filter((each) => each.district.province.now === province.now)
}
