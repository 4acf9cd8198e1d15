import { generateKeyPairSync } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import QRCode from 'qrcode'
import { x25519Public } from '#core/hpke/x25519.ts'
import { toBase32 } from '#core/label/base32.ts'
import { encodeLabelCode, labelKeyId } from '#core/label/code.ts'
import { officeKeyId, OfficeRoot } from '#core/label/office-key.ts'
import { openSealedLabel, readSealedLabel, sealLabel } from '#core/label/sealed.ts'
import { sealedLabelBytes, sealedLabelText } from '#core/label/sealed-text.ts'
import { type Asked, content, day, host, offices } from './label-content.ts'
import { figuresOf } from './figure.ts'

// Sealing from persons to the text of the QR code, on one worker and on two; opening from that text, signature verified.
// Of the size: a label as most are, beside version 1, which seals nothing, and beside the same bytes in base32.
const figure = figuresOf('label')
const seconds = 3
const { privateKey: signing, publicKey } = generateKeyPairSync('ed25519')
const pkcs8 = signing.export({ format: 'der', type: 'pkcs8' })

type Told = { readonly sealed: number; readonly wall: number; readonly busy: number }

function work(): Promise<Told> {
  const workerData: Asked = { seconds, signing: pkcs8 }
  const worker = new Worker(new URL('label-worker.ts', import.meta.url), { workerData })
  return new Promise((done, failed) => worker.once('message', done).once('error', failed))
}

const alone = await work()
figure('sealed_per_s_one_core', alone.sealed / alone.busy, '1/s')
const both = await Promise.all([work(), work()])
figure(
  'sealed_per_s',
  both.reduce((sum, { sealed, wall }) => sum + sealed / wall, 0),
  '1/s',
)
figure(
  'sealed_cores_had',
  both.reduce((sum, { busy, wall }) => sum + busy / wall, 0),
  'cores',
)

const [atDelivery, atOrigin] = [
  new OfficeRoot(Buffer.alloc(32, 1), offices.delivery),
  new OfficeRoot(Buffer.alloc(32, 2), offices.origin),
]
const keys = {
  signing,
  delivery: x25519Public(atDelivery.publicKey('delivery', day)),
  return: x25519Public(atOrigin.publicKey('return', day)),
}
const keyId = labelKeyId(publicKey)
const seal = (i: number) => sealLabel({ ...content(i), keyId }, keys)
const operators = new Map([[keyId, publicKey]])
const held = atDelivery.dayKeys('delivery', { from: [day], days: 10 })
const device = {
  today: day,
  keys: {
    office: 'SG01',
    keys: new Map(held.map((key) => [officeKeyId(key), key])),
    revoked: new Set<string>(),
  },
}
const texts = Array.from({ length: 300 }, (_, i) => sealedLabelText(seal(i), host))

let [opened, busy] = [0, 0]
while (busy < seconds * 1e6) {
  const before = process.threadCpuUsage()
  for (const text of texts) {
    const label = readSealedLabel(sealedLabelBytes(text), operators)
    if (openSealedLabel(label, 'delivery', device).commune === '26734') opened++
  }
  const { user, system } = process.threadCpuUsage(before)
  busy += user + system
}
figure('opened_per_s', (opened * 1e6) / busy, '1/s')

const label = seal(0)
const inBase32 = `HTTPS://${host.toUpperCase()}/N/${toBase32(Buffer.concat([label, Buffer.alloc((5 - (label.length % 5)) % 5)]))}`
const version1 = encodeLabelCode({ ...content(0), keyId }, signing)
sizes('', label.length, sealedLabelText(label, host))
sizes('_in_base32', label.length, inBase32)
sizes('_v1', 90, version1)

function sizes(of: string, bytes: number, text: string): void {
  figure(`qr_bytes${of}`, bytes, 'bytes')
  figure(`qr_chars${of}`, text.length, 'characters')
  figure(
    `qr_version${of}`,
    QRCode.create(text, { errorCorrectionLevel: 'M' }).version,
    'version, level M',
  )
}
