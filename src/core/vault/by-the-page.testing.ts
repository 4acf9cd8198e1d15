/**
 * The vault's formats a second time, on WebCrypto, from docs/formats/vault.md alone. Nothing of the
 * first implementation is imported: where the two differ, one of them or the page is wrong.
 */
type Bytes = Uint8Array<ArrayBuffer>

export class Refused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** `‖`: numbers are single bytes. */
export function join(...parts: (string | number | Uint8Array)[]): Bytes {
  const all = parts.map((part) =>
    typeof part === 'string'
      ? new TextEncoder().encode(part)
      : typeof part === 'number'
        ? Uint8Array.of(part)
        : part,
  )
  const joined = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of all) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

const { subtle } = globalThis.crypto

async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await subtle.importKey('raw', key, algorithm, false, ['sign'])
  return new Uint8Array(await subtle.sign('HMAC', imported, data))
}

const expand = (key: Bytes, ...info: (string | number | Bytes)[]) => hmac(key, join(...info, 0x01))

export const recordKey = (dayKey: Bytes, id: string) => expand(dayKey, 'buuan/v1/record/', id)
export const tokenKey = (dayKey: Bytes) => expand(dayKey, 'buuan/v1/tokens')
export const commitment = (key: Bytes) => expand(key, 'buuan/v1/commitment')

export async function token(dayKey: Bytes, kind: string, value: string): Promise<Bytes> {
  return (await hmac(await tokenKey(dayKey), join(kind, 0, value))).slice(0, 16)
}

type Gcm = { key: Bytes; nonce: Bytes; place?: string }

async function gcm({ key, nonce, place }: Gcm, use: 'encrypt' | 'decrypt', data: Bytes) {
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, [use])
  const additionalData = place === undefined ? {} : { additionalData: join(place) }
  return new Uint8Array(
    await subtle[use](
      { name: 'AES-GCM', iv: nonce, tagLength: 128, ...additionalData },
      imported,
      data,
    ),
  )
}

async function decrypt(how: Gcm, data: Bytes): Promise<Bytes> {
  return gcm(how, 'decrypt', data).catch(() => {
    throw new Refused('not_authentic')
  })
}

export type Place = { readonly dayKey: Bytes; readonly id: string; readonly group: string }

export async function seal(at: Place, nonce: Bytes, plaintext: Bytes): Promise<Bytes> {
  const key = await recordKey(at.dayKey, at.id)
  const place = `${at.id}/${at.group}`
  return join(0x01, nonce, await gcm({ key, nonce, place }, 'encrypt', plaintext))
}

export async function open(at: Place, sealed: Bytes): Promise<Bytes> {
  if (sealed.length < 29) throw new Refused('too_short')
  if (sealed[0] !== 0x01) throw new Refused('unknown_version')
  const key = await recordKey(at.dayKey, at.id)
  const how = { key, nonce: sealed.slice(1, 13), place: `${at.id}/${at.group}` }
  return decrypt(how, sealed.slice(13))
}

async function streamKey({ dayKey, id, group }: Place, salt: Bytes): Promise<Bytes> {
  return expand(await recordKey(dayKey, id), 'buuan/v1/stream/', `${id}/${group}`, 0x00, salt)
}

function chunkNonce(number: number, last: boolean): Bytes {
  const nonce = new Uint8Array(12)
  for (let byte = 10, rest = number; rest > 0; byte--, rest = Math.floor(rest / 256))
    nonce[byte] = rest % 256
  nonce[11] = last ? 1 : 0
  return nonce
}

export async function sealStream(at: Place, salt: Bytes, plaintext: Bytes): Promise<Bytes> {
  const key = await streamKey(at, salt)
  const parts: Bytes[] = [join(0x02, salt, await commitment(key))]
  let number = 0
  do {
    const chunk = plaintext.slice(number * 65_536, (number + 1) * 65_536)
    const last = (number + 1) * 65_536 >= plaintext.length
    parts.push(await gcm({ key, nonce: chunkNonce(number, last) }, 'encrypt', chunk))
    number++
  } while (number * 65_536 < plaintext.length)
  return join(...parts)
}

