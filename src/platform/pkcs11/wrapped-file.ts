import { readFile } from 'node:fs/promises'
import { absent } from '#platform/files.ts'
import type { Wrapped } from './messages.ts'
import { keyRingError } from './troubles.ts'

const version = 1
const serialEnd = 1 + 16
const fileLength = serialEnd + 12 + 32 + 16

/** What lies in a `.wrapped` file: version (1) ‖ serial (16) ‖ nonce (12) ‖ ciphertext (32) ‖ tag (16). */
export function encodeWrapped({ serial, sealed }: Wrapped): Buffer {
  return Buffer.concat([Buffer.of(version), serial, sealed])
}

/** Undefined when there is no such file; a file of another shape is an error that names it. */
export async function readWrapped(file: string): Promise<Wrapped | undefined> {
  const bytes = await readFile(file).catch(absent)
  if (!bytes) return undefined
  if (bytes.length !== fileLength || bytes[0] !== version)
    throw keyRingError('file_damaged', { file })
  return { serial: bytes.subarray(1, serialEnd), sealed: bytes.subarray(serialEnd) }
}
