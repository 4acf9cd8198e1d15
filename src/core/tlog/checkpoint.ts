import type { Hash } from './merkle.ts'
import {
  decodeBase64,
  formatNote,
  formatSignature,
  isOf,
  type Note,
  NoteError,
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  parseNote,
  signNote,
  verifyNote,
} from './note.ts'

/** C2SP tlog-checkpoint: which log, how many entries, which root. */
export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
}

export type SignedCheckpoint = Checkpoint & { readonly note: Note }

/** The text of a checkpoint: three lines, no extension. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`
}

/** A checkpoint signed by its log, as it is served. */
export function signCheckpoint(checkpoint: Checkpoint, log: NoteSigner): string {
  const text = checkpointText(checkpoint)
  return formatNote({ text, signatures: [signNote(text, log)] })
}

/** Reads a checkpoint; believes no signature yet. */
export function parseCheckpoint(signed: string): SignedCheckpoint {
  const note = parseNote(signed)
  const [origin, size, root, ...rest] = note.text.split('\n')
  if (!origin || !size || !root || rest.at(-1) !== '' || rest.slice(0, -1).includes(''))
    throw new NoteError('a checkpoint has origin, size and root')
  const hash = decodeBase64(root)
  if (hash.length !== 32) throw new NoteError('a root has 32 bytes')
  return { origin, size: parseSize(size), root: hash, note }
}

/** Reads a checkpoint and believes it when its log has signed it; refuses any other. */
export function verifyCheckpoint(signed: string, log: NoteVerifier): SignedCheckpoint {
  const checkpoint = parseCheckpoint(signed)
  const ours = checkpoint.note.signatures.filter((signature) => isOf(signature, log))
  if (checkpoint.origin !== log.name) throw new NoteError('a checkpoint of another log')
  if (ours.length === 0 || !ours.every((one) => verifyNote(checkpoint.note.text, one, log)))
    throw new NoteError('a checkpoint its log has not signed')
  return checkpoint
}

/** The checkpoint with further signatures at its end. */
export function withSignatures(signed: string, more: readonly NoteSignature[]): string {
  return signed + more.map(formatSignature).join('')
}

/** A decimal number without leading zeroes that fits a safe integer. */
export function parseSize(text: string): number {
  const size = Number(text)
  if (!/^(0|[1-9]\d{0,15})$/.test(text) || !Number.isSafeInteger(size))
    throw new NoteError('a size is a decimal number')
  return size
}
