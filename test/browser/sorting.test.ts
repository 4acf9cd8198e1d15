import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '#demo/index.ts'
import { openBrowser } from './chromium.ts'
import { startDemo } from './demo.ts'
import { expectText } from './expect.ts'

const base = await startDemo()
const browser = await openBrowser()

/** A page of somebody signed in, and what went wrong on it. */
async function signedIn(staffCode: string, viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const answer = await page.request.post(`${base}/auth/sign-in/username`, {
    data: { username: staffCode, password: demoPassword },
    headers: { origin: base },
  })
  assert.equal(answer.status(), 200)
  return { page, errors }
}

type Waiting = {
  parcelId: string
  itemNumber: string
  itemType: string
  rating: { openMeasures: string[] }
  waiverAsked: string[]
}

async function waitingFor(page: Page): Promise<Waiting[]> {
  const me = (await (await page.request.get(`${base}/v1/me`)).json()) as {
    duties: { office: { id: string } }[]
  }
  const url = `${base}/v1/measures?officeId=${me.duties[0]!.office.id}`
  return ((await (await page.request.get(url)).json()) as { items: Waiting[] }).items
}

async function noOverflow(page: Page): Promise<void> {
  const [wide, inner] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  assert.ok(wide <= inner, `${wide} > ${inner}`)
}

/** Notes each sound's tones on the page, for nobody hears it here. */
async function hear(page: Page): Promise<void> {
  await page.addInitScript(`
    const heard = (window.heard = [])
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...when) {
      heard.push(this.type + ' ' + this.frequency.value)
      start.apply(this, when)
    }`)
}

const heardOn = (page: Page) => page.evaluate<string[]>('window.heard.splice(0)')

test('a sorting hand scans: amber with what is to be done, red where it may not leave; each with its sound', async () => {
  const { page, errors } = await signedIn('hn90.thang')
  await hear(page)
  const [first] = await waitingFor(page)
  await page.goto(`${base}/khai-thac`)
  const field = page.getByRole('textbox', { name: /Quét tại/ })
  await field.waitFor()
  assert.equal(await field.evaluate((input) => input.matches(':focus')), true)

  await page.keyboard.type(first!.itemNumber)
  await page.keyboard.press('Enter')
  const answer = page.getByTestId('answer')
  await answer.getByText('CẦN KIỂM TRA').waitFor()
  assert.equal(await answer.getAttribute('data-tone'), 'warn')
  assert.deepEqual(await heardOn(page), ['triangle 660', 'triangle 660'])

  await page.getByText('Đi', { exact: true }).click()
  // Nobody touches the field: the focus came back by itself.
  await page.waitForFunction("document.activeElement?.getAttribute('autocomplete') === 'off'")
  await page.keyboard.type(first!.itemNumber)
  await page.keyboard.press('Enter')
  await answer.getByText('DỪNG LẠI').waitFor()
  await answer.getByText('Còn việc phải làm trước khi đi tiếp:').waitFor()
  assert.equal(await answer.getAttribute('data-tone'), 'stop')
  assert.deepEqual(await heardOn(page), ['sawtooth 170'])

  await page.keyboard.type('PA000000005VN')
  await page.keyboard.press('Enter')
  await answer.getByText(/Không có bưu gửi này tại doanh nghiệp/).waitFor()
  assert.deepEqual(errors, [])
})

test('without an answer of the server the screen says stop, not go', async () => {
  const { page } = await signedIn('hn90.thang')
  await page.route('**/v1/scans', (route) => route.abort())
  await page.goto(`${base}/khai-thac`)
  await page.getByRole('textbox', { name: /Quét tại/ }).waitFor()
  await page.keyboard.type('PA000000005VN')
  await page.keyboard.press('Enter')
  await page.getByTestId('answer').getByText('CHƯA GHI ĐƯỢC').waitFor()
})

