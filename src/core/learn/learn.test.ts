import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binOf, edgesOf, missingBin, mostBins } from './bins.ts'
import { aRandom, boost, probabilityOf } from './boost.ts'
import { isTwin, learn, predict } from './learn.ts'
import { qualityOf } from './quality.ts'
import { Rates } from './rates.ts'
import { labelsOf, readTable } from './read-table.ts'
import { columnsOf } from './table.ts'
import { growTree, valueIn } from './tree.ts'

const numbers = fc.array(fc.double({ noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
  minLength: 1,
  maxLength: 2_000,
})

test('bins keep the order of values, and what is missing has its own', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const edges = edgesOf(Float64Array.from(values))
      assert.ok(edges.length < mostBins)
      const there = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
      const bins = there.map((value) => binOf(edges, value))
      assert.deepEqual(
        bins,
        bins.toSorted((a, b) => a - b),
      )
      assert.ok(bins.every((bin) => bin > missingBin && bin < mostBins))
      assert.equal(binOf(edges, Number.NaN), missingBin)
    }),
  )
})

test('few values have a bin each', () => {
  const edges = edgesOf(Float64Array.from([5, 1, 3, 3, 1]))
  assert.deepEqual(
    [1, 2, 3, 5, 9].map((value) => binOf(edges, value)),
    [1, 2, 2, 3, 3],
  )
})

test('the first split of a tree is the best of all there are', () => {
  const random = aRandom(3)
  for (let round = 0; round < 30; round++) {
    const rows = 60
    const columns = [0, 1, 2].map(() => Uint8Array.from({ length: rows }, () => 1 + random() * 8))
    const gradient = Float64Array.from({ length: rows }, () => random() - 0.5)
    const hessian = new Float64Array(rows).fill(0.25)
    const sample = Int32Array.from({ length: rows }, (_, row) => row)
    const growth = { leaves: 2, leastRows: 5, lambda: 1, learningRate: 1, features: [0, 1, 2] }
    const tree = growTree({ columns, gradient, hessian }, sample, growth)
    const gainOf = (left: number[]) => {
      const score = (part: number[]) =>
        part.reduce((sum, row) => sum + gradient[row]!, 0) ** 2 / (part.length * 0.25 + 1)
      const right = [...sample].filter((row) => !left.includes(row))
      return left.length < 5 || right.length < 5 ? 0 : score(left) + score(right)
    }
    const gains = columns.flatMap((column) =>
      Array.from({ length: 10 }, (_, bin) =>
        gainOf([...sample].filter((row) => column[row]! <= bin)),
      ),
    )
    const chosen = gainOf(
      [...sample].filter((row) => columns[tree.feature[0]!]![row]! <= tree.bin[0]!),
    )
    assert.ok(Math.abs(chosen - Math.max(...gains)) < 1e-9)
  }
})

test('a leaf says what its rows ask for, and no leaf has too few', () => {
  const column = Uint8Array.from([1, 1, 1, 1, 2, 2])
  const gradient = Float64Array.from([-1, -1, -1, -1, 1, 1])
  const hessian = new Float64Array(6).fill(1)
  const sample = Int32Array.from([0, 1, 2, 3, 4, 5])
  const growth = { leaves: 8, lambda: 1, learningRate: 0.5, features: [0] }
  const tree = growTree({ columns: [column], gradient, hessian }, sample, {
    ...growth,
    leastRows: 2,
  })
  assert.equal(
    valueIn(tree, () => 1),
    (4 / 5) * 0.5,
  )
  assert.equal(
    valueIn(tree, () => 2),
    (-2 / 3) * 0.5,
  )
  const whole = growTree({ columns: [column], gradient, hessian }, sample, {
    ...growth,
    leastRows: 3,
  })
  assert.equal(
    valueIn(whole, () => 1),
    (2 / 7) * 0.5,
  )
})

test('boosted trees learn what no single column tells', () => {
  const random = aRandom(5)
  const rows = 2_000
  const columns = [0, 1, 2].map(() =>
    Uint8Array.from({ length: rows }, () => 1 + Math.floor(random() * 2)),
  )
  const labels = Uint8Array.from({ length: rows }, (_, row) =>
    columns[0]![row] === columns[1]![row] ? 1 : 0,
  )
  const model = boost(columns, labels, {
    ...{ trees: 60, leaves: 4, leastRows: 20, lambda: 1, learningRate: 0.3 },
    ...{ featureShare: 1, rowShare: 0.7, seed: 1 },
  })
  for (const [bins, wanted] of [
    [[1, 1, 1], 1],
    [[2, 2, 1], 1],
    [[1, 2, 2], 0],
    [[2, 1, 1], 0],
  ] as const)
    assert.ok(Math.abs(probabilityOf(model, Uint8Array.from(bins)) - wanted) < 0.05)
})

