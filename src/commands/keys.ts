import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '#platform/config.ts'
import type { FileKeyRingOptions } from '#platform/file-key-ring.ts'
import {
  alignMirror,
  changePassphrase,
  forgetMirror,
  mendRing,
  ringStatus,
  type RingStatus,
  rotateMaster,
} from '#platform/key-ring/index.ts'
import { silentLog } from '#platform/log.ts'
import { openKeyRing } from '#platform/open-key-ring.ts'

const usage = `Write one of:
  bin/buuan keys make                             a new key ring in an empty folder
  bin/buuan keys status [--json]                  ends with 1 when something waits
  bin/buuan keys rotate                           a new master key; servers may run
  bin/buuan keys mirror [--restore | --forget]    the mirror from the folder, the folder from the mirror
  bin/buuan keys passphrase --new FILE | --remove`

const verbs = { make, status, rotate, mirror, passphrase }

/** `keys VERB`: what the custodians of a key ring do; all but \`make\` and \`--restore\` while servers run. */
export async function keys(args: readonly string[]): Promise<number> {
  const [verb = '', ...rest] = args
  if (!isVerb(verb)) throw new ConfigError(usage)
  const config = readConfig(process.env)
  return verbs[verb]({ ...config, folder: join(config.dataFolder, 'keys') }, rest)
}

type Settings = ReturnType<typeof readConfig> & { readonly folder: string }

function isVerb(name: string): name is keyof typeof verbs {
  return Object.hasOwn(verbs, name)
}

async function make({ folder, keys }: Settings, args: readonly string[]): Promise<number> {
  readOptions(args, {})
  const ring = await openKeyRing({ folder, settings: keys, log: silentLog, mustBeNew: true })
  await ring.close()
  say(`Đã tạo vòng khóa ${ring.id}.`, `Key ring ${ring.id} is made.`)
  return 0
}

async function status(settings: Settings, args: readonly string[]): Promise<number> {
  const { json } = readOptions(args, { json: { type: 'boolean' } })
  const { folder, keys } = settings
  const found =
    keys.provider === 'file'
      ? await ringStatus({ folder, mirror: keys.mirror })
      : await tokenStatus(settings)
  const answer = { provider: keys.provider, ...found }
  if (json) process.stdout.write(`${JSON.stringify(answer)}\n`)
  else describe(found)
  return isWaiting(found) ? 1 : 0
}

async function tokenStatus({ folder, keys }: Settings): Promise<Pick<RingStatus, 'ring' | 'keys'>> {
  const ring = await openKeyRing({ folder, settings: keys, mustExist: true, log: silentLog })
  const count = { live: 0, destroyed: 0 }
  for await (const { state } of ring.list()) count[state]++
  await ring.close()
  return { ring: ring.id, keys: count }
}

async function rotate(settings: Settings, args: readonly string[]): Promise<number> {
  readOptions(args, {})
  const { fingerprint, generation } = await rotateMaster(settings.folder, filesOf(settings))
  say(
    `Khóa chủ mới: ${fingerprint}, đời ${generation}. Khóa chủ cũ đã bị ghi đè.`,
    `New master key: ${fingerprint}, generation ${generation}. The old one is overwritten.`,
  )
  return 0
}

async function mirror(settings: Settings, args: readonly string[]): Promise<number> {
  const { restore = false, forget = false } = readOptions(args, {
    restore: { type: 'boolean' },
    forget: { type: 'boolean' },
  })
  if (forget) return forgetting(settings.folder)
  const options = filesOf(settings)
  if (options.mirror === undefined)
    throw new ConfigError('Set BUUAN_KEY_MIRROR to a folder on another disk.')
  const done = await alignMirror(settings.folder, { ...options, mirror: options.mirror, restore })
  await mendRing(settings.folder, options)
  say(
    `Hai thư mục giống nhau: đã chép ${done.copied} tệp khóa, hủy ${done.destroyed}.`,
    `Both folders agree: ${done.copied} key files copied, ${done.destroyed} destroyed.`,
  )
  if (done.damaged.length === 0) return 0
  const names = done.damaged.join(', ')
  say(`Không bản nào mở được: ${names}`, `No copy opens: ${names}`)
  return 1
}

