import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { figuresOf, median, percentile } from './figure.ts'
import { benchParcel } from './parcels.ts'
import { RawTables } from './raw-insert.ts'
import { startBenchServer } from './server.ts'

// Acceptance through HTTP against the embedded database, beside the same rows put in by the bare
// driver. Both are run in turns, so a slow minute of the machine is slow for both.
const figure = figuresOf('acceptance')
const connections = 4
const batchSize = 500
const batchesARound = 8
const rounds = 5

const server = await startBenchServer()
const raw = new RawTables(server.databaseUrl)
try {
  await acceptRound()
  await raw.takeRows(batchesARound * batchSize)
  await raw.insertRound({ connections, batchSize })

  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await acceptRound())
    bare.push(await raw.insertRound({ connections, batchSize }))
  }
  figure('accept_per_s', median(ours), 'parcels/s')
  figure('raw_insert_per_s', median(bare), 'parcels/s')
  figure('ratio_to_raw_insert', median(ours) / median(bare), 'ratio')
  figure('rss_mb', rssMb(), 'MB')
  const latencies = await singles({ perSecond: 20, seconds: 20 })
  figure('single_p50_ms', percentile(latencies, 50), 'ms')
  figure('single_p99_ms', percentile(latencies, 99), 'ms')
} finally {
  await raw.close()
  await server.stop()
}

/** Parcels accepted a second, over one round of batches on all connections. */
async function acceptRound(): Promise<number> {
  const bodies = Array.from({ length: batchesARound }, () =>
    JSON.stringify({
      officeId: server.officeId,
      items: Array.from({ length: batchSize }, () => ({
        idempotencyKey: randomUUID(),
        ...benchParcel(server.contractSenderId),
      })),
    }),
  )
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) await acceptBatch(body)
    }),
  )
  return (batchesARound * batchSize * 1000) / (performance.now() - start)
}

async function acceptBatch(body: string): Promise<void> {
  const answer = await server.post('/v1/acceptances:batch', body)
  const { items } = (await answer.json()) as { items: { ok: boolean; code?: string }[] }
  const refused = items.find((item) => !item.ok)
  if (refused) throw new Error(`an item was refused: ${refused.code}`)
}

/** Milliseconds of single acceptances at a steady rate, however long each takes. */
async function singles(load: { perSecond: number; seconds: number }): Promise<number[]> {
  const total = load.perSecond * load.seconds
  const begin = performance.now()
  return Promise.all(
    Array.from({ length: total }, async (_, i) => {
      const due = begin + (i * 1000) / load.perSecond
      await new Promise((ready) => setTimeout(ready, Math.max(0, due - performance.now())))
      const body = { officeId: server.officeId, ...benchParcel(server.contractSenderId) }
      const headers = { 'idempotency-key': randomUUID() }
      const answer = await server.post('/v1/acceptances', JSON.stringify(body), headers)
      await answer.text()
      if (answer.status !== 201) throw new Error(`single acceptance answered ${answer.status}`)
      return performance.now() - due
    }),
  )
}

function rssMb(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024
}
