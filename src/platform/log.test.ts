import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog, type Fields } from '#platform/log.ts'

function lines(): { write(line: string): void; readonly text: string[] } {
  const text: string[] = []
  return { text, write: (line) => text.push(line) }
}

test('a field that is not on the list never reaches the log', () => {
  const out = lines()
  const sneaky = { requestId: 'r1', phone: '0912345678', name: 'Nguyễn Văn An' } as Fields
  createLog('info', out).info('request', sneaky)
  assert.match(out.text[0]!, /"requestId":"r1"/)
  assert.doesNotMatch(out.text.join(), /0912345678|Nguyễn/)
})

test('of an error the log keeps class, code and places, never the message', () => {
  const out = lines()
  const cause = Object.assign(new Error('duplicate key (0912345678)'), { code: '23505' })
  createLog('info', out).error('unexpected error', {
    error: new Error('could not save Nguyễn Văn An', { cause }),
  })
  assert.match(out.text[0]!, /"code":"23505"/)
  assert.match(out.text[0]!, /log\.test\.ts/)
  assert.doesNotMatch(out.text.join(), /0912345678|Nguyễn/)
})
