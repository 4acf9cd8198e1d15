import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import QRCode from 'qrcode'
import { rawPublic, x25519Private, x25519Public } from '#core/hpke/x25519.ts'
import { addDays } from '#core/time.ts'
import vectors from '../../../vectors/label/sealed.json' with { type: 'json' }
import { labelKeyId } from './code.ts'
import { type KeyRole, officeKeyId, OfficeRoot } from './office-key.ts'
import {
  mostBytes,
  openSealedLabel,
  type OfficeKeys,
  readSealedLabel,
  sealLabel,
  type LabelToSeal,
} from './sealed.ts'
import { longestHost, sealedLabelBytes, sealedLabelText } from './sealed-text.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')
const signing = createPrivateKey({
  key: bytes(`302e020100300506032b657004220420${vectors.keys.operator.seed}`),
  format: 'der',
  type: 'pkcs8',
})
const operators = new Map([[labelKeyId(createPublicKey(signing)), createPublicKey(signing)]])

function rootOf(place: { office: string; root: number }): OfficeRoot {
  const found = vectors.keys.roots.find(
    (one) => one.office === place.office && one.root === place.root,
  )
  return new OfficeRoot(bytes(found!.secret), place)
}

function keysFor(label: LabelToSeal) {
  return {
    signing,
    delivery: x25519Public(rootOf(label.delivery).publicKey('delivery', label.day)),
    return: x25519Public(rootOf(label.origin).publicKey('return', label.day)),
  }
}

/** A device of an office with the keys of some days. */
function device(
  place: { office: string; root: number },
  role: KeyRole,
  from: string[],
): OfficeKeys {
  const held = rootOf(place).dayKeys(role, { from, days: 10 })
  const keys = new Map(held.map((key) => [officeKeyId(key), key]))
  return { office: place.office, keys, revoked: new Set() }
}

const first = vectors.valid[0]!
const { header, recipient, sender } = first.input
const label: LabelToSeal = { ...header, recipient, sender }
const sealed = sealLabel(label, keysFor(label))
const genuine = readSealedLabel(sealed, operators)

for (const { note, input, expect } of vectors.valid)
  test(`sealed, read and opened: ${note}`, () => {
    const privateKey = x25519Private(bytes(input.ephemeral))
    const { header, recipient, sender } = input
    const whole = { ...header, recipient, sender }
    const made = sealLabel(whole, keysFor(whole), { privateKey, enc: rawPublic(privateKey) })
    assert.equal(sealedLabelText(made, input.host), expect.text)
    const read = readSealedLabel(sealedLabelBytes(expect.text), operators)
    assert.deepEqual(read.header, header)
    const open = (role: KeyRole, place: { office: string; root: number }) =>
      openSealedLabel(read, role, { keys: device(place, role, [header.day]), today: header.day })
    assert.deepEqual(open('delivery', header.delivery), expect.opened.recipient)
    assert.deepEqual(open('return', header.origin), expect.opened.sender)
  })

for (const { note, input, code } of vectors.invalid)
  test(`refused as ${code}: ${note}`, () => {
    assert.throws(
      () => {
        const read = readSealedLabel(sealedLabelBytes(input.text), operators)
        if ('device' in input)
          openSealedLabel(read, input.device.role as KeyRole, asked(input.device))
      },
      { name: 'SealedLabelError', code },
    )
  })

type Device = {
  readonly office: string
  readonly today: string
  readonly keys: Readonly<Record<string, { readonly days: number; readonly privateKey: string }>>
  readonly revoked: readonly string[]
}

function asked({ office, today, keys, revoked }: Device) {
  const held = Object.entries(keys).map(([id, { days, privateKey }]) => {
    const [, root, role, day] = id.split('/') as [string, string, KeyRole, string]
    const key = {
      office,
      root: Number(root),
      role,
      day,
      days,
      privateKey: x25519Private(bytes(privateKey)),
    }
    return [id, key] as const
  })
  return { today, keys: { office, keys: new Map(held), revoked: new Set(revoked) } }
}

test('the same label sealed twice has nothing sealed in common', () => {
  const again = readSealedLabel(sealLabel(label, keysFor(label)), operators)
  assert.notDeepEqual(again.enc, genuine.enc)
  assert.notDeepEqual(again.blocks.delivery, genuine.blocks.delivery)
  assert.notDeepEqual(again.blocks.return, genuine.blocks.return)
})

test('nothing of a person stands in a label', () => {
  const clear = sealed.toString('latin1')
  for (const word of ['Tr', 'Ng', '987654321', '34 ph']) assert.ok(!clear.includes(word), word)
})

test('every flipped bit is refused', () => {
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const altered = Buffer.from(sealed)
    altered[bit >> 3]! ^= 1 << (bit & 7)
    const place = bit < 8 ? 'unknown_version' : bit < 40 ? 'unknown_key' : 'bad_signature'
    assert.throws(() => readSealedLabel(altered, operators), { code: place }, `bit ${bit}`)
  }
})

test('a label cut or prolonged at any place is refused', () => {
  for (let length = 0; length <= mostBytes + 1; length++) {
    if (length === sealed.length) continue
    const other = Buffer.concat([sealed, Buffer.alloc(mostBytes)]).subarray(0, length)
    assert.throws(() => readSealedLabel(other, operators), { name: 'SealedLabelError' })
  }
})

test('blocks of two genuine labels do not change places, even with a signature over them', () => {
  const swapped = {
    ...genuine,
    blocks: { delivery: genuine.blocks.return, return: genuine.blocks.delivery },
  }
  const ours = { keys: device(label.delivery, 'delivery', [label.day]), today: label.day }
  assert.throws(() => openSealedLabel(swapped, 'delivery', ours), { code: 'foreign' })
  const moved = { ...genuine, headerBytes: Buffer.from(genuine.headerBytes) }
  moved.headerBytes[26]! ^= 1
  assert.throws(() => openSealedLabel(moved, 'delivery', ours), { code: 'foreign' })
})

