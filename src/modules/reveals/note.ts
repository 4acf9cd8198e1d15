import { refuse } from './errors.ts'
import { type Purpose, purposeWords } from './purposes.ts'

const leastLength = 5

/** Where a reveal's note is sealed: under its parcel's key, so it lives as long as the parcel does. */
export function notePlace(revealId: string): string {
  return `note/${revealId}`
}

/** What someone wrote to go with their purpose; refuses none where the purpose names a writing. */
export function parseNote(purpose: Purpose, note: string | undefined): string | undefined {
  const text = note?.normalize('NFC').trim() ?? ''
  if (purposeWords[purpose].needsNote && text.length < leastLength)
    throw refuse('note_required', { purpose })
  return text === '' ? undefined : text
}
