import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formerProvinces } from './former.ts'
import { commune, communes, communesOf, province, provinces } from './places.ts'

test('there are 34 provinces, six of them cities before 2025 and Đồng Nai since 30/04/2026', () => {
  assert.equal(provinces().length, 34)
  const cities = provinces().filter(({ kind }) => kind === 'city')
  assert.deepEqual(
    cities.map(({ code }) => code),
    ['01', '31', '46', '48', '75', '79', '92'],
  )
  for (const { code, name, fullName, kind } of provinces()) {
    assert.match(code, /^\d{2}$/)
    assert.equal(fullName, `${kind === 'city' ? 'Thành phố' : 'Tỉnh'} ${name}`)
  }
})

test('there are 3,321 communes: 697 wards, 2,611 villages, 13 special zones (NQ 30/2026/QH16)', () => {
  const count = (kind: string) => communes().filter((each) => each.kind === kind).length
  assert.deepEqual([count('phường'), count('xã'), count('đặc khu')], [697, 2611, 13])
  assert.equal(new Set(communes().map(({ code }) => code)).size, 3321)
  for (const { code, name } of communes()) {
    assert.match(code, /^\d{5}$/)
    assert.equal(name, name.trim().normalize('NFC'))
  }
})

test('each commune is listed under its own province, as law.md counts them', () => {
  const counts: Readonly<Record<string, number>> = {
    '01': 126,
    '46': 40,
    '75': 95,
    '79': 168,
    '96': 64,
  }
  for (const [code, count] of Object.entries(counts)) assert.equal(communesOf(code).length, count)
  for (const { code } of provinces()) {
    for (const each of communesOf(code)) {
      assert.equal(each.province, code)
      assert.equal(commune(each.code), each)
    }
  }
})

test('a code that is not in force names nothing', () => {
  for (const code of ['', '00', '02', '1', '99', 'toString', '__proto__']) {
    assert.equal(province(code), undefined)
    assert.deepEqual(communesOf(code), [])
  }
  for (const code of ['', '00001', '99999', '4', 'constructor'])
    assert.equal(commune(code), undefined)
})

test('the lists cannot be changed by who reads them', () => {
  assert.throws(() => (communesOf('01') as unknown[]).push({}), TypeError)
  assert.throws(() => Object.assign(commune('00004')!, { name: 'x' }), TypeError)
  assert.throws(() => Object.assign(province('01')!, { name: 'x' }), TypeError)
})

test('every former unit leads to communes of today, all in one province', () => {
  const districts = formerProvinces().flatMap((each) => each.districts)
  assert.equal(formerProvinces().length, 63)
  assert.equal(districts.length, 696)
  assert.equal(districts.flatMap((each) => each.communes).length, 10_035)
  for (const district of districts) {
    for (const { codes } of [district, ...district.communes]) {
      assert.ok(codes.length > 0)
      for (const code of codes) assert.equal(commune(code)?.province, district.province.now)
    }
  }
})

test('every commune of today has land of a former district', () => {
  const reached = new Set(
    formerProvinces().flatMap((each) => each.districts.flatMap(({ codes }) => codes)),
  )
  assert.deepEqual(
    communes().filter(({ code }) => !reached.has(code)),
    [],
  )
})