test('what is still to be done is done in the queue, and then the parcel goes on', async () => {
  const { page, errors } = await signedIn('hn90.thang')
  const waiting = await waitingFor(page)
  const one = waiting.find(
    ({ itemType, waiverAsked }) => itemType !== 'letter' && waiverAsked.length === 0,
  )!
  await page.goto(`${base}/khai-thac/bien-phap`)
  const spaced = one.itemNumber.replace(/^(..)(...)(...)(...)(..)$/, '$1 $2 $3 $4 $5')
  const card = page.getByRole('listitem').filter({ hasText: spaced })
  await card.waitFor()
  for (const measure of one.rating.openMeasures) {
    const { body } = await ask(page, `parcels/${one.parcelId}/measures`)
    assert.ok((body['open'] as string[]).includes(measure))
    await card.getByRole('button', { name: words[measure]! }).click()
    await card.getByRole('radio', { name: 'Không có gì lạ' }).check()
    if (measure === 'xray') await card.getByLabel('Máy soi chiếu').fill('Máy 2')
    const note = card.getByRole('textbox', { name: /Ghi chú|Đã làm gì/ })
    await note.fill('Đã làm tại bàn 4, camera 2')
    await card.getByRole('button', { name: 'Ghi kết quả', exact: true }).click()
    await card.getByRole('radio').first().waitFor({ state: 'detached' })
  }
  await card.waitFor({ state: 'detached' })
  await page.goto(`${base}/khai-thac`)
  await page.getByText('Đi', { exact: true }).click()
  await page.keyboard.type(one.itemNumber)
  await page.keyboard.press('Enter')
  await page.getByTestId('answer').getByText('ĐI TIẾP').waitFor()
  assert.deepEqual(errors, [])
})

const words: Readonly<Record<string, string>> = {
  open_check: 'Ghi kết quả mở kiểm tra',
  second_check: 'Ghi kết quả kiểm tra lần hai',
  xray: 'Ghi kết quả soi chiếu',
  video: 'Ghi việc quay video',
  photo: 'Ghi việc chụp ảnh',
  escort: 'Ghi việc áp tải',
}

async function ask(page: Page, path: string) {
  const answer = await page.request.get(`${base}/v1/${path}`)
  return { body: (await answer.json()) as Record<string, unknown> }
}

test('a waiver asked for by the hand waits for the security lead, who decides it', async () => {
  const { page, errors } = await signedIn('sm.kien')
  await page.goto(`${base}/khai-thac`)
  await page.waitForURL('**/khai-thac/bien-phap')
  const request = page.getByRole('note').filter({ hasText: 'Máy hỏng từ chiều' })
  await request.getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await page.getByText(/Tên bạn và người đề nghị/).waitFor()
  await page.getByRole('button', { name: 'Đồng ý', exact: true }).click()
  await request.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: /28 ngày gần đây/ }).waitFor()
  assert.deepEqual(errors, [])
})

test('the parcel’s page tells what was asked, done and scanned', async () => {
  const { page } = await signedIn('sm.kien')
  const { body } = await ask(page, 'parcels?limit=100')
  const lines = body['items'] as { id: string }[]
  let text = ''
  for (const { id } of lines) {
    const scans = await ask(page, `parcels/${id}/scans`)
    if ((scans.body['items'] as unknown[]).length === 0) continue
    await page.goto(`${base}/buu-gui/${id}`)
    const card = page
      .locator('section')
      .filter({ has: page.getByText('Lượt quét', { exact: true }) })
    await card.getByText('Đến', { exact: true }).first().waitFor()
    text = await card.innerText()
    break
  }
  await expectText(() => text, /EDD/)
  await page.getByRole('heading', { name: 'Biện pháp kiểm tra' }).waitFor()
})

test('on a phone the scanner and the queue fit', async () => {
  const { page } = await signedIn('hn90.thang', { width: 390, height: 844 })
  for (const path of ['/khai-thac', '/khai-thac/bien-phap']) {
    await page.goto(`${base}${path}`)
    await page.getByRole('heading', { level: 1, name: 'Khai thác' }).waitFor()
    await noOverflow(page)
  }
})
