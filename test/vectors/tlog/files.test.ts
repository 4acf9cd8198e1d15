import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { vectorFiles } from './files.ts'

const folder = join(import.meta.dirname, '../../../vectors/tlog')

test('the vectors of the log are what the second implementation makes (scripts/vectors.ts)', async () => {
  assert.deepEqual(
    readdirSync(folder).sort(),
    Object.keys(vectorFiles)
      .map((name) => `${name}.json`)
      .sort(),
  )
  for (const [name, { about, make }] of Object.entries(vectorFiles)) {
    const file: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    // As JSON, for what is undefined is not written.
    assert.deepEqual(file, JSON.parse(JSON.stringify({ about, ...(await make()) })), name)
  }
})