test('a rate is drawn to that of all, and a row never learns from its own fold', () => {
  const keys = ['a', 'a', 'a', 'b', 'b', 'c']
  const taught = {
    labels: Uint8Array.from([1, 1, 0, 0, 0, 1]),
    foldOf: Uint8Array.from([0, 0, 1, 0, 1, 1]),
    folds: 2,
  }
  const rates = new Rates(keys, taught, 4)
  assert.deepEqual(rates.of('a'), [(2 + 4 * 0.5) / (3 + 4), Math.log1p(3)])
  assert.deepEqual(rates.of('never seen'), [0.5, 0])
  assert.deepEqual(rates.outside('a', 0), [(0 + 2) / (1 + 4), Math.log1p(2)])
  assert.deepEqual(rates.outside('a', 1), [(2 + 2) / (2 + 4), Math.log1p(4)])
  assert.deepEqual(rates.outside('c', 1), [0.5, 0])
})

test('the area under the curve is the share of pairs in order, ties half', () => {
  const rows = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), label: fc.nat(1) }), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(rows, (rows) => {
      const of = (label: number) =>
        rows.filter((row) => row.label === label).map(({ score }) => score)
      const [ones, zeros] = [of(1), of(0)]
      const pairs = ones.flatMap((a) => zeros.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)))
      const wanted = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length
      const { auc } = qualityOf(
        rows.map(({ score }) => score),
        rows.map(({ label }) => label),
      )
      if (pairs.length === 0) assert.equal(auc, null)
      else assert.ok(Math.abs(auc! - wanted) < 1e-9)
    }),
  )
})

test('precision and recall count the first so many percent', () => {
  const scores = Array.from({ length: 100 }, (_, i) => 100 - i)
  const labels = scores.map((_, i) => (i < 5 || i === 50 ? 1 : 0))
  const { p, r } = qualityOf(scores, labels)
  assert.deepEqual(p, { '1': 1, '2': 1, '5': 1, '10': 0.5 })
  assert.deepEqual([r['1'], r['10']], [1 / 6, 5 / 6])
})

test('a table is read as RFC 4180 says, and what is none is refused with its line', () => {
  const table = readTable('a,b\r\n1,"x, ""y"""\r\n,\n3,z')
  assert.deepEqual(table.rows, [
    ['1', 'x, "y"'],
    ['', ''],
    ['3', 'z'],
  ])
  for (const [text, message] of [
    ['a,b\n1\n', /record 2 has 1 cells, not 2/],
    ['a,b\n1,"x\n', /quote/],
    ['a,a\n1,2\n', /one name/],
    ['a,b\n', /rows/],
  ] as const)
    assert.throws(() => readTable(text), message)
  assert.throws(() => labelsOf(table, 'c'), /no column c/)
  assert.throws(() => labelsOf(table, 'a'), /record 3: a is 0 or 1/)
})

/** Sales whose fraud comes from the seller, or is repeated with the same price and mass. */
function aTable(rows: number, seed: number) {
  const random = aRandom(seed)
  const names = ['No', 'Date', 'Seller', 'Price', 'Mass', 'Fraud', 'Critical']
  const cells = Array.from({ length: rows }, (_, i) => {
    const known = random() < 0.5
    const pair = Math.floor(random() * 100)
    const seller = Math.floor(random() * 20)
    const bad = known ? pair % 5 === 0 : random() < (seller < 4 ? 0.8 : 0.05)
    const quantity = () => String(Math.round(random() * 1e6) / 100 + 0.001)
    return [
      ...[String(i), '2026-01-01', `S${seller}`],
      ...(known ? [`${pair}.5`, `${pair * 2}.25`] : [quantity(), quantity()]),
      ...[bad ? '1' : '0', bad && random() < 0.5 ? '1' : '0'],
    ]
  })
  return { names, rows: cells }
}

test('numbers of rows, dates, the label and other outcomes are not learned from', () => {
  const table = aTable(3_000, 1)
  assert.deepEqual(
    columnsOf(table, labelsOf(table, 'Fraud')).map(({ name, kind }) => [name, kind]),
    [
      ['Seller', 'key'],
      ['Price', 'quantity'],
      ['Mass', 'quantity'],
    ],
  )
})

test('what comes again is remembered, what is new is judged by what it has in common', () => {
  const taught = aTable(3_000, 1)
  const learned = learn(taught, labelsOf(taught, 'Fraud'))
  const asked = aTable(1_500, 2)
  const labels = labelsOf(asked, 'Fraud')
  const of = (seen: boolean) => {
    const rows = asked.rows.map((row, i) => ({ row, label: labels[i]! }))
    const part = rows.filter(({ row }) => isTwin(learned, row) === seen)
    assert.ok(part.length > 500)
    return qualityOf(
      part.map(({ row }) => predict(learned, row)),
      part.map(({ label }) => label),
    ).auc!
  }
  assert.ok(of(true) > 0.99, String(of(true)))
  assert.ok(of(false) > 0.8, String(of(false)))
  const again = learn(taught, labelsOf(taught, 'Fraud'))
  assert.equal(predict(again, asked.rows[0]!), predict(learned, asked.rows[0]!))
})
