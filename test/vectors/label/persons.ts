import { hex, join } from '../../../src/core/hpke/by-the-page.testing.ts'
import {
  block,
  type Person,
  personOf,
} from '../../../src/core/label/persons-by-the-page.testing.ts'
import { label } from './cast.ts'

const { recipient } = label
const every = 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹ'
const rest = 'ếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạ'
const more = 'ỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮẲẴẪỶỸỴ'

/** Persons and the bytes of their block; bytes that no person makes. */
export function persons() {
  const rows: [string, Partial<Person>][] = [
    ['as most are', {}],
    ['nothing but a phone', { name: '', rest: '' }],
    ['the letters of VISCII, first part', { name: every, rest }],
    ['the letters of VISCII, second part', { name: more, rest: '' }],
    ['ASCII', { name: '!"#$%&\'()*+,-./0123456789:;<=>?@[\\]^_`{|}~', rest: 'azAZ' }],
    ['decomposed marks are composed', { name: 'Nguye\u0302\u0303n', rest: 'Hue\u0302\u0301' }],
    ['other scripts are escaped', { name: '王小明 Ðặng', rest: 'Nhà “Sen” – tầng 3 😀' }],
    ['line ends and controls become blanks', { name: ' A\tB\u0000 ', rest: 'x\r\ny\u2028z\u0085' }],
    ['a fixed line', { phone: '+842838251234' }],
    ['the largest number of four bytes', { phone: '+844294967295' }],
    ['one more', { phone: '+844294967296' }],
    ['a number abroad', { phone: '+8613800138000' }],
    ['the longest number', { phone: '+999999999999999' }],
    ['48 bytes of name are not cut', { name: 'ẵ'.repeat(48) }],
    ['49 are, with room for the mark', { name: 'ẵ'.repeat(49) }],
    ['the rest fills the block', { rest: 'ờ'.repeat(119) }],
    ['one more is cut', { rest: 'ờ'.repeat(120) }],
    [
      'a cut goes behind a word, for half a number is another',
      { rest: `${'ngõ 12 '.repeat(16)}số 12345678` },
    ],
    ['a cut never parts what is read as one', { name: `${'a'.repeat(38)}👩‍👧bcdefghij` }],
  ]
  const valid = rows.map(([note, part]) => {
    const input = { ...recipient, ...part }
    const bytes = block(input)
    return { note, input, expect: { bytes: hex(bytes), person: personOf(bytes) } }
  })
  return { valid, invalid: invalid() }
}

function invalid() {
  const good = block({ name: 'An', phone: '+84912345678', commune: '00070', rest: 'x' })
  const from = (at: number, ...bytes: (number | string)[]) =>
    hex(join(good.slice(0, at), ...bytes, new Uint8Array(16)).slice(0, 16))
  const rows: [string, string][] = [
    ['no bytes', ''],
    ['no commune of five digits', hex(good.with(0, 0x01).with(1, 0x86).with(2, 0xa0))],
    ['an unknown form of phone', from(0, 4, 0, 70, 0, 7, 213, 142, 127, 85, 16, 'A', 0)],
    ['the number 0', hex(join(good.slice(0, 3), 0, 0, 0, 0, good.slice(7)))],
    ['a Vietnamese number in the long form', from(0, 2, 0, 70, 0, 0, 19, 196, 242, 84, 78, 'A', 0)],
    ['a number of sixteen digits', from(0, 2, 0, 70, 3, 0x8d, 0x7e, 0xa4, 0xc6, 0x80, 0, 'A', 0)],
    ['no end of the name', hex(join(good.slice(0, 7), 'ABCDEFGHI'))],
    ['a 00 within the rest', from(7, 'A', 0, 'b', 0, 'c')],
    ['a step too many', hex(join(good, new Uint8Array(8)))],
    ['a control', from(7, 'A', 0x0a, 0, 'x')],
    ['an escape of a letter that needs none', from(7, 0x1b, 'ạ', 0, 'abcd')],
    ['an escape of a control', from(7, 0x1b, 0x0a, 0, 'abcde')],
    ['an escape of no UTF-8', from(7, 0x1b, 0xff, 0, 'abcde')],
    ['an escape of UTF-8 that is too long', from(7, 0x1b, 0xc0, 0x80, 0, 'abcd')],
    ['an escape of half a character', from(7, 'A', 0, 'abcde', 0x1b, 0xe2)],
  ]
  return rows.map(([note, bytes]) => ({ note, input: { bytes }, code: 'malformed' }))
}
