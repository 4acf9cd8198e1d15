import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeLabelCode, labelKeyId, verifyLabelCode } from '#core/label/code.ts'
import { maskAddress, maskName, maskPhone } from '#core/label/mask.ts'
import { complaintPeriods } from './complaint.ts'
import { decodeCodes, type Piece, piecesOfPdf, renderPdf, textOfPdf } from './decode-pdf.testing.ts'
import { drawLabel, drawLabels } from './draw.ts'
import { drawReceipt } from './receipt.ts'
import { type LabelSheet, type MaskedParty, type ReceiptSheet } from './sheet.ts'

/** Dots an inch of the label printers in use. */
const printer = 203.2

const { privateKey } = generateKeyPairSync('ed25519')
const publicKey = createPublicKey(privateKey)
const keyId = labelKeyId(publicKey)
const content = {
  parcelId: '01993e2f-7c40-7abc-8def-0123456789ab',
  itemNumber: 'PA473124829VN',
  keyId,
}

const clear = {
  sender: {
    name: 'Trần Thị Bích',
    phone: '0987654321',
    commune: 'Phường Cửa Nam',
    province: 'Hà Nội',
  },
  recipient: {
    name: 'Nguyễn Văn An',
    phone: '0912345678',
    commune: 'Xã Ea Súp',
    province: 'Đắk Lắk',
  },
}

const label: LabelSheet = {
  operator: 'Bưu chính Sao Mai',
  itemNumber: content.itemNumber,
  code: encodeLabelCode(content, privateKey),
  fromOffice: 'HN01',
  toCommune: { province: '66', commune: '24211' },
  sender: asPrinted(clear.sender),
  recipient: asPrinted(clear.recipient),
  service: 'Chuyển phát tiêu chuẩn',
  itemType: 'Bưu kiện',
  weightGrams: 1250,
  acceptedAt: new Date('2025-09-12T07:05:00Z'),
  acceptedPlace: 'Bưu cục Tràng Tiền, 75 Đinh Tiên Hoàng, Hà Nội',
  piece: { number: 1, of: 3 },
}

const receipt: ReceiptSheet = {
  ...label,
  contents: 'Hàng thông thường',
  feeDong: 42_500,
  complaints: complaintPeriods,
}

function asPrinted(person: typeof clear.sender): MaskedParty {
  const { name, phone, ...place } = person
  return { name: maskName(name), phone: maskPhone(phone), address: maskAddress(place) }
}

test('clear text is no label: the type takes only what the mask made', () => {
  // @ts-expect-error A plain string has not been through the mask.
  const party: MaskedParty = { ...label.recipient, phone: clear.recipient.phone }
  assert.notEqual(party.phone, label.recipient.phone)
})

test('no labels make no document, and a code that its square cannot hold makes no label', async () => {
  await assert.rejects(drawLabels([]), RangeError)
  await assert.rejects(drawLabel({ ...label, code: 'a'.repeat(1500) }), RangeError)
  await assert.rejects(
    drawLabel({ ...label, toCommune: { province: '66', commune: '' } }),
    RangeError,
  )
})

test('at 203 dpi a scanner reads the item number and a QR code that proves the parcel', async () => {
  const [image] = await renderPdf(await drawLabel(label), printer)
  assert.deepEqual([image?.width, image?.height], [800, 1200])

  const codes = new Map((await decodeCodes(image!)).map(({ format, text }) => [format, text]))
  assert.equal(codes.get('Code128'), content.itemNumber)
  const proved = verifyLabelCode(codes.get('QRCode')!, new Map([[keyId, publicKey]]))
  assert.deepEqual(proved, content)
})

test('a label shows route, masks, item and acceptance', async () => {
  const [text] = await textOfPdf(await drawLabel(label))
  const shown = [
    ...[
      'Bưu chính Sao Mai',
      'HN01',
      '66',
      '24211',
      'N•• •••',
      '••• ••• 678',
      'Xã Ea Súp',
      'Đắk Lắk',
    ],
    ...['T•• •••', '••• ••• 321', 'Phường Cửa Nam, Hà Nội', 'Bưu kiện', '1,25 kg', '1/3'],
    ...['14:05 · 12/09/2025', label.acceptedPlace, 'PA 473 124 829 VN', 'VN-MASK-1'],
  ]
  assert.deepEqual(
    shown.filter((part) => !text!.includes(part)),
    [],
  )
})

test('the longest names there are shrink and wrap, and are printed whole', async () => {
  const place = { commune: 'Phường Văn Miếu - Quốc Tử Giám', province: 'Thành phố Hồ Chí Minh' }
  const long = {
    operator: 'Công ty Cổ phần Chuyển phát nhanh Thương mại Điện tử Toàn Cầu',
    fromOffice: 'HCM-KTMN-112',
    itemType: 'Tài liệu, ấn phẩm định kỳ',
    acceptedPlace:
      'Điểm phục vụ bưu chính kiêm kho trung chuyển Khu công nghiệp Nghi Sơn số 2, Tỉnh Thanh Hóa',
  }
  const parties = { recipient: asPrinted({ ...clear.recipient, ...place }) }
  const [text] = await textOfPdf(await drawLabel({ ...label, ...long, ...parties }))
  const expected = [...Object.values(long), ...Object.values(place)]
  const printed = text!.replace(/\s+/g, ' ')
  assert.deepEqual(
    expected.filter((part) => !printed.includes(part)),
    [],
  )
})

