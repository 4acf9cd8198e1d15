// Plain JavaScript for whatever Node.js (20 or newer) the machine has: installs what is missing,
// builds the browser app when it is older than its sources, and hands over to the Node.js of this
// package, which runs TypeScript as it is written.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const node = join(home, 'node_modules/.bin/node')

const programs = {
  start: ['src/cli.ts', 'demo'],
  test: ['scripts/test.ts'],
  bench: ['scripts/bench.ts'],
}

const [name, ...args] = process.argv.slice(2)
if (!isInstalled()) run('npm', ['ci', '--no-audit', '--no-fund'])
if (!existsSync(node))
  fail('The npm package "node" was not installed. Run npm ci with install scripts allowed.')
if (isStale())
  run(node, [
    join(home, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ])
handOver(node, [...programs[name], ...args])

/** Every package that must be there is there, at the locked version. */
function isInstalled() {
  const locked = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  return (
    installed !== undefined &&
    Object.entries(locked).every(
      ([path, wanted]) =>
        path === '' || wanted.optional || installed[path]?.version === wanted.version,
    )
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(home, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

function isStale() {
  const built = join(home, 'dist/web/index.html')
  if (!existsSync(built)) return true
  return ['web', 'src/core', 'package-lock.json'].some(
    (path) => newest(join(home, path)) > statSync(built).mtimeMs,
  )
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))))
}

function options() {
  const path = `${join(home, 'node_modules/.bin')}:${process.env.PATH}`
  return { cwd: home, stdio: 'inherit', env: { ...process.env, PATH: path } }
}

/** The last program: whoever asks this process to stop asks that one. */
function handOver(program, args) {
  const child = spawn(program, args, options())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm passes a signal on to a shell that dies of it without a word: a lost parent says the same.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
  child.once('error', (error) => fail(error.message))
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function run(program, args) {
  const result = spawnSync(program, args, options())
  if (result.error) fail(result.error.message)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
