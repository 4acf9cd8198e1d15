import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { addDays, dayOf } from '#core/time.ts'
import { demoPassword } from '#demo/index.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

// The whole product in a real Chromium, whose network goes away.
const base = await startDemo()
const browser = await openBrowser()
const onPhone = { width: 390, height: 844 }
const onDesk = { width: 1440, height: 900 }

type Answer = { class: string; category: { nameVi: string } | null; catalogueVersion: string }

/** Runs in the page, where the test has no types. */
function inPage<T>(page: Page, code: string, arg: unknown = null): Promise<T> {
  return page.evaluate<T>(`(async (arg) => { ${code} })(${JSON.stringify(arg)})`)
}

async function open(path: string, viewport = onDesk): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${base}${path}`)
  return page
}

/** Signed in at the counter, with the shell and the lists kept. */
async function atTheCounter(viewport = onDesk): Promise<Page> {
  const page = await open('/dang-nhap', viewport)
  await page.getByLabel('Mã nhân viên').fill('hn01.lan')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByText('Quét thẻ căn cước').waitFor()
  await ready(page, '/lists/operator')
  return page
}

async function ready(page: Page, list: string): Promise<void> {
  await inPage(
    page,
    `await navigator.serviceWorker.ready
     while (!navigator.serviceWorker.controller || !(await caches.match(arg)))
       await new Promise((done) => setTimeout(done, 50))`,
    list,
  )
}

const askServer = (page: Page, texts: readonly string[]) =>
  inPage<Answer[]>(
    page,
    `const answers = []
     const ask = async (text, i) => {
       const body = JSON.stringify({ text })
       const headers = { 'content-type': 'application/json' }
       answers[i] = await (await fetch('/v1/goods/screen', { method: 'POST', headers, body })).json()
     }
     for (let i = 0; i < arg.length; i += 8)
       await Promise.all(arg.slice(i, i + 8).map((text, k) => ask(text, i + k)))
     return answers`,
    texts,
  )

const offline = (page: Page, off: boolean) => page.context().setOffline(off)

async function fits(page: Page): Promise<void> {
  const [inner, outer] = await inPage<[number, number]>(
    page,
    'const { scrollWidth, clientWidth } = document.documentElement; return [scrollWidth, clientWidth]',
  )
  assert.ok(inner <= outer, `it is ${inner} px wide on a screen of ${outer}`)
}

const typed = [
  'bat lua zippo',
  'sạc dự phòng',
  'áo thun',
  'hàng hóa',
  'ma túy giấu trong gấu bông',
  'súng nước đồ chơi',
]

test('a counter that loses its network answers for itself, says by which list, and goes back to the server', async () => {
  const page = await atTheCounter()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const answers = await askServer(page, typed)
  const version = answers[0]!.catalogueVersion
  const panel = page.getByTestId('screening')
  await offline(page, true)
  for (const [i, text] of typed.entries()) {
    await page.locator('#description').fill(text)
    await page.locator(`[data-testid=screening][data-class=${answers[i]!.class}]`).waitFor()
    const origin = await page.getByTestId('offline-origin').innerText()
    assert.ok(origin.includes(`Danh mục ${version}`), origin)
    assert.match(origin, /chưa hỏi được máy chủ.*tải lúc .*\d\d\/\d\d\/\d{4}/)
    const { category } = answers[i]!
    if (category) assert.ok((await panel.innerText()).includes(category.nameVi), text)
  }
  await offline(page, false)
  await page.getByTestId('offline-origin').waitFor({ state: 'detached' })
  assert.equal(await panel.getAttribute('data-class'), answers.at(-1)!.class)
  assert.deepEqual(errors, [])
})

test('reloaded without network, the counter shows the screening tool and nothing of anybody, until it is back', async () => {
  const page = await atTheCounter(onPhone)
  const answers = await askServer(page, typed)
  await offline(page, true)
  await page.reload()
  await page.getByRole('heading', { name: 'Chưa có mạng' }).waitFor()
  const verdict = page.getByTestId('verdict')
  for (const [i, text] of typed.entries()) {
    await page.getByLabel('Nội dung khai').fill(text)
    const { class: its, category, catalogueVersion } = answers[i]!
    const words = { prohibited: 'Cấm gửi', conditional: 'Gửi có điều kiện' }[its] ?? ''
    await verdict
      .getByText(category?.nameVi ?? /Được gửi|Khai chưa rõ/)
      .first()
      .waitFor()
    const said = await verdict.innerText()
    assert.ok(said.includes(words) && said.includes(`Danh mục ${catalogueVersion}`), said)
  }
  await fits(page)
  assert.doesNotMatch(await page.locator('body').innerText(), /Lan|HN01|hn01/)
  await page.goto(`${base}/hang-cam-gui`)
  await page.getByText('Đang không có mạng').waitFor()
  assert.equal(await page.getByTestId('version').innerText(), answers[0]!.catalogueVersion)
  await page.goto(`${base}/quay`)
  await page.getByRole('heading', { name: 'Chưa có mạng' }).waitFor()
  await offline(page, false)
  await page.getByText('Quét thẻ căn cước').waitFor()
})

test('who is typing when the network comes back is asked before the page opens again', async () => {
  const page = await atTheCounter()
  await offline(page, true)
  await page.reload()
  await page.getByLabel('Nội dung khai').fill('áo thun')
  await offline(page, false)
  await page.getByText('Đã có mạng trở lại').waitFor()
  assert.equal(await page.getByLabel('Nội dung khai').inputValue(), 'áo thun')
  await page.getByRole('button', { name: 'Mở lại trang' }).click()
  await page.getByText('Quét thẻ căn cước').waitFor()
})

test('the public list opens without network too, searches, and says how old it is', async () => {
  const page = await open('/hang-cam-gui', onPhone)
  const version = await page.getByTestId('version').innerText()
  await ready(page, '/lists/public')
  await offline(page, true)
  await page.reload()
  await page.getByText('Đang không có mạng').waitFor()
  assert.equal(await page.getByTestId('version').innerText(), version)
  await page.getByLabel('Bạn muốn gửi gì?').fill('bat lua zippo')
  await page.getByTestId('verdict').getByText('Cấm gửi').waitFor()
  await page.getByTestId('verdict').getByRole('link').click()
  await page.getByText('Nên làm gì').waitFor()
  await fits(page)
  await page.goto(`${base}/`)
  await page.getByRole('link', { name: 'Hàng không được gửi' }).waitFor()
})

test('the kept list and the shipped matcher say of phrases nobody tuned on what the server says', async () => {
  const page = await atTheCounter()
  const texts = phrases()
  const server = await askServer(page, texts)
  await offline(page, true)
  const here = await inPage<Answer[]>(
    page,
    `const kept = await (await caches.match('/lists/operator')).json()
     const name = (await shell()).find((url) => url.includes('screening-worker'))
     const worker = new Worker(name, { type: 'module' })
     const answers = []
     const done = new Promise((resolve) => {
       worker.onmessage = ({ data }) => {
         answers[data.id] = data.screening
         if (data.id === arg.length - 1) resolve()
       }
     })
     arg.forEach((text, id) =>
       worker.postMessage({ id, text, ...(id === 0 && { catalogue: kept.lists[0].catalogue }) }))
     await done
     return answers
     async function shell() {
       const name = (await caches.keys()).find((one) => one.startsWith('buuan-shell-'))
       return (await (await caches.open(name)).keys()).map(({ url }) => url)
     }`,
    texts,
  )
  assert.ok(texts.length > 350, String(texts.length))
  for (const [i, text] of texts.entries()) assert.deepEqual(told(here[i]!), told(server[i]!), text)
})

/** What a clerk is told: the server's view leaves out how sure it is. */
function told(answer: object): unknown {
  const { items, ...rest } = answer as { items: Record<string, unknown>[] }
  return {
    ...rest,
    items: items.map(({ text, class: its, words }) => ({ text, class: its, words })),
  }
}

function phrases(): string[] {
  const lines = readFileSync('vectors/goods/blind.tsv', 'utf8').split('\n').slice(1)
  return lines.map((line) => line.split('\t')[0]!).filter((text) => text !== '')
}

test('only the app and the lists of goods are kept, whatever a clerk looked at', async () => {
  const page = await atTheCounter()
  for (const path of ['/buu-gui', '/tai-khoan', '/quay']) {
    await page.goto(`${base}${path}`)
    await page.getByRole('link', { name: 'Bưu gửi' }).first().waitFor()
  }
  const kept = await inPage<{ url: string; text: string }[]>(
    page,
    `const found = []
     for (const name of await caches.keys()) {
       const cache = await caches.open(name)
       for (const request of await cache.keys()) {
         const text = await (await cache.match(request)).text()
         found.push({ url: new URL(request.url).pathname, text })
       }
     }
     return found`,
  )
  for (const { url, text } of kept) {
    assert.match(url, /^\/(assets\/.+|index\.html|mark\.svg|lists\/(operator|public))$/)
    assert.ok(!text.includes('Vũ Thị Lan') && !text.includes('hn01.lan'), url)
  }
  assert.ok(kept.some(({ url }) => url === '/lists/operator'))
  assert.deepEqual(await inPage(page, 'return Object.keys(localStorage)'), [])
})

test('when the law changes tomorrow, a device without network answers tomorrow by tomorrow’s list', async () => {
  const page = await open('/hang-cam-gui')
  const today = dayOf(new Date())
  const tomorrow = addDays(today, 1)
  await amendFor(page.context(), tomorrow)
  await page.clock.install({ time: new Date() })
  await page.reload()
  await page.getByTestId('version').waitFor()
  await ready(page, '/lists/public')
  await page.context().unrouteAll()
  await offline(page, true)
  const seen = async (day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T03:00:00Z`))
    await page.reload()
    await page.getByText('Đang không có mạng').waitFor()
    const version = await page.getByTestId('version').innerText()
    await page.getByLabel('Bạn muốn gửi gì?').fill('quả bóng bay')
    await page
      .getByTestId('verdict')
      .getByText(/Được gửi|Cấm gửi/)
      .waitFor()
    return [version.endsWith('+9'), (await page.getByTestId('verdict').innerText()).slice(0, 8)]
  }
  assert.deepEqual(await seen(today), [false, 'Được gửi'])
  assert.deepEqual(await seen(tomorrow), [true, 'Cấm gửi\n'])
  await page.clock.setFixedTime(new Date(`${addDays(today, 9)}T03:00:00Z`))
  await page.reload()
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByTestId('version').count(), 0)
})

/** The server as it would be with an amendment from a day on: balloons may not be sent. */
async function amendFor(context: BrowserContext, from: string): Promise<void> {
  await context.route('**/v1/public/goods/catalogue.json*', async (route) => {
    const answer = await route.fetch()
    const asked = new URL(route.request().url()).searchParams.get('date')
    if (asked === null || asked < from) return route.fulfill({ response: answer })
    if (route.request().method() === 'HEAD')
      return route.fulfill({ response: answer, headers: { ...answer.headers(), etag: '"other"' } })
    const list = (await answer.json()) as {
      version: string
      categories: { id: string; words: { terms: string[] } }[]
    }
    list.version += '+9'
    list.categories.find(({ id }) => id === 'explosives')!.words.terms.push('quả bóng bay')
    return route.fulfill({ json: list })
  })
}
