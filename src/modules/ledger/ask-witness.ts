import { cosignedAt } from '#core/tlog/cosignature.ts'
import type { Hash } from '#core/tlog/merkle.ts'
import {
  isOf,
  NoteError,
  type NoteSignature,
  type NoteVerifier,
  parseNote,
} from '#core/tlog/note.ts'
import { parseSize } from '#core/tlog/checkpoint.ts'
import { formatAddCheckpoint } from '#core/tlog/witness.ts'

/** Why a witness did not cosign. */
export const witnessErrors = [
  'unreachable',
  'bad_answer',
  'unknown_log',
  'key_refused',
  'ahead',
  'fork',
  'proof_refused',
] as const
export type WitnessError = (typeof witnessErrors)[number]

/** Whether a witness answered that it does not believe the log. */
export function isRefusal(error: string): boolean {
  return ['key_refused', 'ahead', 'fork', 'proof_refused'].includes(error)
}

export class NotCosigned extends Error {
  override readonly name = 'NotCosigned'
  readonly code: WitnessError

  constructor(code: WitnessError, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** Where a witness is asked, and the key its word is believed by. */
export type AskedWitness = { readonly key: NoteVerifier; readonly url: string }

export type Asking = {
  readonly signed: string
  readonly size: number
  /** The size the witness is believed to have cosigned last; it corrects a wrong one. */
  readonly old: number
  readonly prove: (old: number) => Promise<readonly Hash[]>
  readonly now: Date
  readonly signal: AbortSignal
}

export type Cosigned = { readonly signature: NoteSignature; readonly at: Date }

/** Asks a witness to cosign (C2SP tlog-witness), once more when it has seen another size. Throws `NotCosigned`. */
export async function askWitness(witness: AskedWitness, asking: Asking): Promise<Cosigned> {
  const first = await send(witness, asking, asking.old)
  if (!('seen' in first)) return first
  if (first.seen > asking.size) throw new NotCosigned('ahead')
  const second = await send(witness, asking, first.seen)
  if ('seen' in second) throw new NotCosigned(second.seen > asking.size ? 'ahead' : 'fork')
  return second
}

async function send(
  witness: AskedWitness,
  asking: Asking,
  old: number,
): Promise<Cosigned | { readonly seen: number }> {
  const body = formatAddCheckpoint({ old, proof: await asking.prove(old), signed: asking.signed })
  const { status, text } = await post(`${witness.url.replace(/\/$/, '')}/add-checkpoint`, {
    ...{ body, signal: asking.signal },
  })
  if (status === 200) return believe(text, witness, asking)
  if (status === 409) return { seen: sizeIn(text) }
  throw new NotCosigned(errorOfStatus.get(status) ?? 'bad_answer')
}

const errorOfStatus = new Map<number, WitnessError>([
  [403, 'key_refused'],
  [404, 'unknown_log'],
  [422, 'proof_refused'],
])

/** A clock further off than this makes a cosignature nobody can date. */
const farthestMs = 24 * 3_600_000

function believe(text: string, { key }: AskedWitness, { signed, now }: Asking): Cosigned {
  const note = readNote(signed + text)
  for (const signature of note.signatures.filter((one) => isOf(one, key))) {
    const seconds = cosignedAt(note.text, signature, key)
    if (seconds !== undefined && Math.abs(seconds * 1_000 - now.getTime()) < farthestMs)
      return { signature, at: new Date(seconds * 1_000) }
  }
  throw new NotCosigned('bad_answer')
}

function readNote(text: string) {
  try {
    return parseNote(text)
  } catch (error) {
    if (error instanceof NoteError) throw new NotCosigned('bad_answer', error)
    throw error
  }
}

function sizeIn(text: string): number {
  try {
    return parseSize(text.trimEnd())
  } catch (error) {
    if (error instanceof NoteError) throw new NotCosigned('bad_answer', error)
    throw error
  }
}

async function post(
  url: string,
  { body, signal }: { readonly body: string; readonly signal: AbortSignal },
): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  try {
    const answer = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'error' })
    return { status: answer.status, text: await readAtMost(answer, mostBytes) }
  } catch (error) {
    if (error instanceof NotCosigned) throw error
    throw new NotCosigned('unreachable', error)
  }
}

const mostBytes = 65_536

async function readAtMost(answer: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  // The stream of undici is typed as one of anything.
  const body = answer.body as AsyncIterable<Uint8Array> | null
  for await (const part of body ?? []) {
    parts.push(part)
    length += part.length
    // Leaving the loop cancels the rest.
    if (length > most) throw new NotCosigned('bad_answer')
  }
  return Buffer.concat(parts).toString()
}
