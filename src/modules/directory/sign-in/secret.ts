import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeNew } from '#platform/files.ts'

/** The secret of sign-in cannot be used as it lies; the message says what to do. */
export class SecretError extends Error {
  override readonly name = 'SecretError'
}

/**
 * What cookies are signed and second factors encrypted with: `auth.secret` in the key folder, made on
 * first use. It lies apart from the database: a copy of the database alone opens no session.
 */
export function readSecret(keyFolder: string): string {
  mkdirSync(keyFolder, { recursive: true, mode: 0o700 })
  const file = join(keyFolder, 'auth.secret')
  writeNew(file, `${randomBytes(32).toString('hex')}\n`)
  if (statSync(file).mode & 0o077)
    throw new SecretError(`${file} can be read by others. Run: chmod 600 ${file}`)
  const secret = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new SecretError(
      `${file} is not a secret of ours. Restore it from the key folder's backup.`,
    )
  return secret
}
