import {
  big,
  type Bytes,
  hex,
  hmac,
  hpkeOpen,
  hpkeSeal,
  join,
  pkcs8,
  publicOf,
  read,
  Refused,
  subtle,
  unhex,
} from '../hpke/by-the-page.testing.ts'
import { block, type Person, personOf } from './persons-by-the-page.testing.ts'

/**
 * The sealed label a second time, on WebCrypto, from docs/formats/label.md alone. Nothing of the first
 * implementation is imported: where the two differ, one of them or the page is wrong.
 */

export type Term = { readonly office: string; readonly root: number; readonly days: number }
export type Role = 'delivery' | 'return'

export const keyId = ({ office, root }: Term | Omit<Term, 'days'>, role: Role, day: string) =>
  `${office}/${root}/${role}/${day}`

export const dayKey = (root: Bytes, id: string) =>
  hmac(root, join(`buuan/label/v2/key/${id}`, 0x01))

export type Header = {
  readonly keyId: string
  readonly parcelId: string
  readonly itemNumber: string
  readonly day: string
  readonly delivery: Term
  readonly origin: Term
}
export type Label = Header & { readonly recipient: Person; readonly sender: Person }

const signs = ' ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'

function officeBytes(code: string): Bytes {
  const number = Array.from(code).reduce((sum, c) => sum * 38n + BigInt(signs.indexOf(c)), 0n)
  return big(number, Math.ceil(number.toString(16).length / 2))
}

function officeOf(bytes: Bytes): string {
  let code = ''
  for (let rest = read(bytes); rest > 0n; rest /= 38n) code = signs[Number(rest % 38n)]! + code
  const isCode = /^[A-Z0-9][A-Z0-9-]{1,11}$/.test(code) && hex(officeBytes(code)) === hex(bytes)
  if (!isCode) throw new Refused('malformed')
  return code
}

const pair = (text: string) => (text.charCodeAt(0) - 65) * 26 + text.charCodeAt(1) - 65
const unpair = (n: number) => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))

function checkDigit(serial: string): number {
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((all, w, i) => all + w * Number(serial[i]), 0)
  const digit = 11 - (sum % 11)
  return digit === 10 ? 0 : digit === 11 ? 5 : digit
}

const itemBits = (number: string) =>
  (pair(number.slice(0, 2)) * 676 + pair(number.slice(11))) * 100_000_000 +
  Number(number.slice(2, 10))

function itemOf(bits: number): string {
  const pairs = Math.floor(bits / 100_000_000)
  const serial = String(bits % 100_000_000).padStart(8, '0')
  const [service, country] = [Math.floor(pairs / 676), pairs % 676]
  if (service > 675 || /^[JKSTW]/.test(unpair(service))) throw new Refused('malformed')
  return `${unpair(service)}${serial}${checkDigit(serial)}${unpair(country)}`
}

export function headerBytes(header: Header): Bytes {
  const { delivery, origin } = header
  const [first, second] = [officeBytes(delivery.office), officeBytes(origin.office)]
  return join(
    ...[0x02, unhex(header.keyId), unhex(header.parcelId.replaceAll('-', ''))],
    ...[big(itemBits(header.itemNumber), 6), big(Date.parse(header.day) / 86_400_000, 2)],
    ...[delivery.days, delivery.root, origin.days, origin.root],
    ...[first.length * 16 + second.length, first, second],
  )
}

function headerOf(bytes: Bytes): { header: Header; length: number } {
  const [first, second] = [bytes[33]! >> 4, bytes[33]! & 15]
  if (!bytes[29] || !bytes[31] || first > 8 || second > 8) throw new Refused('malformed')
  const day = Number(read(bytes.slice(27, 29)))
  const length = 34 + first + second
  const id = hex(bytes.slice(5, 21))
  const header = {
    keyId: hex(bytes.slice(1, 5)),
    parcelId: [
      id.slice(0, 8),
      id.slice(8, 12),
      id.slice(12, 16),
      id.slice(16, 20),
      id.slice(20),
    ].join('-'),
    itemNumber: itemOf(Number(read(bytes.slice(21, 27)))),
    day: new Date(day * 86_400_000).toISOString().slice(0, 10),
    delivery: { office: officeOf(bytes.slice(34, 34 + first)), days: bytes[29], root: bytes[30]! },
    origin: {
      office: officeOf(bytes.slice(34 + first, length)),
      days: bytes[31],
      root: bytes[32]!,
    },
  }
  return { header, length }
}

