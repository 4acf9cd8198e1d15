import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { chmodSync } from 'node:fs'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'

export type TestCluster = { readonly url: string; stop(): Promise<void> }

/** A throw-away PostgreSQL with the migrated template that every test file clones. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'buuan-pg-'))
  chmodSync(folder, 0o755)
  const cluster = await startPostgres(join(folder, 'postgres'), { fsync: 'off' })
  await migrate(await cluster.database('buuan_template'))
  return {
    url: await cluster.database('postgres'),
    async stop() {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
