import { theGazetteer, type NamedProvince } from './gazetteer.ts'
import type { FormerCommune, FormerDistrict } from './former.ts'
import { kindAfter, kindBefore, type KindBefore, type Level } from './kinds.ts'
import type { Commune } from './places.ts'
import { accentKey, splitWords, type Word } from './words.ts'

/** A stretch of an address that is the name of some place, with the kind written beside it. */
export interface Mention {
  /** First word, the kind included. */
  readonly start: number
  readonly nameStart: number
  readonly nameEnd: number
  /** Behind the last word, the kind included. */
  readonly end: number
  readonly kind: string | undefined
  readonly provinces: readonly NamedProvince[]
  readonly districts: readonly FormerDistrict[]
  readonly former: readonly FormerCommune[]
  readonly now: readonly Commune[]
}

export interface Address {
  readonly text: string
  readonly words: readonly Word[]
  /** Written with accents: then accents tell one name from another. */
  readonly accented: boolean
  /** The kind written right before each word. */
  readonly kinds: readonly (KindBefore | undefined)[]
  /** Mentions by the index behind their last word. */
  readonly endingAt: readonly (readonly Mention[])[]
}

/** Finds every place name in an address. A name never runs across a comma. */
export function readAddress(text: string): Address {
  const words = splitWords(text)
  const kinds = words.map((_, at) => kindBefore(words, at))
  const endingAt: Mention[][] = Array.from({ length: words.length + 1 }, () => [])
  for (let end = 1; end <= words.length; end++) {
    let key = ''
    for (let start = end - 1; start >= Math.max(0, end - longestName); start--) {
      key = words[start]!.key + key
      const meanings = meaningsOf(key)
      if (meanings !== undefined) {
        const name = { start, end, isNumber: digits.test(key) }
        for (const mention of mentionsOf({ words, kinds }, meanings, name)) {
          endingAt[mention.end]!.push(mention)
        }
      }
      if (words[start]!.before === 'hard') break
    }
  }
  return { text, words, kinds, accented: words.some(({ raw }) => accent.test(raw)), endingAt }
}

/** The name of a mention as written, accents kept. */
export function accentsOf({ words }: Address, mention: Mention): string {
  let accents = accentsByMention.get(mention)
  if (accents === undefined) {
    accents = accentKey(words.slice(mention.nameStart, mention.nameEnd))
    accentsByMention.set(mention, accents)
  }
  return accents
}

/** Whether a part of the address opens at `at` with a kind of commune, `Phường …`, not room P.1203. */
export function opensCommune({ words, kinds }: Address, at: number): boolean {
  return [at + 1, at + 2].some((name) => {
    const kind = kinds[name]
    if (kind?.start !== at || !kind.levels.includes('commune')) return false
    return !/^\d{3}/.test(words[name]!.key)
  })
}

/**
 * Whether a name without a kind may stand for a place. "12 Hàng Bài", "đường Nguyễn Trãi",
 * "chợ Bến Thành" and "thôn Tân Lập" are not communes, though communes bear those names.
 */
export function standsAlone(address: Address, mention: Mention): boolean {
  if (mention.kind !== undefined) return true
  const { words } = address
  if (startsWithDigit(words[mention.nameStart])) return false
  const first = segmentStart(words, mention.start)
  if (first === mention.start) {
    // After "Thị trấn Trới, …" the next part is the district, though a commune has its name.
    return first === 0 || !opensCommune(address, segmentStart(words, first - 1))
  }
  if (opensCommune(address, first) || words[mention.end]?.before !== 'none') {
    return followsHamletNumber(words, mention.start)
  }
  return !isStreetName(words, first, mention.start)
}

/** Whether the word before `at` makes a street or a house of what follows: "đường Hà Nội". */
export function followsHead(words: readonly Word[], at: number): boolean {
  return words[at]!.before === 'none' && heads.has(words[at - 1]?.key ?? '')
}

/** First word of the part, between commas or dashes, that holds word `at`. */
export function segmentStart(words: readonly Word[], at: number): number {
  let start = at
  while (start > 0 && words[start]!.before === 'none') start--
  return start
}

const accentsByMention = new WeakMap<Mention, string>()
const accent = /[^\da-z'’ʼ]/i
const digits = /^\d+$/
const longestName = 6

interface Name {
  readonly start: number
  readonly end: number
  readonly isNumber: boolean
}

function mentionsOf(
  { words, kinds }: Pick<Address, 'words' | 'kinds'>,
  meanings: Meanings,
  name: Name,
): Mention[] {
  const before = kinds[name.start]
  const after = before === undefined ? kindAfter(words, name.end) : undefined
  const kind = before ?? after
  if (kind === undefined) return bareMentions(meanings, name)
  const mention: Mention = {
    ...limited(meanings, kind.levels),
    start: before?.start ?? name.start,
    nameStart: name.start,
    nameEnd: name.end,
    end: after === undefined ? name.end : name.end + 1,
    kind: kind.kind,
  }
  return before?.doubtful ? [mention, ...bareMentions(meanings, name)] : [mention]
}

/** A number without a kind is a house, not Quận 1. */
function bareMentions(meanings: Meanings, { start, end, isNumber }: Name): Mention[] {
  if (isNumber) return []
  return [{ ...meanings, start, nameStart: start, nameEnd: end, end, kind: undefined }]
}

type Meanings = Pick<Mention, 'provinces' | 'districts' | 'former' | 'now'>

function meaningsOf(key: string): Meanings | undefined {
  const all = theGazetteer()
  if (!all.keys.has(key)) return undefined
  return {
    provinces: all.provinces.get(key) ?? [],
    districts: all.districts.get(key) ?? [],
    former: all.former.get(key) ?? [],
    now: all.now.get(key) ?? [],
  }
}

function limited(meanings: Meanings, levels: readonly Level[]): Meanings {
  return {
    provinces: levels.includes('province') ? meanings.provinces : [],
    districts: levels.includes('district') ? meanings.districts : [],
    former: levels.includes('commune') ? meanings.former : [],
    now: levels.includes('commune') ? meanings.now : [],
  }
}

function startsWithDigit(word: Word | undefined): boolean {
  return word !== undefined && /^\d/.test(word.key)
}

/** "Thôn 3 Ea Tu": the number belongs to the hamlet, the name to the commune. */
function followsHamletNumber(words: readonly Word[], at: number): boolean {
  return startsWithDigit(words[at - 1]) && hamlets.has(words[at - 2]?.key ?? '')
}

/** Without commas: a street has a head (number, `đường`) and at least two syllables of its own. */
function isStreetName(words: readonly Word[], first: number, at: number): boolean {
  if (followsHamletNumber(words, at)) return false
  for (let i = Math.max(first, at - 2); i < at; i++) {
    const { key } = words[i]!
    if (startsWithDigit(words[i]) || heads.has(key) || hamlets.has(key)) return true
  }
  return false
}

const hamlets: ReadonlySet<string> = new Set(
  'thon ap xom to khom khu buon ban doi lang kp tdp soc plei bon pho'.split(' '),
)

const heads: ReadonlySet<string> = new Set(
  (
    'duong d pho ngo ngach hem kiet so sn nha lo ql tl cho truong thcs thpt hoc non vien bv cu cc ' +
    'toa kcn nghiep thi kdt kdc xe ga cty ty ubnd ks chua dinh den cau vincom plaza tower block'
  ).split(' '),
)
