import { foldVietnamese } from '#core/vietnamese.ts'
import { firstOfWords, type Form, type Rule, rules, type TextKind } from './rules.ts'

/** A place in a text that can be written in two ways. */
export type Slot = {
  /** The byte of the digest that decides it. */
  readonly rule: number
  /** The bit of that byte: which one of its rule it is in this text. */
  readonly nth: number
  readonly at: number
  readonly length: number
  readonly form: Form
  /** The same, written the other way; undefined where it is to stay as it is. */
  readonly other: string | undefined
}

/** As many of one rule in one text as a byte has bits. */
const mostOfARule = 8

/** Every such place of an NFC text, in order; `other` only where the kind allows it. */
export function slotsOf(text: string, kind?: TextKind): Slot[] {
  const slots = rulesIn(text).flatMap((rule) => slotsOfRule(text, rule, kind))
  slots.sort((one, two) => one.at - two.at)
  return slots.map((slot, i) =>
    isName(text, slots[i - 1], slot) ? { ...slot, other: undefined } : slot,
  )
}

function rulesIn(text: string): Rule[] {
  const small = text.toLowerCase()
  return rules.filter(({ hints }) => hints.some((hint) => small.includes(hint)))
}

function slotsOfRule(text: string, rule: Rule, kind: TextKind | undefined): Slot[] {
  const open = kind !== undefined && rule.kinds.includes(kind)
  const found = [...text.matchAll(rule.pattern)].slice(0, mostOfARule)
  return found.map(({ 0: written, index: at }, nth) => ({
    ...{ rule: rule.number, nth, at, length: written.length },
    form: rule.formOf(written),
    other: open ? rule.other(written, text.slice(at + written.length)) : undefined,
  }))
}

/** Of `Xã Đường Lâm` the second word: a kind right behind a kind is a name. */
function isName(text: string, before: Slot | undefined, { rule, at }: Slot): boolean {
  if (!before || before.rule < firstOfWords || rule < firstOfWords) return false
  return text.slice(before.at + before.length, at).trim() === ''
}

/**
 * What a text says, however its slots are written: the same too when blanks, punctuation or capitals
 * were changed. For comparing, never for display.
 */
export function sayingOf(text: string): string {
  let said = text
  for (const { pattern, formOf, full } of rulesIn(text))
    if (full) said = said.replace(pattern, (found) => (formOf(found) === 1 ? `${full} ` : found))
  return foldVietnamese(said).replace(/[^\p{L}\p{N}]/gu, '')
}
