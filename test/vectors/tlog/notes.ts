import { encode64, hex, join } from '#core/tlog/by-the-page.testing.ts'
import { formatKey, formatLine, type Key, keyOf } from '#core/tlog/by-the-page-notes.testing.ts'
import * as published from './published.ts'
import { invalid, log, ministry, otherLog, signed } from './signers.ts'

/** Keys and notes. */

export async function keys() {
  const line = formatKey(log)
  const valid = [log, ministry].map((key) => ({
    note: `a key of kind ${key.kind}`,
    input: formatKey(key),
    expect: { name: key.name, id: hex(key.id), kind: key.kind, key: hex(key.raw) },
  }))
  const wrong = {
    'another id': line.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
    'an id in capitals': line.replace(/\+[0-9a-f]{8}\+/, (id) => id.toUpperCase()),
    'a key of 31 bytes': formatKey({ ...log, raw: log.raw.slice(1) }),
    'a kind that is not one of the two': formatKey(await keyOf(log.name, 6, log.raw)),
    'a space in the name': formatKey(await keyOf('post office', 1, log.raw)),
    'no name': line.slice(line.indexOf('+')),
    'base64 with a sign too many': `${line}=`,
    'two parts': line.slice(0, line.lastIndexOf('+', line.length - 48)),
  }
  return { valid, invalid: invalid(wrong) }
}

export async function notes() {
  const own = [
    { note: 'a text with an empty line in it', text: 'một\n\nhai\n' },
    { note: 'no text but a newline', text: '\n' },
  ]
  const made = await Promise.all(
    own.map(async ({ note, text }) => ({
      note,
      key: formatKey(log),
      signed: await signed(text, log),
    })),
  )
  const rows = [
    ...published.notes.map((row) => ({ ...row, note: `published: ${row.note}` })),
    ...made,
  ]
  const right = made[0]!.signed
  return {
    valid: rows.map(({ note, key, signed }) => ({
      note,
      input: { key, note: signed },
      expect: signed.slice(0, signed.lastIndexOf('\n\n') + 1),
    })),
    invalid: [
      ...invalid(
        withKey(log, {
          'no blank line': 'text\n— a AAAAAAA=\n',
          'no last newline': right.slice(0, -1),
          'a tab': right.replace('hai', 'h\tai'),
          'a carriage return': right.replace('hai\n', 'hai\r\n'),
          'a hyphen for the dash': right.replace('—', '-'),
          'a plus in the name': right.replace('post.', 'post+'),
          'no name': 'text\n\n—  AAAAAAA=\n',
          'base64 that could be shorter': 'text\n\n— a AAAAAAB=\n',
          'an id without a signature': 'text\n\n— a AAAAAA==\n',
          '65 signatures': `text\n\n${'— a AAAAAAA=\n'.repeat(65)}`,
        }),
      ),
      ...invalid(
        withKey(log, {
          'a letter changed': right.replace('hai', 'ba\u0069'),
          'signed by another key of that name and id': right.replace(
            / [^ ]+\n$/,
            ` ${encode64(join(log.id, new Uint8Array(64)))}\n`,
          ),
          'signed by someone else only': await signed(own[0]!.text, otherLog),
          'signed twice, once wrongly': `${right}${formatLine({ ...log, bytes: new Uint8Array(64) })}`,
        }),
        'not_signed',
      ),
    ],
  }
}

const withKey = (key: Key, cases: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(cases).map(([what, note]) => [what, { key: formatKey(key), note }]),
  )
