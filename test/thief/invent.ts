import sharp from 'sharp'
import { randomBytes } from 'node:crypto'
import { mrzCheckDigit } from '#core/identity/mrz-check.ts'
import { foldVietnamese } from '#core/vietnamese.ts'
import type { Needle } from './needles.ts'

const onsets = ['khr', 'ngv', 'thr', 'phl', 'vr', 'zl', 'trv', 'gnh', 'bl', 'xr', 'đv', 'qv']
const rimes = ['ượng', 'uệch', 'oẵng', 'iểm', 'ậng', 'uộp', 'ẽnh', 'ỗm', 'ửng', 'oắt', 'ịp', 'ẫu']

let invented = 0

/** A word that nobody has written before: two syllables that Vietnamese spells and does not have. */
function word(): string {
  const n = invented++
  const syllable = (i: number) => onsets[i % 12]! + rimes[Math.floor(i / 12) % 12]!
  const text = syllable((n * 5 + 7) % 144) + syllable((n * 11 + Math.floor(n / 144) * 13 + 3) % 144)
  return text[0]!.toUpperCase() + text.slice(1)
}

/** Everything that was made up, to be looked for afterwards. */
export class Secrets {
  readonly needles: Needle[] = []

  text(kind: string, value: string): string {
    this.needles.push({ kind, value })
    return value
  }

  bytes(kind: string, value: Buffer): void {
    // Windows of it: a part that was copied tells as much as the whole.
    for (const share of [0.3, 0.5, 0.7, 0.9]) {
      const at = Math.floor(value.length * share)
      this.needles.push({ kind, value: value.subarray(at, at + 24) })
    }
  }

  name(kind: string): string {
    const [family, given] = [word(), word()]
    this.text(`a word of ${kind}`, family)
    this.text(`a word of ${kind}`, given)
    return this.text(kind, `${family} Thị ${given}`)
  }

  sentence(kind: string): string {
    return this.text(kind, `${word()} ${word()} ${word()}`)
  }

  /** A mobile number, looked for in each way people write it. */
  phone(kind: string): string {
    const n = invented++
    const national = `9${n % 9}${String(1_000_000 + ((n * 7_654_321) % 8_999_999))}`
    const [a, b, c] = [national.slice(0, 2), national.slice(2, 5), national.slice(5)]
    for (const written of [national, `0${a} ${b} ${c}`, `0${a}.${b}.${c}`, `${a} ${b} ${c}`])
      this.text(kind, written)
    return `0${national}`
  }

  party(kind: string, commune: string) {
    const rest = `Số ${invented} ngõ ${this.sentence(`an address of ${kind}`)}`
    return {
      name: this.name(`the name of ${kind}`),
      phone: this.phone(`the phone of ${kind}`),
      address: { commune, rest },
    }
  }

  /** A personal number of a man born in Hà Nội on 15 August 1993. */
  personalNumber(): string {
    const tail = String(100_000 + ((invented++ * 76_543) % 899_999))
    return this.text('a personal number', `001093${tail}`)
  }

  card(name: string): string {
    const address = `Số 7 ${this.sentence('an address on a card')}, Hà Nội`
    return `${this.personalNumber()}||${name}|15081993|Nam|${address}|22042021`
  }

  /** The machine-readable zone of a passport of Utopia; returns the name it shows too. */
  passport(): { readonly text: string; readonly name: string } {
    const letters = () => this.text('a name in a passport', foldVietnamese(word()).toUpperCase())
    const [family, given] = [letters(), letters()]
    const checked = (field: string) => field + mrzCheckDigit(field)
    const number = this.text('a passport number', `L${10_000_000 + ((invented++ * 654_321) % 8e7)}`)
    const [document, birth, expiry] = [checked(number), checked('740812'), checked('300415')]
    const optional = `${'<'.repeat(14)}0`
    const last = mrzCheckDigit(document + birth + expiry + optional)
    const upper = `P<UTO${family}<<${given}`.padEnd(44, '<')
    return {
      text: `${upper}\n${document}UTO${birth}F${expiry}${optional}${last}`,
      name: `${family} ${given}`,
    }
  }

  /** A signature with coordinates of its own. */
  strokes(): [number, number][][] {
    const x = 100 + (invented++ % 500) + 0.7391
    this.text('a stroke of a signature', `[${x},`)
    return [Array.from({ length: 12 }, (_, i): [number, number] => [x + i, 40 + i])]
  }

  /** A photo of noise: no two bytes of it are like another's. */
  async photo(): Promise<Buffer> {
    const noise = { width: 96, height: 72, channels: 3 } as const
    const jpeg = await sharp(randomBytes(96 * 72 * 3), { raw: noise })
      .jpeg()
      .toBuffer()
    this.bytes('a photo as it was sent', jpeg)
    return jpeg
  }
}
