import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { attachPostgres, startPostgres } from '#platform/postgres.ts'
import { holdFolder, isHeld } from '#platform/server-lock.ts'

const name = 'buuan'

/** Works on the deployment's database: beside a server that runs, or started for as long as it takes. */
export async function besideServer<T>(
  config: Config,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl) return work(config.databaseUrl)
  if (isHeld(config.dataFolder))
    return work(await attachPostgres(join(config.dataFolder, 'postgres'), name))
  return alone(config, work)
}

/** The same with no server beside it; refuses while one works on the data folder. */
export async function alone<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  mkdirSync(config.dataFolder, { recursive: true })
  const release = holdFolder(config.dataFolder)
  try {
    if (config.databaseUrl) return await work(config.databaseUrl)
    const cluster = await startPostgres(join(config.dataFolder, 'postgres'))
    try {
      return await work(await cluster.database(name))
    } finally {
      await cluster.stop()
    }
  } finally {
    release()
  }
}
