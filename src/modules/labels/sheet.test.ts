import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskAddress } from '#core/label/mask.ts'
import { addressLines, printedFee, printedTime, printedWeight } from './sheet.ts'

test('time is told by Vietnamese clocks, also past midnight there', () => {
  assert.equal(printedTime(new Date('2025-09-12T07:05:59Z')), '14:05 · 12/09/2025')
  assert.equal(printedTime(new Date('2025-12-31T17:00:00Z')), '00:00 · 01/01/2026')
})

test('weight and fee are written the Vietnamese way', () => {
  assert.deepEqual([850, 1000, 1250, 31_500].map(printedWeight), [
    '850 g',
    '1 kg',
    '1,25 kg',
    '31,5 kg',
  ])
  assert.equal(printedFee(1_042_500), '1.042.500 ₫')
})

test('the commune stands above the province', () => {
  const address = { commune: 'Xã Ea H’Leo', province: 'Tỉnh Đắk Lắk' }
  assert.deepEqual(addressLines(maskAddress(address)), ['Xã Ea H’Leo', 'Tỉnh Đắk Lắk'])
})
