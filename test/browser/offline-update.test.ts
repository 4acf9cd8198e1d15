import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testFolder } from '#platform/testing.ts'
import { openBrowser } from './chromium.ts'

// The built app from a folder that a test may deploy anew; of the server there is nothing else.
const folder = join(testFolder(), 'web')
cpSync('dist/web', folder, { recursive: true })
const state = { down: false }
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url!, 'http://localhost')
  const file = join(folder, pathname)
  const found = extname(pathname) !== '' && existsSync(file)
  if (state.down) return response.writeHead(503).end('<p>down</p>')
  if (pathname.startsWith('/v1/')) return response.writeHead(404).end('{}')
  const type = found ? (types[extname(file)] ?? 'application/octet-stream') : 'text/html'
  response.setHeader('content-type', type).setHeader('cache-control', 'no-cache')
  return response.end(readFileSync(found ? file : join(folder, 'index.html')))
}).listen(0)
after(() => server.close())
const base = `http://localhost:${(server.address() as AddressInfo).port}`
const browser = await openBrowser()
const built = readFileSync(join(folder, 'sw.js'), 'utf8')
const release = /[0-9a-f]{16}/.exec(built)![0]

/** Another app in place of the last: its page says which, and its worker has another number. */
function deploy(name: string): string {
  const page = readFileSync('dist/web/index.html', 'utf8')
  const number = name.padEnd(16, '0')
  writeFileSync(join(folder, 'index.html'), page.replace('<head>', `<head><meta name="app" content="${name}">`)) // prettier-ignore
  writeFileSync(join(folder, 'sw.js'), built.replaceAll(release, number))
  return `buuan-shell-${number}`
}

const appOf = (page: Page) => page.locator('meta[name=app]').getAttribute('content')

async function shells(page: Page): Promise<string[]> {
  return page.evaluate<string[]>('caches.keys()')
}

/** Waits until the worker with this shell is the one that answers. */
async function until(page: Page, shell: string): Promise<void> {
  const settled = `(async () => {
    const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {}
    const answers = !installing && !waiting && active?.state === 'activated'
    return answers && !!navigator.serviceWorker.controller && (await caches.keys()).includes('${shell}')
  })()`
  for (let i = 0; i < 300 && !(await page.evaluate<boolean>(settled)); i++)
    await page.waitForTimeout(50)
}

async function open(): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${base}/hang-cam-gui`)
  return page
}

test('a new app is there with the next visit, and without network from then on; one shell before it stays', async () => {
  const one = deploy('aaa1')
  const page = await open()
  await until(page, one)
  await page.context().setOffline(true)
  await page.reload()
  assert.equal(await appOf(page), 'aaa1')

  const two = deploy('bbb2')
  await page.context().setOffline(false)
  await page.reload()
  assert.equal(await appOf(page), 'bbb2')
  await until(page, two)
  await page.context().setOffline(true)
  await page.reload()
  assert.equal(await appOf(page), 'bbb2')
  assert.deepEqual(await shells(page), [one, two])

  const three = deploy('ccc3')
  await page.context().setOffline(false)
  await page.reload()
  await until(page, three)
  assert.deepEqual(await shells(page), [two, three])
})

test('a server that is down behind its proxy is answered for by the kept page, and what is no screen is not', async () => {
  const shell = deploy('ddd4')
  const page = await open()
  await until(page, shell)
  state.down = true
  await page.reload()
  assert.equal(await appOf(page), 'ddd4')
  await page.goto(`${base}/v1/public/goods/poster.pdf`)
  assert.equal(await page.locator('body').innerText(), 'down')
  state.down = false
  await page.goto(`${base}/hang-cam-gui`)
  await page.context().setOffline(true)
  await assert.rejects(page.goto(`${base}/v1/public/goods/poster.pdf`), /ERR_INTERNET_DISCONNECTED/)
  await assert.rejects(page.goto(`${base}/ledger/checkpoint`), /ERR_INTERNET_DISCONNECTED/)
})
