import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '#platform/testing.ts'
import type { TokenSettings, WrappingKey } from './messages.ts'
import { type OpenToken, TokenSession } from './session.ts'
import { answer } from './wrapping-keys.ts'

/** Where Debian, Ubuntu, Fedora and Homebrew put SoftHSM2; undefined when it is not installed. */
export const softhsm = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/lib64/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find((path) => existsSync(path))

/** The optional package, undefined where it could not be built. */
export const pkcs11js = (await import('pkcs11js').catch(() => undefined))?.default

/** For `test(…, { skip })`: tests on SoftHSM2 say why they did not run. */
export const skip = !softhsm
  ? 'SoftHSM2 is not installed (apt-get install softhsm2)'
  : pkcs11js
    ? false
    : 'the optional package pkcs11js is not installed'

export type TestToken = TokenSettings & {
  /** Where SoftHSM keeps this token: taken away, the token is unplugged. */
  readonly tokenFolder: string
  readonly pin: string
}

// Made when this file is imported, so that it lies there until the last test of the importing file.
const tokens = softhsm ? softhsmFolder() : ''

/** A fresh SoftHSM token, in a folder of this test file's own. */
export function testToken(tokenLabel = `buuan-${randomBytes(4).toString('hex')}`): TestToken {
  const before = readdirSync(tokens)
  const pin = randomBytes(6).toString('hex')
  const pins = ['--so-pin', randomBytes(6).toString('hex'), '--pin', pin]
  execFileSync('softhsm2-util', ['--init-token', '--free', '--label', tokenLabel, ...pins])
  const made = readdirSync(tokens).find((name) => !before.includes(name))!
  const pinFile = join(testFolder(), 'pin')
  writeFileSync(pinFile, `${pin}\n`, { mode: 0o600 })
  return { modulePath: softhsm!, tokenLabel, pinFile, pin, tokenFolder: join(tokens, made) }
}

/** A SoftHSM of its own with one slot, where no token was initialised yet; tokens made before are out of sight. */
export function emptyToken(): string {
  return softhsmFolder()
}

function softhsmFolder(): string {
  const folder = testFolder()
  const tokenFolder = join(folder, 'tokens')
  mkdirSync(tokenFolder)
  const configuration = join(folder, 'softhsm2.conf')
  writeFileSync(
    configuration,
    `directories.tokendir = ${tokenFolder}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  )
  // Read by the library in the processes that the tests start.
  process.env['SOFTHSM2_CONF'] = configuration
  return tokenFolder
}

/** Works in the token as the HSM's own tools would, beside the ring. */
export function inToken<T>(token: TokenSettings, work: (token: OpenToken) => T): T {
  const session = new TokenSession(pkcs11js!, token)
  try {
    return session.use(work)
  } finally {
    session.close()
  }
}

/** The wrapping keys in the token that are for this. */
export function keysLabelled(token: TokenSettings, label: string): number {
  return inToken(token, (opened) => {
    const keys = answer(opened, { op: 'list' }) as WrappingKey[]
    return keys.filter((key) => key.label === label).length
  })
}

/** Takes a token out of its slot; call what it returns to put it back. */
export function unplug({ tokenFolder }: TestToken): () => void {
  const away = join(testFolder(), 'away')
  renameSync(tokenFolder, away)
  return () => {
    renameSync(away, tokenFolder)
  }
}
