import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { demoPassword } from '#demo/index.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

const base = await startDemo()
const browser = await openBrowser()

async function signedIn(staffCode: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const answer = await page.request.post(`${base}/auth/sign-in/username`, {
    data: { username: staffCode, password: demoPassword },
    headers: { origin: base },
  })
  assert.equal(answer.status(), 200)
  return page
}

const number = (page: Page) => page.locator('p.code').textContent()

async function anotherThan(page: Page, before: string | null): Promise<void> {
  for (let i = 0; i < 100 && (await number(page)) === before; i++) await wait(50)
  assert.notEqual(await number(page), before)
}

test('images are judged one key each, and the next one is there at once', async () => {
  const page = await signedIn('hn90.thang')
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${base}/soi-chieu`)
  await page.getByAltText('Ảnh soi bưu gửi').waitFor()
  await page.getByText('7 ảnh đang chờ').waitFor()

  const filter = () => page.locator('feFuncR').getAttribute('slope')
  assert.equal(await filter(), '1')
  await page.keyboard.press('i')
  assert.equal(await filter(), '-1')
  await page.keyboard.press('0')
  await page.keyboard.press('+')
  const sheet = page.getByAltText('Ảnh soi bưu gửi').locator('..')
  assert.match((await sheet.getAttribute('style'))!, /scale\(1\.4\)/)

  const first = await number(page)
  await page.keyboard.press('1')
  await anotherThan(page, first)
  await page.getByText('6 ảnh đang chờ').waitFor()

  // The machine marked a blade in one of those that are left.
  for (let i = 0; i < 6 && !(await page.getByText('Mức nghi ngờ 91 %').isVisible()); i++) {
    const before = await number(page)
    await page.keyboard.press('2')
    await anotherThan(page, before)
  }
  await page.getByText('blade', { exact: true }).waitFor()
  const bad = await number(page)
  await page.keyboard.press('3')
  await page.getByLabel('Ghi chú (được niêm phong)').fill('Lưỡi dao dài, chưa khai')
  await page.getByRole('button', { name: 'Giữ bưu gửi lại' }).click()
  await anotherThan(page, bad)
  assert.deepEqual(errors, [])
})

test('a number that the belt misread is matched by hand', async () => {
  const page = await signedIn('hn90.thang')
  await page.goto(`${base}/soi-chieu/chua-khop`)
  await page.getByRole('button', { name: 'Khớp bằng tay' }).click()
  await page.getByAltText('Ảnh soi bưu gửi').waitFor()
  await page.getByRole('textbox', { name: 'Số hiệu' }).fill('PA000000014VN')
  await page.getByRole('button', { name: 'Gắn với bưu gửi này' }).click()
  await page.getByText(/Không có bưu gửi nào mang số hiệu này|Mọi ảnh đều đã khớp/).waitFor()
})

test('the lead sees what a station finds; the administrator registers one and gets its key once', async () => {
  const lead = await signedIn('sm.kien')
  await lead.goto(`${base}/soi-chieu/so-lieu`)
  await lead.getByRole('heading', { name: 'Băng chuyền 1, Đông Anh' }).waitFor()
  await lead.getByText('Chưa có lần xem lại nào').waitFor()

  const admin = await signedIn('sm.khanh')
  await admin.goto(`${base}/quan-tri/may-soi`)
  await admin.getByRole('button', { name: 'Đăng ký máy soi' }).click()
  await admin.getByLabel('Tên máy soi').fill('Băng chuyền 2')
  await admin.getByRole('combobox', { name: 'Tại điểm' }).click()
  await admin.getByRole('option', { name: 'Trung tâm khai thác Tân Tạo' }).click()
  await admin.getByLabel('Hãng, kiểu máy, phần mềm').fill('Hãng A 6040')
  await admin.getByRole('button', { name: 'Đăng ký', exact: true }).click()
  assert.match(await admin.getByLabel('Khóa', { exact: true }).inputValue(), /^bua_/)
  await admin.getByRole('button', { name: 'Tôi đã cất khóa' }).click()
  await admin.getByText('Băng chuyền 2').waitFor()
})

test('on a phone nothing of the screening room is wider than the screen', async () => {
  const page = await signedIn('sm.kien', { width: 390, height: 844 })
  for (const path of ['/soi-chieu', '/soi-chieu/chua-khop', '/soi-chieu/so-lieu']) {
    await page.goto(`${base}${path}`)
    await page.getByRole('heading', { name: 'Soi chiếu' }).waitFor()
    await page.waitForLoadState('networkidle')
    const over = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    assert.equal(over, 0, path)
  }
})
