import { spawn } from 'node:child_process'
import { startTestCluster } from './test-cluster.ts'

/** `npm test [-- FILE…]`: a database of its own, then Node's test runner over every test file. */
const asked = process.argv.slice(2)
const files =
  asked.length > 0 ? asked : ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/**/*.test.ts']
const cluster = await startTestCluster()
const tests = spawn(process.execPath, ['--test', '--test-concurrency=2', ...files], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: cluster.url },
})
const code = await new Promise<number>((done) => tests.once('exit', (c) => done(c ?? 1)))
await cluster.stop()
process.exit(code)
