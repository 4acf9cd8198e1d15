import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueInForce } from '#modules/goods/index.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import { contentsWords } from './words.ts'

const day = '2026-11-16'
const conditional = catalogueInForce(day).categories.find(
  (category) => category.class === 'conditional',
)!

function parcel(parts: Partial<Parcel>): Parcel {
  // The words ask for three columns only.
  return { day, item_type: 'parcel', contents_category: null, ...parts } as Parcel
}

test('conditional goods are named by their category, in both languages', () => {
  const words = contentsWords(parcel({ contents_category: conditional.id }))
  assert.equal(words, `${conditional.nameVi} · ${conditional.nameEn}`)
})

test('other goods have no category to name, and a letter names no contents', () => {
  assert.equal(contentsWords(parcel({})), 'Hàng thông thường · Ordinary goods')
  assert.equal(
    contentsWords(parcel({ item_type: 'letter', contents_category: conditional.id })),
    'Thư · Letter',
  )
})
