import type { Word } from './words.ts'

export type Level = 'province' | 'district' | 'commune'

/** A word for a kind of unit, written before a name (`phường`, `P.`, `TX`) or after it (`ward`). */
export interface KindWord {
  readonly kind: string
  readonly levels: readonly Level[]
}

export interface KindBefore extends KindWord {
  readonly start: number
  /** Without accents it may as well end the name before: the `Quan` of "huyện Văn Quan". */
  readonly doubtful: boolean
}

/** The kind written directly before word `at`, and where it starts. */
export function kindBefore(words: readonly Word[], at: number): KindBefore | undefined {
  const name = words[at]
  const last = words[at - 1]
  if (name === undefined || last === undefined || !isJoined(words, at)) return undefined
  const first = words[at - 2]
  if (first !== undefined && isJoined(words, at - 1)) {
    const pair = pairs.get(`${first.key} ${last.key}`)
    if (pair !== undefined) return { ...pair, start: at - 2, doubtful: false }
  }
  const single = singles.get(last.key)
  if (single === undefined || lookalikes.has(last.raw.normalize('NFC').toLowerCase()))
    return undefined
  return { ...single, start: at - 1, doubtful: last.key.length > 1 && isAscii(last.raw) }
}

/** The kind written after a name, as English does: `Ben Nghe Ward`, `Ho Chi Minh City`. */
export function kindAfter(words: readonly Word[], at: number): KindWord | undefined {
  const word = words[at]
  return word?.before === 'none' ? suffixes.get(word.key) : undefined
}

function isAscii(text: string): boolean {
  return /^[a-z]+$/i.test(text)
}

function isJoined(words: readonly Word[], at: number): boolean {
  return words[at]!.before === 'none'
}

// A Map: "constructor" in an address must find nothing.
function mapOf(table: Readonly<Record<string, KindWord>>): ReadonlyMap<string, KindWord> {
  return new Map(Object.entries(table))
}

const commune: readonly Level[] = ['commune']
const district: readonly Level[] = ['district']
const province: readonly Level[] = ['province']

const ward = { kind: 'phường', levels: commune }
const village = { kind: 'xã', levels: commune }
const township = { kind: 'thị trấn', levels: commune }
const zone = { kind: 'đặc khu', levels: commune }
const quarter = { kind: 'quận', levels: district }
const county = { kind: 'huyện', levels: district }
const town = { kind: 'thị xã', levels: district }
const city: KindWord = { kind: 'thành phố', levels: ['district', 'province'] }
const wholeProvince = { kind: 'tỉnh', levels: province }

const singles: ReadonlyMap<string, KindWord> = mapOf({
  phuong: ward,
  ph: ward,
  p: ward,
  f: ward,
  ward,
  xa: village,
  x: village,
  commune: village,
  tt: township,
  township,
  dk: zone,
  quan: quarter,
  q: quarter,
  district: quarter,
  dist: quarter,
  huyen: county,
  h: county,
  tx: town,
  tp: city,
  city,
  tinh: wholeProvince,
  t: wholeProvince,
  province: wholeProvince,
})

const pairs: ReadonlyMap<string, KindWord> = mapOf({
  'thi tran': township,
  't t': township,
  'dac khu': zone,
  'thi xa': town,
  'huyen dao': county,
  'xa dao': village,
  't x': town,
  'thanh pho': city,
  'thu do': city,
  't p': city,
})

const suffixes: ReadonlyMap<string, KindWord> = mapOf({
  ward,
  commune: village,
  township,
  district: quarter,
  dist: quarter,
  town,
  city,
  province: wholeProvince,
})

/** Other words that fold like a kind: the first syllable of Phương Liên, Quan Hóa, Xà Phiên. */
const lookalikes: ReadonlySet<string> = new Set([
  ...['phương', 'phượng', 'phướng', 'xá', 'xà', 'xạ', 'xả', 'quán', 'quản', 'quân', 'quần'],
  ...['tính', 'tình', 'tĩnh', 'tịnh', 'huyền', 'huyên'],
])
