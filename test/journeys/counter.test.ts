import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { sql } from 'kysely'
import { decodeCodes, renderPdf, textOfPdf } from '../../src/modules/labels/decode-pdf.testing.ts'
import { aContractSender, anOperator, Person, wholeApp } from '../whole-app.ts'

const whole = await wholeApp()
const operator = await anOperator(whole, ['counter-clerk', 'compliance-officer', 'courier'])
const officeId = operator.office.id
const clerk = await Person.signedIn(whole, operator.people.get('counter-clerk')!)
const compliance = await Person.signedIn(whole, operator.people.get('compliance-officer')!)

const card =
  '001093012345|012345678|Nguyễn Văn An|15081993|Nam|Số 12 ngõ 34 Hàng Bài, Hoàn Kiếm, Hà Nội|22042021'

async function photo(person = clerk): Promise<string> {
  const answer = await person.post(`/v1/photos?officeId=${officeId}`, await picture(), jpegType)
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json().id
}

const jpegType = { 'content-type': 'image/jpeg' }

function picture(): Promise<Buffer> {
  const background = { r: 190, g: 150, b: 110 }
  return sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

function parcel(photoIds: string[]) {
  const strokes = [Array.from({ length: 12 }, (_, i) => [i * 9, 40 + i])]
  return {
    officeId,
    itemType: 'parcel',
    transportMode: 'road',
    identity: { method: 'card_qr', text: card },
    facePresent: true,
    sender: {
      name: 'Nguyễn Văn An',
      phone: '0912 345 678',
      address: { commune: '00004', rest: 'Số 12 ngõ 34 Phan Đình Phùng' },
    },
    recipient: {
      name: 'Trần Thị Bích Ngọc',
      phone: '0987 654 321',
      address: { commune: '25747', rest: '45/2 đường Bạch Đằng' },
    },
    contents: {
      description: '2 áo thun cotton',
      weightGrams: 850,
      declaredValueVnd: 350_000,
      evidence: [],
    },
    inspection: {
      checklist: {
        opened: true,
        matchesDeclaration: true,
        nothingProhibited: true,
        packedSafely: true,
      },
      photoIds,
      confirmation: { method: 'signature', strokes },
    },
  }
}

const key = () => ({ 'idempotency-key': randomUUID() })

test('without a sign-in every door but the public ones is shut', async () => {
  const stranger = new Person(whole.app)
  for (const url of ['/v1/me', '/v1/parcels', '/v1/people', '/v1/contract-senders']) {
    const answer = await stranger.get(url)
    assert.deepEqual([answer.statusCode, answer.json().code], [401, 'session.required'])
  }
})

test('a refusal is problem+json in the language asked for, and names no person', async () => {
  const body = { ...parcel([]), inspection: null }
  const vi = await clerk.post('/v1/acceptances', body, key())
  assert.equal(vi.statusCode, 422)
  assert.match(String(vi.headers['content-type']), /application\/problem\+json/)
  assert.equal(vi.json().code, 'acceptance.inspection_required')
  assert.match(vi.json().title, /đồng kiểm/)
  const en = await clerk.post('/v1/acceptances', body, { ...key(), 'accept-language': 'en' })
  assert.match(en.json().title, /joint check/)
  assert.doesNotMatch(vi.body, /Nguyễn|912 ?345/)
})

test('a 20 MB photo is refused by its size, an SVG by what it is', async () => {
  const url = `/v1/photos?officeId=${officeId}`
  const large = await clerk.post(url, Buffer.alloc(20 * 1024 * 1024), jpegType)
  assert.deepEqual([large.statusCode, large.json().code], [413, 'acceptance.photo_too_large'])
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  const posing = await clerk.post(url, svg, jpegType)
  assert.deepEqual([posing.statusCode, posing.json().code], [422, 'acceptance.photo_not_an_image'])
})

test('a courier cannot accept, and a clerk of another operator cannot see', async () => {
  const courier = await Person.signedIn(whole, operator.people.get('courier')!)
  const answer = await courier.post('/v1/acceptances', parcel([]), key())
  assert.deepEqual([answer.statusCode, answer.json().code], [403, 'policy.forbidden'])

  const other = await anOperator(whole, ['counter-clerk'])
  const stranger = await Person.signedIn(whole, other.people.get('counter-clerk')!)
  const mine = (await clerk.post('/v1/acceptances', parcel([await photo()]), key())).json()
  const hidden = await stranger.get(`/v1/parcels/${mine.parcelId}`)
  const missing = await stranger.get(`/v1/parcels/${randomUUID()}`)
  assert.equal(hidden.statusCode, 404)
  assert.equal(hidden.json().code, missing.json().code)
})

test('a clerk accepts a parcel, prints the label, finds it by the label and reveals for a purpose', async () => {
  const accepted = await clerk.post('/v1/acceptances', parcel([await photo()]), key())
  assert.equal(accepted.statusCode, 201, accepted.body)
  const { parcelId, itemNumber, labelUrl } = accepted.json()
  assert.match(itemNumber, /^PA\d{9}VN$/)

  const label = await clerk.get(labelUrl)
  assert.equal(label.headers['content-type'], 'application/pdf')
  const [image] = await renderPdf(label.rawPayload, 203)
  const codes = await decodeCodes(image!)
  assert.ok(codes.some(({ text }) => text === itemNumber))
  const qr = codes.find(({ text }) => text.startsWith('BUUAN1.'))!
  const read = await clerk.post('/v1/labels/read', { code: qr.text })
  assert.deepEqual(read.json(), { ok: true, parcelId, itemNumber })
  assert.doesNotMatch(
    (await textOfPdf(label.rawPayload)).join(),
    /Bích Ngọc|Văn An|654 ?321|Bạch Đằng|Phan Đình/,
  )

  const page = (await clerk.get(`/v1/parcels/${parcelId}`)).json()
  assert.doesNotMatch(JSON.stringify(page), /Bích|Văn An|654321|Bạch Đằng/)
  assert.equal(page.recipient.phone, '••• ••• 321')

  const revealed = await clerk.post(`/v1/parcels/${parcelId}/reveals`, {
    group: 'recipient',
    purpose: 'customer_service',
  })
  assert.equal(revealed.statusCode, 200, revealed.body)
  assert.match(revealed.body, /Trần Thị Bích Ngọc/)
  const after = (await clerk.get(`/v1/parcels/${parcelId}`)).json()
  const types = after.timeline.map((event: { type: string }) => event.type)
  assert.deepEqual(types, ['parcel.accepted', 'label.printed', 'parcel.revealed'])
})

test('an authorised officer finds every parcel of a phone, however it is written', async () => {
  for (const [by, value] of [
    ['phone', '0987.654.321'],
    ['phone', '+84 987 654 321'],
    ['name', 'TRAN THI BICH NGOC'],
    ['number', '001093012345'],
  ]) {
    const found = await compliance.post('/v1/parcels/search', {
      by,
      value,
      purpose: 'complaint',
    })
    assert.equal(found.statusCode, 200, found.body)
    assert.ok(found.json().items.length >= 1, `${by} ${value}`)
    assert.doesNotMatch(found.body, /Bích|987654321/)
  }
})

test('SQL and HTML in every text field are kept as they are and do nothing', async () => {
  const nasty = `'); drop table parcels.parcel; -- <script>alert(1)</script>`
  const body = parcel([await photo()])
  const accepted = await clerk.post(
    '/v1/acceptances',
    {
      ...body,
      identity: { method: 'declared', name: nasty },
      sender: { ...body.sender, name: nasty, address: { commune: '00004', rest: nasty } },
      recipient: { ...body.recipient, name: nasty, address: { commune: '25747', rest: nasty } },
      contents: { ...body.contents, description: `áo thun <b>"' or 1=1; --</b>` },
    },
    key(),
  )
  assert.equal(accepted.statusCode, 201, accepted.body)
  const { parcelId } = accepted.json()
  const revealed = await compliance.post(`/v1/parcels/${parcelId}/reveals`, {
    group: 'recipient',
    purpose: 'complaint',
  })
  assert.equal(revealed.json().fields.name, nasty)
  const label = await clerk.get(`/v1/parcels/${parcelId}/label.pdf`)
  assert.equal(label.statusCode, 200)
})

test('what a form does not know is refused, not ignored', async () => {
  const answer = await clerk.post('/v1/acceptances', { ...parcel([]), assurance: 'L3' }, key())
  assert.deepEqual([answer.statusCode, answer.json().code], [400, 'request.invalid'])
})

test('the same idempotency key with another body is a conflict and accepts nothing again', async () => {
  const body = parcel([await photo()])
  const headers = key()
  const first = (await clerk.post('/v1/acceptances', body, headers)).json()
  const again = (await clerk.post('/v1/acceptances', body, headers)).json()
  assert.equal(again.parcelId, first.parcelId)
  const other = { ...body, transportMode: 'air' }
  const conflict = await clerk.post('/v1/acceptances', other, headers)
  assert.deepEqual(
    [conflict.statusCode, conflict.json().code],
    [409, 'acceptance.idempotency_conflict'],
  )
})

test('the sender confirms with the code their phone was sent', async () => {
  const asked = await clerk.post('/v1/confirmations', { officeId, phone: '0912345678' })
  assert.equal(asked.json().sentTo, '••• ••• 678')
  const message = await arrived()
  assert.equal(message.to, '+84912345678')
  const [code] = /\d{6}/.exec(message.text)!
  const url = `/v1/confirmations/${asked.json().id}/verify`
  const wrong = await clerk.post(url, { code: code === '111111' ? '222222' : '111111' })
  assert.deepEqual([wrong.statusCode, wrong.json().details], [422, { attemptsLeft: 4 }])
  assert.deepEqual((await clerk.post(url, { code })).json(), { confirmed: true })
})

async function arrived() {
  for (let i = 0; i < 100; i++) {
    const message = whole.messages.at(-1)
    if (message) return message
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error('no message arrived within 5 seconds')
}

test('a refusal at the counter is a full record with its ground', async () => {
  const { inspection, ...body } = parcel([])
  const refused = await clerk.post(
    '/v1/refusals',
    {
      ...body,
      contents: { ...body.contents, description: 'pháo nổ' },
      ground: 'prohibited',
      note: 'Phát hiện khi mở kiểm tra',
    },
    key(),
  )
  assert.equal(refused.statusCode, 201, refused.body)
  const page = (await clerk.get(`/v1/parcels/${refused.json().parcelId}`)).json()
  assert.deepEqual([page.state, page.refusal.ground], ['refused', 'prohibited'])
  assert.ok(inspection)
})

test('a machine sends a batch by its key: each item for itself, safe to repeat', async () => {
  const { contractSenderId, key: apiKey } = await aContractSender(whole, operator)
  const item: Record<string, unknown> & { recipient: object } = {
    ...parcel([]),
    identity: { method: 'contract', contractSenderId },
    inspection: null,
  }
  delete item['officeId']
  const items = [
    { ...item, idempotencyKey: 'shop-order-0001' },
    { ...item, idempotencyKey: 'shop-order-0002', itemType: 'spaceship' },
    {
      ...item,
      idempotencyKey: 'shop-order-0003',
      recipient: { ...item.recipient, phone: '12' },
    },
  ]
  const send = () =>
    new Person(whole.app).post(
      '/v1/acceptances:batch',
      { officeId, items },
      { authorization: `Bearer ${apiKey}` },
    )
  const first = (await send()).json().items
  assert.deepEqual(
    first.map(({ ok, code }: { ok: boolean; code?: string }) => [ok, code]),
    [
      [true, undefined],
      [false, 'request.invalid'],
      [false, 'acceptance.phone_invalid'],
    ],
  )
  const second = (await send()).json().items
  assert.deepEqual([second[0].parcelId, second[0].repeated], [first[0].parcelId, true])
})

test('no table, log line or job holds what was typed in clear', async () => {
  const clear =
    /Bích Ngọc|Văn An|Hoa Mai|912345678|987654321|912 345|001093012345|Bạch Đằng|Phan Đình Phùng/
  for (const line of whole.logLines) assert.doesNotMatch(line, clear)
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('parcels','acceptance','risk','reveals','labels','ledger','directory')
  `.execute(whole.db)
  assert.ok(tables.length > 10)
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`
      select t::text as text from ${sql.raw(name)} t`.execute(whole.db)
    // A bytea prints as hex, so clear bytes are looked for there too.
    for (const { text } of rows) {
      assert.doesNotMatch(text, clear, name)
      assert.ok(!text.includes(Buffer.from('Văn An').toString('hex')), name)
      assert.ok(!text.includes(Buffer.from('912345678').toString('hex')), name)
    }
  }
})

test('health, readiness and metrics answer without a sign-in and carry no person', async () => {
  const stranger = new Person(whole.app)
  assert.equal((await stranger.get('/healthz')).statusCode, 200)
  assert.equal((await stranger.get('/readyz')).statusCode, 200)
  const metrics = await stranger.get('/metrics')
  assert.match(metrics.body, /buuan_acceptances_total\{/)
  assert.match(metrics.body, /buuan_http_request_seconds/)
})
