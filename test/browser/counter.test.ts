import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { expectText } from './expect.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'
import { decodeCodes, renderPdf } from '../../src/modules/labels/decode-pdf.testing.ts'
import { demoPassword } from '#demo/index.ts'
import { aPicture } from '../../src/modules/acceptance/acceptance.testing.ts'
import { aCameraPicture } from '../../src/modules/acceptance/upload.testing.ts'

// The whole product: the server as it is started, its demo country, and a real Chromium.
const base = await startDemo()
const browser = await openBrowser()
const card =
  '001093012345|012345678|Nguyễn Văn An|15081993|Nam|Số 12 ngõ 34 Hàng Bài, Hoàn Kiếm, Hà Nội|22042021'

async function atTheCounter(viewport = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${base}/dang-nhap`)
  await page.getByLabel('Mã nhân viên').fill('hn01.lan')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${base}/quay`)
  await page.getByText('Quét thẻ căn cước').waitFor()
  return page
}

/** As a keyboard-wedge scanner does: the whole text faster than any hand, then Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
  await page.getByText('••• ••• 345').waitFor()
}

async function fillIn(page: Page): Promise<void> {
  await scan(page, card)
  await page.locator('#sender-phone').fill('0912 345 678')
  await page.locator('#sender-address').fill('12 ngõ 34 Phan Đình Phùng, phường Ba Đình, Hà Nội')
  await page.locator('#recipient-name').fill('Trần Thị Bích Ngọc')
  await page.locator('#recipient-phone').fill('0987654321')
  await page.locator('#recipient-address').fill('45/2 Bạch Đằng, P. Thủ Dầu Một, Bình Dương')
  await page.locator('#description').fill('2 áo thun cotton, 1 quyển sách giáo khoa')
  await page.locator('#weight').fill('850')
  await page.locator('#value').fill('350000')
}

async function checkTogether(page: Page, picture?: Buffer): Promise<void> {
  for (const point of ['Đã mở', 'Đúng như khai', 'Không có hàng cấm', 'Đóng gói an toàn'])
    await page.getByText(point).first().click()
  const face = page.locator('#face')
  if ((await face.count()) > 0 && !(await face.isChecked())) await face.click({ force: true })
  await choosePhoto(page, picture ?? (await aPicture()))
  await sign(page)
}

async function choosePhoto(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: 'parcel.jpg', mimeType: 'image/jpeg', buffer }
  await page.locator('input[type=file]').first().setInputFiles(file)
}

/** So slow a line that a photo is still on its way while a test acts. */
async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 0, downloadThroughput: -1 },
    uploadThroughput: bytesPerSecond,
  })
}

async function sign(page: Page): Promise<void> {
  const pad = page.locator('canvas[role=img]').first()
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  for (let i = 1; i <= 20; i++)
    await page.mouse.move(box.x + 30 + i * 8, box.y + box.height / 2 + 15 * Math.sin(i))
  await page.mouse.up()
}

async function accept(page: Page): Promise<string> {
  await page.keyboard.press('F9')
  const number = await page.getByTestId('item-number').textContent()
  return number!.replaceAll(/\s/g, '')
}

test('a clerk accepts a parcel from a wedge scan to the label, and the label finds the parcel', async () => {
  const page = await atTheCounter()
  const labels: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/label.pdf')) labels.push(request.url())
  })
  await fillIn(page)
  await checkTogether(page)
  const number = await accept(page)
  assert.match(number, /^PA\d{9}VN$/)

  await expectText(() => labels[0] ?? '', /label\.pdf$/)
  const pdf = await (await page.request.get(labels[0]!)).body()
  const [image] = await renderPdf(pdf, 203)
  const qr = (await decodeCodes(image!)).find(({ text }) => text.startsWith('BUUAN1.'))!

  await page.goto(`${base}/buu-gui`)
  await page.locator('main input').first().click()
  await page.keyboard.insertText(qr.text)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/buu-gui\/[0-9a-f-]{36}/)
  const text = await page.locator('main').innerText()
  assert.ok(text.replaceAll(/\s/g, '').includes(number))
  assert.doesNotMatch(text, /Bích Ngọc|Văn An|987 ?654|Bạch Đằng/)
})