export async function openStream(at: Place, sealed: Bytes): Promise<Bytes> {
  const count = Math.max(1, Math.ceil((sealed.length - 65) / 65_552))
  const lastSize = sealed.length - 65 - (count - 1) * 65_552
  if (lastSize < 16 || (count > 1 && lastSize === 16)) throw new Refused('too_short')
  if (sealed[0] !== 0x02) throw new Refused('unknown_version')
  const key = await streamKey(at, sealed.slice(1, 33))
  if (String(await commitment(key)) !== String(sealed.slice(33, 65)))
    throw new Refused('not_authentic')
  const opened: Bytes[] = []
  for (let number = 0; number < count; number++) {
    const start = 65 + number * 65_552
    const nonce = chunkNonce(number, number === count - 1)
    opened.push(await decrypt({ key, nonce }, sealed.slice(start, start + 65_552)))
  }
  return join(...opened)
}

export type Kept = { readonly holdKey: Bytes; readonly class: string; readonly id: string }

const keeper = ({ holdKey, class: kind, id }: Kept): Place => ({
  dayKey: holdKey,
  id: `${kind}/${id}`,
  group: 'record-key',
})

export const hold = (kept: Kept, nonce: Bytes, key: Bytes) => seal(keeper(kept), nonce, key)
export const openHeld = (kept: Kept, held: Bytes) => open(keeper(kept), held)

export async function recordDigest(record: {
  id: string
  commitments: Bytes[]
  sealed: (Bytes | null)[]
}): Promise<Bytes> {
  const parts = [join(record.id), ...record.commitments, ...record.sealed].map((part) => {
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, part ? part.length : 0xffffffff)
    return part ? join(length, part) : length
  })
  return new Uint8Array(await subtle.digest('SHA-256', join('buuan/v1/record-digest\n', ...parts)))
}

/** The value a token is computed from; of phones only those that are numbers of a plan are meant. */
export function normal(kind: string, written: string): string {
  if (kind === 'phone') return normalPhone(written)
  if (kind === 'name') return normalName(written)
  const upper = written.toUpperCase()
  return kind === 'item' ? upper.replace(/\s/g, '') : upper.replace(/[^A-Z0-9]/g, '')
}

function normalPhone(written: string): string {
  const ascii = written.replace(/[\uff01-\uff5e]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
  const bare = ascii.replace(/[\s./()\-\u2010-\u2015\u2212]/g, '').replace(/^00(?=[1-9])/, '+')
  return bare.replace(/^(\+84|84|(?=0))0?/, '+84')
}

function normalName(written: string): string {
  const words = written
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .split(/\s+/)
    .map((word) => Array.from(word, normalLetter).join(''))
  return words.filter((word) => word !== '').join(' ')
}

function normalLetter(letter: string): string {
  const unmarked = letter.normalize('NFKD').replace(/\p{M}/gu, '')
  const small = unmarked.toLowerCase().replace(/\p{M}/gu, '')
  return small.replace(/[đð]/g, 'd').trim()
}

export function dayOf(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)
}

export function dayOfId(id: string): string {
  return dayOf(new Date(Number(`0x${id.slice(0, 13).replace('-', '')}`)).toISOString())
}

export function erasableFrom({
  class: kind,
  day,
  months,
}: {
  class: string
  day: string
  months: number
}) {
  const counted = new Date(`${day}T00:00:00Z`)
  if (kind === 'evidence') counted.setUTCDate(counted.getUTCDate() + 1)
  const date = counted.getUTCDate()
  const same = new Date(counted)
  same.setUTCMonth(counted.getUTCMonth() + months)
  // A month without that day has run over into the next: step back to its last.
  if (same.getUTCDate() !== date) same.setUTCDate(0)
  same.setUTCDate(same.getUTCDate() + 1)
  return same.toISOString().slice(0, 10)
}
