import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Day, dayNumber } from '#core/time.ts'

/** A value as PostgreSQL's binary COPY writes it. */
export type Field = Buffer | null

const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
const trailer = Buffer.of(0xff, 0xff)
const chunkSize = 1 << 20

/** Copies rows into a table in PostgreSQL's binary form, the fastest way in there is. */
export async function copyRows(
  client: pg.Client,
  into: { readonly table: string; readonly columns: readonly string[] },
  rows: Iterable<readonly Field[]>,
): Promise<void> {
  const { table, columns } = into
  const text = `copy ${table} (${columns.join(', ')}) from stdin (format binary)`
  await pipeline(chunksOf(rows), client.query(copyFrom(text)))
}

function* chunksOf(rows: Iterable<readonly Field[]>): Generator<Buffer> {
  yield header
  let parts: Buffer[] = []
  let size = 0
  for (const row of rows) {
    const encoded = encode(row)
    parts.push(encoded)
    size += encoded.length
    if (size < chunkSize) continue
    yield Buffer.concat(parts, size)
    parts = []
    size = 0
  }
  yield Buffer.concat([...parts, trailer])
}

function encode(row: readonly Field[]): Buffer {
  const size = row.reduce((sum, field) => sum + 4 + (field?.length ?? 0), 2)
  const out = Buffer.allocUnsafe(size)
  let at = out.writeInt16BE(row.length, 0)
  for (const field of row) {
    at = out.writeInt32BE(field ? field.length : -1, at)
    if (field) at += field.copy(out, at)
  }
  return out
}

export function uuid(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

export function int4(value: number): Buffer {
  const out = Buffer.allocUnsafe(4)
  out.writeInt32BE(value)
  return out
}

/** Days since 2000-01-01. */
export function date(day: Day): Buffer {
  return int4(dayNumber(day) - dayNumber('2000-01-01'))
}

/** Microseconds since 2000-01-01. */
export function timestamptz(at: Date): Buffer {
  const out = Buffer.allocUnsafe(8)
  out.writeBigInt64BE(BigInt(at.getTime() - Date.UTC(2000, 0, 1)) * 1_000n)
  return out
}
