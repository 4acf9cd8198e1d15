import { hex, join, unhex } from '../../../src/core/hpke/by-the-page.testing.ts'
import {
  type Header,
  type Label,
  link,
  open,
  seal,
  sealBlocks,
  signed,
  verify,
} from '../../../src/core/label/by-the-page.testing.ts'
import { day, ephemeral, header, label, operator, privateKeyOf, roots, secretsOf } from './cast.ts'

const host = 'buuan.example'
const operators = { [operator.keyId]: operator.publicKey }
const longName = 'Công ty Trách nhiệm hữu hạn Thương mại Dịch vụ Vận tải Phương Đông'
const longRest =
  'Tầng 12, toà nhà Trung tâm Thương mại Quốc tế, số 123 đường Nguyễn Thị Minh Khai, khu phố 4, tổ dân phố số 27'

const longest: Label = {
  ...label,
  delivery: { office: 'ZZZZZZZZZZZ-', root: 255, days: 255 },
  origin: { office: 'ZZZZZZZZZZZ-', root: 255, days: 255 },
  itemNumber: 'ZZ999999995ZZ',
  recipient: { ...label.recipient, name: longName, rest: longRest },
  sender: { ...label.sender, phone: '+999999999999999', name: longName, rest: longRest },
}
const shortest: Label = {
  ...label,
  delivery: { office: 'A0', root: 0, days: 1 },
  origin: { office: 'A0', root: 0, days: 1 },
  recipient: { name: '', phone: '+841', commune: '00000', rest: '' },
  sender: { name: '', phone: '+841', commune: '99999', rest: '' },
}

export async function sealed() {
  const rows: [string, Label][] = [
    ['an address as most are', label],
    ['the longest label there is; long texts are cut', longest],
    ['the shortest label there is', shortest],
  ]
  return {
    keys: { operator, roots },
    valid: await Promise.all(rows.map(([note, input]) => validRow(note, input))),
    invalid: [...(await unreadable()), ...(await unopened())],
  }
}

async function validRow(note: string, input: Label) {
  const bytes = await seal(input, await secretsOf(input))
  const read = await verify(bytes, operators)
  const person = async (role: 'delivery' | 'return') => {
    const term = role === 'delivery' ? input.delivery : input.origin
    const privateKey = hex(await privateKeyOf(term, role, day))
    const keys = { [`${term.office}/${term.root}/${role}/${day}`]: { days: 255, privateKey } }
    return open(read, { office: term.office, today: day, role, keys, revoked: [] })
  }
  const opened = { recipient: await person('delivery'), sender: await person('return') }
  const { recipient, sender, ...clear } = input
  return {
    note,
    input: { header: clear, recipient, sender, ephemeral, host },
    expect: { text: link(bytes, host), opened },
  }
}