test('an ephemeral key of low order opens nothing', () => {
  const ours = { keys: device(label.delivery, 'delivery', [label.day]), today: label.day }
  const weak = { ...genuine, enc: Buffer.alloc(32) }
  assert.throws(() => openSealedLabel(weak, 'delivery', ours), { code: 'foreign' })
})

test('only the office of the label, in its days, with the key of its day', () => {
  const days = fc.integer({ min: -20, max: 20 })
  const place = fc.constantFrom(...vectors.keys.roots)
  fc.assert(
    fc.property(place, days, days, (at, keyOf, now) => {
      const keys = device(at, 'delivery', [addDays(label.day, keyOf)])
      const today = addDays(label.day, now)
      const open = () => openSealedLabel(genuine, 'delivery', { keys, today })
      const is = at.office === label.delivery.office && keyOf === 0 && now >= 0 && now < 10
      if (is) assert.deepEqual(open(), label.recipient)
      else assert.throws(open, { name: 'SealedLabelError', code: /^(foreign|not_yet|expired)$/ })
    }),
  )
})

const letter = fc.constantFrom(...Array.from('AĂÂBCDĐEÊôơưạắẵỹỴ 0129,/-'))
const text = fc.oneof(
  fc.string({ unit: letter, maxLength: 140 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const person = fc.record({
  name: text,
  phone: fc.oneof(fc.stringMatching(/^\+84[2-9]\d{8,9}$/), fc.stringMatching(/^\+[1-9]\d{3,14}$/)),
  commune: fc.stringMatching(/^\d{5}$/),
  rest: text,
})
const office = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{1,11}$/)
const plain = { noNullPrototype: true }
const term = fc.record(
  {
    office,
    root: fc.integer({ min: 0, max: 255 }),
    days: fc.integer({ min: 1, max: 255 }),
  },
  plain,
)

test('whatever is sealed is read and opened, and fits a version 17 symbol at level M', () => {
  const keys = generateKeyPairSync('x25519')
  const record = fc.record({
    parcelId: fc.uuid(),
    delivery: term,
    origin: term,
    recipient: person,
    sender: person,
  })
  fc.assert(
    fc.property(record, (parts) => {
      const clear = {
        ...header,
        parcelId: parts.parcelId,
        delivery: parts.delivery,
        origin: parts.origin,
      }
      const whole = { ...label, ...parts }
      const made = sealLabel(whole, { signing, delivery: keys.publicKey, return: keys.publicKey })
      const link = sealedLabelText(made, 'h'.repeat(longestHost))
      assert.deepEqual(sealedLabelBytes(` ${link.toLowerCase()}\r\n`), made)
      assert.deepEqual(sealedLabelBytes(link.replace('#', '/')), made)
      assert.ok(QRCode.create(link, { errorCorrectionLevel: 'M' }).version <= 17)
      const read = readSealedLabel(made, operators)
      const name = { ...parts.delivery, role: 'delivery' as const, day: label.day }
      const held = { ...name, privateKey: keys.privateKey }
      const mine = new Map([[officeKeyId(name), held]])
      const device = { office: name.office, keys: mine, revoked: new Set<string>() }
      const opened = openSealedLabel(read, 'delivery', { keys: device, today: label.day })
      assert.partialDeepStrictEqual(opened, {
        phone: parts.recipient.phone,
        commune: parts.recipient.commune,
      })
      assert.deepEqual(read.header, clear)
    }),
    { numRuns: 60 },
  )
})

test('the longest label is as long as the page says, and fits that symbol', () => {
  const keys = generateKeyPairSync('x25519').publicKey
  const long = 'Ẵ'.repeat(200)
  const person = { name: long, rest: long, phone: '+999999999999999', commune: '99999' }
  const place = { office: 'ZZZZZZZZZZZZ', root: 255, days: 255 }
  const whole = { ...label, delivery: place, origin: place, recipient: person, sender: person }
  const made = sealLabel(whole, { signing, delivery: keys, return: keys })
  assert.equal(made.length, mostBytes)
  const link = sealedLabelText(Buffer.alloc(mostBytes, 0xff), 'h'.repeat(longestHost))
  assert.equal(QRCode.create(link, { errorCorrectionLevel: 'M' }).version, 17)
})

test('noise is refused with a reason, never with a crash', () => {
  const noise = fc.oneof(fc.string(), fc.stringMatching(/^HTTPS:\/\/A\.VN\/N#\d{1,1130}$/))
  fc.assert(
    fc.property(noise, (text) => {
      assert.throws(() => readSealedLabel(sealedLabelBytes(text), operators), {
        name: 'SealedLabelError',
      })
    }),
  )
})

test('what is no label is a mistake of the caller', () => {
  const wrong: Partial<LabelToSeal>[] = [
    { keyId: 'zz' },
    { parcelId: 'x' },
    { day: '2026-02-30' },
    { delivery: { ...label.delivery, office: 'hn01' } },
    { delivery: { ...label.delivery, days: 0 } },
    { origin: { ...label.origin, root: 256 } },
    { recipient: { ...label.recipient, phone: '0912345678' } },
    { sender: { ...label.sender, commune: '123' } },
  ]
  for (const part of wrong)
    assert.throws(() => sealLabel({ ...label, ...part }, keysFor(label)), RangeError)
  for (const host of ['', 'a b', 'a/b', 'h'.repeat(longestHost + 1)])
    assert.throws(() => sealedLabelText(sealed, host), RangeError)
})
