import assert from 'node:assert/strict'
import { test } from 'node:test'
import entries from '../../../vectors/tlog/entries.json' with { type: 'json' }
import { entryBytes } from './entry.ts'

test('entries are written as the vectors say, byte for byte', () => {
  for (const { note, input, expect } of entries.valid) {
    const row = {
      ...{ seq: input.seq, at: new Date(input.at), type: input.type, data: input.data },
      actor_id: input.actor,
      organisation_id: input.organisation,
      office_id: input.office ?? null,
      subject_id: input.subject,
    }
    assert.equal(entryBytes(row).toString('hex'), expect, note)
  }
})
