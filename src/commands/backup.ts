import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { RecordsVerified } from '#modules/parcels/index.ts'
import { backUp } from '#platform/backup/back-up.ts'
import { restore as bringBack } from '#platform/backup/restore.ts'
import { type Manifest, readManifest } from '#platform/backup/manifest.ts'
import type { BlobStore } from '#platform/blobs.ts'
import { systemClock } from '#platform/clock.ts'
import { type Config, ConfigError, readConfig } from '#platform/config.ts'
import { openBlobs } from '#platform/open-blobs.ts'
import { alone, besideServer } from './database.ts'
import { hasRing, openRing, sentence, verifyWithRing } from './records.ts'

/**
 * Sessions and half-done sign-ins: whoever was signed in then does not come back signed in. And the log
 * made of the ledger, and what was cosigned of others: the one before may have gone further, so a restored
 * database begins a log of its own, and witnesses with a key of its own.
 */
const leaveOut = {
  tables: [
    ...['auth.session', 'auth.verification'],
    ...['ledger.log', 'ledger.leaf', 'ledger.checkpoint'],
    ...['ledger.cosignature', 'ledger.published', 'ledger.witness'],
    ...['witness.key', 'witness.checkpoint'],
  ],
  blobs: ['ledger/'],
}

/**
 * Numbers given out after the backup stand on parcels that are on the road: the next ones begin a
 * million later, further than any operator comes between two backups.
 */
const skipItemNumbers = `
  select setval('parcels.item_serial', (last_value + 1000000 - 1) % 99999999 + 1)
  from parcels.item_serial`

/** `backup FOLDER [--json]`: database and blobs into a folder, while the server runs. Never a key. */
export async function backup(args: readonly string[]): Promise<number> {
  const { folder, json } = read(args, 'backup')
  const config = readConfig(process.env)
  const taken = await besideServer(config, (url) =>
    withBlobs(config, (blobs) =>
      backUp({
        ...{ url, blobs, folder, takenAt: systemClock(), program: version(), leaveOut },
      }),
    ),
  )
  if (json) printJson(taken)
  else
    process.stdout.write(`Đã sao lưu vào ${folder}: ${summary(taken.manifest).vi}.
Backed up into ${folder}: ${summary(taken.manifest).en}.
SHA-256 ${taken.digest}
`)
  return 0
}

/** `restore FOLDER [--json]`: a backup into an empty database and data folder, with no server running. */
export async function restore(args: readonly string[]): Promise<number> {
  const { folder, json } = read(args, 'restore')
  const config = readConfig(process.env)
  const { restored, records } = await alone(config, async (url) => {
    await assertRing(config, folder)
    const restored = await withBlobs(config, (blobs) =>
      bringBack({
        ...{ url, blobs, folder, now: systemClock(), leaveOut },
        afterwards: skipItemNumbers,
      }),
    )
    return { restored, records: await verifyRestored(config, url, restored.manifest) }
  })
  const { manifest, digest } = restored
  if (json) printJson({ ...restored, records })
  else
    process.stdout.write(`Đã khôi phục bản sao lưu lúc ${manifest.takenAt}: ${summary(manifest).vi}.
Restored the backup of ${manifest.takenAt}: ${summary(manifest).en}.
SHA-256 ${digest}
${records ? sentence(records) : ringIsMissing(manifest)}`)
  return records?.broken ? 1 : 0
}

/** The records that came back against the ledger that came back, where the keys are there to do so. */
async function verifyRestored(
  config: Config,
  url: string,
  { ringId }: Manifest,
): Promise<RecordsVerified | undefined> {
  return hasRing(config) ? verifyWithRing(config, { url, ringId }) : undefined
}

/** A ring that is there already must be the one of the backup: nothing is restored beside another. */
async function assertRing(config: Config, folder: string): Promise<void> {
  if (!hasRing(config)) return
  const { manifest } = await readManifest(folder)
  await (await openRing(config, manifest.ringId)).close()
}

function ringIsMissing({ ringId }: Manifest): string {
  const ring = ringId ?? ''
  return `Vòng khóa ${ring} chưa có trong thư mục dữ liệu. Hãy đặt nó vào đó rồi chạy: bin/buuan records verify
The key ring ${ring} is not in the data folder yet. Put it there, then run: bin/buuan records verify
`
}

function read(args: readonly string[], command: string): { folder: string; json: boolean } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1)
    throw new ConfigError(`Write: bin/buuan ${command} FOLDER`)
  return { folder: resolve(folder), json: values.json }
}

async function withBlobs<T>(config: Config, work: (blobs: BlobStore) => Promise<T>): Promise<T> {
  const blobs = await openBlobs(config)
  try {
    return await work(blobs)
  } finally {
    blobs.close()
  }
}

function version(): string {
  const file = join(import.meta.dirname, '../../package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

function summary({ tables, blobs, ledger }: Manifest): { vi: string; en: string } {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return {
    vi: `${rows} dòng, ${blobs.count} ảnh, sổ nhật ký đến mục ${ledger.head}`,
    en: `${rows} rows, ${blobs.count} blobs, the ledger to entry ${ledger.head}`,
  }
}

function printJson({
  manifest,
  digest,
  records,
}: {
  readonly manifest: Manifest
  readonly digest: string
  readonly records?: RecordsVerified | undefined
}): void {
  const { takenAt, program, ringId, ledger, blobs } = manifest
  const rows = Object.fromEntries(manifest.tables.map(({ table, rows }) => [table, rows]))
  const { count, bytes } = blobs
  process.stdout.write(
    `${JSON.stringify({ digest, takenAt, program, ringId, ledger, blobs: { count, bytes }, rows, records })}\n`,
  )
}
