import { spawnSync } from 'node:child_process'
import { generated } from './generated.ts'
import { startTestCluster } from './test-cluster.ts'

/**
 * `npm run tables`: writes src/platform/tables.ts from a freshly migrated database;
 * `npm run tables -- --check` fails when the file differs.
 */
const file = 'src/platform/tables.ts'
const cluster = await startTestCluster()
try {
  const url = cluster.url.replace(/\/postgres\?/, '/buuan_template?')
  const result = spawnSync(
    'node_modules/.bin/kysely-codegen',
    [
      ...['--dialect', 'postgres', '--url', url, '--print', '--date-parser', 'string'],
      ...['--exclude-pattern', '{graphile_worker,platform}.*', '--no-domains'],
    ],
    { encoding: 'utf8' },
  )
  if (result.status !== 0) throw new Error(result.stderr)
  generated(file, toSource(result.stdout), 'npm run tables')
} finally {
  await cluster.stop()
}

/** The generator's output under our name for the whole, without its own head. */
function toSource(generated: string): string {
  const body = generated.slice(generated.indexOf('import type'))
  const head =
    '// Written by `npm run tables` from the migrated database; CI fails when it differs.\n'
  return `${head}${body.trim()}\n`.replace(/export interface DB /, 'export interface Tables ')
}
