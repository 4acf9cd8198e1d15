import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

/** Waits up to ten seconds until a text is as expected. */
export async function expectText(read: () => string, expected: RegExp): Promise<void> {
  for (let i = 0; i < 100 && !expected.test(read()); i++) await wait(100)
  assert.match(read(), expected)
}
