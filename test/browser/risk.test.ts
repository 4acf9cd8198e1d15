import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '#demo/index.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

const base = await startDemo()
const browser = await openBrowser()

async function signedIn(staffCode: string): Promise<Page> {
  const viewport = { width: 1440, height: 900 }
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const data = { username: staffCode, password: demoPassword }
  const answer = await page.request.post(`${base}/auth/sign-in/username`, {
    ...{ data, headers: { origin: base } },
  })
  assert.ok(answer.ok())
  return page
}

const lead = await signedIn('sm.kien')
const officer = await signedIn('sm.thuy')

test('the room says how the day stands, and an office says what it can do', async () => {
  await lead.goto(`${base}/rui-ro`)
  await lead.getByRole('heading', { name: /^Hôm nay/ }).waitFor()
  await lead.getByText('Kiểm tra ngẫu nhiên').waitFor()
  const office = lead.getByRole('row', { name: /Bưu cục Hoàn Kiếm/ })
  await office.getByRole('button', { name: 'Khai năng lực' }).click()
  await lead.getByLabel('Bưu gửi đỏ mỗi ngày').fill('4')
  await lead.getByLabel('Bưu gửi vàng mỗi ngày').fill('12')
  await lead.getByRole('button', { name: 'Lưu năng lực' }).click()
  await office.getByText('4 đỏ · 12 vàng').waitFor()
})

test('quality shows chance beside all, each share with its interval', async () => {
  await lead.goto(`${base}/rui-ro/chat-luong`)
  await lead.getByRole('heading', { name: 'Theo phần rút ngẫu nhiên' }).waitFor()
  await lead.getByRole('heading', { name: 'Theo mọi bưu gửi đã có kết quả' }).waitFor()
  const five = lead.getByRole('row', { name: /^5 %/ }).last()
  assert.match(await five.innerText(), /\d+(,\d)?% \d+(,\d)?% – \d+(,\d)?%/)
})

test('a policy goes from its draft over its trial to a second person and into force', async () => {
  await lead.goto(`${base}/rui-ro/chinh-sach`)
  await lead.getByText('Đang áp dụng bộ quy tắc chung.').waitFor()
  await lead.getByRole('button', { name: 'Soạn chính sách' }).click()
  await lead.getByLabel('Rút ngẫu nhiên (%)').fill('5')
  await lead.getByLabel('Lý do').fill('Cần ước tính chắc hơn')
  await lead.getByRole('button', { name: 'Lưu bản soạn' }).click()
  await lead.getByText('Tỷ lệ rút ngẫu nhiên: 2 % → 5 %').waitFor()
  await lead.getByRole('button', { name: 'Chạy thử' }).click()
  await lead.getByRole('heading', { name: 'Nếu đã áp dụng' }).waitFor()
  await lead.getByRole('button', { name: 'Gửi duyệt' }).click()
  await lead.getByText('Chờ người thứ hai quyết định.').waitFor()
  assert.equal(await lead.getByRole('button', { name: 'Duyệt', exact: true }).count(), 0)

  await officer.goto(lead.url())
  await officer.getByText('Cần ước tính chắc hơn').waitFor()
  await officer.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await officer
    .getByText(/^Áp dụng từ \d/)
    .first()
    .waitFor()
})

test('the map is read by list as well, and by the keyboard', async () => {
  await lead.goto(`${base}/rui-ro/ban-do`)
  await lead.getByRole('img', { name: /^Bản đồ 34 tỉnh/ }).waitFor()
  const first = lead.getByRole('button', { pressed: false }).filter({ hasText: /^\S/ }).last()
  await first.focus()
  await lead.keyboard.press('Enter')
  await lead.getByRole('button', { pressed: true }).waitFor()
  await lead.getByText('Nơi nhận').click()
  await lead.getByText(/theo tỉnh nhận/).waitFor()
})

test('every rule and factor stands in words', async () => {
  await lead.goto(`${base}/rui-ro/yeu-to`)
  await lead.getByText('Tuyến từ tỉnh biên giới về thành phố tiêu thụ lớn').waitFor()
  await lead.getByText('Lịch sử người gửi').waitFor()
})

test('on a phone every desk of the room fits its width', async () => {
  await lead.setViewportSize({ width: 390, height: 844 })
  const desks = ['', '/chat-luong', '/bien-dong', '/chinh-sach', '/yeu-to', '/ban-do', '/mo-hinh']
  for (const desk of desks) {
    await lead.goto(`${base}/rui-ro${desk}`)
    await lead.waitForLoadState('networkidle')
    const [inner, outer] = await lead.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    assert.ok(inner <= outer, `${desk} is ${inner} px wide on a screen of ${outer}`)
  }
})
