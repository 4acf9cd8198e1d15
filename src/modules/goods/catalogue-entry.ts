import type { CategoryWords, Condition } from '#core/goods/catalogue.ts'
import type { Day } from '#core/time.ts'

/** A category through time: its class may change by law, its citations come and go with theirs. */
export type CategoryEntry = {
  readonly id: string
  readonly nameVi: string
  readonly nameEn: string
  readonly classes: readonly ClassPeriod[]
  /** Clauses of `law`, in the order they are cited; each counts only while it is in force. */
  readonly bases: readonly string[]
  readonly conditions: readonly Condition[]
  readonly neverByAir?: readonly string[]
  readonly words: CategoryWords
}

export type ClassPeriod = {
  readonly class: 'prohibited' | 'conditional'
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** The Law on Post, which the whole catalogue stands on, is in force from this day. */
export const catalogueBegins: Day = '2011-01-01'

export const alwaysProhibited: readonly ClassPeriod[] = [
  { class: 'prohibited', validFrom: catalogueBegins, validTo: null },
]
export const alwaysConditional: readonly ClassPeriod[] = [
  { class: 'conditional', validFrom: catalogueBegins, validTo: null },
]

/** Phrases parted by `;` or a new line. */
export function phrases(text: string): string[] {
  return text.split(/[;\n]/).map((phrase) => phrase.trim()).filter(Boolean) // prettier-ignore
}

/** Words of a category from text; what is not given is empty. */
export function categoryWords(given: {
  readonly terms: string
  readonly heads?: string
  readonly hints?: string
  readonly cues?: string
  readonly pairs?: readonly { readonly first: string; readonly then: string }[]
  readonly exceptions?: string
  readonly yieldsTo: string
}): CategoryWords {
  return {
    terms: phrases(given.terms),
    heads: phrases(given.heads ?? ''),
    hints: phrases(given.hints ?? ''),
    cues: (given.cues ?? '').split(/\s+/).filter(Boolean),
    pairs: (given.pairs ?? []).map((p) => ({ first: phrases(p.first), then: phrases(p.then) })),
    exceptions: phrases(given.exceptions ?? ''),
    yieldsTo: given.yieldsTo.split(/\s+/).filter(Boolean),
  }
}
