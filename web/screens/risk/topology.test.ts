import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provinces } from '#core/places/places.ts'
import { drawnOn, type Topology } from './topology.ts'
import vietnam from './provinces.topo.json' with { type: 'json' }

test('the map has the 34 provinces of the country, and no other', () => {
  const { shapes } = drawnOn(vietnam, 600)
  assert.deepEqual(
    shapes.map(({ code }) => code).sort(),
    provinces().map(({ code }) => code),
  )
  for (const { path } of shapes) assert.match(path, /^(M[\d.]+,[\d.]+(L[\d.]+,[\d.]+){2,}Z)+$/)
})

test('the islands of Hoàng Sa and Trường Sa are on it, in the east of the sea', () => {
  const { shapes, width } = drawnOn(vietnam, 600)
  for (const code of ['48', '56']) {
    const xs = [...shapes.find((one) => one.code === code)!.path.matchAll(/([\d.]+),/g)].map(
      ([, x]) => Number(x),
    )
    assert.ok(Math.max(...xs) > width * 0.6, code)
  }
})

test('a border that two have in common is walked forwards by one and backwards by the other', () => {
  const topology: Topology = {
    transform: { scale: [1, 1], translate: [0, 0] },
    arcs: [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [-1, 0],
        [0, -1],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 0],
        [0, 1],
        [-1, 0],
      ],
    ],
    provinces: { a: [[[0, 1]]], b: [[[2, -1]]] },
  }
  const [a, b] = drawnOn(topology, 2).shapes.map(({ path }) => path)
  assert.equal(a, 'M1.0,1.0L1.0,0.0L0.0,0.0L0.0,1.0L1.0,1.0Z')
  assert.equal(b, 'M1.0,1.0L2.0,1.0L2.0,0.0L1.0,0.0L1.0,1.0Z')
})
