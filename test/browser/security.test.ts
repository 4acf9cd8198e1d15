import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '#demo/index.ts'
import { codeOf } from '../../src/modules/directory/sign-in/totp.testing.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

const base = await startDemo()
const browser = await openBrowser()

async function signedIn(staffCode: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const signIn = await post(page, '/auth/sign-in/username', {
    ...{ username: staffCode, password: demoPassword },
  })
  assert.equal(signIn.status, 200)
  const totpURI = apps.get(staffCode)
  if (totpURI) await post(page, '/auth/two-factor/verify-totp', { code: codeOf(totpURI) })
  return page
}

/** Authenticator apps that were turned on here, by staff code. */
const apps = new Map<string, string>()

async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`${base}${path}`, { data, headers: { origin: base } })
  const text = await answer.text()
  return { status: answer.status(), body: (text ? JSON.parse(text) : {}) as Record<string, string> }
}

/** Turns an authenticator app on; what it shows now is `codeOf` of the answer. */
async function turnTotpOn(page: Page, staffCode: string): Promise<string> {
  const { body } = await post(page, '/auth/two-factor/enable', { password: demoPassword })
  const { totpURI } = body as { totpURI: string }
  const { status } = await post(page, '/auth/two-factor/verify-totp', { code: codeOf(totpURI) })
  assert.equal(status, 200)
  apps.set(staffCode, totpURI)
  return totpURI
}

type Office = { id: string; name: string; code: string }
type Line = { id: string; itemNumber: string; office: Office }

/** The parcels of the last days that have a number, in the order they were accepted in, newest first. */
async function numbered(page: Page, days = 2): Promise<Line[]> {
  const lines: Line[] = []
  for (let back = 0; back < days; back++) {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
      Date.now() - back * 86_400_000,
    )
    const answer = await page.request.get(`${base}/v1/parcels?day=${day}&limit=100`)
    lines.push(...((await answer.json()) as { items: Line[] }).items)
  }
  return lines.filter(({ itemNumber }) => itemNumber !== '—')
}

/** A passkey device of the browser's own, whose owner always says yes. */
async function plugInPasskey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true },
    },
  })
}

const reveal = (page: Page, id: string) =>
  post(page, `/v1/parcels/${id}/reveals`, { group: 'recipient', purpose: 'verification' })

async function askInPage(page: Page, id: string): Promise<void> {
  await page.goto(`${base}/buu-gui/${id}`)
  await page.getByRole('button', { name: 'Xem đầy đủ' }).first().click()
  await page.getByRole('combobox', { name: 'Mục đích' }).click()
  await page.getByRole('option', { name: 'Xác minh an toàn, an ninh' }).click()
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
}

test('a reader who walks from parcel to parcel shows a second factor, is cut off, and is given back by another', async () => {
  const lead = await signedIn('sm.kien')
  const totpURI = await turnTotpOn(lead, 'sm.kien')
  const ids = (await numbered(lead)).map(({ id }) => id)
  for (const id of ids.slice(0, 10)) assert.equal((await reveal(lead, id)).status, 200)

  await askInPage(lead, ids[10]!)
  const panel = lead.getByRole('dialog', { name: 'Xác nhận đúng là bạn' })
  await panel.waitFor()
  await panel.getByRole('textbox').first().click()
  await lead.keyboard.type(codeOf(totpURI))
  await lead.getByText(/Tự che sau/).waitFor()

  for (const id of ids.slice(11, 20)) assert.equal((await reveal(lead, id)).status, 200)
  await askInPage(lead, ids[20]!)
  await lead.getByText('Quyền xem thông tin của bạn đã tạm ngắt').waitFor()
  await lead.goto(`${base}/an-ninh`)
  await lead.getByRole('link', { name: /Bưu gửi bẫy bị mở/ }).waitFor()
  assert.equal(await lead.getByRole('link', { name: /Mở lần lượt từng bưu gửi/ }).count(), 0)
  await lead.goto(`${base}/an-ninh/ngat-quyen`)
  await lead.getByText('cần một người khác xem xét và mở lại').waitFor()
  assert.equal(await lead.getByRole('button', { name: 'Mở lại quyền' }).count(), 0)

  const officer = await signedIn('sm.thuy')
  await officer.goto(`${base}/an-ninh`)
  await officer.getByRole('link', { name: /Mở lần lượt từng bưu gửi/ }).click()
  await officer.getByText('Đã mở trong 24 giờ trước đó: 20').waitFor()
  await officer.getByRole('button', { name: 'Nhận xử lý' }).click()
  await officer.getByText('Bạn phụ trách').waitFor()
  await officer.getByRole('button', { name: 'Mở lại quyền' }).click()
  await officer.getByLabel('Lý do mở lại').fill('Đợt rà soát theo kế hoạch đã duyệt.')
  await officer.getByRole('button', { name: 'Mở lại', exact: true }).click()
  await officer.getByText('đang bị ngắt quyền').waitFor({ state: 'detached' })
  await officer.getByRole('button', { name: 'Kết luận và đóng' }).click()
  await officer.getByRole('combobox', { name: 'Kết quả' }).click()
  await officer.getByRole('option', { name: 'Có lý do chính đáng' }).click()
  await officer.getByLabel('Kết luận').fill('Rà soát theo kế hoạch, đã đối chiếu.')
  await officer.getByRole('button', { name: 'Đóng báo động' }).click()
  await officer.getByText('Rà soát theo kế hoạch, đã đối chiếu.').waitFor()

  await officer.goto(`${base}/an-ninh/bao-dong?xem=da-dong`)
  await officer.getByRole('link', { name: /Có lý do chính đáng/ }).waitFor()
})

