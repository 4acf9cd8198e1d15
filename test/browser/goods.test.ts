import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'
import { expectText } from './expect.ts'

const base = await startDemo()
const browser = await openBrowser()
const onPhone = { width: 390, height: 844 }

type Listed = {
  version: string
  groups: { vi: string }[]
  categories: { id: string; nameVi: string; instead: { vi: string } }[]
}
const list = (await (await fetch(`${base}/v1/public/goods/catalogue.json`)).json()) as Listed

async function aVisitor(viewport = onPhone): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(base)
  await page.getByRole('link', { name: 'Hàng không được gửi' }).click()
  await page.getByTestId('version').waitFor()
  return page
}

test('the list shows every category under its heading, and the version that screening names', async () => {
  const page = await aVisitor()
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  assert.deepEqual(
    headings,
    list.groups.map(({ vi }) => vi),
  )
  assert.deepEqual(
    (await page.locator('main section li a').allInnerTexts()).sort(),
    list.categories.map(({ nameVi }) => nameVi).sort(),
  )
  assert.equal(await page.getByTestId('version').innerText(), list.version)
})

test('what is typed is answered in the browser, as the counter would, and is sent nowhere', async () => {
  const page = await aVisitor()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  const verdict = page.getByTestId('verdict')
  for (const [text, says] of [
    ['bat lua zippo', /^Cấm gửi\s+Chất dễ cháy/],
    ['sạc dự phòng', /^Gửi có điều kiện\s+Pin lithium/],
    ['áo thun', /^Được gửi/],
    ['hàng hóa', /^Khai chưa rõ/],
    ['áo thun, rượu vang', /rượu vang[\s\S]*Rượu, bia/],
  ] as const) {
    await page.getByLabel('Bạn muốn gửi gì?').fill(text)
    await said(verdict, says)
  }
  assert.deepEqual(
    sent.filter((url) => url.includes('/v1/')),
    [],
  )
})

async function said(place: { innerText(): Promise<string> }, expected: RegExp): Promise<void> {
  let text = ''
  const reading = setInterval(() => void place.innerText().then((now) => (text = now)), 50)
  try {
    await expectText(() => text, expected)
  } finally {
    clearInterval(reading)
  }
}

test('a category has a page: class, conditions, laws with their dates and what to do, in two languages', async () => {
  const page = await aVisitor()
  await page.getByRole('link', { name: 'Rượu, bia' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rượu, bia' }).waitFor()
  const main = await page.locator('main').innerText()
  assert.match(main, /Gửi có điều kiện/)
  assert.match(main, /Giấy tờ, khai báo/)
  assert.match(main, /hiệu lực từ \d\d\/\d\d\/\d{4}/)
  assert.ok(main.includes(list.categories.find(({ id }) => id === 'liquor')!.instead.vi))
  assert.equal(await page.getByTestId('version').innerText(), list.version)
  await page.goto(`${base}/hang-cam-gui/narcotics`)
  await page.getByText('Cấm gửi').waitFor()
  assert.doesNotMatch(await page.locator('main').innerText(), /Điều kiện để gửi/)
  await page.evaluate(`localStorage.setItem('buuan.language', 'en')`)
  await page.reload()
  await page.getByRole('heading', { name: 'Narcotics and psychotropics' }).waitFor()
  await page.goto(`${base}/hang-cam-gui/nothing`)
  await page.getByRole('link').first().waitFor()
  assert.equal(await page.getByTestId('version').count(), 0)
})

test('the pages fit a phone, and a desk', async () => {
  for (const viewport of [onPhone, { width: 1440, height: 900 }]) {
    const page = await aVisitor(viewport)
    await page.getByLabel('Bạn muốn gửi gì?').fill('pin lithium, rượu vang')
    await page.getByTestId('verdict').getByRole('link').waitFor()
    await fits(page)
    await page.getByRole('link', { name: 'Rượu, bia' }).last().click()
    await page.getByText('Nên làm gì').waitFor()
    await fits(page)
  }
})

async function fits(page: Page): Promise<void> {
  const [inner, outer] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  assert.ok(inner <= outer, `it is ${inner} px wide on a screen of ${outer}`)
}
