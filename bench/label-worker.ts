import { createPrivateKey } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { x25519Public } from '#core/hpke/x25519.ts'
import { OfficeRoot } from '#core/label/office-key.ts'
import { sealLabel } from '#core/label/sealed.ts'
import { sealedLabelText } from '#core/label/sealed-text.ts'
import { type Asked, content, day, host, offices } from './label-content.ts'

/** Seals labels for some seconds, from a person to the text of the QR code, and says how many. */
const { seconds, signing } = workerData as Asked
const keys = {
  signing: createPrivateKey({ key: Buffer.from(signing), format: 'der', type: 'pkcs8' }),
  delivery: x25519Public(
    new OfficeRoot(Buffer.alloc(32, 1), offices.delivery).publicKey('delivery', day),
  ),
  return: x25519Public(
    new OfficeRoot(Buffer.alloc(32, 2), offices.origin).publicKey('return', day),
  ),
}

const one = (i: number) => sealedLabelText(sealLabel(content(i), keys), host)
for (let i = 0; i < 200; i++) one(i)

const before = process.threadCpuUsage()
const begun = performance.now()
let sealed = 0
while (performance.now() - begun < seconds * 1_000) one(sealed++)
const wall = (performance.now() - begun) / 1_000
const { user, system } = process.threadCpuUsage(before)
parentPort!.postMessage({ sealed, wall, busy: (user + system) / 1e6 })
