import { union } from './match.ts'
import { readAddress, standsAlone, type Address } from './mentions.ts'
import { misspeltChains, misspeltCommunes, unknownCommune } from './misspelt.ts'
import { commune } from './places.ts'
import { chainsAt, readingsUnder, type Chain, type Reading } from './readings.ts'
import { rightEnds } from './right-ends.ts'

export type Resolution =
  | {
      readonly ok: true
      readonly province: string
      readonly commune: string
      readonly rest: string
    }
  | { readonly ok: false; readonly code: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly ok: false; readonly code: 'unresolved' }

/**
 * Reads an address of before or after July 2025, as people write it, down to a commune of today.
 * Where several communes remain (a commune that was split, a name borne twice) it gives them all,
 * at most 30, and never chooses: law §13 R46. `rest` is the text left of the commune, as written.
 */
export function resolveAddress(text: string): Resolution {
  if (text.length > longestAddress) return unresolved
  const address = readAddress(text)
  const ends = rightEnds(address)
  return (
    fromRight(address, ends) ??
    fromLeft(address) ??
    communeAlone(address, ends[0]) ??
    firstOf(ends, (end) => suggest(address, end)) ??
    unresolved
  )
}

const longestAddress = 500
const mostCandidates = 30
const unresolved: Resolution = { ok: false, code: 'unresolved' }

/** House, street, commune, district, province: the usual order, with or without a remark behind. */
function fromRight(address: Address, ends: readonly [number, ...number[]]): Resolution | undefined {
  const [tail, ...remarks] = ends
  const reading = readTo(address, tail) ?? firstOf(remarks, (end) => readExactly(address, end))
  return reading && answer(address, reading)
}

/** Province, district, commune, street, house: the order of forms and of some spreadsheets. */
function fromLeft({ text, words, endingAt }: Address): Resolution | undefined {
  const parts = text.split(partBreak).filter((part) => part.trim() !== '')
  const second = words.findIndex(({ before }, index) => index > 0 && before !== 'none')
  const opens = endingAt[second]?.some(
    ({ start, provinces }) => start === 0 && provinces.length > 0,
  )
  if (!opens) return undefined
  const turned = readAddress(parts.toReversed().join(', '))
  const found = fromRight(turned, [turned.words.length])
  if (!found?.ok) return found
  return { ...found, rest: found.rest.split(', ').toReversed().join(', ') }
}

const partBreak = /[,;|\n]/

/** Only a commune: enough where no other in the country has its name. */
function communeAlone(address: Address, end: number): Resolution | undefined {
  const reading = bestReading(
    address,
    chainsAt(address, end).filter((chain) => chain.left === end),
  )
  return reading && answer(address, reading)
}

/** Reads all of an address, allowing one typing error where it leads nowhere as written. */
function readTo(address: Address, end: number): Reading | undefined {
  const exact = readExactly(address, end)
  if (exact?.doubt === 'none') return exact
  const near = bestReading(address, misspeltChains(address, end))
  return exact === undefined || near?.doubt === 'none' ? near : exact
}

/** Reads an address that ends in a district or province. */
function readExactly(address: Address, end: number): Reading | undefined {
  return bestReading(
    address,
    chainsAt(address, end).filter((chain) => chain.left < end),
  )
}

/** The reading with the highest score; equal ones are one reading with the communes of all. */
function bestReading(address: Address, chains: readonly Chain[]): Reading | undefined {
  const readings = chains.flatMap((chain) => readingsUnder(address, chain))
  const top = Math.max(...readings.map((reading) => reading.score))
  const best = readings.filter((reading) => reading.score === top)
  if (best[0] === undefined) return undefined
  return { ...best[0], codes: union(best.flatMap((reading) => reading.codes)) }
}

function answer(address: Address, reading: Reading): Resolution {
  if (reading.doubt === 'contradicted') return ambiguous(reading.codes)
  const [code, ...others] = reading.codes
  if (code !== undefined && others.length === 0) return resolved(address, code, reading.start)
  const named = namedElsewhere(address, reading)
  return named === undefined
    ? ambiguous(reading.codes)
    : resolved(address, named.code, Math.min(named.start, reading.start))
}

/** "Phường Từ Liêm (Phường Mỹ Đình 1, Quận Nam Từ Liêm cũ)": the other name decides a split. */
function namedElsewhere(address: Address, reading: Reading) {
  const named = address.endingAt
    .flat()
    .filter((mention) => mention.kind !== undefined && mention.start !== reading.start)
    .flatMap(({ now, start }) => now.map(({ code }) => ({ code, start })))
    .filter(({ code }) => reading.codes.includes(code))
  return union(named.map(({ code }) => code)).length === 1 ? named[0] : undefined
}

/** Without a commune anyone knows: its near namesakes, or what the named district became. */
function suggest(address: Address, end: number): Resolution | undefined {
  const ranked = chainsAt(address, end).sort((one, other) => other.score - one.score)
  for (const chain of ranked) {
    const near = misspeltCommunes(address, chain)
    if (near.length > 0) return ambiguous(near)
  }
  const chain = ranked.find(({ district }) => district && standsAlone(address, district))
  if (chain === undefined || unknownCommune(address, chain) !== undefined) return undefined
  const [code, ...others] = union(chain.districts.flatMap((each) => each.codes))
  if (code === undefined) return undefined
  return others.length === 0 ? resolved(address, code, chain.left) : ambiguous([code, ...others])
}

function ambiguous(candidates: readonly string[]): Resolution {
  if (candidates.length > mostCandidates) return unresolved
  return { ok: false, code: 'ambiguous', candidates }
}

function resolved(address: Address, code: string, start: number): Resolution {
  const before = address.text.slice(0, address.words[start]?.start ?? 0)
  const rest = before.replace(/^[\s,;.|–-]+|[\s,;|/(–-]+$/g, '')
  return { ok: true, province: commune(code)!.province, commune: code, rest }
}

function firstOf<T>(ends: readonly number[], read: (end: number) => T | undefined): T | undefined {
  for (const end of ends) {
    const found = read(end)
    if (found !== undefined) return found
  }
  return undefined
}
