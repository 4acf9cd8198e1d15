import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isTwin, learn, type Learned, predict } from '#core/learn/learn.ts'
import { type Quality, qualityOf } from '#core/learn/quality.ts'
import { labelsOf, readTable, TableError } from '#core/learn/read-table.ts'
import type { Table } from '#core/learn/table.ts'
import { ConfigError } from '#platform/config.ts'

const usage = 'Write: risk evaluate --train FILE --test FILE --label COLUMN --json'

/**
 * `risk evaluate`: learns a label of 0 and 1 from one table and says how well it finds it in another. Rows whose exact
 * quantities were learned from (`seen`) are also reported apart from those that are new: memory is not judgement.
 */
export async function risk(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args
  const { values } = parseArgs({
    args: rest,
    options: {
      ...{ train: { type: 'string' }, test: { type: 'string' }, label: { type: 'string' } },
      json: { type: 'boolean', default: false },
    },
  })
  const { train, test, label, json } = values
  if (verb !== 'evaluate' || !train || !test || !label || !json) throw new ConfigError(usage)
  const taught = read(train, label)
  const asked = read(test, label)
  if (asked.table.names.join() !== taught.table.names.join())
    throw new ConfigError('The two tables do not have the same columns in the same order.')
  if (new Set(taught.labels).size < 2)
    throw new ConfigError(`${train}: ${label} is the same in every row; nothing can be learned.`)
  const learned = learn(taught.table, taught.labels)
  process.stdout.write(`${JSON.stringify(report(learned, asked))}\n`)
  return 0
}

type Labelled = { readonly table: Table; readonly labels: Uint8Array }

function read(path: string, label: string): Labelled {
  try {
    const table = readTable(readFileSync(path, 'utf8'))
    return { table, labels: labelsOf(table, label) }
  } catch (error) {
    if (error instanceof TableError) throw new ConfigError(`${path}: ${error.message}.`)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new ConfigError(`Không có tệp ${path}. / There is no file ${path}.`)
    throw error
  }
}

function report(learned: Learned, { table, labels }: Labelled): object {
  const scored = table.rows.map((row, i) => ({
    ...{ score: predict(learned, row), label: labels[i]! },
    seen: isTwin(learned, row),
  }))
  const used = new Set(learned.columns.map(({ name }) => name))
  return {
    ...rounded(scored),
    seen: rounded(scored.filter(({ seen }) => seen)),
    unseen: rounded(scored.filter(({ seen }) => !seen)),
    left_out: table.names.filter((name) => !used.has(name)),
  }
}

type Scored = readonly { readonly score: number; readonly label: number }[]

function rounded(scored: Scored): Quality {
  const quality = qualityOf(
    scored.map(({ score }) => score),
    scored.map(({ label }) => label),
  )
  return JSON.parse(
    JSON.stringify(quality, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value,
    ),
  ) as Quality
}
