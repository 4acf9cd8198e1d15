import { BackupError } from '#platform/backup/backup-error.ts'
import { ConfigError } from '#platform/config.ts'
import { KeyRingError } from '#platform/keys.ts'

/** Each command is loaded when it is asked for: reading a card needs no server. */
const commands: Readonly<
  Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>
> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  demo: async () => (await import('./commands/serve.ts')).demo,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/backup.ts')).restore,
  records: async () => (await import('./commands/records.ts')).records,
  keys: async () => (await import('./commands/keys.ts')).keys,
  ledger: async () => (await import('./commands/ledger.ts')).ledger,
  verify: async () => (await import('./commands/verify.ts')).verify,
  erasure: async () => (await import('./commands/erasure.ts')).erasure,
  risk: async () => (await import('./commands/risk.ts')).risk,
  label: async () => (await import('./commands/label.ts')).label,
  identity: async () => (await import('./commands/lines.ts')).identity,
  places: async () => (await import('./commands/lines.ts')).places,
  goods: async () => (await import('./commands/lines.ts')).goods,
}

const usage = `buuan COMMAND

  serve                              run the server (settings: BUUAN_… variables, see docs/operations)
  demo                               the same with the demo country in an empty data folder
  backup FOLDER                      database and blobs into a folder, while the server runs
  restore FOLDER                     a backup into an empty database and data folder
  records verify                     each record against the digest in its ledger entry
  keys make|status|rotate|mirror|passphrase
                                     the key ring: see docs/operations
  ledger export FOLDER               the ledger and its checkpoints as files, while the server runs
  verify proof FILE --policy FILE    an entry of the ledger, from files alone (C2SP tlog-proof)
  verify log FOLDER --policy FILE    a whole ledger, from files alone (C2SP tlog-tiles)
  verify checkpoints FOLDER --policy FILE
                                     its published checkpoints, each going on from the one before
  verify draws FOLDER --policy FILE  the parcels chance took, drawn again from a whole ledger
  erasure verify FILE…               certificates of erasure, from files alone
  risk evaluate --train FILE --test FILE --label COLUMN --json
                                     what can be learned from one table, measured on another
  label read TEXT|- --keys-of-operators FILE
                                     whether a label is genuine, from files alone
  label open TEXT|- --keys FILE      the person a label is sealed for, from files alone
  identity read-card --json          citizen card QR texts on standard input, one a line
  places resolve --json              addresses on standard input, one a line
  goods screen --date DAY --json     declared contents on standard input, one a line
`

const [name = '', ...args] = process.argv.slice(2)
const load = commands[name]
if (!load) {
  process.stderr.write(usage)
  process.exitCode = 2
} else {
  try {
    const command = await load()
    process.exitCode = await command(args)
  } catch (error) {
    if (!isTold(error)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

/** Errors whose message says what to do; anything else is a bug and shows where. */
function isTold(error: unknown): error is Error {
  return [ConfigError, BackupError, KeyRingError].some((kind) => error instanceof kind)
}