const context = 'buuan/label/v2'

export type Secrets = {
  readonly signing: Bytes
  readonly ephemeral: Bytes
  /** Public keys. */
  readonly delivery: Bytes
  readonly return: Bytes
}

export type Blocks = Record<Role, Bytes>

/** A label around any two blocks, also such as no person makes. */
export async function sealBlocks(header: Header, blocks: Blocks, secrets: Secrets): Promise<Bytes> {
  const aad = headerBytes(header)
  const enc = await publicOf(secrets.ephemeral)
  const sealed = (role: Role, to: Term) => {
    const info = join(`${context}/${keyId(to, role, header.day)}`)
    return hpkeSeal({ enc, receiver: secrets[role], info, aad }, secrets.ephemeral, blocks[role])
  }
  const recipient = await sealed('delivery', header.delivery)
  const sender = await sealed('return', header.origin)
  const steps = (recipient.length - 16) / 8
  return signed(join(aad, enc, steps, recipient, sender), secrets.signing)
}

export async function signed(body: Bytes, secret: Bytes): Promise<Bytes> {
  const key = await subtle.importKey('pkcs8', pkcs8(0x70, secret), 'Ed25519', false, ['sign'])
  const signature = await subtle.sign('Ed25519', key, join(`${context}\n`, body))
  return join(body, new Uint8Array(signature))
}

export const seal = (label: Label, secrets: Secrets) =>
  sealBlocks(label, { delivery: block(label.recipient), return: block(label.sender) }, secrets)

export type Opened = {
  readonly header: Header
  readonly aad: Bytes
  readonly enc: Bytes
  readonly blocks: Blocks
}

/** `operators`: public keys by id, both hex. */
export async function verify(bytes: Bytes, operators: Record<string, string>): Promise<Opened> {
  if (bytes.length === 0) throw new Refused('malformed')
  if (bytes[0] !== 2) throw new Refused('unknown_version')
  if (bytes.length < 181 || bytes.length > 467) throw new Refused('malformed')
  const publicKey = operators[hex(bytes.slice(1, 5))]
  if (!publicKey) throw new Refused('unknown_key')
  const key = await subtle.importKey('raw', unhex(publicKey), 'Ed25519', false, ['verify'])
  const [body, signature] = [bytes.slice(0, -64), bytes.slice(-64)]
  const signed = join(`${context}\n`, body)
  if (!(await subtle.verify('Ed25519', key, signature, signed))) throw new Refused('bad_signature')
  const { header, length } = headerOf(body)
  const first = length + 33
  const second = first + body[length + 32]! * 8 + 16
  const blocks = { delivery: body.slice(first, second), return: body.slice(second) }
  for (const { length: sealed } of Object.values(blocks))
    if (sealed < 24 || sealed > 160 || sealed % 8) throw new Refused('malformed')
  return { header, aad: body.slice(0, length), enc: body.slice(length, length + 32), blocks }
}

export type Held = { readonly days: number; readonly privateKey: string }
export type Device = {
  readonly office: string
  readonly today: string
  readonly role: string
  readonly keys: Record<string, Held>
  readonly revoked: readonly string[]
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export async function open(label: Opened, device: Device): Promise<Person> {
  const { header } = label
  const role = device.role as Role
  const term = role === 'delivery' ? header.delivery : header.origin
  const id = keyId(term, role, header.day)
  if (term.office !== device.office) throw new Refused('foreign')
  if (device.revoked.includes(id)) throw new Refused('revoked')
  if (device.today < header.day) throw new Refused('not_yet')
  const held = device.keys[id]
  const days = Math.min(term.days, held?.days ?? term.days)
  if (device.today >= dayAfter(header.day, days)) throw new Refused('expired')
  if (!held) throw new Refused('foreign')
  const secret = unhex(held.privateKey)
  const at = {
    enc: label.enc,
    receiver: await publicOf(secret),
    info: join(`${context}/${id}`),
    aad: label.aad,
  }
  return personOf(await hpkeOpen(at, secret, label.blocks[role]))
}

export function link(bytes: Bytes, host: string): string {
  return `HTTPS://${host.toUpperCase()}/N#${read(bytes)}`
}

export function bytesOf(text: string): Bytes {
  const digits = /^https:\/\/[^/]+\/n[#/]([1-9]\d{0,1124})$/i.exec(text.trim())?.[1]
  if (!digits) throw new Refused('malformed')
  const number = BigInt(digits)
  return big(number, Math.ceil(number.toString(16).length / 2))
}