test('who has no second factor is shown the way to one, who gives it up is told so, and a passkey is one', async () => {
  const officer = await signedIn('sm.thuy')
  const ids = (await numbered(officer)).map(({ id }) => id)
  const purpose = { group: 'recipient', purpose: 'complaint' }
  for (const id of ids.slice(0, 10))
    assert.equal((await post(officer, `/v1/parcels/${id}/reveals`, purpose)).status, 200)
  const ask = async () => {
    await officer.goto(`${base}/buu-gui/${ids[10]!}`)
    await officer.getByRole('button', { name: 'Xem đầy đủ' }).first().click()
    await officer.getByRole('combobox', { name: 'Mục đích' }).click()
    await officer.getByRole('option', { name: 'Giải quyết khiếu nại' }).click()
    await officer.getByRole('button', { name: 'Xem', exact: true }).click()
  }
  await ask()
  await officer.getByRole('link', { name: 'Thiết lập ở trang tài khoản' }).waitFor()
  await turnTotpOn(officer, 'sm.thuy')
  await ask()
  await officer.getByRole('dialog', { name: 'Xác nhận đúng là bạn' }).waitFor()
  await officer.keyboard.press('Escape')
  await officer.getByText('Việc này cần xác thực lớp thứ hai').waitFor()

  await plugInPasskey(officer)
  await officer.goto(`${base}/tai-khoan`)
  await officer.getByRole('button', { name: 'Thêm khóa của máy này' }).click()
  await officer.getByRole('button', { name: 'Gỡ', exact: true }).waitFor()
  await ask()
  await officer.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await officer.getByText(/Tự che sau/).waitFor()
})

test('a canary is planted by its number, and its office is covered from then on', async () => {
  const lead = await signedIn('sm.kien')
  const canaries = await lead.request.get(`${base}/v1/canaries`)
  const { uncovered } = (await canaries.json()) as { uncovered: Office[] }
  const { itemNumber, office } = (await numbered(lead)).find((parcel) =>
    uncovered.some(({ id }) => id === parcel.office.id),
  )!
  await lead.goto(`${base}/an-ninh/bay`)
  const named = lead.getByText(`${office.name} (${office.code})`)
  await named.waitFor()
  await lead.getByRole('button', { name: 'Đặt bẫy mới' }).click()
  await lead.getByLabel('Số hiệu bưu gửi thử').fill(itemNumber)
  await lead.getByRole('button', { name: 'Đặt làm bẫy' }).click()
  await lead.getByRole('row', { name: new RegExp(office.name) }).waitFor()
  await named.waitFor({ state: 'detached' })
})

test('a revoked key that is used opens nothing and is an alarm', async () => {
  const administrator = await signedIn('sm.khanh')
  const wanted = { name: 'Kho thử', role: 'sorting-hand', officeId: null, expiresInDays: 1 }
  const { id, key } = (await post(administrator, '/v1/api-keys', wanted)).body
  await post(administrator, `/v1/api-keys/${id!}/revoke`, {})
  const headers = { authorization: `Bearer ${key!}` }
  assert.equal((await fetch(`${base}/v1/offices`, { headers })).status, 401)
  const lead = await signedIn('sm.kien')
  await lead.goto(`${base}/an-ninh`)
  const alarm = lead.getByRole('link', { name: /Khóa đã thu hồi vẫn được dùng/ })
  await alarm.getByText('Kho thử').waitFor()
})

test('the log shows how far it is signed, and that nobody cosigns it yet', async () => {
  const lead = await signedIn('sm.kien')
  await lead.goto(`${base}/an-ninh/so-nhat-ky`)
  await lead.getByText('Chưa có nhân chứng nào ký cùng').waitFor()
  const checkpoint = await lead.request.get(`${base}/ledger/checkpoint`)
  const [origin] = (await checkpoint.text()).split('\n')
  await lead.getByText(origin!, { exact: true }).waitFor()
})

test('on a phone every desk of the room fits its width', async () => {
  const page = await signedIn('sm.kien', { width: 390, height: 844 })
  for (const desk of [
    '',
    '/bao-dong?xem=da-dong',
    '/ngat-quyen',
    '/bay',
    '/so-nhat-ky',
    '/xuat-du-lieu',
  ]) {
    await page.goto(`${base}/an-ninh${desk}`)
    await page.getByRole('heading', { name: 'An ninh', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    const [inner, outer] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    assert.ok(inner <= outer, `${desk} is ${inner} px wide on a screen of ${outer}`)
  }
})
