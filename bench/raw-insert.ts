import pg from 'pg'

/** The tables one acceptance writes, without the ledger. */
const tables = ['acceptance.request', 'parcels.parcel', 'risk.rating', 'acceptance.inspection']

type Taken = {
  readonly into: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** The baseline: rows that were accepted, put into tables of the same shape by the bare driver. */
export class RawTables {
  readonly #pool: pg.Pool
  #taken: Taken[] = []

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 8 })
  }

  /** Copies the shapes and indexes, and reads the latest `count` parcels' rows into memory. */
  async takeRows(count: number): Promise<void> {
    await this.#pool.query('create schema raw')
    for (const table of tables) {
      const into = `raw.${table.replace('.', '_')}`
      await this.#pool.query(`create table ${into} (like ${table} including all)`)
      const key = table === 'parcels.parcel' ? 'id' : 'parcel_id'
      const { rows, fields } = await this.#pool.query({
        text: `select * from ${table} order by ${key} desc limit ${count}`,
        rowMode: 'array',
      })
      this.#taken.push({ into, columns: fields.map((field) => field.name), rows })
    }
  }

  /** Parcels a second: one transaction a batch, one multi-row insert a table, on all connections. */
  async insertRound(load: { connections: number; batchSize: number }): Promise<number> {
    for (const { into } of this.#taken) await this.#pool.query(`truncate ${into}`)
    const total = this.#taken[0]!.rows.length
    const starts = Array.from({ length: total / load.batchSize }, (_, i) => i * load.batchSize)
    const begin = performance.now()
    await Promise.all(
      Array.from({ length: load.connections }, async () => {
        for (let at = starts.pop(); at !== undefined; at = starts.pop())
          await this.#insertBatch(at, load.batchSize)
      }),
    )
    return (total * 1000) / (performance.now() - begin)
  }

  async #insertBatch(at: number, size: number): Promise<void> {
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      for (const { into, columns, rows } of this.#taken) {
        const batch = rows.slice(at, at + size)
        await client.query(
          `insert into ${into} (${columns.join(', ')}) values ${places(batch.length, columns.length)}`,
          batch.flat(),
        )
      }
      await client.query('commit')
    } finally {
      client.release()
    }
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}

/** `($1, $2), ($3, $4), …` */
function places(rows: number, columns: number): string {
  return Array.from(
    { length: rows },
    (_, r) =>
      `(${Array.from({ length: columns }, (_, c) => `$${r * columns + c + 1}`).join(', ')})`,
  ).join(', ')
}
