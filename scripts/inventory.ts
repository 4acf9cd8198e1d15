import { generated } from './generated.ts'
import { grammar, periods } from './inventory/data-class.ts'
import { inventoryPage } from './inventory/page.ts'
import { readColumns } from './inventory/read-columns.ts'
import { startTestCluster } from './test-cluster.ts'

/**
 * `npm run inventory`: writes docs/data-inventory.md from a freshly migrated database; `-- --check`
 * fails when a column has no class or the page differs.
 */
const whatToWrite = `Classes: ${grammar.join(' · ')}. Periods: ${periods.join(' · ')}.`

const cluster = await startTestCluster()
try {
  const url = cluster.url.replace(/\/postgres\?/, '/buuan_template?')
  const { columns, complaints } = await readColumns(url)
  if (complaints.length > 0) {
    process.stderr.write(`${complaints.join('\n')}\n\n${whatToWrite}\n`)
    process.exitCode = 1
  } else generated('docs/data-inventory.md', inventoryPage(columns), 'npm run inventory')
} finally {
  await cluster.stop()
}
