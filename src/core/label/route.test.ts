import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routeCode, zoneCode } from './route.ts'

const benThanh = { province: '79', commune: '26734' }

test('a route reads from the accepting office to province and commune of delivery', () => {
  assert.equal(zoneCode(benThanh), '79-26734')
  assert.equal(routeCode('HN01', benThanh), 'HN01 → 79-26734')
})

test('a code of before July 2025, or a name in place of a code, makes no route', () => {
  for (const wrong of [{ commune: '760' }, { province: '790' }, { commune: 'Bến Thành' }]) {
    assert.throws(() => zoneCode({ ...benThanh, ...wrong }), RangeError)
  }
  for (const office of ['', 'H', 'Hà Nội', 'HN01 → 01', 'TOOLONGANOFFICE']) {
    assert.throws(() => routeCode(office, benThanh), RangeError)
  }
})
