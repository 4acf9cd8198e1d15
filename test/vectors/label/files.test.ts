import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { labelFiles } from './files.ts'

const folder = join(import.meta.dirname, '../../../vectors/label')

test('the vectors of sealed labels are what the second implementation makes (scripts/vectors.ts)', async () => {
  for (const [name, { about, make }] of Object.entries(labelFiles)) {
    const file: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    assert.deepEqual(file, JSON.parse(JSON.stringify({ about, ...(await make()) })), name)
  }
})
