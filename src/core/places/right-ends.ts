import { followsHead, type Address, type Mention } from './mentions.ts'
import type { Word } from './words.ts'

/**
 * Where the address proper may end: before country, postcode and telephone; then, where that leads
 * nowhere, before each remark after it ("gọi trước khi giao"). A part that names a unit is no remark.
 */
export function rightEnds(address: Address): [tail: number, ...remarks: number[]] {
  const tail = withoutTail(address.words)
  return [tail, ...beforeRemarks(address, tail), ...afterLastProvince(address, tail)]
}

function withoutTail(words: readonly Word[]): number {
  let end = words.length
  while (end > 0) {
    const length = tailLength(words[end - 1]!, words[end - 2])
    if (length === 0) return end
    end -= length
  }
  return end
}

/** Words of country, postcode or telephone at the very end. Numbers of a unit have two digits. */
function tailLength(last: Word, previous: Word | undefined): number {
  if (/^\d{3,}$/.test(last.key) || tailWords.has(last.key)) return 1
  return last.key === 'nam' && previous?.key === 'viet' ? 2 : 0
}

const tailWords: ReadonlySet<string> = new Set(['vietnam', 'vn', 'dt', 'sdt', 'tel', 'phone'])

const mostRemarks = 4

function beforeRemarks(address: Address, tail: number): number[] {
  const ends: number[] = []
  for (let start = tail - 1; start > 0 && ends.length < mostRemarks; start--) {
    if (address.words[start]!.before === 'none') continue
    if (namesUnit(address, start, ends.at(-1) ?? tail)) break
    ends.push(start)
  }
  return ends
}

function namesUnit(address: Address, start: number, end: number): boolean {
  const kind = address.kinds[start + 1] ?? address.kinds[start + 2]
  if (kind?.start === start) return true
  return address.endingAt[end]!.some(
    (mention) => mention.start === start && mention.provinces.length > 0,
  )
}

const longestRemark = 12

/** "… Hà Nội gọi trước khi giao": a remark that no comma parts from the province. */
function afterLastProvince(address: Address, tail: number): number[] {
  for (let end = tail - 1; end > Math.max(0, tail - longestRemark); end--) {
    if (address.endingAt[end]!.some((mention) => isPlainProvince(address, mention))) return [end]
  }
  return []
}

function isPlainProvince({ words }: Address, mention: Mention): boolean {
  const { provinces, nameStart, nameEnd, start } = mention
  const letters = words[nameEnd - 1]!.end - words[nameStart]!.start
  return provinces.length > 0 && letters > 2 && !followsHead(words, start)
}
