import assert from 'node:assert/strict'
import { test } from 'node:test'
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
  const data = { username: staffCode, password: demoPassword }
  const answer = await context.request.post(`${base}/auth/sign-in/username`, {
    ...{ data, headers: { origin: base } },
  })
  assert.ok(answer.ok())
  return page
}

test('a hold is placed by one person, asked to be let go, and let go by another', async () => {
  const lead = await signedIn('sm.kien')
  const parcels = await lead.request.get(`${base}/v1/parcels`)
  const { items } = (await parcels.json()) as { items: { id: string; itemNumber: string }[] }
  // A parcel that was refused never got a number.
  const numbered = items.find(({ itemNumber }) => /^[A-Z]/.test(itemNumber))!
  await lead.goto(`${base}/tuan-thu/lenh-luu-giu`)
  await lead.getByRole('button', { name: 'Lập lệnh lưu giữ' }).click()
  await lead.getByLabel('Văn bản, vụ việc').fill('Số 123/CV-CAP')
  await lead.getByLabel('Lý do').fill('Đề nghị giữ để xác minh.')
  await lead.getByLabel('Số hiệu bưu gửi').fill(numbered.itemNumber)
  await lead.getByRole('button', { name: 'Giữ lại' }).click()
  await lead.getByText('Bưu gửi được giữ: 1').waitFor()
  const hold = lead.url()

  await lead.goto(`${base}/buu-gui/${numbered.id}`)
  await lead.getByRole('link', { name: 'Số 123/CV-CAP' }).click()
  await lead.getByRole('button', { name: 'Đề nghị giải tỏa' }).click()
  await lead.getByLabel('Vì sao không cần giữ nữa').fill('Đã xác minh xong.')
  await lead.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await lead.getByText('Chờ người thứ hai quyết định.').waitFor()
  assert.equal(await lead.getByRole('button', { name: 'Giải tỏa', exact: true }).count(), 0)

  const officer = await signedIn('sm.thuy')
  await officer.goto(hold)
  await officer.getByRole('button', { name: 'Giải tỏa', exact: true }).click()
  await officer.getByText('Đã giải tỏa', { exact: true }).first().waitFor()
})

test('another period is asked for by one person and agreed to by another', async () => {
  const officer = await signedIn('sm.thuy')
  await officer.goto(`${base}/tuan-thu`)
  await officer.getByRole('button', { name: 'Đổi thời hạn' }).first().click()
  await officer.getByRole('slider').press('ArrowRight')
  await officer.getByRole('button', { name: 'Đề nghị 10 tháng' }).click()
  await officer.getByText('Chờ người thứ hai quyết định.').waitFor()
  const lead = await signedIn('sm.kien')
  await lead.goto(`${base}/tuan-thu`)
  await lead.getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await lead.getByText(/Có hiệu lực từ/).waitFor()
})

test('on a phone every desk of the room fits its width', async () => {
  const page = await signedIn('sm.kien', { width: 390, height: 844 })
  for (const path of ['/tuan-thu', '/tuan-thu/lenh-luu-giu', '/tuan-thu/chung-nhan']) {
    await page.goto(`${base}${path}`)
    await page.waitForLoadState('networkidle')
    const [inner, outer] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    assert.ok(inner <= outer, `${path} is ${inner} px wide on a screen of ${outer}`)
  }
})
