import type { DayKey, RecordKey } from '#core/vault/day-key.ts'
import type { DayClass } from '#core/vault/term.ts'
import type { KeyId } from '#platform/keys.ts'

/** The hold's own key: destroying it lets go of all that the hold kept. */
export function holdKeyId(operatorId: string, holdId: string): KeyId & { readonly class: 'hold' } {
  return { operatorId, class: 'hold', holdId }
}

export type RecordName = { readonly class: DayClass; readonly recordId: string }

/** What one kept record key is sealed under: it opens for that class and record only. */
export function keeperOf(holdKey: DayKey, { class: kind, recordId }: RecordName): RecordKey {
  return holdKey.record(`${kind}/${recordId}`)
}
