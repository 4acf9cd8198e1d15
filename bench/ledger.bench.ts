import { generateKeyPairSync } from 'node:crypto'
import { noteSigner } from '#core/tlog/note.ts'
import { verifyProof } from '#core/tlog/proof.ts'
import { proveEntry, Sequencer, startSequencer, TileStore } from '#modules/ledger/index.ts'
import { silentLog } from '#platform/log.ts'
import { figuresOf, median, percentile } from './figure.ts'
import { appendRound, prepareThings } from './ledger-appends.ts'
import { waitsUnderLoad } from './ledger-latency.ts'
import { type BenchLog, entriesOf, startBenchLog, writeEntries } from './ledger-log.ts'
import { makeTenMillion } from './ledger-ten-million.ts'

// What the ledger costs a change; how fast what committed comes under a signed checkpoint; what a proof
// costs whoever asks for it and whoever verifies it. Everything durable: fsync on, in database and files.
const figure = figuresOf('ledger')

await withLog(async (bench) => {
  await appends(bench)
  await integration(bench)
})
await withLog(latency)
await withLog(proofs)

async function withLog(work: (bench: BenchLog) => Promise<void>): Promise<void> {
  const bench = await startBenchLog()
  try {
    await work(bench)
  } finally {
    await bench.stop()
  }
}

/** The same transactions without entries, with one each, and with a sequencer at work beside them, in turns. */
async function appends(bench: BenchLog): Promise<void> {
  const rounds = 9
  await prepareThings(bench)
  const took = { without: [] as number[], with: [] as number[], sequenced: [] as number[] }
  await appendRound(bench, { entries: true })
  await appendRound(bench, { entries: false })
  for (let i = 0; i < rounds; i++) {
    took.without.push(await appendRound(bench, { entries: false }))
    took.with.push(await appendRound(bench, { entries: true }))
    const sequencer = startSequencer(bench.deps, { url: bench.url, log: silentLog })
    // What the round before left is not of this one.
    await new Promise((later) => setTimeout(later, 1_500))
    took.sequenced.push(await appendRound(bench, { entries: true }))
    await sequencer.stop()
  }
  figure('appends_per_s', median(took.with), '1/s')
  figure('without_ledger_per_s', median(took.without), '1/s')
  figure('throughput_ratio', median(took.with) / median(took.without), 'ratio')
  figure('sequenced_throughput_ratio', median(took.sequenced) / median(took.without), 'ratio')
}

/** From committed to signed: places, hashes, tiles, bundles, checkpoint. */
async function integration(bench: BenchLog): Promise<void> {
  const [rounds, count] = [5, 50_000]
  const sequencer = await Sequencer.open(bench.deps)
  await sequencer.pass()
  const perSecond: number[] = []
  for (let i = 0; i < rounds; i++) {
    await writeEntries(bench, count)
    const begun = performance.now()
    await sequencer.pass()
    perSecond.push((count * 1_000) / (performance.now() - begun))
  }
  figure('integrated_per_s', median(perSecond), '1/s')
}

async function latency(bench: BenchLog): Promise<void> {
  const waits = await waitsUnderLoad(bench, { perSecond: 1_000, seconds: 30 })
  figure('commit_to_checkpoint_p50_ms', percentile(waits, 50), 'ms')
  figure('commit_to_checkpoint_p99_ms', percentile(waits, 99), 'ms')
}

/** Each proof asked for by itself, as a page asks; then all of them verified with one witness's cosignature. */
async function proofs(bench: BenchLog): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeEntries(bench, 2_000)
  const witness = noteSigner('ministry.example/witness', 'cosignature', privateKey)
  const { policy } = await makeTenMillion(bench, witness)
  const tiles = new TileStore(bench.blobs)
  const took: number[] = []
  const made: string[] = []
  const seqs = (await entriesOf(bench)).map(({ seq }) => seq)
  for (const [i, seq] of [...seqs.slice(0, 200), ...seqs].entries()) {
    const begun = performance.now()
    const proof = await proveEntry(bench.db, tiles, seq)
    // The first two hundred warm up the connection and the compiler.
    if (i < 200) continue
    took.push(performance.now() - begun)
    made.push(proof)
  }
  figure('proof_p50_ms', percentile(took, 50), 'ms')
  figure('proof_p99_ms', percentile(took, 99), 'ms')
  const begun = performance.now()
  for (const proof of made) verifyProof(proof, policy)
  figure('verified_per_s', (made.length * 1_000) / (performance.now() - begun), '1/s')
}