test('a photo goes on from where the network broke, and the parcel is accepted once it is there', async () => {
  const page = await atTheCounter()
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().includes('/v1/photo-uploads')) return
    asked.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`.trim())
  })
  await fillIn(page)
  const picture = await aCameraPicture()
  await slowDown(page, 200_000)
  await checkTogether(page, picture)
  await expectText(() => asked.join(', '), /PATCH 524288/)
  await page.context().setOffline(true)
  await page.getByLabel('Mất mạng. Có mạng sẽ tự gửi tiếp').waitFor()
  await page.keyboard.press('F9')
  await page.getByText('Mất mạng, còn 1 ảnh').waitFor()

  await page.context().setOffline(false)
  await slowDown(page, -1)
  const number = await page.getByTestId('item-number').textContent()
  assert.match(number!.replaceAll(/\s/g, ''), /^PA\d{9}VN$/)
  assert.equal(asked.filter((one) => one === 'POST').length, 1)
  assert.ok(asked.includes('HEAD'))
  assert.deepEqual(
    asked.filter((one) => one === 'PATCH 0'),
    ['PATCH 0'],
  )
  assert.doesNotMatch(await page.evaluate<string>('JSON.stringify(localStorage)'), /tus|upload/)
})

test('a photo that is taken back while it is on its way is taken back from the server', async () => {
  const page = await atTheCounter()
  await slowDown(page, 100_000)
  await choosePhoto(page, await aCameraPicture())
  await page.getByRole('progressbar', { name: 'Đang gửi ảnh' }).waitFor()
  await page.waitForRequest((request) => request.method() === 'PATCH')
  const gone = page.waitForResponse((response) => response.request().method() === 'DELETE')
  await page.getByLabel('Bỏ ảnh 1').click()
  assert.equal((await gone).status(), 204)
  assert.equal(await page.getByLabel('Bỏ ảnh 1').count(), 0)
})

test('the photos of a parcel are shown small for a purpose, and one opens in full', async () => {
  const page = await atTheCounter()
  await fillIn(page)
  await checkTogether(page, await aPicture(1_200, 900))
  await accept(page)
  await page.goto(`${base}/buu-gui`)
  await page.locator('a[href^="/buu-gui/"]').first().click()
  await page.getByRole('button', { name: 'Xem ảnh' }).click()
  await page.getByRole('combobox', { name: 'Mục đích' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Xem', exact: true }).click()

  const small = page.getByRole('img', { name: 'Ảnh 1' })
  await small.waitFor()
  assert.match((await small.getAttribute('src'))!, /^blob:/)
  const full = page.waitForResponse(/\/v1\/reveals\/[^/]+\/photos\//)
  await page.getByRole('button', { name: 'Xem lớn ảnh 1' }).click()
  const answer = await full
  assert.equal(answer.headers()['cache-control'], 'no-store')
  const large = page.getByRole('dialog').getByRole('img', { name: 'Ảnh 1' })
  await large.waitFor()
  await page.waitForFunction('document.querySelector("[role=dialog] img").naturalWidth === 1200')
  await page.keyboard.press('Escape')
  await page.getByText('Xem lớn một ảnh', { exact: true }).waitFor()
})

test('prohibited contents turn red with their legal basis while they are typed', async () => {
  const page = await atTheCounter()
  await page.locator('#description').fill('2 quả pháo nổ')
  await page.getByText('NĐ 137/2020', { exact: false }).first().waitFor()
})

test('a session that ends in the middle of the form loses nothing that was typed', async () => {
  const page = await atTheCounter()
  await fillIn(page)
  await page.context().clearCookies()
  await page.keyboard.press('F9')
  await page.locator('#description').fill('2 áo thun cotton, 1 quyển sách giáo khoa lớp 5')
  const passwordAgain = page.getByLabel('Mật khẩu', { exact: true })
  await passwordAgain.waitFor()
  await passwordAgain.fill(demoPassword)
  await page.keyboard.press('Enter')
  await passwordAgain.waitFor({ state: 'detached' })
  assert.equal(await page.locator('#recipient-name').inputValue(), 'Trần Thị Bích Ngọc')
  await checkTogether(page)
  assert.match(await accept(page), /^PA\d{9}VN$/)
})

test('nothing personal is left in the address, the storage or the cookies of the browser', async () => {
  const page = await atTheCounter()
  await fillIn(page)
  const kept = await page.evaluate<string>(
    'JSON.stringify([location.href, localStorage, sessionStorage])',
  )
  assert.doesNotMatch(kept, /Nguyễn|Bích|0912|0987|001093/)
  const cookies = await page.context().cookies()
  assert.ok(cookies.every(({ httpOnly }) => httpOnly))
})

test('on a phone every screen fits its width', async () => {
  const page = await atTheCounter({ width: 390, height: 844 })
  for (const path of ['/quay', '/buu-gui', '/tai-khoan', '/']) {
    await page.goto(`${base}${path}`)
    await page.waitForLoadState('networkidle')
    const [inner, outer] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    assert.ok(inner <= outer, `${path} is ${inner} px wide on a screen of ${outer}`)
  }
})
