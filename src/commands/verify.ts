import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditDraws } from '#core/risk/audit-draws.ts'
import { auditLog } from '#core/tlog/audit.ts'
import { auditCheckpoints } from '#core/tlog/chain.ts'
import type { BrokenPlace } from '#core/tlog/log-files.ts'
import { NoteError } from '#core/tlog/note.ts'
import { parsePolicy, type Policy, PolicyError } from '#core/tlog/policy.ts'
import { verifyProof } from '#core/tlog/proof.ts'
import { ConfigError } from '#platform/config.ts'

const usage = `Write one of:
  verify proof FILE --policy FILE [--entry FILE] [--json]
  verify log FOLDER --policy FILE [--earlier CHECKPOINT] [--json]
  verify checkpoints FOLDER --policy FILE [--json]
  verify draws FOLDER --policy FILE [--json]`

/** What is said of something that was verified: to machines, and to people in both languages. */
type Verdict = {
  readonly json: object
  readonly ok: boolean
  readonly vi: string
  readonly en: string
}

/**
 * `verify`: a proof file, a whole log, its checkpoints or the draws of its parcels, from files alone: no database, no network, no key
 * of ours. Ends with 0 when it holds, 1 when it does not, 2 when it was not asked rightly.
 */
export async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      entry: { type: 'string' },
      policy: { type: 'string' },
      earlier: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [what, path, more] = positionals
  if (!path || more !== undefined || !values.policy) throw new ConfigError(usage)
  const policy = readPolicy(values.policy)
  const verdict = judge(what, path, { ...values, policy })
  process.stdout.write(
    values.json ? `${JSON.stringify(verdict.json)}\n` : `${verdict.vi}\n${verdict.en}\n`,
  )
  return verdict.ok ? 0 : 1
}

type Asked = { policy: Policy; entry?: string | undefined; earlier?: string | undefined }

function judge(what: string | undefined, path: string, asked: Asked): Verdict {
  if (what === 'proof') return ofProof(path, asked)
  if (what === 'log') return ofLog(path, asked)
  if (what === 'checkpoints') return ofCheckpoints(path, asked)
  if (what === 'draws') return ofDraws(path, asked)
  throw new ConfigError(usage)
}

function ofProof(path: string, { policy, entry }: Asked): Verdict {
  const beside = entry === undefined ? undefined : mustRead(entry)
  try {
    const proven = verifyProof(readText(path), policy, beside)
    const { origin, size, index } = proven
    return {
      ok: true,
      json: { ok: true, origin, size, index, entry: proven.entry.toString() },
      vi: `Đúng: mục này là mục số ${index} của sổ ${origin}, khi sổ có ${size} mục.`,
      en: `It holds: this is entry ${index} of the log ${origin} when it had ${size} entries.`,
    }
  } catch (error) {
    if (!(error instanceof NoteError)) throw error
    return {
      ok: false,
      json: { ok: false, reason: error.message },
      vi: `KHÔNG đúng: ${error.message}.`,
      en: `It does NOT hold: ${error.message}.`,
    }
  }
}

function ofLog(folder: string, { policy, earlier }: Asked): Verdict {
  const read = (file: string) => readIfThere(join(folder, file))
  const before = earlier === undefined ? undefined : readText(earlier)
  const audit = auditLog(read, policy, before)
  if (!audit.ok) return notHolding(audit)
  const { origin, size } = audit
  return {
    ok: true,
    json: audit,
    vi: `Đúng: sổ ${origin} nguyên vẹn, ${size} mục.`,
    en: `It holds: the log ${origin} is whole, ${size} entries.`,
  }
}

function ofCheckpoints(folder: string, { policy }: Asked): Verdict {
  const read = (file: string) => readIfThere(join(folder, file))
  const audit = auditCheckpoints(read, namesIn(join(folder, 'checkpoints')), policy)
  if (!audit.ok) return notHolding(audit)
  const { origin, size, checkpoints, witnessed } = audit
  const [vi, en] =
    witnessed === checkpoints
      ? ['', '']
      : [
          ` ${checkpoints - witnessed} mốc đầu có từ trước khi đủ nhân chứng, được các mốc sau ràng buộc.`,
          ` The first ${checkpoints - witnessed} are from before there was a quorum; the later ones bind them.`,
        ]
  return {
    ok: true,
    json: audit,
    vi: `Đúng: ${checkpoints} mốc ký của sổ ${origin} nối tiếp nhau, mốc cuối có ${size} mục.${vi}`,
    en: `It holds: ${checkpoints} checkpoints of the log ${origin} go on from each other, the last one of ${size} entries.${en}`,
  }
}

function ofDraws(folder: string, { policy }: Asked): Verdict {
  const read = (file: string) => readIfThere(join(folder, file))
  const log = auditLog(read, policy)
  if (!log.ok) return notHolding(log)
  const audit = auditDraws(read, log.size)
  if (!audit.ok) return notHolding(audit)
  const { days, parcels, drawn, expected } = audit
  return {
    ok: true,
    json: audit,
    vi: `Đúng: ${parcels} bưu gửi trong ${days} ngày, ${drawn} được rút ngẫu nhiên (kỳ vọng ${expected.toFixed(1)}).`,
    en: `It holds: ${parcels} parcels of ${days} days, ${drawn} drawn by chance (${expected.toFixed(1)} expected).`,
  }
}

function notHolding(place: BrokenPlace): Verdict {
  const { at, where, reason } = place
  return {
    ok: false,
    json: place,
    vi: `KHÔNG đúng, bắt đầu từ ${at === 'entry' ? `mục số ${where}` : where}: ${reason}.`,
    en: `It does NOT hold, first at ${at === 'entry' ? `entry ${where}` : where}: ${reason}.`,
  }
}

function readPolicy(path: string): Policy {
  try {
    return parsePolicy(readText(path))
  } catch (error) {
    if (error instanceof PolicyError) throw new ConfigError(`${path}: ${error.message}.`)
    throw error
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new ConfigError(`Không có thư mục ${folder}. / There is no folder ${folder}.`)
  }
}

function readText(path: string): string {
  return mustRead(path).toString()
}

function mustRead(path: string): Buffer {
  const bytes = readIfThere(path)
  if (!bytes) throw new ConfigError(`Không có tệp ${path}. / There is no file ${path}.`)
  return bytes
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
