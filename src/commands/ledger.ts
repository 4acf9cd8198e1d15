import { mkdirSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  exportLog,
  type LogExport,
  logPolicy,
  readPolicyFile,
  TileStore,
} from '#modules/ledger/index.ts'
import { type Config, ConfigError, readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { openBlobs } from '#platform/open-blobs.ts'
import { besideServer } from './database.ts'

const usage = 'Write: ledger export FOLDER [--json]. FOLDER is new or empty.'

/** `ledger export FOLDER`: what an auditor takes away and `verify` reads, while the server runs. */
export async function ledger(args: readonly string[]): Promise<number> {
  const { folder, json } = readAsked(args)
  const config = readConfig(process.env)
  const taken = await besideServer(config, (url) => exportInto(folder, config, url))
  if (!taken) throw new ConfigError('Sổ chưa có mốc ký nào. / Nothing of the log is published yet.')
  process.stdout.write(json ? `${JSON.stringify({ folder, ...taken })}\n` : inWords(folder, taken))
  return 0
}

function readAsked(args: readonly string[]): { folder: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [verb, folder, more] = positionals
    if (verb === 'export' && folder && more === undefined) return { folder, ...values }
  } catch {
    // An unknown option is answered by what there is.
  }
  throw new ConfigError(usage)
}

async function exportInto(
  folder: string,
  config: Config,
  url: string,
): Promise<LogExport | undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).length > 0) throw new ConfigError(`${folder} is not empty. ${usage}`)
  const take = async (path: string, bytes: Uint8Array) => {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 })
  }
  const db = openDatabase(url)
  const blobs = await openBlobs(config)
  try {
    const policy = config.ledgerPolicy
      ? readPolicyFile('BUUAN_LEDGER_POLICY', config.ledgerPolicy).text
      : await logPolicy(db)
    if (policy !== undefined) await take('policy', Buffer.from(policy))
    return await exportLog(db, new TileStore(blobs), take)
  } finally {
    blobs.close()
    await db.destroy()
  }
}

function inWords(folder: string, { size, checkpoints, missing }: LogExport): string {
  const [vi, en] =
    missing === 0
      ? ['', '']
      : [` THIẾU ${missing} mục hoặc tệp.`, ` MISSING: ${missing} entries or files.`]
  return `Đã xuất sổ vào ${folder}: ${size} mục, ${checkpoints} mốc ký.${vi} Hãy kiểm bằng chính sách tự giữ, không phải tệp policy trong đó.
Exported the log into ${folder}: ${size} entries, ${checkpoints} checkpoints.${en} Verify with a policy you kept yourself, not the one beside it.
`
}
