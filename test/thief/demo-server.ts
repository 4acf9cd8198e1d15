import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { attachPostgres } from '#platform/postgres.ts'
import { testFolder } from '#platform/testing.ts'
import { Client } from './client.ts'

const program = join(import.meta.dirname, '../../bin/buuan')
const password = 'demo-buu-an-2025'
const publicUrl = 'http://localhost:8080'

export type DemoServer = Awaited<ReturnType<typeof startDemo>>

/** `bin/buuan demo` as a process of its own, on a data folder and a folder for temporary files of its own. */
export async function startDemo() {
  const folder = testFolder()
  chmodSync(folder, 0o755)
  const [data, temporary] = [join(folder, 'data'), join(folder, 'tmp')]
  mkdirSync(temporary, { mode: 0o777 })
  const child = spawn(program, ['demo'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      TMPDIR: temporary,
      BUUAN_DATA: data,
      BUUAN_PORT: '0',
      BUUAN_PUBLIC_URL: publicUrl,
      BUUAN_LOG_LEVEL: 'debug',
    },
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  after(stop)
  const said: Buffer[] = []
  for (const out of [child.stdout, child.stderr])
    out.on('data', (bytes: Buffer) => said.push(bytes))
  const address = await untilListening(said, child)
  return {
    ...{ folder, data, temporary, address, stop, said },
    databaseUrl: await attachPostgres(join(data, 'postgres'), 'buuan'),
    machine: (key: string) => new Client(address, { authorization: `Bearer ${key}` }),
    async signIn(staffCode: string): Promise<Client> {
      const client = new Client(address, { origin: publicUrl })
      const answer = await client.post('/auth/sign-in/username', { username: staffCode, password })
      if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`)
      return client
    },
  }
}

async function untilListening(
  said: readonly Buffer[],
  child: { readonly exitCode: number | null },
): Promise<string> {
  for (let i = 0; i < 1_800; i++) {
    const address = /"address":"([^"]+)"/.exec(Buffer.concat(said).toString())?.[1]
    if (address) return address
    if (child.exitCode !== null) break
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error(`the demo did not start:\n${Buffer.concat(said).toString()}`)
}
