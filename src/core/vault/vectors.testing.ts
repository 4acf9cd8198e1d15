import streams from '../../../vectors/vault/streams.json' with { type: 'json' }
import { join, sealStream } from './by-the-page.testing.ts'

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

export function hex(binary: Uint8Array): string {
  return Buffer.from(binary).toString('hex')
}

/** What every stream of the vectors says: byte i is i mod 251. */
export function plaintext(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => i % 251)
}

type Part = { readonly of: string; readonly from: number; readonly to: number }
type Invalid = {
  readonly note: string
  readonly code: string
  readonly input: {
    readonly dayKey: string
    readonly id: string
    readonly group: string
    readonly parts: readonly (Part | { readonly bytes: string })[]
    readonly xor?: { readonly at: number; readonly with: number }
  }
}

/** A valid stream of the vectors, whole: only its digest is written down. */
export async function validStream(note: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = streams.valid.find((one) => one.note === note)!
  const place = { ...row.input, dayKey: bytes(row.input.dayKey) }
  return sealStream(place, bytes(row.input.salt), plaintext(row.input.length))
}

/** The invalid streams, each with how to put it together. */
export const invalidStreams = (streams.invalid as readonly Invalid[]).map(
  ({ note, code, input }) => ({
    note,
    code,
    place: { id: input.id, group: input.group, dayKey: bytes(input.dayKey) },
    sealed: async () => {
      const parts = await Promise.all(
        input.parts.map(async (part) =>
          'of' in part ? (await validStream(part.of)).slice(part.from, part.to) : bytes(part.bytes),
        ),
      )
      const sealed = join(...parts)
      if (input.xor) sealed[input.xor.at]! ^= input.xor.with
      return sealed
    },
  }),
)
