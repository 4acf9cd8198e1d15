import { refuse } from './errors.ts'
import { type Purpose, purposeWords } from './purposes.ts'

const leastLength = 5

/** What someone wrote to go with their purpose; refuses none where the purpose names a writing. */
export function parseNote(purpose: Purpose, note: string | undefined): string | undefined {
  const text = note?.normalize('NFC').trim() ?? ''
  if (purposeWords[purpose].needsNote && text.length < leastLength)
    throw refuse('note_required', { purpose })
  return text === '' ? undefined : text
}
