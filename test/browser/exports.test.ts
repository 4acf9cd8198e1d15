import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '#demo/index.ts'
import { codeOf } from '../../src/modules/directory/sign-in/totp.testing.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

const base = await startDemo()
const browser = await openBrowser()

async function signedIn(staffCode: string): Promise<Page> {
  const viewport = { width: 1440, height: 900 }
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await post(page, '/auth/sign-in/username', { username: staffCode, password: demoPassword })
  return page
}

/** Turns an authenticator app on; what it shows now is `codeOf` of the answer. */
async function withTotp(page: Page): Promise<string> {
  const { totpURI } = await post(page, '/auth/two-factor/enable', { password: demoPassword })
  await post(page, '/auth/two-factor/verify-totp', { code: codeOf(totpURI!) })
  return totpURI!
}

async function post(page: Page, path: string, data: object): Promise<Record<string, string>> {
  const answer = await page.request.post(`${base}${path}`, { data, headers: { origin: base } })
  assert.ok(answer.ok(), `${path} ${answer.status()}`)
  return (await answer.json()) as Record<string, string>
}

async function showSecondFactor(page: Page, totpURI: string): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' })
  await panel.getByRole('textbox').first().click()
  await page.keyboard.type(codeOf(totpURI))
  await panel.waitFor({ state: 'hidden' })
}

const lead = await signedIn('sm.kien')
const officer = await signedIn('sm.thuy')
const apps = { lead: await withTotp(lead), officer: await withTotp(officer) }
let leaked = ''

test('an export is asked for by one person, approved by another and downloaded by the first', async () => {
  await lead.goto(`${base}/an-ninh/xuat-du-lieu`)
  await lead.getByRole('button', { name: 'Đề nghị xuất dữ liệu' }).click()
  await lead.getByRole('combobox', { name: 'Mục đích' }).click()
  await lead.getByRole('option', { name: 'Yêu cầu của cơ quan có thẩm quyền' }).click()
  await lead.getByLabel('Cấp cho ai').fill('Đại úy Trần Văn Cường, PC02 Hà Nội')
  await lead.getByLabel('Lý do, số văn bản').fill('CV 45/PC02 ngày 20/11/2026')
  await lead.getByLabel('Người nhận').check()
  await lead.getByLabel('Người gửi').check()
  await lead.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await showSecondFactor(lead, apps.lead)
  await lead.getByText('Chờ người thứ hai quyết định.').waitFor()
  assert.equal(await lead.getByRole('button', { name: 'Duyệt' }).count(), 0)

  await officer.goto(lead.url())
  await officer.getByText('CV 45/PC02 ngày 20/11/2026').waitFor()
  await officer.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await showSecondFactor(officer, apps.officer)
  await officer.getByText('Đã duyệt').waitFor()
  assert.equal(await officer.getByRole('button', { name: 'Tải tệp' }).count(), 0)

  await lead.reload()
  const download = lead.waitForEvent('download')
  await lead.getByRole('button', { name: 'Tải tệp' }).click()
  const file = await download
  assert.match(file.suggestedFilename(), /^buuan-xuat-\d+-lan-1\.csv$/)
  leaked = readFileSync(await file.path(), 'utf8')
  assert.match(leaked, /^\ufeff"Bản xuất số \d+, lần tải 1\/3/)
  await lead.getByText('Còn 2/3 lần tải').waitFor()
})

test('some pasted lines of it lead back to it, and raise an alarm', async () => {
  const lines = leaked.split('\r\n').slice(2, 14)
  await officer.goto(`${base}/an-ninh/xuat-du-lieu`)
  await officer.getByRole('button', { name: 'Dò nguồn rò rỉ' }).click()
  await officer.getByLabel('Hoặc dán nội dung').fill(lines.join('\n'))
  await officer.getByRole('button', { name: 'Dò nguồn', exact: true }).click()
  await officer.getByText(/^Khớp bản xuất số \d+, cấp cho Đại úy Trần Văn Cường/).waitFor()
  await officer.goto(`${base}/an-ninh`)
  await officer.getByText('Dữ liệu đã xuất bị lộ').waitFor()
})

test('on a phone the desk of exports fits its width', async () => {
  await lead.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/an-ninh/xuat-du-lieu', new URL(lead.url()).pathname]) {
    await lead.goto(`${base}${path}`)
    await lead.waitForLoadState('networkidle')
    const [inner, outer] = await lead.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    assert.ok(inner <= outer, `${path} is ${inner} px wide on a screen of ${outer}`)
  }
})
