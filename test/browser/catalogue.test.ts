import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '#demo/index.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

const base = await startDemo()
const browser = await openBrowser()
const declaration = 'bánh zzyzx của mẹ'

async function signedIn(staffCode: string): Promise<Page> {
  const viewport = { width: 1440, height: 900 }
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const data = { username: staffCode, password: demoPassword }
  const headers = { origin: base }
  const answer = await page.request.post(`${base}/auth/sign-in/username`, { data, headers })
  assert.ok(answer.ok(), String(answer.status()))
  return page
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const clerk = await signedIn('hn01.lan')
const lead = await signedIn('sm.kien')
const officer = await signedIn('sm.thuy')

test('a clerk says at the counter that an answer is wrong, and goes on', async () => {
  await clerk.goto(`${base}/quay`)
  await clerk.locator('#description').fill(declaration)
  await clerk.getByText('Được gửi', { exact: true }).waitFor()
  await clerk.getByRole('button', { name: 'Kết quả soát hàng sai?' }).click()
  await choose(clerk, 'Đúng ra phải là', 'Gửi có điều kiện')
  await choose(clerk, 'Nhóm hàng', 'Chất lỏng, chất bột, thực phẩm tươi sống, hàng dễ vỡ')
  await clerk.getByLabel('Ghi chú').fill('Bánh tươi, dễ hỏng')
  await clerk.getByRole('button', { name: 'Gửi góp ý' }).click()
  await clerk.getByText('Đã ghi góp ý.').waitFor()
})

test('whoever keeps the list takes it into a draft, adds words and submits it', async () => {
  await lead.goto(`${base}/danh-muc/gop-y`)
  await lead.getByText(declaration).waitFor()
  await lead.getByRole('button', { name: 'Nhận vào bản nháp' }).click()
  await lead.getByLabel('Lý do').fill('Đúng là hàng tươi')
  await lead.getByRole('button', { name: 'Nhận vào bản nháp' }).click()
  await lead.getByText('Không có góp ý').waitFor()

  await lead.getByRole('link', { name: 'Sửa đổi' }).click()
  await lead.getByRole('button', { name: 'Soạn bản sửa đổi' }).click()
  await lead.getByText(declaration).waitFor()
  await lead.getByRole('button', { name: 'Thêm thay đổi' }).click()
  await choose(lead, 'Loại thay đổi', 'Thêm hàng được gửi')
  await lead.getByLabel('Từ, cụm từ').fill('súng nước hoa quả')
  await lead.getByLabel('Số, tên quy định').fill('Quy định 15/QĐ-SM')
  await lead.getByLabel('Lý do').fill('Góp ý từ quầy')
  await lead.getByRole('button', { name: 'Thêm', exact: true }).click()
  await lead.getByText('chỉ được chặt hơn danh mục quốc gia').waitFor()
  await lead.getByTestId('refused-words').getByText('súng', { exact: true }).waitFor()

  await choose(lead, 'Loại thay đổi', 'Thêm từ nhận diện')
  await choose(lead, 'Nhóm hàng', 'Chất lỏng, chất bột, thực phẩm tươi sống, hàng dễ vỡ')
  await lead.getByLabel('Từ, cụm từ').fill('bánh zzyzx')
  await lead.getByRole('button', { name: 'Thêm', exact: true }).click()
  await lead.getByText('Quy định 15/QĐ-SM').waitFor()
  await lead.getByLabel('Khẩn cấp').check()
  await lead.getByLabel('Vì sao không chờ').fill('Hàng hỏng trên đường')
  await lead.getByRole('button', { name: 'Lưu ngày hiệu lực' }).click()
  await lead.getByRole('button', { name: 'Trình duyệt' }).click()
  await lead.getByText('Chờ người thứ hai quyết định.').waitFor()
  assert.equal(await lead.getByRole('button', { name: 'Duyệt', exact: true }).count(), 0)
})

test('a second person sees what would change, approves it, and the counter knows at once', async () => {
  await officer.goto(lead.url())
  await officer.getByTestId('trial').waitFor()
  await officer.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await officer
    .getByText(/^Hiệu lực từ/)
    .first()
    .waitFor()
  await officer.getByRole('link', { name: 'Chất lượng' }).click()
  const version = await officer.getByTestId('version').innerText()
  assert.match(version, /\+1$/)

  await clerk.locator('#description').fill('hộp bánh zzyzx')
  await clerk
    .getByText('Gửi có điều kiện: Chất lỏng, chất bột, thực phẩm tươi sống, hàng dễ vỡ')
    .waitFor()
  await clerk.getByText('Quy định 15/QĐ-SM').waitFor()

  await officer.getByRole('link', { name: 'Phiên bản' }).click()
  const national = version.replace('+1', '')
  await officer.getByRole('radio', { name: `Bản mới: ${version}`, exact: true }).check()
  await officer.getByRole('radio', { name: `Bản cũ: ${national}`, exact: true }).check()
  await officer.getByRole('button', { name: 'So sánh hai phiên bản' }).click()
  await officer.getByText('bánh zzyzx').waitFor()
})

test('the desks fit a phone', async () => {
  await lead.setViewportSize({ width: 390, height: 844 })
  const amendment = new URL(lead.url()).pathname
  const desks = ['', '/phien-ban', '/sua-doi', '/gop-y'].map((desk) => `/danh-muc${desk}`)
  for (const path of [...desks, amendment]) {
    await lead.goto(`${base}${path}`)
    await lead.getByRole('heading', { name: 'Danh mục hàng' }).waitFor()
    await lead.waitForLoadState('networkidle')
    const [inner, outer] = await lead.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    assert.ok(inner <= outer, `${path} is ${inner} px wide on a screen of ${outer}`)
  }
})
