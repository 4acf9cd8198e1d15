import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

type Row = { clause: string; state: string; modules: string[]; tests: string[] }

/** Rows of docs/law/*.md: | clause | what it asks | state | modules | tests | */
const rows: Row[] = globSync('docs/law/*.md').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^\| (?<clause>[A-Z][^|]*?) \| [^|]* \| (?<state>kept|partly|open) \| (?<modules>[^|]*) \| (?<tests>.*) \|$/gm,
    ),
  ].map(({ groups }) => ({
    clause: groups!['clause']!,
    state: groups!['state']!,
    modules: ticked(groups!['modules']!),
    tests: ticked(groups!['tests']!),
  })),
)
const titles = new Set(
  globSync('{src,test,web}/**/*.test.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\btest\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs)].map((m) =>
      m[2]!.replaceAll("\\'", "'"),
    ),
  ),
)

test('every clause of CT02 and CV509 has a row', () => {
  const wanted = [
    ...Array.from({ length: 9 }, (_, i) => `CT02 I.${i + 1}`),
    ...Array.from({ length: 6 }, (_, i) => `CT02 II.${i + 1}`),
    ...Array.from({ length: 4 }, (_, i) => `CT02 III.${i + 1}`),
    ...Array.from({ length: 3 }, (_, i) => `CT02 IV.${i + 1}`),
    ...Array.from({ length: 3 }, (_, i) => `CT02 V.${i + 1}`),
    ...Array.from({ length: 5 }, (_, i) => `CV509 ${i + 1}`),
  ]
  const found = new Set(rows.map(({ clause }) => clause))
  assert.deepEqual(
    wanted.filter((clause) => !found.has(clause)),
    [],
  )
})

for (const { clause, state, modules, tests } of rows)
  test(`${clause} (${state}) names modules and tests that exist`, () => {
    for (const path of modules) assert.ok(globSync(path).length > 0, `${path} is not there`)
    for (const title of tests) assert.ok(titles.has(title), `no test is titled “${title}”`)
    assert.equal(state === 'open', tests.length === 0)
  })

function ticked(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1]!)
}
