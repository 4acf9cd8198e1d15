import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '#platform/testing.ts'
import type { TokenSettings } from './messages.ts'

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

/** For `test(…, { skip })`: tests on SoftHSM2 say why they did not run. */
export const skip = softhsm ? false : 'SoftHSM2 is not installed (apt-get install softhsm2)'

export type TestToken = TokenSettings & {
  /** Where SoftHSM keeps this token: taken away, the token is unplugged. */
  readonly tokenFolder: string
  readonly pin: string
}

// Made when this file is imported, so that it lies there until the last test of the importing file.
const tokens = softhsm ? softhsmFolder() : ''

/** A fresh SoftHSM token, in a folder of this test file's own. */
export function testToken(): TestToken {
  const before = readdirSync(tokens)
  const tokenLabel = `buuan-${randomBytes(4).toString('hex')}`
  const pin = randomBytes(6).toString('hex')
  const pins = ['--so-pin', randomBytes(6).toString('hex'), '--pin', pin]
  execFileSync('softhsm2-util', ['--init-token', '--free', '--label', tokenLabel, ...pins])
  const made = readdirSync(tokens).find((name) => !before.includes(name))!
  const pinFile = join(testFolder(), 'pin')
  writeFileSync(pinFile, `${pin}\n`, { mode: 0o600 })
  return { modulePath: softhsm!, tokenLabel, pinFile, pin, tokenFolder: join(tokens, made) }
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
