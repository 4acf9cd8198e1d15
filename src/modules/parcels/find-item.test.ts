import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { acceptParcel } from '#modules/acceptance/index.ts'
import { aCounter, aParcelInput, type Counter } from '#modules/acceptance/acceptance.testing.ts'
import { visitor } from '#modules/directory/index.ts'
import { change, look } from '#platform/change.ts'
import { noon, testDatabase, testVault } from '#platform/testing.ts'
import { findByItemNumber } from './index.ts'

const db = await testDatabase()
const vault = testVault()
const [one, other] = [await aCounter(db), await aCounter(db)]
const both = [one.operatorId, other.operatorId]

async function acceptedAt({ clerk, officeId }: Counter, now: Date) {
  const letter = { itemType: 'letter', inspection: null } as const
  const input = { ...aParcelInput([]), ...letter }
  return change(db, { actor: clerk, now }, (ctx) =>
    acceptParcel(ctx, vault, { key: newId(now), officeId, input }),
  )
}

async function find(itemNumber: string, operatorIds: readonly string[] = both, now = noon) {
  const who = { actor: visitor, now }
  return look(db, who, async (ctx) => {
    const parcel = await findByItemNumber(ctx, vault, { itemNumber, operatorIds })
    return parcel?.id
  })
}

const monthsAgo = (months: number) => new Date(noon.getTime() - months * 30 * 86_400_000)

test('an item number finds its parcel at whichever operator, however it is written', async () => {
  const [own, theirs] = [await acceptedAt(one, noon), await acceptedAt(other, noon)]
  assert.equal(await find(own.itemNumber), own.parcelId)
  assert.equal(await find(theirs.itemNumber), theirs.parcelId)
  assert.equal(await find(` ${theirs.itemNumber.toLowerCase()} `), theirs.parcelId)
  assert.equal(await find('PA482917305VN'), undefined)
})

test('it is not found at an operator that is not asked', async () => {
  const { itemNumber } = await acceptedAt(other, noon)
  assert.equal(await find(itemNumber, [one.operatorId]), undefined)
  assert.equal(await find(itemNumber, []), undefined)
})

test('it is found months later, as long as any operator can still keep it, and then no more (R29)', async () => {
  for (const months of [1, 3, 11]) {
    const { itemNumber, parcelId } = await acceptedAt(one, monthsAgo(months))
    assert.equal(await find(itemNumber), parcelId, `${months} months`)
  }
  const { itemNumber } = await acceptedAt(one, monthsAgo(13))
  assert.equal(await find(itemNumber), undefined)
})
