import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import pg from 'pg'
import { change } from '#platform/change.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { attachPostgres } from '#platform/postgres.ts'
import { testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import { password } from './whole-app.ts'

const publicUrl = 'http://localhost:8080'
const cli = join(import.meta.dirname, '../src/cli.ts')

/** What tests opened, closed in reverse order before any test folder goes. */
const opened: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of opened.reverse()) await close()
})

/** A data folder that the database's system user can enter too, so that all of it lies there. */
export function dataFolder(): string {
  const folder = testFolder()
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  mkdirSync(data)
  return data
}

/** A database with nothing in it; it ends with the cluster of the tests. */
export async function emptyDatabase(): Promise<string> {
  const url = new URL(process.env['TEST_DATABASE_URL']!)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  url.pathname = `/empty_${randomBytes(6).toString('hex')}`
  await client.query(`create database ${url.pathname.slice(1)} template template0`)
  await client.end()
  return url.href
}

export type Where = { readonly data: string; readonly databaseUrl?: string }
type WithSettings = Where & { readonly env?: Readonly<Record<string, string>> }

export type RealServer = {
  readonly address: string
  /** As a power cut would: nothing is closed. Ends the embedded database with it when asked. */
  kill(options?: { database: boolean }): Promise<void>
  stop(): Promise<void>
}

/** `buuan serve` as a process of its own, as an operator runs it. */
export async function serveFrom(where: WithSettings): Promise<RealServer> {
  const child = buuan(['serve'], where)
  const ended = once(child, 'exit')
  const postmaster = () =>
    Number(readFileSync(join(where.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  opened.push(() => end('SIGTERM'))
  return {
    address: await listening(child),
    stop: () => end('SIGTERM'),
    async kill(options = { database: false }) {
      if (options.database) process.kill(postmaster(), 'SIGKILL')
      await end('SIGKILL')
    },
  }
}

async function listening(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! })
  const said: string[] = []
  child.stderr!.on('data', (text) => said.push(String(text)))
  for await (const line of lines) {
    said.push(line)
    const address = /"address":"([^"]+)"/.exec(line)?.[1]
    if (!address) continue
    child.stdout!.resume()
    return address
  }
  throw new Error(`the server ended at once:\n${said.join('\n')}`)
}

/** A command of ours, with its output piped. */
export function buuan(
  args: readonly string[],
  { data, databaseUrl, env }: WithSettings,
): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      BUUAN_DATA: data,
      BUUAN_PORT: '0',
      BUUAN_PUBLIC_URL: publicUrl,
      ...(databaseUrl === undefined ? {} : { BUUAN_DATABASE_URL: databaseUrl }),
      ...env,
    },
  })
}

/** The same, run to its end. */
export async function run(
  args: readonly string[],
  where: WithSettings,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = buuan(args, where)
  let [out, err] = ['', '']
  child.stdout!.on('data', (text) => (out += String(text)))
  child.stderr!.on('data', (text) => (err += String(text)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

/** A look behind the server that runs: its database and its ring. */
export async function behind({ data, databaseUrl }: Where) {
  const url = databaseUrl ?? (await attachPostgres(join(data, 'postgres'), 'buuan'))
  const db = openDatabase(url)
  const vault = new Vault(openFileKeyRing(join(data, 'keys')))
  const by = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>) =>
    change(db, { actor, now: new Date() }, work)
  opened.push(() => db.destroy())
  return { url, db, vault, by, close: () => db.destroy() }
}

/** A browser on the wire: keeps its cookies and sends its origin. */
export class Visitor {
  readonly #address: string
  readonly #cookies = new Map<string, string>()
  readonly #headers: Readonly<Record<string, string>>

  constructor(address: string, headers: Readonly<Record<string, string>> = {}) {
    this.#address = address
    this.#headers = headers
  }

  static async signedIn(address: string, staffCode: string): Promise<Visitor> {
    const visitor = new Visitor(address)
    const answer = await visitor.post('/auth/sign-in/username', { username: staffCode, password })
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`)
    return visitor
  }

  get(url: string) {
    return this.#ask(url, { method: 'GET' })
  }

  delete(url: string) {
    return this.#ask(url, { method: 'DELETE' })
  }

  post(url: string, body: object | Buffer, headers: Record<string, string> = {}) {
    const isBytes = Buffer.isBuffer(body)
    const type = { 'content-type': isBytes ? 'image/jpeg' : 'application/json' }
    const sent = isBytes ? new Uint8Array(body) : JSON.stringify(body)
    return this.#ask(url, { method: 'POST', body: sent, headers: { ...type, ...headers } })
  }

  async #ask(url: string, init: Asking) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin: publicUrl, ...this.#headers, ...init.headers, cookie }
    const answer = await fetch(`${this.#address}${url}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      this.#cookies.set(name!, value!)
    }
    const text = await answer.text()
    return { status: answer.status, text, body: text ? parse(text) : undefined }
  }
}

type Asking = {
  readonly method: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

function parse(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
