import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDesk, anAccepted } from '#modules/reveals/desk.testing.ts'
import { Enquiries } from './enquiries.ts'
import { publicLimits } from './routes.ts'
import { aPublicPage, senderPhone } from './tracking.testing.ts'

const absent = 'PA482917305VN'
const desk = await aDesk()
const { itemNumber } = await anAccepted(desk)
const aLimitedPage = () => aPublicPage(desk, { limits: publicLimits() })

const statuses = async (asks: (() => Promise<{ status: number }>)[]) => {
  const answers: number[] = []
  for (const ask of asks) answers.push((await ask()).status)
  return answers
}
const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i))
const phone = (i: number) => `09031112${String(i).padStart(2, '0')}`

test('one network asks ten times a minute, whatever it asks for, and another is not kept waiting', async () => {
  const { ask } = await aLimitedPage()
  const from = (ip: string) => (i: number) => () => ask('PA000', phone(i), ip)
  assert.deepEqual(await statuses(times(11, from('203.0.113.7'))), [...times(10, () => 422), 429])
  assert.deepEqual(await statuses(times(11, (i) => from(`2001:db8::${i + 1}`)(i))), [
    ...times(10, () => 422),
    429,
  ])
  assert.deepEqual(await statuses([from('203.0.113.8')(0)]), [422])
})

test('one item is asked for ten times an hour, known or not, however it is written', async () => {
  for (const item of [itemNumber, absent]) {
    const { ask } = await aLimitedPage()
    const written = (i: number) => (i % 2 ? item : item.toLowerCase().replace('a', 'a '))
    const asks = times(11, (i) => () => ask(written(i), phone(i), `10.0.0.${i + 1}`))
    assert.deepEqual(await statuses(asks), [...times(10, () => 202), 429])
  }
})

test('one phone is asked for five times an hour, known or not, however it is written', async () => {
  for (const known of [true, false]) {
    const { ask } = await aLimitedPage()
    const number = known ? senderPhone : '0903999888'
    const written = (i: number) => (i % 2 ? number : `+84 ${number.slice(1)}`)
    const asks = times(6, (i) => () => ask(i % 2 ? itemNumber : absent, written(i)))
    assert.deepEqual(await statuses(asks), [...times(5, () => 202), 429])
  }
})

test('one network tries twenty codes a minute', async () => {
  const { verify } = await aLimitedPage()
  const tries = times(21, () => () => verify('0197a1e2-b9f4-7482-a8dc-6228e3ea01b8', '123456'))
  assert.deepEqual(await statuses(tries), [...times(20, () => 422), 429])
})

test('one network reads sixty times a minute', async () => {
  const { history } = await aLimitedPage()
  const reads = times(61, () => () => history('A'.repeat(43)))
  assert.deepEqual(await statuses(reads), [...times(60, () => 401), 429])
})

test('what waits is looked up one after the other, a failure holds nobody up, and a flood is refused', async () => {
  const failed: unknown[] = []
  const done: number[] = []
  const enquiries = new Enquiries((error) => failed.push(error))
  enquiries.add(() => Promise.reject(new Error('no')))
  for (const i of times(199, (n) => n))
    enquiries.add(async () => {
      await Promise.resolve()
      done.push(i)
    })
  assert.throws(() => enquiries.add(async () => undefined), { code: 'request.too_many' })
  await enquiries.idle()
  assert.equal(failed.length, 1)
  assert.deepEqual(
    done,
    times(199, (n) => n),
  )
  enquiries.add(async () => void done.push(-1))
  await enquiries.idle()
  assert.equal(done.at(-1), -1)
})
