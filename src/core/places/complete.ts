import { foldVietnamese } from '../vietnamese.ts'
import { formerProvinces, type FormerCommune, type FormerDistrict } from './former.ts'
import { commune, communes, province, type Commune } from './places.ts'

export interface CommuneQuery {
  readonly query: string
  readonly provinceCode?: string
  readonly limit?: number
}

export interface CommuneSuggestion extends Commune {
  /** The name of before July 2025 that led here: "Phường Đa Kao, Quận 1, Hồ Chí Minh". */
  readonly former?: string
}

/**
 * Completes what a clerk types into communes of today, best first, each once. Accents are optional;
 * words may be cut short ("ben ng"); a former commune or district leads to what it became. Words
 * after the name narrow it down: "tan lap vu thu".
 */
export function completeCommune(input: CommuneQuery): CommuneSuggestion[] {
  const { provinceCode, limit = 10 } = input
  const query = readQuery(input.query)
  if (query.letters === '') return []
  const byRank: Entry[][] = []
  for (const entry of theEntries()) {
    if (provinceCode !== undefined && entry.province !== provinceCode) continue
    if (query.level !== undefined && entry.level !== query.level) continue
    const rank = rankOf(entry, query)
    if (rank !== undefined) (byRank[rank] ??= []).push(entry)
  }
  return firstCommunes(byRank.flat(), limit)
}

interface Entry {
  /** Words of the name after a space, then of the units above it: ` da cao`, ` quan 1 ho chi minh`. */
  readonly name: string
  readonly above: string
  readonly written: string
  readonly province: string
  readonly codes: readonly string[]
  readonly level: 'commune' | 'district'
  readonly former?: FormerCommune | FormerDistrict
}

interface Query {
  /** What kind of unit was written before the name, if any. */
  readonly level: Entry['level'] | undefined
  readonly letters: string
  readonly words: readonly string[]
  /** As written in lower case, where it has accents to go by. */
  readonly accents: string | undefined
}

const communeKind = /^(?:phuong|p|xa|x|thi tran|tt|dac khu|dk) (?=.)/
const districtKind = /^(?:quan|q|huien|h|thi xa|tx|thanh pho|tp) (?=.)/

function readQuery(text: string): Query {
  const bounded = text.slice(0, 100).normalize('NFC')
  const written = lettersOf(bounded).replace(/([a-z])(?=\d)/g, '$1 ')
  const letters = written.replace(communeKind, '').replace(districtKind, '')
  const accents = bounded.toLowerCase().trim()
  return {
    level: levelOf(written),
    letters,
    words: letters.split(' '),
    accents: /[\u0080-\uffff]/.test(accents) ? accents : undefined,
  }
}

function levelOf(written: string): Query['level'] {
  if (communeKind.test(written)) return 'commune'
  return districtKind.test(written) ? 'district' : undefined
}

/** Folded, y as i (Lý, Lí), signs as spaces, apostrophes away. */
function lettersOf(text: string): string {
  const folded = foldVietnamese(text).replaceAll('y', 'i')
  if (/^[a-z ]*$/.test(folded)) return folded
  return folded
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Lower is better; undefined: not what is meant. Each step has a half for the wrong accents. */
function rankOf(entry: Entry, query: Query): number | undefined {
  const step = stepOf(entry, query)
  if (step === undefined) return undefined
  return 2 * step + (query.accents === undefined || entry.written.includes(query.accents) ? 0 : 1)
}

function stepOf({ name, above }: Entry, { letters, words }: Query): number | undefined {
  const at = name.indexOf(` ${letters}`)
  if (at === 0) return wholeness(name, letters.length + 1)
  if (at > 0) return 3
  if (words.length < 2 || !name.includes(` ${words[0]!}`)) return undefined
  return holdsInOrder(name + above, words) ? 4 : undefined
}

/** The whole name, its first words, or the beginning of a word. */
function wholeness(name: string, length: number): number {
  if (name.length === length) return 0
  return name[length] === ' ' ? 1 : 2
}

function holdsInOrder(text: string, words: readonly string[]): boolean {
  let from = 0
  for (const word of words) {
    const at = text.indexOf(` ${word}`, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}

function firstCommunes(entries: readonly Entry[], limit: number): CommuneSuggestion[] {
  const found = new Map<string, CommuneSuggestion>()
  for (const { codes, former } of entries) {
    for (const code of codes) {
      if (found.size >= limit) return [...found.values()]
      if (found.has(code)) continue
      found.set(code, { ...commune(code)!, ...(former && { former: labelOf(former) }) })
    }
  }
  return [...found.values()]
}

let entries: readonly Entry[] | undefined

function theEntries(): readonly Entry[] {
  return (entries ??= [...communes().map(entryOf), ...districtEntries(), ...formerEntries()])
}

function entryOf({ code, name, province: provinceCode }: Commune): Entry {
  return {
    name: ` ${lettersOf(name)}`,
    above: ` ${lettersOf(province(provinceCode)!.name)}`,
    written: name.toLowerCase(),
    province: provinceCode,
    codes: [code],
    level: 'commune',
  }
}

function districtEntries(): Entry[] {
  return formerDistricts().map((former) => ({
    name: ` ${lettersOf(former.name)}`,
    above: ` ${lettersOf(former.province.name)}`,
    written: former.name.toLowerCase(),
    province: former.province.now,
    codes: former.codes,
    level: 'district',
    former,
  }))
}

function formerEntries(): Entry[] {
  return formerDistricts().flatMap((district) => {
    const above = ` ${lettersOf(`${district.kind} ${district.name} ${district.province.name}`)}`
    return district.communes.map((former): Entry => ({
      name: ` ${lettersOf(former.name)}`,
      above,
      written: former.name.toLowerCase(),
      province: district.province.now,
      codes: former.codes,
      level: 'commune',
      former,
    }))
  })
}

function formerDistricts(): FormerDistrict[] {
  return formerProvinces().flatMap((each) => each.districts)
}

function labelOf(unit: FormerCommune | FormerDistrict): string {
  const { kind, name } = unit
  const label = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`
  return 'district' in unit
    ? `${label}, ${labelOf(unit.district)}`
    : `${label}, ${unit.province.name}`
}