async function forgetting(folder: string): Promise<number> {
  const owed = await forgetMirror(folder)
  say(
    `Không còn bản gương. ${owed} khóa đã hủy còn nằm trên ổ đĩa cũ: hãy hủy ổ đĩa đó, và khóa chủ bằng: bin/buuan keys rotate`,
    `There is no mirror any more. ${owed} destroyed keys still lie on the old disk: destroy that disk, and change the master key: bin/buuan keys rotate`,
  )
  return 0
}

async function passphrase(settings: Settings, args: readonly string[]): Promise<number> {
  const { remove = false, new: file } = readOptions(args, {
    new: { type: 'string' },
    remove: { type: 'boolean' },
  })
  if (remove === (file !== undefined)) throw new ConfigError(usage)
  await changePassphrase(settings.folder, filesOf(settings), file)
  if (file === undefined)
    say(
      'Khóa chủ không còn mật khẩu. Bỏ BUUAN_KEY_PASSPHRASE_FILE khỏi cài đặt.',
      'The master key has no passphrase any more. Leave BUUAN_KEY_PASSPHRASE_FILE out of the settings.',
    )
  else
    say(
      `Khóa chủ đã niêm bằng mật khẩu trong ${file}. Đặt BUUAN_KEY_PASSPHRASE_FILE=${file}. Nếu mật khẩu cũ bị lộ, chạy tiếp: bin/buuan keys rotate`,
      `The master key is sealed under the passphrase in ${file}. Set BUUAN_KEY_PASSPHRASE_FILE=${file}. If the old passphrase leaked, go on with: bin/buuan keys rotate`,
    )
  return 0
}

function filesOf({ keys }: Settings): FileKeyRingOptions {
  if (keys.provider === 'file') return { ...keys, mustExist: true }
  throw new ConfigError(
    'With BUUAN_KEYS=pkcs11 the HSM wraps the keys: its maker’s tools copy and change them. Only `keys make` and `keys status` apply.',
  )
}

type Wanted = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

function readOptions<T extends Wanted>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw new ConfigError(usage)
  }
}

function describe(found: Pick<RingStatus, 'ring' | 'keys'> & Partial<RingStatus>): void {
  const { ring, keys, master, mirror, pending = 0 } = found
  const rows = [
    ['Vòng khóa / Key ring', ring],
    ['Khóa còn, đã hủy / Keys live, destroyed', `${keys.live}, ${keys.destroyed}`],
  ]
  if (master)
    rows.push([
      'Khóa chủ / Master key',
      `${master.fingerprint}, ${master.generation}, ${master.sealedUnder}${master.rotating ? ', rotating' : ''}`,
    ])
  if (mirror) {
    const { folder = '', behind = 0, sameDisk = false } = mirror
    const trouble = [behind > 0 ? `behind by ${behind}` : '', sameDisk ? 'same disk' : '']
    const parts = [mirror.state, folder, ...trouble].filter((part) => part !== '')
    rows.push(['Bản gương / Mirror', parts.join(', ')])
    rows.push(['Chờ hủy trên bản gương / Destructions that wait', `${pending}`])
  }
  process.stdout.write(rows.map(([name, value]) => `${name}: ${value}\n`).join(''))
}

function isWaiting({ mirror, master, pending = 0 }: Partial<RingStatus>): boolean {
  const { state = 'none', behind = 0 } = mirror ?? {}
  return pending > 0 || behind > 0 || state === 'away' || (master?.rotating ?? false)
}

function say(vi: string, en: string): void {
  process.stdout.write(`${vi}\n${en}\n`)
}