test('a word wider than its box is not broken, and a text that must be cut says so', async () => {
  const acceptedPlace = 'Trungtâmkhaithácvậnchuyểnliênvùngmiềntrung'
  const contents = 'Hàng thông thường và '.repeat(40)
  const [text] = await textOfPdf(await drawReceipt({ ...receipt, acceptedPlace, contents }))
  assert.ok(text!.includes(acceptedPlace))
  assert.match(text!, /Hàng thông thường và [^…]+…/)
})

for (const [paper, draw] of [
  ['a label', () => drawLabel(label)],
  ['a receipt', () => drawReceipt(receipt)],
] as const) {
  test(`${paper} says nothing about a person beyond the masks`, async () => {
    const [text] = await textOfPdf(await draw())
    const secrets = [clear.sender, clear.recipient].flatMap(({ name, phone }) => [
      ...name.split(' ').slice(0, 2),
      phone,
      phone.slice(0, 6),
      phone.slice(-4),
    ])
    assert.deepEqual(
      secrets.filter((secret) => text!.includes(secret)),
      [],
    )
  })

  test(`${paper} printed again is the same, byte for byte`, async () => {
    assert.ok((await draw()).equals(await draw()))
  })
}

test('a batch keeps its order, each page with its own codes, each as if drawn alone', async () => {
  const numbers = ['PA000000080VN', 'BA473124829VN', 'DA473124829VN']
  const batch = numbers.map((itemNumber, i) => ({
    ...label,
    itemNumber,
    code: encodeLabelCode({ ...content, itemNumber }, privateKey),
    piece: { number: i + 1, of: 3 },
  }))
  const images = await renderPdf(await drawLabels(batch), printer)

  assert.equal(images.length, 3)
  for (const [i, image] of images.entries()) {
    const texts = (await decodeCodes(image)).map(({ text }) => text)
    assert.deepEqual(new Set(texts), new Set([batch[i]!.itemNumber, batch[i]!.code]))
    const [alone] = await renderPdf(await drawLabel(batch[i]!), printer)
    assert.ok(Buffer.from(image.data).equals(Buffer.from(alone!.data)))
  }
})

test('a receipt shows date, time and place of acceptance, the fee, and how long one may complain', async () => {
  const pdf = await drawReceipt(receipt)
  const [text] = await textOfPdf(pdf)
  const shown = [
    ...['PA 473 124 829 VN', '14:05 · 12/09/2025', label.acceptedPlace, 'Hàng thông thường'],
    ...['42.500 ₫', '6 tháng', '1 tháng', '2 tháng', 'Luật Bưu chính 49/2010/QH12, Điều 38'],
  ]
  assert.deepEqual(
    shown.filter((part) => !text!.includes(part)),
    [],
  )

  const [image] = await renderPdf(pdf, printer)
  assert.deepEqual(await decodeCodes(image!), [{ format: 'QRCode', text: label.code }])
})

const words = fc
  .array(fc.constantFrom('Thượng', 'Nghĩa', 'QUẢNG', 'Đắk', 'y', 'Krôngpắc-Ea-H’Leo-Buôn-Đôn'), {
    minLength: 0,
    maxLength: 30,
  })
  .map((parts) => parts.join(' '))
const anyParty = fc.record({
  name: fc.string(),
  phone: fc.string(),
  commune: words,
  province: words,
})
const anySheet = fc.record({
  operator: words,
  service: words,
  itemType: words,
  acceptedPlace: words,
  contents: words,
  fromOffice: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{1,11}$/),
  sender: anyParty.map(asPrinted),
  recipient: anyParty.map(asPrinted),
  weightGrams: fc.integer({ min: 1, max: 99_999_999 }),
  feeDong: fc.integer({ min: 0, max: 2_000_000_000 }),
  piece: fc.record({ number: fc.integer({ min: 1, max: 9999 }), of: fc.constant(9999) }),
})

test('however long the words, every text stays on the paper, on one page, clear of every other', async () => {
  const check = fc.asyncProperty(anySheet, async (parts) => {
    const onLabel = await piecesOfPdf(await drawLabel({ ...label, ...parts }))
    const onReceipt = await piecesOfPdf(await drawReceipt({ ...receipt, ...parts }))
    for (const [pages, [width, height]] of [
      [onLabel, [100, 150]],
      [onReceipt, [105, 148]],
    ] as const) {
      assert.equal(pages.length, 1)
      assert.deepEqual(outside(pages[0]!, { left: 3.5, right: width - 3.5, top: height - 3 }), [])
      assert.deepEqual(overlaps(pages[0]!), [])
    }
  })
  await fc.assert(check, { numRuns: 25 })
})

function outside(pieces: Piece[], paper: { left: number; right: number; top: number }): Piece[] {
  return pieces.filter(
    ({ left, right, bottom, top }) =>
      left < paper.left || right > paper.right || bottom < 3 || top > paper.top,
  )
}

function overlaps(pieces: Piece[]): [Piece, Piece][] {
  return pieces.flatMap((a, i) =>
    pieces.slice(i + 1).flatMap((b): [Piece, Piece][] => (overlap(a, b) ? [[a, b]] : [])),
  )
}

function overlap(a: Piece, b: Piece): boolean {
  const apart = a.right <= b.left || b.right <= a.left || a.top <= b.bottom || b.top <= a.bottom
  return !apart
}
