import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { carrierHint, isMobile, parsePhone } from './phone.ts'

const refusals: [input: string, code: string, suggestion?: string][] = [
  ['', 'empty'],
  [' ( - ) ', 'empty'],
  ['0'.repeat(41), 'too_long'],
  ['0912-345-67o', 'bad_characters'],
  ['0912345678 ext 5', 'bad_characters'],
  ["0912345678' OR 1=1", 'bad_characters'],
  ['<b>0912345678</b>', 'bad_characters'],
  ['0912+345678', 'bad_characters'],
  ['++84912345678', 'bad_characters'],
  ['٠٩١٢٣٤٥٦٧٨', 'bad_characters'],
  ['091234567', 'unassigned'],
  ['09123456789', 'unassigned'],
  ['0612345678', 'unassigned'],
  ['0992345678', 'unassigned'],
  ['0212345678', 'unassigned'],
  ['+84', 'unassigned'],
  ['+8491234567', 'unassigned'],
  ['912345678', 'no_trunk_prefix', '+84912345678'],
  ['845123456', 'no_trunk_prefix', '+84845123456'],
  ['2438251234', 'no_trunk_prefix', '+842438251234'],
  ['19001234', 'service_number'],
  ['1900 1234', 'service_number'],
  ['1800588889', 'service_number'],
  ['+84 1900 1234', 'service_number'],
  ['113', 'service_number'],
  ['+1 800 555 0199', 'service_number'],
  ['+1 555 0100', 'unassigned'],
  ['+999 1234567', 'unassigned'],
  ['0168 123 4567', 'old_number', '+84381234567'],
  ['+84 168 123 4567', 'old_number', '+84381234567'],
  ['841681234567', 'old_number', '+84381234567'],
]

for (const [input, code, suggestion] of refusals) {
  test(`phone ${JSON.stringify(input)} is refused as ${code}`, () => {
    assert.deepEqual(parsePhone(input), { ok: false, code, ...(suggestion && { suggestion }) })
  })
}

const readings: [input: string, e164: string, country: string, mobile: boolean][] = [
  ['0912345678', '+84912345678', 'VN', true],
  ['+84912345678', '+84912345678', 'VN', true],
  ['84912345678', '+84912345678', 'VN', true],
  ['0084912345678', '+84912345678', 'VN', true],
  ['+84 (0) 912 345 678', '+84912345678', 'VN', true],
  ['84 0912345678', '+84912345678', 'VN', true],
  ['(+84) 912-345-678', '+84912345678', 'VN', true],
  ['0912.345.678', '+84912345678', 'VN', true],
  ['0912\u00a0345\u2013678\r\n', '+84912345678', 'VN', true],
  ['０９１２３４５６７８', '+84912345678', 'VN', true],
  ['＋８４（９１２）３４５６７８', '+84912345678', 'VN', true],
  ['0845123456', '+84845123456', 'VN', true],
  ['84845123456', '+84845123456', 'VN', true],
  ['(024) 3825 1234', '+842438251234', 'VN', false],
  ['842838251234', '+842838251234', 'VN', false],
  ['+1 213 373 4253', '+12133734253', 'US', true],
  ['+44 20 7946 0018', '+442079460018', 'GB', false],
  ['0081 90 1234 5678', '+819012345678', 'JP', true],
]

for (const [input, e164, country, mobile] of readings) {
  test(`phone ${JSON.stringify(input)} reads as ${e164}`, () => {
    assert.deepEqual(parsePhone(input), { ok: true, e164, country, mobile })
    assert.equal(isMobile(e164), mobile)
  })
}

test('another default region reads numbers as dialled there', () => {
  assert.deepEqual(parsePhone('090-1234-5678', 'JP'), {
    ok: true,
    e164: '+819012345678',
    country: 'JP',
    mobile: true,
  })
})

test('all twenty-one eleven-digit prefixes became what the Ministry said in 2018', () => {
  const became =
    '120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 162:32 163:33 164:34 ' +
    '165:35 166:36 167:37 168:38 169:39 186:56 188:58 199:59'
  for (const pair of became.split(' ')) {
    const [old, now] = pair.split(':')
    const read = parsePhone(`0${old!}2345678`.slice(0, 11))
    assert.ok(!read.ok && read.code === 'old_number')
    assert.equal(read.suggestion, `+84${now!}2345678`)
    assert.ok(isMobile(read.suggestion))
  }
  for (const never of ['130', '160', '161', '180', '190', '198'])
    assert.equal(parsePhone(`0${never}2345678`).ok, false)
})

test('on Vietnamese numbers the plan here and that of libphonenumber agree', () => {
  const digits = fc.stringMatching(/^[2-9]\d{8,9}$/)
  fc.assert(
    fc.property(digits, (national) => {
      const theirs = parsePhoneNumberFromString(`+84${national}`)
      const type = theirs?.getType()
      const ours = parsePhone(`0${national}`)
      assert.equal(ours.ok, type === 'MOBILE' || type === 'FIXED_LINE', national)
      if (ours.ok) assert.equal(ours.mobile, type === 'MOBILE')
    }),
    { numRuns: 5_000 },
  )
})

test('what was read once reads again as itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(?:0|\+84|84)(?:9[0-4]|3\d|24[2-8])\d{7}$/), (input) => {
      const read = parsePhone(input)
      assert.ok(read.ok)
      assert.deepEqual(parsePhone(read.e164), read)
    }),
  )
})

test('any text is answered with E.164 or a code', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.stringMatching(/^[+０-９0-9 ().-]{0,24}$/),
  )
  fc.assert(
    fc.property(text, (input) => {
      const read = parsePhone(input)
      if (read.ok) assert.match(read.e164, /^\+[1-9]\d{6,14}$/)
      else assert.match(read.code, /^[a-z_]+$/)
    }),
    { numRuns: 2_000 },
  )
})

test('the carrier hint follows the prefix and is silent on fixed and foreign numbers', () => {
  assert.equal(carrierHint('+84981234567'), 'Viettel')
  assert.equal(carrierHint('+84912345678'), 'VinaPhone')
  assert.equal(carrierHint('+84771234567'), 'MobiFone')
  assert.equal(carrierHint('+84561234567'), 'Vietnamobile')
  assert.equal(carrierHint('+84599123456'), 'Gmobile')
  assert.equal(carrierHint('+84871234567'), 'iTel')
  assert.equal(carrierHint('+84559123456'), 'Wintel')
  assert.equal(carrierHint('+842438251234'), undefined)
  assert.equal(carrierHint('+819012345678'), undefined)
})
