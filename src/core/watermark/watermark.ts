import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { sayingOf, slotsOf } from './forms.ts'
import { type PhoneForms, readPhones, writePhone } from './phone-forms.ts'
import type { Form, TextKind } from './rules.ts'

/** What can be read of one value in a table: how each of its slots is written. */
export type Mark = {
  /** What it says; the same however it is written. */
  readonly saying: string
  readonly slots: readonly { readonly rule: number; readonly nth: number; readonly form: Form }[]
}

/** How many slots are written as one secret says, of those that could be read. */
export type Agreement = { readonly agree: number; readonly of: number }

/**
 * The hidden mark of one copy: each value is written in one of the ways that say the same, chosen by
 * HMAC-SHA256(secret, what it says). A value is its own key: rows and columns may be dropped, moved or
 * renamed. Without the secret nobody can tell one copy's choice from another's, or make it.
 */
export class Watermark {
  readonly #secret: KeyObject

  constructor(secret: Uint8Array) {
    if (secret.length !== 32) throw new RangeError('a watermark has a secret of 32 bytes')
    this.#secret = createSecretKey(secret)
  }

  /** A phone number (E.164) as this copy writes it. */
  phone(e164: string): string {
    const bits = this.#bits(phoneSaying(e164))
    const forms: PhoneForms = [bits(0, 0), bits(1, 0), bits(2, 0)]
    return writePhone(e164, forms)
  }

  /** A text as this copy writes it. Says the same to a reader. */
  text(kind: TextKind, text: string): string {
    const plain = plainOf(text)
    const bits = this.#bits(textSaying(plain))
    let marked = ''
    let done = 0
    for (const { rule, nth, at, length, form, other } of slotsOf(plain, kind)) {
      if (other === undefined || bits(rule, nth) === form) continue
      marked += plain.slice(done, at) + other
      done = at + length
    }
    return marked + plain.slice(done)
  }

  /** How far a table that was found is written as this copy was. Of any other copy, half agrees by chance. */
  agreement(marks: readonly Mark[]): Agreement {
    let agree = 0
    let of = 0
    for (const { saying, slots } of marks) {
      const bits = this.#bits(saying)
      agree += slots.filter(({ rule, nth, form }) => bits(rule, nth) === form).length
      of += slots.length
    }
    return { agree, of }
  }

  #bits(saying: string): (rule: number, nth: number) => Form {
    const digest = createHmac('sha256', this.#secret).update(saying).digest()
    return (rule, nth) => (((digest[rule]! >> nth) & 1) === 0 ? 0 : 1)
  }
}

/** As many values as a verdict can need: each costs one HMAC a copy. */
const mostMarks = 300

/**
 * What can be read of a table that was found, in any order and layout, each value once: those with
 * the most slots first. Of a slot that is written in both ways nothing is believed.
 */
export function readMarks(rows: readonly (readonly string[])[]): Mark[] {
  const read = new Map<string, Map<string, Mark['slots'][number] | undefined>>()
  for (const mark of rows.flatMap((row) => row.flatMap((cell) => marksOf(cell)))) {
    const known = read.get(mark.saying) ?? new Map<string, Mark['slots'][number] | undefined>()
    for (const slot of mark.slots) {
      const place = `${slot.rule}/${slot.nth}`
      const before = known.has(place) ? known.get(place) : slot
      known.set(place, before?.form === slot.form ? slot : undefined)
    }
    read.set(mark.saying, known)
  }
  return [...read]
    .map(([saying, slots]) => ({ saying, slots: [...slots.values()].filter((slot) => !!slot) }))
    .filter(({ slots }) => slots.length > 0)
    .sort((one, two) => two.slots.length - one.slots.length)
    .slice(0, mostMarks)
}

function marksOf(cell: string): Mark[] {
  const text = plainOf(cell)
  const phones = readPhones(text).map(({ e164, forms }) => ({
    saying: phoneSaying(e164),
    slots: forms.map((form, rule) => ({ rule, nth: 0, form })),
  }))
  const slots = slotsOf(text).map(({ rule, nth, form }) => ({ rule, nth, form }))
  return slots.length > 0 ? [...phones, { saying: textSaying(text), slots }] : phones
}

/** One way of composing letters, and one blank between words. */
function plainOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function phoneSaying(e164: string): string {
  return `buuan/v1/watermark/phone/${e164}`
}

function textSaying(text: string): string {
  return `buuan/v1/watermark/text/${sayingOf(text)}`
}