/** Labels a reader refuses, each with what it is made of. */
async function unreadable() {
  const bytes = await seal(label, await secretsOf(label))
  const good = link(bytes, host)
  const altered = (at: number, to: number) => link(bytes.with(at, to), host)
  const signing = unhex(operator.seed)
  const resigned = async (body: Uint8Array) => link(await signed(join(body), signing), host)
  const body = bytes.slice(0, -64)
  const stranger = await signed(body, unhex('07'.repeat(32)))
  const rows: [string, string, string][] = [
    ['empty', '', 'malformed'],
    ['no digits', `HTTPS://BUUAN.EXAMPLE/N#`, 'malformed'],
    ['another path', good.replace('/N#', '/M#'), 'malformed'],
    ['a zero before the number', good.replace('/N#', '/N#0'), 'malformed'],
    ['a letter among the digits', `${good.slice(0, -1)}O`, 'malformed'],
    ['something behind the number', `${good}?a=1`, 'malformed'],
    [
      'more digits than any label has',
      `${good}${'0'.repeat(1126 - good.length + 24)}`,
      'malformed',
    ],
    ['version 3', altered(0, 3), 'unknown_version'],
    ['version 1 in the form of version 2', altered(0, 1), 'unknown_version'],
    ['another operator', altered(1, bytes[1]! ^ 1), 'unknown_key'],
    ['another item number', altered(26, bytes[26]! ^ 1), 'bad_signature'],
    ['another day', altered(28, bytes[28]! ^ 1), 'bad_signature'],
    ['a block altered', altered(110, bytes[110]! ^ 1), 'bad_signature'],
    ['signed by a stranger', link(stranger, host), 'bad_signature'],
    ['digits cut off, which make another number', good.slice(0, -3), 'unknown_version'],
    ['180 bytes', link(bytes.slice(0, 180), host), 'malformed'],
    ['468 bytes', link(join(bytes, new Uint8Array(468 - bytes.length)), host), 'malformed'],
    ['signed, no item number', await resigned(spliced(body, 21, 'ffffffffffff')), 'malformed'],
    ['signed, opens on no day', await resigned(spliced(body, 29, '00')), 'malformed'],
    ['signed, its sender opens on no day', await resigned(spliced(body, 31, '00')), 'malformed'],
    ['signed, an office of no bytes', await resigned(spliced(body, 33, '03')), 'malformed'],
    ['signed, an office with a 00 first', await resigned(spliced(body, 34, '00')), 'malformed'],
    ['signed, a block of no steps', await resigned(spliced(body, stepsAt, '00')), 'malformed'],
    ['signed, a block of 19 steps', await resigned(spliced(body, stepsAt, '13')), 'malformed'],
    ['signed, a block that is no whole step', await resigned(body.slice(0, -1)), 'malformed'],
  ]
  return rows.map(([note, text, code]) => ({ note, input: { text }, code }))
}

/** Behind the fixed part, SG-Q1 in four bytes, HN01 in three, and the ephemeral key. */
const stepsAt = 34 + 4 + 3 + 32

function spliced(body: Uint8Array, at: number, with_: string): Uint8Array {
  const bytes = join(body)
  bytes.set(unhex(with_), at)
  return bytes
}

/** Genuine labels a device does not open. */
async function unopened() {
  const text = link(await seal(label, await secretsOf(label)), host)
  const device = await deviceOf(header)
  const atOrigin = await deviceOf(header, 'return')
  const id = `SG-Q1/0/delivery/${day}`
  const other = hex(await privateKeyOf({ office: 'HN01', root: 1 }, 'delivery', day))
  const secrets = await secretsOf(header)
  const empty = new Uint8Array(24)
  const broken = await sealBlocks(header, { delivery: empty, return: empty }, secrets)
  const rows: [string, object, string][] = [
    ['at another office', { ...device, office: 'HN01' }, 'foreign'],
    ['the return block at the delivering office', { ...device, role: 'return' }, 'foreign'],
    [
      'by another key of that name',
      { ...device, keys: { [id]: { days: 10, privateKey: other } } },
      'foreign',
    ],
    ['without that day’s key', { ...device, keys: {} }, 'foreign'],
    ['the day before', { ...device, today: '2026-11-21' }, 'not_yet'],
    ['the day after its last', { ...device, today: '2026-12-02' }, 'expired'],
    [
      'the day after the key’s last',
      { ...(await deviceOf(header, 'delivery', 3)), today: '2026-11-25' },
      'expired',
    ],
    ['the return block after its last day', { ...atOrigin, today: '2026-12-22' }, 'expired'],
    ['by a revoked key', { ...device, revoked: [id] }, 'revoked'],
  ]
  return [
    ...rows.map(([note, as, code]) => ({ note, input: { text, device: as }, code })),
    {
      note: 'a block of no person',
      input: { text: link(broken, host), device },
      code: 'malformed',
    },
  ]
}

async function deviceOf(of: Header, role: 'delivery' | 'return' = 'delivery', days = 255) {
  const term = role === 'delivery' ? of.delivery : of.origin
  const privateKey = hex(await privateKeyOf(term, role, day))
  const keys = { [`${term.office}/${term.root}/${role}/${day}`]: { days, privateKey } }
  return { office: term.office, role, today: day, keys, revoked: [] }
}
