import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { parsePolicy } from '#core/tlog/policy.ts'
import { verifyProof } from '#core/tlog/proof.ts'
import { demoPassword } from '#demo/index.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'

const base = await startDemo()
const browser = await openBrowser()
const onPhone = { width: 390, height: 844 }

async function colleague(staffCode: string) {
  const { request } = await browser.newContext()
  const data = { username: staffCode, password: demoPassword }
  const headers = { origin: base }
  assert.ok((await request.post(`${base}/auth/sign-in/username`, { data, headers })).ok())
  return {
    async parcels() {
      const answer = await request.get(`${base}/v1/parcels`)
      return ((await answer.json()) as { items: { id: string; itemNumber: string }[] }).items
    },
    async reveal(parcelId: string, asked: object) {
      const url = `${base}/v1/parcels/${parcelId}/reveals`
      const answer = await request.post(url, { data: asked, headers })
      assert.ok(answer.ok(), await answer.text())
      return (await answer.json()) as { fields: { phone?: string } }
    },
  }
}

/** A parcel of today, its recipient's phone, and one look of the clerk at it. */
const clerk = await colleague('hn01.lan')
const parcel = (await clerk.parcels()).find(({ itemNumber }) => itemNumber.startsWith('PA'))!
const asked = { group: 'recipient', purpose: 'delivery' }
const phone = (await clerk.reveal(parcel.id, asked)).fields.phone!

async function aVisitor(viewport = onPhone): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(base)
  await page.getByRole('link', { name: 'Ai đã xem thông tin của tôi?' }).click()
  return page
}

async function ask(page: Page, number: string): Promise<void> {
  await page.getByLabel('Số hiệu bưu gửi').fill(parcel.itemNumber)
  await page.getByLabel('Số điện thoại của bạn').fill(number)
  await page.getByRole('button', { name: 'Nhận mã qua tin nhắn' }).click()
  await page.getByText('Nếu số điện thoại này là của người gửi').waitFor()
}

async function codeOnPhone(page: Page): Promise<string> {
  const text = await page.getByText('Ma xem lich su').first().textContent()
  return /\d{6}/.exec(text!)![0]
}

test('a recipient proves the phone by a code and sees who looked, each line with a proof that verifies', async () => {
  const lead = await colleague('sm.kien')
  const request = { purpose: 'authority_request', note: 'Số 15/CV-CQĐT' }
  const embargoUntil = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await lead.reveal(parcel.id, { group: 'contents', ...request, embargoUntil })
  const page = await aVisitor()
  await ask(page, phone)
  await page.keyboard.type(await codeOnPhone(page))
  await page.getByText('Bạn là người nhận').waitFor()
  await page.getByText('Giao dịch viên · Bưu chính Sao Mai').waitFor()
  const text = await page.locator('main section').first().innerText()
  assert.match(text, /Phát bưu gửi/)
  assert.match(text, /1 lượt xem/)
  // The colleague is nobody by name, and the authority's request is not there yet.
  assert.doesNotMatch(text, /Lan|cơ quan/)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bằng chứng' }).click()
  const file = await (await download).path()
  const policy = await (await page.request.get(`${base}/ledger/policy`)).text()
  const { entry } = verifyProof(readFileSync(file, 'utf8'), parsePolicy(policy))
  assert.partialDeepStrictEqual(JSON.parse(String(entry)), {
    ...{ type: 'parcel.revealed', subject: parcel.id, data: asked },
  })

  await page.getByRole('button', { name: 'Xong, đóng lại' }).click()
  assert.equal(await page.getByLabel('Số điện thoại của bạn').inputValue(), '')
  const kept =
    '[location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join()'
  assert.doesNotMatch(await page.evaluate<string>(kept), /PA\d{9}|\d{9}/)
})

test('a stranger’s phone is answered in the same words, gets no code, and no code passes', async () => {
  const before = await sentSoFar()
  const page = await aVisitor()
  await ask(page, '0903111222')
  for (const left of [4, 3, 2, 1]) {
    await page.keyboard.type('123456')
    await page.getByText(`Còn ${left} lần nhập`).waitFor()
  }
  await page.keyboard.type('123456')
  await page.getByLabel('Mã 6 chữ số trong tin nhắn').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Nhận mã mới' }).click()
  await page.getByLabel('Mã 6 chữ số trong tin nhắn').first().waitFor()
  assert.equal(await sentSoFar(), before)
})

async function sentSoFar(): Promise<number> {
  const answer = await fetch(`${base}/v1/demo`)
  return ((await answer.json()) as { messages: unknown[] }).messages.length
}

test('a wrong item number is named before anything is sent', async () => {
  const page = await aVisitor()
  await page.getByLabel('Số hiệu bưu gửi').fill('PA 111')
  await page.getByLabel('Số điện thoại của bạn').fill(phone)
  await page.getByRole('button', { name: 'Nhận mã qua tin nhắn' }).click()
  await page.getByText('Số hiệu bưu gửi không đúng').waitFor()
})

test('colleagues see on the parcel’s page who looked; an embargoed line only who answers for reveals', async () => {
  for (const [staffCode, sees] of [
    ['sm.kien', true],
    ['hn01.lan', false],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const data = { username: staffCode, password: demoPassword }
    await context.request.post(`${base}/auth/sign-in/username`, { data, headers: { origin: base } })
    const page = await context.newPage()
    await page.goto(`${base}/buu-gui/${parcel.id}`)
    await page.getByRole('heading', { name: 'Ai đã xem' }).waitFor()
    await page.getByText('Giao dịch viên · Bưu chính Sao Mai').first().waitFor()
    assert.equal((await page.getByText('Giữ kín với người gửi').count()) > 0, sees, staffCode)
  }
})

test('the page fits a phone, and a desk', async () => {
  for (const viewport of [onPhone, { width: 1440, height: 900 }]) {
    const page = await aVisitor(viewport)
    await page.waitForLoadState('networkidle')
    const [inner, outer] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    assert.ok(inner <= outer, `it is ${inner} px wide on a screen of ${outer}`)
  }
})
