import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { refuse } from '../errors.ts'

export const shortestPassword = 12
export const longestPassword = 128

/** Argon2id with 19 MiB and two passes: the least that OWASP's password storage sheet allows. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

/** A password as it is hashed: NFC, so that Vietnamese typed on any keyboard is the same; 12 to 128 characters. */
export function parsePassword(text: string): string {
  const password = text.normalize('NFC')
  if (password.length < shortestPassword || password.length > longestPassword)
    throw refuse('password_length')
  return password
}

/** A PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$hash`, computed off the main thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, { ...cost, salt })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(hash)}`
}

/** Whether a password is the one hashed, under the cost that the hash itself names. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, expected] = shape.exec(hash) ?? []
  if (!salt || !expected) throw new Error('not a password hash of ours')
  const actual = await derive(password, {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
  })
  return timingSafeEqual(actual, Buffer.from(expected, 'base64'))
}

function derive(password: string, parameters: typeof cost & { salt: Buffer }): Promise<Buffer> {
  const { salt, ...rest } = parameters
  const message = password.normalize('NFC')
  return new Promise((done, failed) => {
    argon2('argon2id', { ...rest, message, nonce: salt, tagLength: 32 }, (error, hash) => {
      if (error) failed(error)
      else done(hash)
    })
  })
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
