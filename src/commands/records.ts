import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type RecordsVerified, verifyRecords } from '#modules/parcels/index.ts'
import { type Config, ConfigError, readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { silentLog } from '#platform/log.ts'
import { openKeyRing } from '#platform/open-key-ring.ts'
import { Vault } from '#platform/vault.ts'
import { besideServer } from './database.ts'

/** `records verify [--json]`: each record against the digest in its ledger entry; ends with 1 at one that does not hold. */
export async function records(args: readonly string[]): Promise<number> {
  const [verb, option, ...more] = args
  if (verb !== 'verify' || more.length > 0 || (option !== undefined && option !== '--json'))
    throw new ConfigError('Write: bin/buuan records verify [--json]')
  const config = readConfig(process.env)
  const found = await besideServer(config, (url) => verifyWithRing(config, { url }))
  if (option === '--json') process.stdout.write(`${JSON.stringify(found)}\n`)
  else process.stdout.write(sentence(found))
  return found.broken ? 1 : 0
}

/** Checks the records of a database with the ring of the data folder; throws when it is not theirs. */
export async function verifyWithRing(
  config: Config,
  { url, ringId }: { readonly url: string; readonly ringId?: string | null },
): Promise<RecordsVerified> {
  const ring = await openRing(config, ringId)
  const db = openDatabase(url)
  try {
    return await verifyRecords(db, new Vault(ring))
  } finally {
    await db.destroy()
    await ring.close()
  }
}

/** The ring of the data folder: never made, only found. */
export function openRing(config: Config, ringId?: string | null) {
  return openKeyRing({
    ...{ folder: keyFolder(config), settings: config.keys, log: silentLog },
    mustExist: ringId ?? true,
  })
}

export function hasRing(config: Config): boolean {
  return ['ring.id', 'token.id'].some((file) => existsSync(join(keyFolder(config), file)))
}

function keyFolder({ dataFolder }: Config): string {
  return join(dataFolder, 'keys')
}

const whys = {
  no_entry: {
    vi: 'sổ nhật ký không có đúng một mục cho hồ sơ này',
    en: 'the ledger does not have exactly one entry for it',
  },
  no_record: {
    vi: 'sổ nhật ký có mục này nhưng hồ sơ đã mất, dù khóa của ngày còn',
    en: 'the ledger has its entry, but the record is gone although its day is alive',
  },
  altered: {
    vi: 'hồ sơ không còn như lúc được ghi',
    en: 'the record is not what was written',
  },
} as const

/** What was found, Vietnamese first. */
export function sentence({ held, erased, broken }: RecordsVerified): string {
  if (broken) {
    const { vi, en } = whys[broken.why]
    return `Hồ sơ ${broken.parcelId} không khớp: ${vi}. Trước đó ${held} hồ sơ khớp.
Record ${broken.parcelId} does not hold: ${en}. Before it ${held} records held.
`
  }
  return `${held} hồ sơ khớp với sổ nhật ký; ${erased} hồ sơ thuộc những ngày đã hủy khóa, không ai đọc được nữa.
${held} records are what the ledger says; ${erased} are of erased days, which nobody can read.
`
}
