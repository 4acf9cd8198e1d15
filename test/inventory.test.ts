import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { testDatabaseUrl } from '#platform/testing.ts'
import { grammar, parseDataClass } from '../scripts/inventory/data-class.ts'
import { readColumns } from '../scripts/inventory/read-columns.ts'

test('every column of the database says what it holds, and no comment contradicts its column', async () => {
  const { columns, complaints } = await readColumns(await testDatabaseUrl())
  assert.deepEqual(complaints, [])
  assert.ok(columns.length > 300)
})

test('a new column without a class fails with a sentence that says what to write', async () => {
  assert.deepEqual(await complaintsAfter('alter table parcels.parcel add column nickname text'), [
    "parcels.parcel.nickname has no class. Write in its migration: comment on column parcels.parcel.nickname is 'none'; or whichever class is true.",
  ])
})

test('a new table without a period, and a view, are asked for theirs', async () => {
  const complaints = await complaintsAfter(
    'create table parcels.bag (id uuid); create view risk.lanes as select lane from risk.rating',
  )
  assert.deepEqual(
    complaints.map((sentence) => sentence.split('. ')[0]),
    [
      'parcels.bag does not say how long it is kept',
      'parcels.bag.id has no class',
      'risk.lanes does not say how long it is kept',
      'risk.lanes.lane has no class',
    ],
  )
})

test('a schema nobody thought of is not overlooked', async () => {
  const complaints = await complaintsAfter('create schema new; create table new.thing (phone text)')
  assert.match(complaints.join('\n'), /new\.thing\.phone has no class/)
})

test('clear text that calls itself sealed, and ciphertext that calls itself clear, are refused', async () => {
  const cases = {
    "comment on column parcels.parcel.sealed_sender is 'fact'": /its name says otherwise/,
    "comment on column parcels.parcel.sender_phone_token is 'fact'": /is called a token/,
    "alter table parcels.parcel add sealed_x text; comment on column parcels.parcel.sealed_x is 'sealed parcel id x'":
      /must be bytea/,
    "comment on column parcels.parcel.sealed_sender is 'sealed parcel nowhere sender'":
      /no column of its table/,
  }
  for (const [statement, sentence] of Object.entries(cases))
    assert.match((await complaintsAfter(statement)).join('\n'), sentence)
})

test('a comment is one of the grammar’s sentences, or no class at all', () => {
  assert.deepEqual(parseDataClass('sealed identity id sender'), {
    ...{ kind: 'sealed', key: 'identity', record: 'id', group: 'sender' },
  })
  assert.deepEqual(parseDataClass('token parcel phone'), {
    ...{ kind: 'token', key: 'parcel', of: 'phone' },
  })
  for (const text of [
    ...['', 'None', 'none at all', 'sealed', 'sealed parcel id', 'sealed parcel id note more'],
    ...['sealed master id note', 'token parcel', 'hash', 'secret md5', 'personal', 'none '],
  ])
    assert.equal(parseDataClass(text), undefined, text)
  assert.equal(grammar.length, 10)
})

async function complaintsAfter(statement: string): Promise<readonly string[]> {
  const url = await testDatabaseUrl()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
  return (await readColumns(url)).complaints
}
