import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays, dayOf } from '#core/time.ts'
import { demoPassword } from '#demo/index.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

const base = await startDemo()
const browser = await openBrowser()
const onPhone = { width: 390, height: 844 }
const onDesk = { width: 1440, height: 900 }
const own = '# 1. Hợp đồng\nBiên nhận là hợp đồng.\n\n- một\n- <b>hai</b>'

async function open(path: string, viewport = onDesk): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${base}${path}`)
  return page
}

async function fits(page: Page): Promise<void> {
  const [inner, outer] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  assert.ok(inner <= outer, `it is ${inner} px wide on a screen of ${outer}`)
}

test('a visitor chooses the operator and reads its terms, in the language of the page on a phone', async () => {
  const page = await open('/', onPhone)
  await page.getByRole('link', { name: 'Điều kiện dịch vụ' }).click()
  await page.getByRole('link', { name: 'Bưu chính Sao Mai' }).click()
  await page.getByText('Bản mẫu theo Luật Bưu chính').waitFor()
  await page.getByRole('heading', { name: '9. Bồi thường' }).waitFor()
  assert.equal(await page.getByRole('heading', { name: '9. Compensation' }).isVisible(), false)
  const list = (await (
    await fetch(`${base}/v1/public/goods/catalogue.json?operator=SAOMAI`)
  ).json()) as {
    version: string
  }
  assert.equal(await page.getByTestId('version').innerText(), list.version)
  await fits(page)
  await page.evaluate(`localStorage.setItem('buuan.language', 'en')`)
  await page.reload()
  await page.getByRole('heading', { name: '9. Compensation' }).waitFor()
  assert.equal(await page.getByRole('heading', { name: '9. Bồi thường' }).isVisible(), false)
})

test('an administrator writes terms beside their preview and publishes them; visitors read what is announced and what stands', async () => {
  const page = await open('/dang-nhap')
  await page.getByLabel('Mã nhân viên').fill('sm.khanh')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Quản trị' }).click()
  await page.getByRole('link', { name: 'Điều kiện dịch vụ' }).click()
  await page.getByRole('button', { name: 'Soạn bản mới' }).click()
  await page.getByLabel('Bản tiếng Việt').fill(own)
  const preview = page.getByTestId('preview')
  await preview.getByRole('heading', { name: '1. Hợp đồng' }).waitFor()
  assert.equal(await preview.locator('li').last().innerText(), '<b>hai</b>')
  await page.getByText('English', { exact: true }).click()
  await page.getByLabel('Bản tiếng Anh').fill('')
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await page.getByRole('button', { name: 'Công bố bản này' }).click()
  await page.getByRole('button', { name: 'Công bố, không sửa nữa' }).click()
  const tomorrow = addDays(dayOf(new Date()), 1)
  const name = `SAOMAI-1/${tomorrow}`
  await page.getByRole('row', { name: new RegExp(`${name}.*sẽ áp dụng.*Khánh`) }).waitFor()
  await fits(page)

  const visitor = await open('/dieu-khoan?operator=SAOMAI', onPhone)
  assert.equal(await visitor.getByTestId('terms-version').innerText(), 'SAOMAI-0/2026-07-01')
  await visitor.getByRole('link', { name }).click()
  await visitor.getByText('Biên nhận là hợp đồng.').waitFor()
  await visitor.getByText(/^Bản này có hiệu lực từ/).waitFor()
  await visitor.getByText('Xem bản đang áp dụng').click()
  await visitor.getByRole('heading', { name: '9. Bồi thường' }).waitFor()
  await fits(visitor)
})
