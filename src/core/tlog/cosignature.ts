import { sign as signBytes, verify as verifyBytes } from 'node:crypto'
import type { NoteSignature, NoteSigner, NoteVerifier } from './note.ts'

const timeLength = 8

/**
 * A witness's word on a checkpoint's text (C2SP tlog-cosignature, v1): that at this time (seconds since
 * 1970) it had seen no larger tree of the log, and this one consistent with all before.
 */
export function cosign(text: string, witness: NoteSigner, time: number): NoteSignature {
  const stamp = Buffer.alloc(timeLength)
  stamp.writeBigUInt64BE(BigInt(time))
  const signature = signBytes(null, messageOf(text, time), witness.privateKey)
  return { name: witness.name, keyId: witness.keyId, bytes: Buffer.concat([stamp, signature]) }
}

/** When this witness cosigned the text, in seconds since 1970; undefined when it has not. */
export function cosignedAt(
  text: string,
  signature: NoteSignature,
  witness: NoteVerifier,
): number | undefined {
  if (signature.bytes.length !== timeLength + 64) return undefined
  const time = Number(signature.bytes.readBigUInt64BE(0))
  const right = verifyBytes(
    null,
    messageOf(text, time),
    witness.key,
    signature.bytes.subarray(timeLength),
  )
  return right && Number.isSafeInteger(time) ? time : undefined
}

function messageOf(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)
}
