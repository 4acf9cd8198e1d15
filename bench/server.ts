import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addContractSender } from '#modules/acceptance/index.ts'
import {
  addOrganisation,
  founder,
  issueApiKey,
  openOffice,
  visitor,
} from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { Vault } from '#platform/vault.ts'

export type BenchServer = {
  readonly databaseUrl: string
  readonly officeId: string
  readonly contractSenderId: string
  readonly pid: number
  post(path: string, body: string, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

/** A production server of its own process on the embedded database, with one contract sender's key. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'buuan-bench-'))
  chmodSync(folder, 0o755)
  const cluster = await startPostgres(join(folder, 'postgres'))
  const databaseUrl = await cluster.database('buuan')
  await migrate(databaseUrl)
  const { key, ...ids } = await prepare(databaseUrl, join(folder, 'keys'))
  const port = 20_000 + (process.pid % 20_000)
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      BUUAN_DATA: folder,
      BUUAN_DATABASE_URL: databaseUrl,
      BUUAN_PORT: String(port),
      BUUAN_LOG_LEVEL: 'warn',
    },
  })
  const base = `http://127.0.0.1:${port}`
  await untilReady(base)
  return {
    databaseUrl,
    ...ids,
    pid: child.pid!,
    post: (path, body, headers = {}) =>
      fetch(`${base}${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
      }),
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function prepare(url: string, keyFolder: string) {
  const db = openDatabase(url)
  const vault = new Vault(openFileKeyRing(keyFolder))
  const now = new Date()
  try {
    const organisation = await change(db, { actor: visitor, now }, (ctx) =>
      addOrganisation(ctx, { kind: 'operator', code: 'BENCH', name: 'Bưu chính Đo Đạc' }),
    )
    return await change(db, { actor: founder(organisation.id), now }, async (ctx) => {
      const office = await openOffice(ctx, {
        code: 'HN01',
        name: 'Bưu cục Ba Đình',
        kind: 'service_point',
        communeCode: '00004',
      })
      const contractSenderId = await addContractSender(ctx, vault, {
        code: 'SHOP-1',
        name: 'Cửa hàng Thử Nghiệm',
        assurance: 'L2',
        validTo: '2099-12-31',
      })
      const { key } = await issueApiKey(ctx, {
        name: 'bench',
        role: 'contract-sender',
        officeId: null,
        expiresInDays: 1,
      })
      return { officeId: office.id, contractSenderId, key }
    })
  } finally {
    await db.destroy()
  }
}

async function untilReady(base: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const ready = await fetch(`${base}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('the server did not start within 20 seconds')
}
