import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import { newId } from '#core/uuid7.ts'
import { DayKey } from '#core/vault/day-key.ts'
import { openWhole, sealStream, sealWhole } from '#core/vault/stream.ts'
import { figuresOf } from './figure.ts'

/**
 * What the vault costs on top of its cipher. A record is a parcel: the keys of two classes derived once,
 * then four groups from value to seal, or from seal to value. Beside it, in the same rounds, the same bytes
 * through AES-256-GCM alone, as seals that could be stored: one key, a random nonce, nonce, ciphertext and
 * tag in one buffer; no key to derive, no place, no JSON. Streams stand beside a loop that only encrypts.
 */
const records = 1_000
const rounds = 40
const streamBytes = 8 * 1024 * 1024

const days = { identity: new DayKey(randomBytes(32)), parcel: new DayKey(randomBytes(32)) }
const groups = {
  sender: {
    name: 'Nguyễn Thị Hồng Nhung',
    phone: '+84912345678',
    line: '12 ngõ 34 phố Hàng Bông',
    commune: '00070',
  },
  recipient: {
    name: 'Trần Văn Bình',
    phone: '+84987654321',
    line: 'Số 7 đường Lê Lợi, tổ 5',
    commune: '26740',
  },
  item: {
    number: 'PA473124829VN',
    description: 'Hai áo sơ mi nam, một hộp trà sen 200 g',
    declaredValueVnd: 850_000,
    evidence: [],
  },
}
const identity = {
  method: 'card_qr',
  number: '001093012345',
  birthDate: '1993-05-12',
  sex: 'female',
  issuedOn: '2024-08-02',
}
const names = Object.keys(groups) as (keyof typeof groups)[]
const ids = Array.from({ length: records }, () => newId(new Date()))
const plain = [identity, ...Object.values(groups)].map((value) =>
  Buffer.from(JSON.stringify(value)),
)

function sealRecords(): Buffer[][] {
  return ids.map((id) => {
    const parcel = days.parcel.record(id)
    return [
      days.identity.record(id).seal('identity', identity),
      ...names.map((name) => parcel.seal(name, groups[name])),
    ]
  })
}

function openRecords(sealed: readonly Buffer[][]): number {
  let opened = 0
  for (const [i, [first, ...rest]] of sealed.entries()) {
    const id = ids[i]!
    const parcel = days.parcel.record(id)
    if (days.identity.record(id).open('identity', first!)) opened++
    rest.forEach((one, j) => {
      if (parcel.open(names[j]!, one)) opened++
    })
  }
  return opened
}

const bareKey = createSecretKey(randomBytes(32))

function bareSeal(pieces: readonly Buffer[], times: number): Buffer[] {
  const sealed = []
  for (let i = 0; i < times; i++)
    for (const piece of pieces) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', bareKey, nonce)
      const body = cipher.update(piece)
      cipher.final()
      sealed.push(Buffer.concat([nonce, body, cipher.getAuthTag()]))
    }
  return sealed
}

function bareOpen(sealed: readonly Buffer[]): void {
  for (const one of sealed) {
    const decipher = createDecipheriv('aes-256-gcm', bareKey, one.subarray(0, 12))
    decipher.setAuthTag(one.subarray(-16))
    decipher.update(one.subarray(12, -16))
    decipher.final()
  }
}

const took = new Map<string, number[]>()

function timed<T>(name: string, work: () => T): T {
  const begun = busyMs()
  const result = work()
  took.set(name, [...(took.get(name) ?? []), busyMs() - begun])
  return result
}

/** Time on a processor: what other programs of the machine take is not counted. */
function busyMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

const streamKey = days.parcel.record(ids[0]!)
const image = randomBytes(streamBytes)
const chunks = Array.from({ length: streamBytes / 65_536 }, (_, i) =>
  image.subarray(i * 65_536, (i + 1) * 65_536),
)

async function* source(): AsyncGenerator<Buffer> {
  yield* chunks
}

function bareStream(): void {
  const nonce = Buffer.alloc(12)
  for (const [i, chunk] of chunks.entries()) {
    nonce.writeUInt32BE(i)
    const cipher = createCipheriv('aes-256-gcm', bareKey, nonce)
    cipher.update(chunk)
    cipher.final()
    cipher.getAuthTag()
  }
}

async function streamOnce(): Promise<void> {
  const begun = busyMs()
  let bytes = 0
  for await (const part of sealStream(streamKey, 'photo', source())) bytes += part.length
  if (bytes <= streamBytes) throw new Error('not all of it was sealed')
  took.set('stream', [...(took.get('stream') ?? []), busyMs() - begun])
}

for (let round = 0; round < rounds; round++) {
  // Turn and turn about, so that whatever else the machine does falls on both.
  const sealed = timed('seal', sealRecords)
  const bare = timed('bareSeal', () => bareSeal(plain, records))
  if (timed('open', () => openRecords(sealed)) !== records * plain.length)
    throw new Error('not all of them opened')
  timed('bareOpen', () => bareOpen(bare))
  await streamOnce()
  timed('bareStream', bareStream)
  const bareChunks = bareSeal(chunks, 1)
  const whole = sealWhole(streamKey, 'photo', image)
  timed('streamOpen', () => openWhole(streamKey, 'photo', whole))
  timed('bareStreamOpen', () => bareOpen(bareChunks))
}

const figure = figuresOf('vault')
// The best round of each: neighbours on the machine and the compiler's warming up only ever add.
const ms = (name: string) => Math.min(...took.get(name)!)
const perSecond = (name: string) => (records * plain.length * 1_000) / ms(name)
const mbPerSecond = (name: string) => streamBytes / 1_000 / ms(name)
figure('seal_per_s', perSecond('seal'), '1/s')
figure('bare_seal_per_s', perSecond('bareSeal'), '1/s')
figure('seal_ratio', ms('bareSeal') / ms('seal'), 'x')
figure('open_per_s', perSecond('open'), '1/s')
figure('bare_open_per_s', perSecond('bareOpen'), '1/s')
figure('open_ratio', ms('bareOpen') / ms('open'), 'x')
figure('stream_mb_per_s', mbPerSecond('stream'), 'MB/s')
figure('bare_stream_mb_per_s', mbPerSecond('bareStream'), 'MB/s')
figure('stream_ratio', ms('bareStream') / ms('stream'), 'x')
figure('stream_open_mb_per_s', mbPerSecond('streamOpen'), 'MB/s')
figure('bare_stream_open_mb_per_s', mbPerSecond('bareStreamOpen'), 'MB/s')
figure('stream_open_ratio', ms('bareStreamOpen') / ms('streamOpen'), 'x')
