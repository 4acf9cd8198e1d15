import { createServer } from 'node:net'
import { join } from 'node:path'
import { after } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { testDatabaseUrl, testFolder } from '#platform/testing.ts'
import { startServer } from '../../src/main.ts'

/** The server as it is started, with its demo country; where a browser finds it. */
export async function startDemo(): Promise<string> {
  const port = await freePort()
  const config = readConfig({
    BUUAN_DATA: join(testFolder(), 'data'),
    BUUAN_DATABASE_URL: await testDatabaseUrl(),
    BUUAN_PORT: String(port),
    BUUAN_LOG_LEVEL: 'silent',
  })
  const server = await startServer(config, { demo: true })
  after(() => server.stop())
  return `http://localhost:${port}`
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
