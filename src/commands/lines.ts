import { createInterface } from 'node:readline'
import { readCardLine } from '#core/identity/read-card-line.ts'
import { screenLine } from '#core/goods/screen-line.ts'
import { resolvePlacesLine } from '#core/places/resolve-line.ts'
import { dayOf, isDay } from '#core/time.ts'
import { lexiconInForce } from '#modules/goods/index.ts'
import { ConfigError } from '#platform/config.ts'

/** `identity read-card --json`: QR texts of citizen cards → what they say, or the code of what is wrong. */
export async function identity(args: readonly string[]): Promise<number> {
  expect(args, 'read-card')
  const today = dayOf(new Date())
  return answerLines((line) => readCardLine(line, today))
}

/** `places resolve --json`: addresses → official codes of today's province and commune. */
export async function places(args: readonly string[]): Promise<number> {
  expect(args, 'resolve')
  return answerLines(resolvePlacesLine)
}

/** `goods screen --date DAY --json`: declared contents → class, category, basis, words, confidence. */
export async function goods(args: readonly string[]): Promise<number> {
  expect(args, 'screen')
  const at = args.indexOf('--date')
  const day = at < 0 ? dayOf(new Date()) : (args[at + 1] ?? '')
  if (!isDay(day)) throw new ConfigError('--date takes a day like 2026-11-22.')
  const lexicon = lexiconInForce(day)
  return answerLines((line) => screenLine(line, lexicon))
}

function expect([verb, ...rest]: readonly string[], wanted: string): void {
  if (verb !== wanted || !rest.includes('--json'))
    throw new ConfigError(`Write: ${wanted} --json, with one input a line on standard input.`)
}

const largestWrite = 64 * 1024

/** One JSON line out for each line in, whatever it holds. Lines that come together are written together. */
async function answerLines(answer: (line: string) => unknown): Promise<number> {
  let due = ''
  const write = async () => {
    const text = due
    due = ''
    if (text !== '' && !process.stdout.write(text))
      await new Promise((drained) => process.stdout.once('drain', drained))
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    // Who waits for an answer before the next question gets it at once.
    if (due === '') setImmediate(() => void write())
    due += `${JSON.stringify(answer(line))}\n`
    if (due.length >= largestWrite) await write()
  }
  await write()
  return 0
}
