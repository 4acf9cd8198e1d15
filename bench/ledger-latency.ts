import { parseCheckpoint } from '#core/tlog/checkpoint.ts'
import { startSequencer } from '#modules/ledger/index.ts'
import type { BlobStore } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import { silentLog } from '#platform/log.ts'
import { recordAll } from '#platform/ledger.ts'
import { anEvent, type BenchLog, clerk } from './ledger-log.ts'

const entriesAChange = 5

/**
 * Milliseconds from each entry's commit until the published checkpoint covers it, at a steady rate of entries
 * in changes of five, with the sequencer in the same process.
 */
export async function waitsUnderLoad(
  bench: BenchLog,
  load: { readonly perSecond: number; readonly seconds: number },
): Promise<number[]> {
  const published: { readonly size: number; readonly at: number }[] = []
  const blobs: BlobStore = {
    ...bench.blobs,
    async put(name, bytes) {
      await bench.blobs.put(name, bytes)
      if (name !== 'ledger/checkpoint') return
      const { size } = parseCheckpoint(String(await bench.blobs.get(name)))
      published.push({ size, at: performance.now() })
    },
  }
  const sequencer = startSequencer({ ...bench.deps, blobs }, { url: bench.url, log: silentLog })
  const committed = await commitSteadily(bench, load)
  const total = committed.size
  while ((published.at(-1)?.size ?? 0) < total) await new Promise((later) => setTimeout(later, 50))
  await sequencer.stop()
  const { rows } = await bench.owner.query<{ index: string; subject: string }>(
    'select index, subject_id as subject from ledger.leaf join ledger.entry using (seq)',
  )
  return rows.flatMap(({ index, subject }) => {
    const at = committed.get(subject)
    const by = published.find(({ size }) => size > Number(index))
    return at === undefined ? [] : [by!.at - at]
  })
}

/** When each entry had committed, by its subject. */
async function commitSteadily(
  { db }: BenchLog,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Map<string, number>> {
  const committed = new Map<string, number>()
  const changes = (perSecond * seconds) / entriesAChange
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: changes }, async (_, i) => {
      const due = begun + (i * 1_000 * entriesAChange) / perSecond
      await new Promise((ready) => setTimeout(ready, Math.max(0, due - performance.now())))
      const events = Array.from({ length: entriesAChange }, anEvent)
      await change(db, { actor: clerk, now: new Date() }, (ctx) => recordAll(ctx, events))
      const now = performance.now()
      for (const { subject } of events) committed.set(subject, now)
    }),
  )
  return committed
}
